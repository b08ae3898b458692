import type { CellDifference } from "../workbook/compareSheet";
import { referencesOf } from "../workbook/consequences";

/** Titles of the sheets that are gone, by id. */
export type LostSheets = ReadonlyMap<string, string>;

/**
 * A difference told by its reason: a formula that reads a deleted sheet is no formula that somebody changed, and comes right
 * with the sheet (`readsMissingSheet` {missing}, a note); an error in a computed cell is no answer to type again
 * (`formulaShowsError`).
 */
export function differenceInWords(difference: CellDifference, lost: LostSheets): CellDifference {
  const { cell, finding } = difference;
  const missing = lost.size === 0 ? [] : [...new Set(referencesOf(cell.formula).flatMap(({ sheet }) => lost.get(sheet) ?? []))];
  if (missing.length > 0) return { ...difference, isCause: true, finding: { code: "readsMissingSheet", severity: "note", place: finding.place, values: { missing: missing.join("、") } } };
  return finding.code === "cellError" ? { ...difference, finding: { ...finding, code: "formulaShowsError" } } : difference;
}
