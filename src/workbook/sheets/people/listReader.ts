import type { FoundSheet } from "../../foundBook";
import type { RawCell } from "../../rawWorkbook";
import { isBlank, type CellPlace } from "../../readCells";
import type { ListPlace } from "./peoplePlaces";

/** One filled row of a list as found. */
export interface ListRow {
  /** Its place in the list, 0 for the list's first row. */
  readonly place: number;
  /** The same, counted with blank rows that were inserted. */
  readonly present: number;
  readonly cell: (column: number) => RawCell | undefined;
  readonly at: (column: number) => CellPlace;
}

/** What was read of a list, and where its rows stood. */
export interface ReadList<T> { readonly facts: readonly T[]; readonly places: readonly ListPlace[] }

/** The rows of a list in which one of the columns is filled, inserted ones too. */
export function filledRows(sheet: FoundSheet, columns: readonly number[]): ListRow[] {
  const listed = sheet.listRows("rows");
  return listed.flatMap((row, place) => {
    if (columns.every((column) => isBlank(sheet.cellAt(row, column)))) return [];
    return [{ place, present: row - listed[0]!, cell: (column: number) => sheet.cellAt(row, column), at: (column: number): CellPlace => ({ sheet: sheet.title, cell: sheet.addressAt(row, column) }) }];
  });
}

/** Facts with their places, from rows of which some gave none. */
export function collected<T>(rows: readonly { readonly fact: T | undefined; readonly place: number; readonly present?: number; readonly note?: string }[]): ReadList<T> {
  const read = rows.flatMap(({ fact, place, present, note = "" }) => (fact === undefined ? [] : [{ fact, at: { place, present, note } }]));
  return { facts: read.map(({ fact }) => fact), places: read.map(({ at }) => at) };
}
