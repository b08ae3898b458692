import type { BookView } from "../../app/service/workbookService";
import type { CellPlace } from "../../app/ports";

/** The parts of the results, in the order of their tabs. */
export const bookParts = ["scores", "trend", "satisfaction", "allowances", "instalments", "budget"] as const;
export type BookPart = (typeof bookParts)[number];

/** The parts that the scheme has rules for. */
export function partsOf({ results }: BookView): BookPart[] {
  const { scoreSheets, surveys, allowances, contracts, budgets } = results.scheme;
  const isThere: Readonly<Record<BookPart, boolean>> = {
    scores: scoreSheets.length > 0, trend: scoreSheets.length > 0, satisfaction: surveys.length > 0,
    allowances: allowances.length > 0, instalments: contracts.length > 0, budget: budgets.length > 0,
  };
  return bookParts.filter((part) => isThere[part]);
}

export function unitName({ roster }: BookView, id: string): string {
  return roster.units.find((unit) => unit.id === id)?.name ?? id;
}

export function communityName({ roster }: BookView, id: string): string {
  return roster.communities.find((community) => community.id === id)?.name ?? id;
}

/** Where the first of these figures stands that has a place. */
export function firstPlace({ places }: BookView, ...keys: readonly string[]): CellPlace | undefined {
  return keys.map((key) => places[key]).find((place) => place !== undefined);
}
