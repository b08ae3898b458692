import { CellError, errors } from "./scalar";
import type { Scalar } from "./scalar";

/** A rectangle of values, 0-based inside. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): Scalar;
}

/** Where cells' values come from, by the position of the sheet in the workbook; rows and columns 1-based. */
export interface CellSource {
  valueAt(sheet: number, row: number, column: number): Scalar;
  /** The last row and column that hold anything: beyond them every cell is empty. */
  extent(sheet: number): { readonly rows: number; readonly columns: number };
  isSubtotal(sheet: number, row: number, column: number): boolean;
}

/** A range of cells: a grid that knows where it is. */
export class Area implements Grid {
  readonly rows: number;
  readonly columns: number;

  constructor(readonly source: CellSource, readonly sheet: number, readonly row: number, readonly column: number, readonly toRow: number, readonly toColumn: number) {
    this.rows = toRow - row + 1;
    this.columns = toColumn - column + 1;
  }

  at(row: number, column: number): Scalar {
    return this.source.valueAt(this.sheet, this.row + row, this.column + column);
  }

  part(row: number, column: number, rows: number, columns: number): Area {
    return new Area(this.source, this.sheet, this.row + row, this.column + column, this.row + row + rows - 1, this.column + column + columns - 1);
  }
}

/** Values computed on the way. */
export class Values implements Grid {
  constructor(readonly rows: number, readonly columns: number, private readonly compute: (row: number, column: number) => Scalar) {}

  at(row: number, column: number): Scalar {
    return this.compute(row, column);
  }
}

export type Operand = Scalar | Grid;

export function isGrid(operand: Operand): operand is Grid {
  return typeof operand === "object" && operand !== null && !(operand instanceof CellError);
}

/** Calls `visit` with each value that can be anything but empty, row by row; an answer of false ends it. */
export function eachValue(grid: Grid, visit: (value: Scalar, row: number, column: number) => boolean | void): void {
  const { rows, columns } = filledSize(grid);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) if (visit(grid.at(row, column), row, column) === false) return;
  }
}

/** How much of a grid lies where the sheet holds anything: a whole column is a million empty cells. */
export function filledSize(grid: Grid): { rows: number; columns: number } {
  if (!(grid instanceof Area)) return { rows: grid.rows, columns: grid.columns };
  const extent = grid.source.extent(grid.sheet);
  return { rows: Math.max(0, Math.min(grid.rows, extent.rows - grid.row + 1)), columns: Math.max(0, Math.min(grid.columns, extent.columns - grid.column + 1)) };
}

/** The one value of an operand in a cell: of a range, the one in the cell's own row or column, as Excel takes it. */
export function single(operand: Operand, cell: { readonly row: number; readonly column: number }): Scalar {
  if (!isGrid(operand)) return operand;
  if (operand.rows === 1 && operand.columns === 1) return operand.at(0, 0);
  if (!(operand instanceof Area)) return operand.at(0, 0);
  if (operand.columns === 1 && cell.row >= operand.row && cell.row <= operand.toRow) return operand.at(cell.row - operand.row, 0);
  if (operand.rows === 1 && cell.column >= operand.column && cell.column <= operand.toColumn) return operand.at(0, cell.column - operand.column);
  return errors.value;
}

/** A function of single values over grids of values: one row or column is repeated along the other side. */
export function overGrids(operands: readonly Operand[], compute: (values: readonly Scalar[]) => Scalar): Operand {
  const grids = operands.filter(isGrid);
  if (grids.length === 0) return compute(operands as readonly Scalar[]);
  const rows = Math.max(...grids.map((grid) => grid.rows));
  const columns = Math.max(...grids.map((grid) => grid.columns));
  return new Values(rows, columns, (row, column) => compute(operands.map((operand) => (isGrid(operand) ? broadcast(operand, row, column) : operand))));
}

function broadcast(grid: Grid, row: number, column: number): Scalar {
  const ownRow = grid.rows === 1 ? 0 : row;
  const ownColumn = grid.columns === 1 ? 0 : column;
  return ownRow < grid.rows && ownColumn < grid.columns ? grid.at(ownRow, ownColumn) : errors.notAvailable;
}

/** How far a walk over grids of one shape must go: to the last that holds anything, or to the end when empty cells count as well. */
export function asFilled(grids: readonly Grid[], countsEmpty: boolean): { rows: number; columns: number } {
  const [first] = grids;
  if (first === undefined) return { rows: 0, columns: 0 };
  if (countsEmpty) return { rows: first.rows, columns: first.columns };
  const sizes = grids.map(filledSize);
  return { rows: Math.max(...sizes.map(({ rows }) => rows)), columns: Math.max(...sizes.map(({ columns }) => columns)) };
}
