import type { CellValue } from "../../plan";
import type { ListRegisterId } from "./listRegister";

/** Where a row of a register stood, and cells that hold something else than their fact says (a date as text): they stay as they are. */
export interface RegisterPlace { readonly place: number; readonly kept: ReadonlyMap<string, CellValue> }

/** By register, in the order of its facts. */
export type RegisterPlaces = Readonly<Partial<Record<ListRegisterId | "contactMarks" | "serviceTypes", readonly RegisterPlace[]>>>;

export const noRegisterPlaces: RegisterPlaces = {};

/** The same rows closed up, for a sheet that is built anew. */
export function closedUp(places: RegisterPlaces): RegisterPlaces {
  return Object.fromEntries(Object.entries(places).map(([register, rows]) => [register, rows.map(({ kept }, place) => ({ place, kept }))]));
}

/** One row of a register as it is to be written; `fact` is undefined in a blank row. */
export interface PlacedRow<Row> { readonly fact: Row | undefined; readonly kept: ReadonlyMap<string, CellValue> }

const nothingKept: ReadonlyMap<string, CellValue> = new Map();

/** Rows by their place, so many of them; rows without a place follow the last that has one. */
export function rowsByPlace<Row>(facts: readonly Row[], places: readonly RegisterPlace[] = [], count: number): PlacedRow<Row>[] {
  const last = Math.max(-1, ...[places.at(-1)?.place ?? -1, places.length - 1]);
  const size = Math.max(count, last + 1 + Math.max(0, facts.length - places.length));
  const placed = Array.from({ length: size }, (): PlacedRow<Row> => ({ fact: undefined, kept: nothingKept }));
  facts.forEach((fact, index) => {
    const known = places[index];
    placed[known?.place ?? last + 1 + index - places.length] = { fact, kept: known?.kept ?? nothingKept };
  });
  return placed;
}
