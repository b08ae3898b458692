import type { Finding } from "../domain/finding";
import type { RawWorkbook } from "../workbook/rawWorkbook";

/**
 * Findings of the cells of a workbook that some program saved without calculating any formula: a right formula without a result
 * is no difference of its own. `bookNotCalculated` {count}, at the first of them, stands for all; what was entered was read all the same.
 */
export function uncalculated(findings: readonly Finding[], raw: RawWorkbook): Finding[] {
  const [first, ...others] = findings.filter(isWithoutResult);
  if (first === undefined || others.length === 0 || hasResults(raw)) return [...findings];
  const one: Finding = { code: "bookNotCalculated", severity: "error", place: first.place, values: { count: others.length + 1 } };
  return findings.flatMap((finding) => (finding === first ? one : isWithoutResult(finding) ? [] : finding));
}

function isWithoutResult({ code, values }: Finding): boolean {
  return (code === "valueDiffers" || code === "valueFollows") && values["found"] === "";
}

/** Whether some formula has a result: then a blank one is a figure of its own. */
function hasResults({ sheets }: RawWorkbook): boolean {
  return sheets.some(({ cells }) => [...cells.values()].some(({ formula, value }) => formula !== undefined && value !== null && value !== ""));
}
