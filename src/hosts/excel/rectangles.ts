import { columnName } from "../../domain/formula/columnName";
import type { Rectangle } from "../../workbook/plan";
import { cellAddress } from "../file/cellAddress";
import type { Block } from "./cellGrid";

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Cells (each once) as few full rectangles: runs within a row, and runs of equal columns below each other joined. */
export function rectanglesOf(cells: readonly Cell[]): Rectangle[] {
  const rectangles: Rectangle[] = [];
  const open = new Map<number, number>();
  for (const run of runsOf(cells)) {
    const columns = run.column * columnsPerSheet + run.toColumn;
    const at = open.get(columns);
    const above = at === undefined ? undefined : rectangles[at];
    if (at !== undefined && above?.toRow === run.row - 1) rectangles[at] = { ...above, toRow: run.row };
    else {
      open.set(columns, rectangles.length);
      rectangles.push(run);
    }
  }
  return rectangles;
}

/** The same, by first cell and size. */
export function blocksOf(cells: readonly Cell[]): Block[] {
  return rectanglesOf(cells).map(({ row, column, toRow, toColumn }) => ({ row, column, rows: toRow - row + 1, columns: toColumn - column + 1 }));
}

const columnsPerSheet = 16_384;

function runsOf(cells: readonly Cell[]): Rectangle[] {
  const runs: Rectangle[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1);
    if (last !== undefined && last.row === row && last.toColumn === column - 1) runs[runs.length - 1] = { ...last, toColumn: column };
    else runs.push({ row, column, toRow: row, toColumn: column });
  }
  return runs;
}

export function rectangleAddress({ row, column, toRow, toColumn }: Rectangle): string {
  const first = cellAddress(row, column);
  return row === toRow && column === toColumn ? first : `${first}:${cellAddress(toRow, toColumn)}`;
}

/** Whole rows or columns, neighbours joined: "1:3", "E:F". */
export function wholeRows(rows: readonly number[]): string[] {
  return rectanglesOf(rows.map((row) => ({ row, column: 1 }))).map(({ row, toRow }) => `${row}:${toRow}`);
}

export function wholeColumns(columns: readonly number[]): string[] {
  return rectanglesOf(columns.map((column) => ({ row: 1, column }))).map(({ column, toColumn }) => `${columnName(column)}:${columnName(toColumn)}`);
}

/** `getRanges` takes at most 8,192 characters of addresses (Microsoft Learn, "Work with multiple ranges"). */
const longestAddress = 8_000;

/** Addresses joined by commas, in as few texts as the limit allows. */
export function joinedAddresses(addresses: readonly string[]): string[] {
  const texts: string[] = [];
  for (const address of addresses) {
    const last = texts.at(-1);
    if (last === undefined || last.length + 1 + address.length > longestAddress) texts.push(address);
    else texts[texts.length - 1] = `${last},${address}`;
  }
  return texts;
}
