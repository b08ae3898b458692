import type { PersonRow } from "./assessmentLayout";

/**
 * What a workbook holds besides facts: for each row of a list, in the order of the facts, its place in the list (0 is the
 * list's first row) and its remark; and the ids typed into spare rows, by `sheet/row`. With them a plan puts every row
 * where people have it, and carries remarks over. Empty for a new book.
 */
export interface PeoplePlaces {
  readonly lists: Readonly<Partial<Record<PeopleList, readonly ListPlace[]>>>;
  readonly typedIds: ReadonlyMap<string, string>;
}

export interface ListPlace {
  readonly place: number;
  readonly note: string;
  /** Its place counted with blank rows that were inserted, as MATCH counts; undefined where nothing looks it up. */
  readonly present?: number;
}

export type PeopleList = "gridLeaders" | "staff" | "quarterResults" | "paidAllowances" | "spending";

export const noPlaces: PeoplePlaces = { lists: {}, typedIds: new Map() };

/** One row of a list as it is to be written; `fact` is undefined in a blank row. */
export interface PlacedFact<T> { readonly fact: T | undefined; readonly note: string | null }

/** The facts by their place in a list of `capacity` rows; facts without a place follow the last one that has one, or all close up where that is too long. */
export function byPlace<T>(facts: readonly T[], places: readonly ListPlace[] | undefined, capacity: number): PlacedFact<T>[] {
  const placed = Array.from({ length: capacity }, (): PlacedFact<T> => ({ fact: undefined, note: null }));
  const behind = Math.max(-1, ...(places ?? []).map(({ place }) => place)) + 1 - (places?.length ?? 0);
  const isTooLong = facts.length + behind > capacity;
  facts.forEach((fact, index) => {
    const known = places?.[index];
    placed[isTooLong ? index : known?.place ?? index + behind] = { fact, note: known === undefined || known.note === "" ? null : known.note };
  });
  return placed;
}

/** The engagement of a page's row: the issued one, or the one typed into a spare row. */
export function engagementIn({ row, engagement }: PersonRow, sheet: string, places: PeoplePlaces): string | undefined {
  return engagement ?? places.typedIds.get(`${sheet}/${row}`);
}
