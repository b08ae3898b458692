import { warning, type Finding } from "../../domain/finding";

/**
 * Findings of a file that some program saved without calculating: right formulas without a result are one warning, for what
 * they give is computed again. A formula with another result than it has to have stays what it is. What only follows is left out.
 */
export function withoutCalculation(findings: readonly Finding[]): Finding[] {
  const rest = findings.filter((finding) => finding.code !== "valueFollows" && blankResults(finding) === 0);
  const count = findings.reduce((sum, finding) => sum + blankResults(finding), 0);
  return count === 0 ? rest : [...rest, warning("collectNotCalculated", { count })];
}

/** How many formulas without a result a finding stands for. */
function blankResults({ code, values }: Finding): number {
  if (code === "bookNotCalculated") return Number(values["count"]);
  return code === "valueDiffers" && values["found"] === "" ? 1 : 0;
}
