import { hasErrors, type Finding } from "../domain/finding";
import type { VerbResult } from "./verb";

/** What makes a file unusable altogether, as opposed to a file with something wrong in it. */
const unusable: ReadonlySet<string> = new Set([
  "fileNotRead", "fileNotXlsx", "fileOldExcel", "fileWps", "fileEncrypted", "fileTruncated", "fileTooLarge", "fileBomb", "fileUnsafeXml", "fileExists", "fileNotWritten", "fileInUse", "diskFull", "fileNotTakenBack",
  "tableEmpty", "tableMalformed", "schemeNotFound", "schemeNotYaml", "schemeSyntax", "schemeTooLarge", "schemeTooComplex", "yamlSyntax", "yamlTooLarge", "explainAddress", "bookNotOurs", "bookIndexDamaged", "bookNewerFormat",
]);

/** 0: nothing above a note or warning. 1: an error finding. 2: wrong usage, or a file that cannot be read or written. */
export function exitCode(result: VerbResult): 0 | 1 | 2 {
  if (result.kind === "misused") return 2;
  if (result.kind === "refused" && isUnusable(result.findings)) return 2;
  return result.kind === "refused" || hasErrors(result.findings) ? 1 : 0;
}

export function isUnusable(findings: readonly Finding[]): boolean {
  return findings.some(({ code, severity }) => severity === "error" && unusable.has(code));
}
