import { columnName } from "../../domain/formula/columnName";
import { parseAddress } from "./cellAddress";
import { limits } from "./limits";

/**
 * The tokens of a formula in which a reference may not be looked for (texts, quoted sheet titles, external-book brackets),
 * the references themselves, and words (function names, defined names, numbers) that are passed over whole.
 */
const tokens = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<column>\$?[A-Za-z]{1,3}):(?<toColumn>\$?[A-Za-z]{1,3})(?![\w.(!])|(?<row>\$?\d+):(?<toRow>\$?\d+)(?![\w.(!])|(?<cell>\$?[A-Za-z]{1,3}\$?\d{1,7})(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d[\d.]*(?:[eE][+-]?\d+)?/gu;

/**
 * The text of a shared formula as it stands in another cell of its group: relative references move by the distance
 * between the cells, `$` holds them. A reference that leaves the sheet becomes #REF!, as Excel writes it.
 */
export function expandSharedFormula(text: string, rowsDown: number, columnsRight: number): string {
  if (rowsDown === 0 && columnsRight === 0) return text;
  return text.replace(tokens, (...found) => {
    const token = found[0] as string;
    const groups = found[found.length - 1] as Readonly<Record<string, string | undefined>>;
    if (groups["cell"] !== undefined) return movedCell(token, rowsDown, columnsRight);
    if (groups["column"] !== undefined) return movedPair(movedColumn(groups["column"], columnsRight), movedColumn(groups["toColumn"] as string, columnsRight));
    if (groups["row"] !== undefined) return movedPair(movedRow(groups["row"], rowsDown), movedRow(groups["toRow"] as string, rowsDown));
    return token;
  });
}

function movedCell(token: string, rowsDown: number, columnsRight: number): string {
  const parts = /^(\$?[A-Za-z]+)(\$?\d+)$/.exec(token);
  // XFE1 or A9999999 is no cell but a defined name.
  if (parts === null || parseAddress(token.replaceAll("$", "")) === undefined) return token;
  const column = movedColumn(parts[1] as string, columnsRight);
  const row = movedRow(parts[2] as string, rowsDown);
  return column === undefined || row === undefined ? "#REF!" : column + row;
}

function movedPair(from: string | undefined, to: string | undefined): string {
  return from === undefined || to === undefined ? "#REF!" : `${from}:${to}`;
}

function movedColumn(text: string, columnsRight: number): string | undefined {
  if (text.startsWith("$")) return text;
  const column = (parseAddress(`${text}1`)?.column ?? Number.NaN) + columnsRight;
  return column >= 1 && column <= limits.columns ? columnName(column) : undefined;
}

function movedRow(text: string, rowsDown: number): string | undefined {
  if (text.startsWith("$")) return text;
  const row = Number(text) + rowsDown;
  return row >= 1 && row <= limits.rows ? String(row) : undefined;
}
