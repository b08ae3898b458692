import type { WorkbookPlan } from "../../src/workbook/plan";
import type { OfficeOperation } from "../tools/renameAndInsertRows";

/** Every visible sheet renamed, and rows inserted above everything, inside and below each part of each sheet. */
export function everythingMoved({ sheets }: WorkbookPlan): OfficeOperation[] {
  return sheets.filter(({ visibility }) => visibility === "visible").flatMap((sheet, index): OfficeOperation[] => {
    const renamed = `改名${index + 1}`;
    // From below, so that the rows above keep their numbers.
    const places = sheet.sections.flatMap(({ firstRow, lastRow }) => (lastRow > firstRow ? [firstRow + 1] : [])).sort((a, b) => b - a);
    return [{ kind: "renameSheet", from: sheet.title, to: renamed }, ...[...places, 1].map((row, place): OfficeOperation => ({ kind: "insertRows", sheet: renamed, row, count: 1 + (place % 2) }))];
  });
}
