import type { Finding } from "../finding";
import { namedNodes } from "./namedNodes";
import { findingAt, type SourceLines } from "./sourceLines";

/** Two parts of a scheme with one name: settings, lint and changes could not tell them apart. */
export function duplicateFindings(scheme: unknown, lines: SourceLines): Finding[] {
  const seen = new Set<string>();
  const findings = new Map<string, Finding>();
  for (const { keys, path, node } of namedNodes(scheme)) {
    // A bound and the number in it share a name by design.
    if (typeof node !== "object" || node === null || keys.at(-1) === "value") continue;
    if (seen.has(path) && !findings.has(path) && !isInside(path, findings)) {
      findings.set(path, findingAt("schemeDuplicateId", "error", path, { found: path.slice(path.lastIndexOf(".") + 1) }, lines));
    }
    seen.add(path);
  }
  return [...findings.values()];
}

/** What stands inside a part that was already reported is not worth a line of its own. */
function isInside(path: string, findings: ReadonlyMap<string, Finding>): boolean {
  return [...findings.keys()].some((reported) => path.startsWith(`${reported}.`));
}
