import { readSourceFiles } from "../house/sourceFile";

/** Names that the patterns catch and that are no findings: reasons of instalments and samples (with words of their own), zod's own codes. */
const otherCodes: ReadonlySet<string> = new Set(["custom"]);
const makers = "hostFinding|refusal|findingAt|finding|fileTrouble|fileWarning|factsFinding|note|report|trouble|error|warning|refuse|overLimit";
const codePatterns = [/\bcode: "([A-Za-z][A-Za-z.]*)", severity/g, new RegExp(`(?:\\b|\\.)(?:${makers})\\(\\s*"([a-z][A-Za-z]+[A-Za-z])"`, "g")];
/** Rules that code builds from parts. */
const builtRules = ["deductions", "deductions.none", "deductions.noFloor", "deductions.noFloor.none", "bonus", "bonus.none", "item.missing", "item.notApplicable", "total.sum", "total.weighted", "total.capped", "satisfaction.index", "satisfaction.indexWithoutGroups", "satisfaction.tooFewReplies", "satisfaction.shareTooLow", "satisfaction.noCountedGroup", "satisfaction.moreRepliesThanPopulation",
  "register.services.records", "register.services.quantity", "register.takingPart.gridLeaders", "register.takingPart.volunteers",
  "register.centrePlan.planned", "register.centrePlan.done", "register.centrePlan.confirmed", "register.gridIssues.reported", "register.gridIssues.routed", "register.gridIssues.handled"];

function matches(patterns: readonly RegExp[]): string[] {
  const texts = readSourceFiles("src", [".ts", ".tsx"]).map(({ text }) => text);
  return [...new Set(texts.flatMap((text) => patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1]!))))].sort();
}

/** Every finding code that the source names. */
export function usedCodes(): string[] {
  return matches(codePatterns).filter((code) => !otherCodes.has(code));
}

/** Every rule that a trace of the source names; a policy (`rule: "halfUp"` of a rounding) is none. */
export function usedRules(): string[] {
  const policies = new Set(["halfUp", "halfEven", "cutoffDay"]);
  return [...matches([/\brule: "([a-zA-Z.]+)"/g, /\bregisterCount\("([a-zA-Z.]+)"/g]).filter((rule) => !policies.has(rule)), ...builtRules];
}

/** Keys that the fronts name in full. */
export function itemWords(): string[] {
  return matches([/"((?:cli|state|place|severity|pane|function|command|entry|workbench|explain\.result)\.[a-zA-Z.]+)"/g]);
}
