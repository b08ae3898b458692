import { cellKey, cellPosition } from "../../../src/workbook/rawWorkbook";
import { FakeLacks } from "./excelTrouble";
import type { ExcelWorld } from "./excelWorld";
import type { FakeBook, FakeName, FakeSheet } from "./fakeBook";
import { columnCount, columnLetters, isWholeColumns, isWholeRows, rowCount, type Rectangle } from "./rectangle";

/** Rows or columns that come in (`count` > 0) or go (`count` < 0) at a line of a sheet. */
interface LineShift {
  readonly sheet: FakeSheet;
  readonly what: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/** Inserts whole rows or columns; the fake does not shift parts of them. */
export function insertCells(world: ExcelWorld, sheet: FakeSheet, area: Rectangle, direction: "Down" | "Right"): void {
  const what = lineOf(area, `Range.insert(${direction}) of a block`);
  move(world, { sheet, what, at: what === "row" ? area.row : area.column, count: what === "row" ? rowCount(area) : columnCount(area) }, area);
}

/** Removes whole rows or columns. */
export function removeCells(world: ExcelWorld, sheet: FakeSheet, area: Rectangle, direction: "Up" | "Left"): void {
  const what = lineOf(area, `Range.delete(${direction}) of a block`);
  move(world, { sheet, what, at: what === "row" ? area.row : area.column, count: -(what === "row" ? rowCount(area) : columnCount(area)) }, area);
}

function lineOf(area: Rectangle, member: string): "row" | "column" {
  if (isWholeRows(area)) return "row";
  if (isWholeColumns(area)) return "column";
  throw new FakeLacks(member);
}

/** Where a line is afterwards; undefined when it is gone. */
function movedLine(shift: LineShift, line: number): number | undefined {
  if (line < shift.at) return line;
  if (shift.count < 0 && line < shift.at - shift.count) return undefined;
  return line + shift.count;
}

function move(world: ExcelWorld, shift: LineShift, area: Rectangle): void {
  const { sheet, what } = shift;
  const cells = [...sheet.cells];
  sheet.cells.clear();
  for (const [key, cell] of cells) {
    const { row, column } = cellPosition(key);
    const to = movedLine(shift, what === "row" ? row : column);
    if (to !== undefined) sheet.cells.set(what === "row" ? cellKey(to, column) : cellKey(row, to), cell);
  }
  sheet.formats.shift((row, column) => {
    const to = movedLine(shift, what === "row" ? row : column);
    return to === undefined ? undefined : what === "row" ? { row: to, column } : { row, column: to };
  });
  sheet.merges = sheet.merges.flatMap((merge) => movedArea(shift, merge) ?? []);
  sheet.validations = sheet.validations.flatMap((one) => { const to = movedArea(shift, one.area); return to === undefined ? [] : [{ ...one, area: to }]; });
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((one) => { const to = movedArea(shift, one.area); return to === undefined ? [] : [{ ...one, area: to }]; });
  moveNumbers(what === "row" ? sheet.hiddenRows : sheet.hiddenColumns, shift);
  moveSizes(what === "row" ? sheet.rowHeights : sheet.columnWidths, shift);
  followLines(world.book, shift);
  const kind = what === "row" ? "Row" : "Column";
  world.tell({ kind: "changed", sheet, area, changeType: shift.count > 0 ? `${kind}Inserted` : `${kind}Deleted` });
}

function movedArea(shift: LineShift, area: Rectangle): Rectangle | undefined {
  const [from, to] = shift.what === "row" ? [area.row, area.toRow] : [area.column, area.toColumn];
  const ends = movedEnds(shift, from, to);
  if (ends === undefined) return undefined;
  return shift.what === "row" ? { ...area, row: ends[0], toRow: ends[1] } : { ...area, column: ends[0], toColumn: ends[1] };
}

function movedEnds(shift: LineShift, from: number, to: number): readonly [number, number] | undefined {
  const first = movedLine(shift, from) ?? shift.at;
  const last = movedLine(shift, to) ?? shift.at - 1;
  return first > last ? undefined : [first, last];
}

function moveNumbers(lines: Set<number>, shift: LineShift): void {
  const before = [...lines];
  lines.clear();
  for (const line of before) { const to = movedLine(shift, line); if (to !== undefined) lines.add(to); }
}

function moveSizes(sizes: Map<number, number>, shift: LineShift): void {
  const before = [...sizes];
  sizes.clear();
  for (const [line, size] of before) { const to = movedLine(shift, line); if (to !== undefined) sizes.set(to, size); }
}

const pieces = /"(?:[^"]|"")*"|((?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?(?![\p{L}\p{N}_(.])/gu;

/** References of formulas and names follow; whole-column and whole-row references (A:A, 1:1) do not, which the product never writes. */
function followLines(book: FakeBook, shift: LineShift): void {
  for (const sheet of book.sheets) {
    for (const [key, cell] of sheet.cells) if (cell.formula !== undefined) sheet.cells.set(key, { ...cell, formula: followed(cell.formula, sheet, shift) });
    for (const name of sheet.names) follow(name, sheet, shift);
  }
  for (const name of book.names) follow(name, undefined, shift);
}

function follow(name: FakeName, sheet: FakeSheet | undefined, shift: LineShift): void {
  name.formula = followed(name.formula, sheet, shift);
}

function followed(formula: string, own: FakeSheet | undefined, shift: LineShift): string {
  return formula.replace(pieces, (match: string, prefix: string | undefined, d1: string | undefined, column: string | undefined, d2: string | undefined, row: string | undefined, d3: string | undefined, toColumn: string | undefined, d4: string | undefined, toRow: string | undefined, at: number) => {
    if (column === undefined || row === undefined || /[\p{L}\p{N}_.$!']/u.test(formula.charAt(at - 1))) return match;
    const title = prefix === undefined ? own?.title : prefix.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'");
    if (title?.toLowerCase() !== shift.sheet.title.toLowerCase()) return match;
    const [from, to] = shift.what === "row" ? [Number(row), Number(toRow ?? row)] : [columnNumber(column), columnNumber(toColumn ?? column)];
    const ends = movedEnds(shift, from, to);
    if (ends === undefined) return "#REF!";
    const place = (end: number, dollarColumn: string, letters: string, dollarRow: string, digits: string): string =>
      shift.what === "row" ? `${dollarColumn}${letters}${dollarRow}${end}` : `${dollarColumn}${columnLetters(end)}${dollarRow}${digits}`;
    const first = place(ends[0], d1 ?? "", column, d2 ?? "", row);
    return toColumn === undefined ? `${prefix ?? ""}${first}` : `${prefix ?? ""}${first}:${place(ends[1], d3 ?? "", toColumn, d4 ?? "", toRow ?? "")}`;
  });
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
