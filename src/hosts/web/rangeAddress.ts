import type { Rectangle } from "../../workbook/plan";
import { cellAddress } from "../file/cellAddress";

/** "G8" for one cell, "G8:H9" for several. */
export function rangeAddress({ row, column, toRow, toColumn }: Rectangle): string {
  const first = cellAddress(row, column);
  return row === toRow && column === toColumn ? first : `${first}:${cellAddress(toRow, toColumn)}`;
}
