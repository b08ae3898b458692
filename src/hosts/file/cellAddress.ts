import { columnName } from "../../domain/formula/columnName";
import { limits } from "./limits";

/** A1 address of a cell, relative. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** Address of a rectangle, every part absolute: `$A$1:$C$9`. */
export function absoluteRange(row: number, column: number, toRow: number, toColumn: number): string {
  const first = `$${columnName(column)}$${row}`;
  return row === toRow && column === toColumn ? first : `${first}:$${columnName(toColumn)}$${toRow}`;
}

/** A sheet title as it stands before the "!" of a reference; always quoted, which every program accepts. */
export function quotedTitle(title: string): string {
  return `'${title.replaceAll("'", "''")}'`;
}

/** Row and column of `AB12`, both 1-based; undefined for anything else, or beyond what a sheet has. */
export function parseAddress(address: string): { row: number; column: number } | undefined {
  let at = 0;
  let column = 0;
  for (; at < address.length; at++) {
    const letter = address.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
    if (column > limits.columns) return undefined;
  }
  let row = 0;
  const digits = at;
  for (; at < address.length; at++) {
    const digit = address.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
    if (row > limits.rows) return undefined;
  }
  return column > 0 && row > 0 && at > digits ? { row, column } : undefined;
}
