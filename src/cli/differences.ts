import type { Verification } from "../app/verifyBook";
import type { Finding } from "../domain/finding";

/** What verify found wrong with the workbook itself, apart from what its figures say (a grid with two leaders, an overspent grant). */
export function differences({ findings, results }: Verification): Finding[] {
  const ofFigures = new Set(results.findings);
  return findings.filter((finding) => finding.severity === "error" && !ofFigures.has(finding));
}
