/**
 * A workbook as a host found it: cells as they are, nothing interpreted, no formula run.
 * Columns and rows are 1-based; a cell's key in `cells` is `row * 16384 + column` (see `cellKey`).
 */
export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
  readonly names: readonly RawName[];
  /** External links, macros and other things that a generated workbook never has. */
  readonly foreignParts: readonly string[];
}

export interface RawSheet {
  readonly title: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly cells: ReadonlyMap<number, RawCell>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

export interface RawCell {
  /** A number, text, boolean, error text ("#DIV/0!") or nothing. For a formula: its cached value. */
  readonly value: number | string | boolean | null;
  readonly isError: boolean;
  /** Without the leading "="; shared formulas are expanded to the cell's own. */
  readonly formula?: string;
}

/** A workbook-wide defined name with its text, e.g. `'和平站'!$A$1:$I$30`. */
export interface RawName {
  readonly name: string;
  readonly text: string;
}

const columnsPerSheet = 16384;

/** The key of a cell in `RawSheet.cells`. */
export function cellKey(row: number, column: number): number {
  return row * columnsPerSheet + column;
}

/** Row and column of a key. */
export function cellPosition(key: number): { row: number; column: number } {
  return { row: Math.floor(key / columnsPerSheet), column: key % columnsPerSheet };
}
