import type { Finding } from "../domain/finding";

/** Fewer formulas than this are named one by one. */
const fewest = 2;

/**
 * Findings of the cells of a workbook that some program saved without calculating: a right formula without a result is no
 * difference of its own. `bookNotCalculated` {count}, at the first of them, stands for all; what was entered was read all the same.
 */
export function uncalculated(findings: readonly Finding[]): Finding[] {
  const [first, ...others] = findings.filter(isWithoutResult);
  if (first === undefined || others.length + 1 < fewest) return [...findings];
  const one: Finding = { code: "bookNotCalculated", severity: "error", place: first.place, values: { count: others.length + 1 } };
  return findings.flatMap((finding) => (finding === first ? one : isWithoutResult(finding) ? [] : finding));
}

function isWithoutResult({ code, values }: Finding): boolean {
  return (code === "valueDiffers" || code === "valueFollows") && values["found"] === "";
}
