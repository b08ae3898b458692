import type { CellPlace } from "../../../src/app/ports";
import { readAppearance } from "../../../src/hosts/file/readAppearance";
import { cellKey } from "../../../src/workbook/rawWorkbook";
import { position, valueOf } from "./contractHarness";

/** Whether the format of a cell in a file is locked; a cell without one is. */
export function isLockedInFile(bytes: Uint8Array, { sheet, cell }: CellPlace): boolean {
  const { appearance } = valueOf(readAppearance(bytes));
  const { row, column } = position(cell);
  const style = appearance.sheets.find(({ title }) => title === sheet)?.styles.get(cellKey(row, column)) ?? 0;
  return appearance.looks[style]?.isLocked ?? true;
}
