// Edits of a workbook as read, as people make them: a cell, a row inserted, a sheet renamed. Formulas are left alone: readers of facts never look at them.
import { columnNumber } from "../../../src/domain/formula/columnName";
import type { CellPlace } from "../../../src/app/ports";
import { cellKey, cellPosition, type RawCell, type RawSheet, type RawWorkbook } from "../../../src/workbook/rawWorkbook";

function withSheet(raw: RawWorkbook, title: string, change: (sheet: RawSheet) => RawSheet): RawWorkbook {
  if (!raw.sheets.some((sheet) => sheet.title === title)) throw new Error(`no sheet ${title}`);
  return { ...raw, sheets: raw.sheets.map((sheet) => (sheet.title === title ? change(sheet) : sheet)) };
}

function keyOf(cell: string): number {
  const match = /^([A-Z]+)(\d+)$/.exec(cell)!;
  return cellKey(Number(match[2]), columnNumber(match[1]!)!);
}

export function cellAt(raw: RawWorkbook, { sheet, cell }: CellPlace): RawCell | undefined {
  return raw.sheets.find(({ title }) => title === sheet)!.cells.get(keyOf(cell));
}

/** The workbook with values typed; null blanks a cell. */
export function withTyped(raw: RawWorkbook, place: CellPlace, value: RawCell["value"]): RawWorkbook {
  return withSheet(raw, place.sheet, (sheet) => ({ ...sheet, cells: new Map([...sheet.cells, [keyOf(place.cell), { value, isError: false }]]) }));
}

export function withRowInserted(raw: RawWorkbook, title: string, before: number): RawWorkbook {
  const moved = withSheet(raw, title, (sheet) => ({ ...sheet, cells: new Map([...sheet.cells].map(([key, cell]) => {
    const { row, column } = cellPosition(key);
    return [cellKey(row >= before ? row + 1 : row, column), cell];
  })) }));
  const names = raw.names.map(({ name, text }) => ({ name, text: text.startsWith(`'${title}'!`) ? text.replaceAll(/\$(\d+)/g, (_, row: string) => `$${Number(row) >= before ? Number(row) + 1 : row}`) : text }));
  return { ...moved, names };
}

export function withSheetRenamed(raw: RawWorkbook, from: string, to: string): RawWorkbook {
  const renamed = withSheet(raw, from, (sheet) => ({ ...sheet, title: to }));
  return { ...renamed, names: raw.names.map(({ name, text }) => ({ name, text: text.startsWith(`'${from}'!`) ? text.replace(`'${from}'!`, `'${to}'!`) : text })) };
}
