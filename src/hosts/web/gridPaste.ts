import type { ICellData } from "@univerjs/core";
import { numberOfText } from "./recalculate/scalar";

/** What a paste writes: rows of cells, from the upper left corner of the selection. */
export type PastedRows = readonly (readonly ICellData[])[];

/** A block larger than this is no block of a form. */
const mostCells = 200_000;

/**
 * The rows of a copied text, as Excel and WPS put it on the clipboard: tabs between cells, lines between rows, quotes around
 * texts with either in them. A text that begins with = stays a text. undefined: nothing, or too much.
 */
export function pastedRows(text: string): PastedRows | undefined {
  const rows = splitRows(text);
  const count = rows.reduce((sum, row) => sum + row.length, 0);
  if (count === 0 || count > mostCells || (count === 1 && rows[0]?.[0] === "")) return undefined;
  return rows.map((row) => row.map(pastedCell));
}

function splitRows(text: string): string[][] {
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const rows: string[][] = [[]];
  for (let at = 0; at <= source.length; at++) {
    const { value, end } = field(source, at);
    rows.at(-1)?.push(value);
    if (source[end] === "\n") rows.push([]);
    at = end;
  }
  return rows;
}

function field(source: string, at: number): { value: string; end: number } {
  if (source[at] === '"') {
    const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
    quoted.lastIndex = at;
    const match = quoted.exec(source);
    if (match !== null) return { value: (match[1] ?? "").replaceAll('""', '"'), end: at + match[0].length };
  }
  const stop = /[\t\n]/g;
  stop.lastIndex = at;
  const end = stop.exec(source)?.index ?? source.length;
  return { value: source.slice(at, end), end };
}

/** Numbers as the sheet reads them; a day keeps its text, for the cell may not be one of days. */
function pastedCell(text: string): ICellData {
  const clear = { f: null, si: null, p: null };
  if (text === "") return { ...clear, v: null };
  const number = /[-/]\d+[-/]/.test(text) ? undefined : numberOfText(text);
  return number === undefined || text.length > 1 && /^0\d/.test(text) ? { ...clear, v: text, t: 1 } : { ...clear, v: number, t: 2 };
}
