import type { Engagement } from "../domain/facts";
import { valueOf } from "../domain/figure";
import { warning, type Finding } from "../domain/finding";
import { groupedBy } from "../domain/money/groupedBy";
import type { MonthResults } from "../domain/monthResults";
import type { BookPlaces } from "../workbook/bookPlaces";
import type { BookSpec } from "../workbook/bookSpec";
import { allowancesLayout, allowancesSheetId } from "../workbook/sheets/people/allowancesLayout";
import { assessmentLayout, assessmentSheetId, type PersonPage } from "../workbook/sheets/people/assessmentLayout";
import { spareIds } from "../workbook/sheets/people/spareIds";
import type { BookReading } from "./readBook";

type Pages = readonly (readonly [sheet: string, pages: readonly PersonPage[]])[];

/** Grid leaders to whom this month owes something and who stand on no row of 津贴发放: they joined after its pages were laid out. */
export function unlistedPeople({ spec, places }: Pick<BookReading, "spec" | "places">, { allowances }: MonthResults): Engagement[] {
  if (spec.scope.kind === "committee") return [];
  const listed = idsOn(allowancesSheetId, allowancesLayout(spec).pages, places);
  return allowances.filter(({ engagement, total }) => !listed.has(engagement.id) && valueOf(total) !== 0).map(({ engagement }) => engagement);
}

export function unlistedFindings(reading: BookReading, results: MonthResults): Finding[] {
  const communities = new Map(reading.facts.roster.communities.map(({ id, name }) => [id, name]));
  return unlistedPeople(reading, results).map(({ id, name, community }): Finding =>
    (warning("allowanceNotListed", { name, engagement: id, community: communities.get(community) ?? community })));
}

/**
 * The rooms and places with which everybody has a row: newcomers stand in the spare rows of their community's pages, as if
 * somebody had typed their numbers there. Pages that have no spare row left get more.
 */
export function withEverybodyListed({ spec, facts, places }: Pick<BookReading, "spec" | "facts" | "places">, unlisted: readonly Engagement[]): { readonly spec: BookSpec; readonly places: BookPlaces } {
  if (unlisted.length === 0) return { spec, places };
  const placed = inFreeRows(pagesOf(spec), places, unlisted);
  if (placed !== undefined) return { spec, places: withTypedIds(places, placed) };
  const most = Math.max(...[...groupedBy(unlisted, ({ community }) => community).values()].map((own) => own.length));
  const grown = { ...spec, capacity: { ...spec.capacity, spareRows: spec.capacity.spareRows + most } };
  return { spec: grown, places: withTypedIds(places, spareIds(grown, facts)) };
}

/** The ids in spare rows with those of the unlisted added; undefined where a page has no free row. */
function inFreeRows(sheets: Pages, places: BookPlaces, unlisted: readonly Engagement[]): Map<string, string> | undefined {
  const typed = new Map(places.people.typedIds);
  for (const [sheet, pages] of sheets) {
    const standing = idsOn(sheet, pages, places);
    for (const { id, community } of unlisted.filter((person) => !standing.has(person.id))) {
      const free = pages.find((page) => page.community === community)?.rows.find(({ row, isSpare }) => isSpare && !typed.has(`${sheet}/${row}`));
      if (free === undefined) return undefined;
      typed.set(`${sheet}/${free.row}`, id);
    }
  }
  return typed;
}

function idsOn(sheet: string, pages: readonly PersonPage[], places: BookPlaces): Set<string> {
  return new Set(pages.flatMap(({ rows }) => rows.flatMap(({ row, engagement }) => engagement ?? places.people.typedIds.get(`${sheet}/${row}`) ?? [])));
}

function pagesOf(spec: BookSpec): Pages {
  return [[assessmentSheetId, assessmentLayout(spec).pages], [allowancesSheetId, allowancesLayout(spec).pages]];
}

function withTypedIds(places: BookPlaces, typedIds: ReadonlyMap<string, string>): BookPlaces {
  return { ...places, people: { ...places.people, typedIds } };
}
