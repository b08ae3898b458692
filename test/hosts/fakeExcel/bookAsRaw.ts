import type { RawCell, RawWorkbook } from "../../../src/workbook/rawWorkbook";
import type { FakeBook } from "./fakeBook";

const visibilities = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** The workbook as a host would read it: what a test compares with, without going through the host. */
export function bookAsRaw(book: FakeBook): RawWorkbook {
  const sheets = book.sheets.map(({ title, visibility, cells, hiddenRows, hiddenColumns }) => {
    const raw = new Map<number, RawCell>();
    for (const [key, { value, formula, isError = false }] of cells) raw.set(key, formula === undefined ? { value, isError } : { value, isError, formula: formula.slice(1) });
    return { title, visibility: visibilities[visibility], cells: raw, hiddenRows: new Set(hiddenRows), hiddenColumns: new Set(hiddenColumns) };
  });
  return { sheets, names: book.names.map(({ name, formula }) => ({ name, text: formula.slice(1) })), foreignParts: [] };
}
