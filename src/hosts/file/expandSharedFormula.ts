import { columnName } from "../../domain/formula/columnName";
import { parseAddress } from "./cellAddress";
import { limits } from "./limits";

/**
 * The tokens of a formula in which a reference may not be looked for (texts, quoted sheet titles, external-book brackets),
 * the references themselves, and words (function names, defined names, numbers) that are passed over whole.
 */
const tokens = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<column>\$?[A-Za-z]{1,3}):(?<toColumn>\$?[A-Za-z]{1,3})(?![\w.(!])|(?<row>\$?\d+):(?<toRow>\$?\d+)(?![\w.(!])|(?<cell>\$?[A-Za-z]{1,3}\$?\d{1,7})(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d[\d.]*(?:[eE][+-]?\d+)?/gu;

/** A shared formula taken apart once, for all the cells of its group: fixed text, and what moves. */
export type SharedFormula = readonly (string | ((rowsDown: number, columnsRight: number) => string))[];

/** Takes the text of a shared formula apart. */
export function sharedFormula(text: string): SharedFormula {
  const pieces: (string | ((rowsDown: number, columnsRight: number) => string))[] = [];
  let at = 0;
  for (const found of text.matchAll(tokens)) {
    const moving = movingPiece(found[0], found.groups ?? {});
    if (moving === undefined) continue;
    pieces.push(text.slice(at, found.index), moving);
    at = found.index + found[0].length;
  }
  pieces.push(text.slice(at));
  return pieces;
}

/**
 * The text of a shared formula as it stands in another cell of its group: relative references move by the distance
 * between the cells, `$` holds them. A reference that leaves the sheet becomes #REF!, as Excel writes it.
 */
export function expandSharedFormula(formula: SharedFormula, rowsDown: number, columnsRight: number): string {
  return formula.map((piece) => (typeof piece === "string" ? piece : piece(rowsDown, columnsRight))).join("");
}

type Move = (distance: number) => string | undefined;

function movingPiece(token: string, groups: Readonly<Record<string, string | undefined>>): ((rowsDown: number, columnsRight: number) => string) | undefined {
  const { cell, column, toColumn, row, toRow } = groups;
  if (cell !== undefined) return movingCell(token);
  if (column !== undefined && toColumn !== undefined) {
    const [from, to] = [movingColumn(column), movingColumn(toColumn)];
    return (_, right) => joined(from(right), ":", to(right));
  }
  if (row !== undefined && toRow !== undefined) {
    const [from, to] = [movingRow(row), movingRow(toRow)];
    return (down) => joined(from(down), ":", to(down));
  }
  return undefined;
}

function movingCell(token: string): ((rowsDown: number, columnsRight: number) => string) | undefined {
  const parts = /^(\$?[A-Za-z]+)(\$?\d+)$/.exec(token);
  // XFE1 or A9999999 is no cell but a defined name.
  if (parts === null || parseAddress(token.replaceAll("$", "")) === undefined) return undefined;
  const [column, row] = [movingColumn(parts[1] as string), movingRow(parts[2] as string)];
  return (down, right) => joined(column(right), "", row(down));
}

function joined(first: string | undefined, between: string, second: string | undefined): string {
  return first === undefined || second === undefined ? "#REF!" : first + between + second;
}

function movingColumn(text: string): Move {
  if (text.startsWith("$")) return () => text;
  const column = parseAddress(`${text}1`)?.column ?? Number.NaN;
  const moved = (right: number) => (column + right >= 1 && column + right <= limits.columns ? columnName(column + right) : undefined);
  // Groups mostly run down a column: the distance is the one of the cell before.
  let last = { right: 0, text: moved(0) };
  return (right) => (last = last.right === right ? last : { right, text: moved(right) }).text;
}

function movingRow(text: string): Move {
  if (text.startsWith("$")) return () => text;
  const row = Number(text);
  return (down) => (row + down >= 1 && row + down <= limits.rows ? String(row + down) : undefined);
}
