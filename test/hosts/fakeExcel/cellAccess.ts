import { cellKey } from "../../../src/workbook/rawWorkbook";
import { invalidArgument } from "./excelTrouble";
import type { ExcelWorld } from "./excelWorld";
import type { FakeCell, FakeSheet } from "./fakeBook";
import { columnCount, contains, rowCount, type Rectangle } from "./rectangle";
import { mustBeWritable } from "./sheetGuard";
import { isKnownSheet, sheetsIn, withPlainQuotes } from "./sheetReferences";
import { typedValue } from "./typedValue";

const mostCellsRead = 5_000_000;

/** A grid of what `of` says of each cell; null above 5 million cells, without an error. */
export function gridOf(area: Rectangle, of: (row: number, column: number) => unknown): unknown[][] | null {
  if (rowCount(area) * columnCount(area) > mostCellsRead) return null;
  return Array.from({ length: rowCount(area) }, (_, row) => Array.from({ length: columnCount(area) }, (__, column) => of(area.row + row, area.column + column)));
}

/** A grid to write: one value for all cells, or rows of the range's size; InvalidArgument for another size. */
export function sizedGrid(area: Rectangle, written: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(written)) return () => written;
  const grid = written as unknown[];
  const fits = grid.length === rowCount(area) && grid.every((line) => Array.isArray(line) && line.length === columnCount(area));
  if (!fits) throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  return (row, column) => (grid[row - area.row] as unknown[])[column - area.column];
}

/** Writes values or formulas as if they were typed. Cells before one that is refused stay as they were: a step is done whole or not. */
export function writeCells(world: ExcelWorld, sheet: FakeSheet, area: Rectangle, written: unknown): void {
  // Null for the whole property is no value, unlike null for one cell of a grid.
  if (written === null) throw invalidArgument();
  const at = sizedGrid(area, written);
  mustBeWritable(sheet, area);
  const puts: [number, number, ReturnType<typeof typedValue>][] = [];
  for (let row = area.row; row <= area.toRow; row++) {
    for (let column = area.column; column <= area.toColumn; column++) {
      const typed = typedValue(at(row, column), String(sheet.formats.at(row, column)["numberFormat"]));
      if (typed.does === "put" && typed.cell.formula !== undefined) mustReferToSheets(world, typed.cell.formula);
      if (typed.does !== "leave") puts.push([row, column, typed]);
    }
  }
  const before = sheet.cell(area.row, area.column)?.value ?? "";
  for (const [row, column, typed] of puts) putCell(sheet, row, column, typed);
  if (puts.length === 0) return;
  const isSingle = rowCount(area) * columnCount(area) === 1;
  const after = sheet.cell(area.row, area.column)?.value ?? "";
  world.tell({ kind: "changed", sheet, area, changeType: "RangeEdited", ...(isSingle ? { details: { before, after } } : {}) });
}

function mustReferToSheets(world: ExcelWorld, formula: string): void {
  if (sheetsIn(formula).some((title) => !isKnownSheet(world.book, title))) throw invalidArgument(`The formula refers to a sheet that is not there: ${formula.slice(0, 200)}`);
}

function putCell(sheet: FakeSheet, row: number, column: number, typed: ReturnType<typeof typedValue>): void {
  // What is written to a merged block goes to its first cell; the others keep nothing.
  const merge = sheet.merges.find((block) => contains(block, row, column));
  if (merge !== undefined && (merge.row !== row || merge.column !== column)) return;
  if (typed.does === "clear") sheet.cells.delete(cellKey(row, column));
  if (typed.does !== "put") return;
  const { formula } = typed.cell;
  sheet.cells.set(cellKey(row, column), formula?.includes("!") === true ? { ...typed.cell, formula: withPlainQuotes(formula) } : typed.cell);
  const isGeneral = sheet.formats.at(row, column)["numberFormat"] === "General";
  if (typed.numberFormat !== undefined && isGeneral) sheet.formats.apply({ row, column, toRow: row, toColumn: column }, { numberFormat: typed.numberFormat });
}

/** Type of a value, as `valueTypes` and events name it. */
export function valueType(cell: FakeCell | undefined): string {
  if (cell === undefined) return "Empty";
  if (cell.isError === true) return "Error";
  if (typeof cell.value === "number") return "Double";
  if (typeof cell.value === "boolean") return "Boolean";
  return cell.value === "" && cell.formula === undefined ? "Empty" : "String";
}

/** The smallest block of cells that hold something; undefined for an empty sheet. */
export function usedArea(sheet: FakeSheet, within: Rectangle, isValuesOnly: boolean): Rectangle | undefined {
  let used: Rectangle | undefined;
  const add = (row: number, column: number): void => {
    if (!contains(within, row, column)) return;
    used = used === undefined
      ? { row, column, toRow: row, toColumn: column }
      : { row: Math.min(used.row, row), column: Math.min(used.column, column), toRow: Math.max(used.toRow, row), toColumn: Math.max(used.toColumn, column) };
  };
  for (const { row, column } of sheet.filled()) add(row, column);
  if (!isValuesOnly) for (const { row, column } of sheet.formats.touched()) add(row, column);
  return used;
}
