import type { CellPlace } from "../../app/ports";
import { cellKey, cellPosition } from "../../workbook/rawWorkbook";
import type { RawWorkbook } from "../../workbook/rawWorkbook";
import { cellAddress } from "../file/cellAddress";
import { readAppearanceRange } from "../file/readAppearanceRange";

/** The next cell after a given one whose value holds a text, without case, row by row through all sheets that can be shown, from the start again at the end. */
export function findText({ sheets }: RawWorkbook, text: string, after: CellPlace | undefined): CellPlace | undefined {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return undefined;
  const start = Math.max(0, sheets.findIndex(({ title }) => title === after?.sheet));
  const range = after === undefined ? undefined : readAppearanceRange(after.cell);
  const from = range === undefined ? -1 : cellKey(range.row, range.column);
  for (let step = 0; step <= sheets.length; step++) {
    const sheet = sheets[(start + step) % sheets.length];
    if (sheet === undefined || sheet.visibility === "veryHidden") continue;
    // The sheet where the search began is looked at twice: behind the cell first, and at the end before it.
    const isWithin = (key: number) => (step === 0 ? key > from : step === sheets.length ? key <= from : true);
    let first: number | undefined;
    for (const [key, { value }] of sheet.cells) {
      if (!isWithin(key) || (first !== undefined && key > first) || value === null) continue;
      if (String(value).toLowerCase().includes(wanted)) first = key;
    }
    if (first === undefined) continue;
    const { row, column } = cellPosition(first);
    return { sheet: sheet.title, cell: cellAddress(row, column) };
  }
  return undefined;
}
