import { invalidArgument } from "./excelTrouble";

export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/** A block of cells, 1-based, both ends inside. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly toRow: number;
  readonly toColumn: number;
}

export const wholeSheet: Rectangle = { row: 1, column: 1, toRow: lastRow, toColumn: lastColumn };

export function rowCount(area: Rectangle): number {
  return area.toRow - area.row + 1;
}

export function columnCount(area: Rectangle): number {
  return area.toColumn - area.column + 1;
}

export function isWholeRows(area: Rectangle): boolean {
  return area.column === 1 && area.toColumn === lastColumn;
}

export function isWholeColumns(area: Rectangle): boolean {
  return area.row === 1 && area.toRow === lastRow;
}

export function contains(area: Rectangle, row: number, column: number): boolean {
  return row >= area.row && row <= area.toRow && column >= area.column && column <= area.toColumn;
}

export function intersection(a: Rectangle, b: Rectangle): Rectangle | undefined {
  const common = { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column), toRow: Math.min(a.toRow, b.toRow), toColumn: Math.min(a.toColumn, b.toColumn) };
  return common.row > common.toRow || common.column > common.toColumn ? undefined : common;
}

export function bounding(a: Rectangle, b: Rectangle): Rectangle {
  return { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column), toRow: Math.max(a.toRow, b.toRow), toColumn: Math.max(a.toColumn, b.toColumn) };
}

/** The block, or InvalidArgument where it leaves the sheet. */
export function insideSheet(area: Rectangle): Rectangle {
  const fits = area.row >= 1 && area.column >= 1 && area.toRow <= lastRow && area.toColumn <= lastColumn && area.row <= area.toRow && area.column <= area.toColumn;
  if (!fits || ![area.row, area.column, area.toRow, area.toColumn].every(Number.isInteger)) throw invalidArgument();
  return area;
}

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** "A1:B2" without a sheet; "A:C" and "1:3" for whole columns and rows, as Excel writes them. */
export function areaText(area: Rectangle): string {
  if (isWholeRows(area)) return `${area.row}:${area.toRow}`;
  if (isWholeColumns(area)) return `${columnLetters(area.column)}:${columnLetters(area.toColumn)}`;
  const first = `${columnLetters(area.column)}${area.row}`;
  const last = `${columnLetters(area.toColumn)}${area.toRow}`;
  return first === last ? first : `${first}:${last}`;
}

/** Reads "B2", "A1:B2", "A:C", "1:3", with or without $; undefined for anything else. */
export function parseArea(text: string): Rectangle | undefined {
  const plain = text.replaceAll("$", "").trim();
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(plain);
  if (cells !== null) {
    const [, column = "", row = "", toColumn = column, toRow = row] = cells;
    return ordered(Number(row), columnNumber(column), Number(toRow), columnNumber(toColumn));
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns !== null) return ordered(1, columnNumber(columns[1] ?? ""), lastRow, columnNumber(columns[2] ?? ""));
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  if (rows !== null) return ordered(Number(rows[1]), 1, Number(rows[2]), lastColumn);
  return undefined;
}

function ordered(row: number, column: number, toRow: number, toColumn: number): Rectangle | undefined {
  const area = bounding({ row, column, toRow: row, toColumn: column }, { row: toRow, column: toColumn, toRow, toColumn });
  return area.row < 1 || area.column < 1 || area.toRow > lastRow || area.toColumn > lastColumn ? undefined : area;
}

/** A sheet's title as a reference writes it: in quotes unless it is a plain word. */
export function sheetPrefix(title: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(title) && parseArea(title) === undefined ? `${title}!` : `'${title.replaceAll("'", "''")}'!`;
}

/** Splits "'My sheet'!A1" into title and rest; without a sheet the title is undefined. */
export function splitReference(text: string): { readonly title: string | undefined; readonly rest: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(text);
  if (quoted !== null) return { title: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const at = text.lastIndexOf("!");
  return at < 0 ? { title: undefined, rest: text } : { title: text.slice(0, at), rest: text.slice(at + 1) };
}
