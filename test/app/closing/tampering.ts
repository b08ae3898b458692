import fc from "fast-check";
import { cellKey, cellPosition, type RawCell, type RawSheet, type RawWorkbook } from "../../../src/workbook/rawWorkbook";

/** One cell of a sheet holding something else than it did. */
export interface Tampering { readonly sheet: string; readonly key: number; readonly cell: RawCell | undefined; readonly now: RawCell["value"] }

/** Any one cell of the rows given, filled or blank, with another number or text in it. */
export function tamperings(sheet: RawSheet, rows: readonly number[], columns: readonly number[]): fc.Arbitrary<Tampering> {
  return fc.tuple(fc.constantFrom(...rows), fc.constantFrom(...columns), fc.integer({ min: 1, max: 40 }), fc.boolean()).map(([row, column, step, asText]): Tampering => {
    const key = cellKey(row, column);
    const cell = sheet.cells.get(key);
    return { sheet: sheet.title, key, cell, now: otherValue(cell?.value ?? null, step, asText ? "text" : "number") };
  });
}

function otherValue(value: RawCell["value"], step: number, kind: "text" | "number"): RawCell["value"] {
  if (typeof value === "number") return kind === "number" ? value + step : String(value);
  if (typeof value === "string" && value !== "") return `${value.slice(0, -1)}${value.endsWith("改") ? "动" : "改"}`;
  return kind === "number" ? step : "改";
}

/** The workbook with the cell changed; a formula that stood there is typed over. */
export function tampered(raw: RawWorkbook, { sheet, key, now }: Tampering): RawWorkbook {
  const value: RawCell = { value: now, isError: false };
  return withSheet(raw, sheet, (cells) => new Map(cells).set(key, value));
}

export function withSheet(raw: RawWorkbook, title: string, change: (cells: RawSheet["cells"]) => RawSheet["cells"]): RawWorkbook {
  return { ...raw, sheets: raw.sheets.map((sheet) => (sheet.title === title ? { ...sheet, cells: change(sheet.cells) } : sheet)) };
}

/** Present rows of a sheet that hold a text in a column. */
export function rowsWith(sheet: RawSheet, column: number, matches: (value: RawCell["value"]) => boolean): number[] {
  return [...sheet.cells].flatMap(([key, cell]) => {
    const at = cellPosition(key);
    return at.column === column && matches(cell.value) ? [at.row] : [];
  });
}

/** The cells of whole rows put in the order given: row `rows[i]` gets what stood in `order[i]`, undefined nothing. */
export function withRows(cells: RawSheet["cells"], rows: readonly number[], order: readonly (number | undefined)[]): RawSheet["cells"] {
  const own = new Set(rows);
  const kept = new Map([...cells].filter(([key]) => !own.has(cellPosition(key).row)));
  rows.forEach((row, index) => {
    const from = order[index];
    for (const [key, cell] of cells) {
      const at = cellPosition(key);
      if (at.row === from) kept.set(cellKey(row, at.column), cell);
    }
  });
  return kept;
}
