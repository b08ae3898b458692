import type { Finding } from "../../domain/finding";
import { warning } from "./collectFinding";

/**
 * Findings of a file that some program saved without calculating: right formulas without a result are one warning, for what
 * they give is computed again. A formula with another result than it has to have stays what it is. What only follows is left out.
 */
export function withoutCalculation(findings: readonly Finding[]): Finding[] {
  const rest = findings.filter((finding) => finding.code !== "valueFollows" && !isBlankResult(finding));
  const count = findings.filter(isBlankResult).length;
  return count === 0 ? rest : [...rest, warning("collectNotCalculated", { count })];
}

function isBlankResult({ code, values }: Finding): boolean {
  return code === "valueDiffers" && values["found"] === "";
}
