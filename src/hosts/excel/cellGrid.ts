import { cellKey } from "../../workbook/rawWorkbook";
import type { RawCell } from "../../workbook/rawWorkbook";

/** A block of cells of one sheet. Rows and columns are 1-based here; Excel's own indices are 0-based. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export function blockRange(sheet: Excel.Worksheet, { row, column, rows, columns }: Block): Excel.Range {
  return sheet.getRangeByIndexes(row - 1, column - 1, rows, columns);
}

/** What must be loaded of a range to know its cells. */
export const cellProperties = "values,formulas,valueTypes";

/** A cell as a file holds it; undefined for an empty one. */
export function rawCell(value: unknown, formula: unknown, type: unknown): RawCell | undefined {
  const isError = type === "Error";
  // A text that looks like a formula is its own "formula"; that of a computed cell differs from its result.
  const computes = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  if (!computes && (value === "" || value === null || value === undefined)) return undefined;
  const held = value === undefined ? null : (value as RawCell["value"]);
  return computes ? { value: held, isError, formula: formula.slice(1) } : { value: held, isError };
}

/** Adds the cells of a loaded range to a sheet's. */
export function addCells(cells: Map<number, RawCell>, range: Excel.Range, block: Block): void {
  const { values, formulas, valueTypes } = range as unknown as Record<string, unknown[][]>;
  for (let row = 0; row < block.rows; row++) {
    for (let column = 0; column < block.columns; column++) {
      const cell = rawCell(values?.[row]?.[column], formulas?.[row]?.[column], valueTypes?.[row]?.[column]);
      if (cell !== undefined) cells.set(cellKey(block.row + row, block.column + column), cell);
    }
  }
}
