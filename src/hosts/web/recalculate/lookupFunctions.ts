import { compareScalars } from "./compareScalars";
import { wildcard } from "./criterion";
import { eachValue, filledSize, single } from "./grid";
import type { Grid, Operand } from "./grid";
import { asGrid, isArea, numberOf } from "./sheetFunction";
import type { RangeFunction } from "./sheetFunction";
import { CellError, errors, toBoolean } from "./scalar";
import type { Scalar } from "./scalar";

type Kind = "number" | "text" | "boolean" | "none";

function kindOf(value: Scalar): Kind {
  return typeof value === "number" ? "number" : typeof value === "string" ? "text" : typeof value === "boolean" ? "boolean" : "none";
}

/** Position (from 0) of the value itself; -1 for none. */
function exactPosition(wanted: Scalar, count: number, at: (index: number) => Scalar): number {
  const matches = typeof wanted === "string" ? wildcard(wanted) : undefined;
  for (let index = 0; index < count; index++) {
    const value = at(index);
    if (kindOf(value) !== kindOf(wanted)) continue;
    if (matches !== undefined ? matches(value as string) : compareScalars(value, wanted) === 0) return index;
  }
  return -1;
}

/** Position of the last value that is not beyond the wanted one, in a list sorted upwards (or downwards); -1 for none. Errors and other kinds are passed over. */
function sortedPosition(wanted: Scalar, count: number, at: (index: number) => Scalar, direction: "up" | "down"): number {
  let found = -1;
  for (let index = 0; index < count; index++) {
    const value = at(index);
    if (kindOf(value) !== kindOf(wanted)) continue;
    const order = compareScalars(value, wanted);
    if (direction === "up" ? order <= 0 : order >= 0) found = index;
    else if (direction === "down") break;
  }
  return found;
}

/** The line of a grid along its longer side. */
function line(grid: Grid): { count: number; at: (index: number) => Scalar } {
  const filled = filledSize(grid);
  return grid.rows >= grid.columns ? { count: filled.rows, at: (index) => grid.at(index, 0) } : { count: filled.columns, at: (index) => grid.at(0, index) };
}

/** An empty cell is looked for as 0. */
function wantedOf(operand: Operand | undefined, place: { row: number; column: number }): Scalar {
  return single(operand ?? null, place) ?? 0;
}

const match: RangeFunction = ([wantedOperand, range = null, kind], place) => {
  const wanted = wantedOf(wantedOperand, place);
  const mode = numberOf(kind, place, 1);
  if (wanted instanceof CellError) return wanted;
  if (mode instanceof CellError) return mode;
  const { count, at } = line(asGrid(range));
  const position = mode === 0 ? exactPosition(wanted, count, at) : sortedPosition(wanted, count, at, mode > 0 ? "up" : "down");
  return position < 0 ? errors.notAvailable : position + 1;
};

const index: RangeFunction = ([range = null, rowOperand, columnOperand], place) => {
  const grid = asGrid(range);
  const isLine = columnOperand === undefined && grid.rows === 1;
  const first = numberOf(rowOperand, place);
  const second = numberOf(columnOperand, place, grid.columns === 1 || isLine ? 1 : 0);
  if (first instanceof CellError) return first;
  if (second instanceof CellError) return second;
  const [row, column] = isLine ? [1, Math.trunc(first)] : [Math.trunc(first), Math.trunc(second)];
  if (row < 0 || column < 0) return errors.value;
  if (row > grid.rows || column > grid.columns) return errors.reference;
  const part = { row: Math.max(0, row - 1), column: Math.max(0, column - 1), rows: row === 0 ? grid.rows : 1, columns: column === 0 ? grid.columns : 1 };
  if (isArea(range)) return range.part(part.row, part.column, part.rows, part.columns);
  return { rows: part.rows, columns: part.columns, at: (r, c) => grid.at(part.row + r, part.column + c) };
};

const lookup: RangeFunction = ([wantedOperand, range = null, results], place) => {
  const wanted = wantedOf(wantedOperand, place);
  if (wanted instanceof CellError) return wanted;
  const grid = asGrid(range);
  const { count, at } = line(grid);
  const position = sortedPosition(wanted, count, at, "up");
  if (position < 0) return errors.notAvailable;
  // Without results, the last column (or row) of the grid holds them.
  if (results !== undefined) return line(asGrid(results)).at(position);
  return grid.rows >= grid.columns ? grid.at(position, grid.columns - 1) : grid.at(grid.rows - 1, position);
};

/** VLOOKUP and HLOOKUP: `along` says whether the first column or the first row is searched. */
const tableLookup = (along: "rows" | "columns"): RangeFunction => ([wantedOperand, table = null, offset, approximate], place) => {
  const wanted = wantedOf(wantedOperand, place);
  const number = numberOf(offset, place);
  const isApproximate = approximate === undefined ? true : toBoolean(single(approximate, place));
  for (const value of [wanted, number, isApproximate]) if (value instanceof CellError) return value;
  const grid = asGrid(table);
  const filled = filledSize(grid);
  const at = (position: number) => (along === "rows" ? grid.at(position, 0) : grid.at(0, position));
  const count = along === "rows" ? filled.rows : filled.columns;
  const side = Math.trunc(number as number) - 1;
  if (side < 0) return errors.value;
  if (side >= (along === "rows" ? grid.columns : grid.rows)) return errors.reference;
  const position = isApproximate === true ? sortedPosition(wanted, count, at, "up") : exactPosition(wanted, count, at);
  if (position < 0) return errors.notAvailable;
  return along === "rows" ? grid.at(position, side) : grid.at(side, position);
};

const rank: RangeFunction = ([valueOperand = null, range = null, order], place) => {
  const value = numberOf(valueOperand, place);
  const direction = numberOf(order, place);
  if (value instanceof CellError) return value;
  if (direction instanceof CellError) return direction;
  let before = 0;
  let isThere = false;
  eachValue(asGrid(range), (other) => {
    if (typeof other !== "number") return;
    const difference = compareScalars(other, value);
    if (difference === 0) isThere = true;
    else if (direction === 0 ? difference > 0 : difference < 0) before++;
  });
  return isThere ? before + 1 : errors.notAvailable;
};

/** Functions that find a value, or say where a cell is. */
export const lookupFunctions: Readonly<Record<string, RangeFunction>> = {
  MATCH: match, INDEX: index, LOOKUP: lookup, VLOOKUP: tableLookup("rows"), HLOOKUP: tableLookup("columns"), RANK: rank,
  ROW: ([range], place) => (isArea(range) ? range.row : place.row),
  COLUMN: ([range], place) => (isArea(range) ? range.column : place.column),
  ROWS: ([range = null]) => asGrid(range).rows,
  COLUMNS: ([range = null]) => asGrid(range).columns,
};
