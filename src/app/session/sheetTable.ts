import type {  } from "../../domain/finding";
import { cellPosition, type RawCell, type RawSheet } from "../../workbook/rawWorkbook";
import type { Outcome } from "../ports";
import type { RosterTable } from "../readRoster";
import { refused } from "../refused";

type Cell = string | number | null;

/** The list on a sheet as a table: the first row with two filled cells has the headers, so that a title above is passed over. Fails with `tableEmpty` {file}. */
export function sheetTable(title: string, sheet: RawSheet | undefined): Outcome<RosterTable> {
  const rows = sheet === undefined ? [] : filledRows(sheet);
  const header = rows.find(({ cells }) => cells.size >= 2);
  if (header === undefined) return refused("tableEmpty", { file: title });
  const width = Math.max(...header.cells.keys());
  const inOrder = (cells: ReadonlyMap<number, Cell>): Cell[] => Array.from({ length: width }, (_, index) => cells.get(index + 1) ?? "");
  const body = rows.filter(({ row }) => row > header.row);
  const value = { headers: inOrder(header.cells).map(String), rows: body.map(({ cells }) => inOrder(cells)), rowNumbers: body.map(({ row }) => row) };
  return { ok: true, value, findings: [] };
}

function filledRows({ cells }: RawSheet): { readonly row: number; readonly cells: Map<number, Cell> }[] {
  const rows = new Map<number, Map<number, Cell>>();
  for (const [key, cell] of cells) {
    const value = cellOf(cell);
    if (value === "") continue;
    const { row, column } = cellPosition(key);
    const own = rows.get(row) ?? new Map<number, Cell>();
    rows.set(row, own.set(column, value));
  }
  return [...rows].map(([row, own]) => ({ row, cells: own })).sort((a, b) => a.row - b.row);
}

function cellOf({ value }: RawCell): string | number {
  return typeof value === "number" ? value : value === null ? "" : String(value).trim();
}
