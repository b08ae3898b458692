import { concat, eq, fn, gt, iff, num, ref, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import { heldWord, missingWord } from "../../../domain/items/stateWords";
import { reference } from "../../sheetBuilder";
import type { PersonPage } from "./assessmentLayout";
import { lookedUp } from "./lookups";
import type { PeopleContent } from "./peopleContent";
import { engagementIn } from "./peoplePlaces";

/** Column of a page's first row that holds the community's id; grey, not printed. */
export const pageIdColumn = 17;

/** Where a row's engagement stands in 网格长名册, 1 for the first row; 0 for a blank, unknown or repeated id. */
export function rosterRowFormula(sheet: string, idColumn: number, row: number, { people }: PeopleContent): CellExpression {
  const id = ref(reference(sheet, row, idColumn));
  const above = ref(reference(sheet, 1, idColumn, row, idColumn));
  const place = fn<CellReference>("IFERROR", fn("MATCH", id, ref(people.gridLeaders.column("id")), num(0)), num(0));
  return iff(eq(id, text("")), num(0), iff(gt(fn("COUNTIF", above, id), num(1)), num(0), place));
}

/** What a row of a page stands for. */
export interface RosterRow {
  readonly id: string | undefined;
  /** Whether the roster has it, and no row before. */
  readonly isFound: boolean;
  /** As `rosterRowFormula` gives it. */
  readonly place: number;
}

/** The engagement that each row of the pages stands for, by row. */
export function rosterRows(pages: readonly PersonPage[], sheet: string, { facts, places }: PeopleContent): ReadonlyMap<number, RosterRow> {
  const seen = new Set<string>();
  const ids = facts.roster.gridLeaders.map(({ id }) => id);
  const known = places.lists.gridLeaders;
  return new Map(pages.flatMap(({ rows }) => rows).map((row) => {
    const id = engagementIn(row, sheet, places);
    const index = id === undefined || seen.has(id) ? -1 : ids.indexOf(id);
    if (id !== undefined) seen.add(id);
    return [row.row, { id, isFound: index >= 0, place: index < 0 ? 0 : (known?.[index]?.present ?? known?.[index]?.place ?? index) + 1 }];
  }));
}

/** The name of a page's community by the roster. */
export function communityName(sheet: string, page: PersonPage, { base, facts }: PeopleContent): { formula: CellExpression; value: string } {
  const id = ref<CellReference>(reference(sheet, page.first, pageIdColumn));
  return {
    formula: lookedUp(id, base.roster.community("id"), base.roster.community("name"), missingWord),
    value: facts.roster.communities.find((community) => community.id === page.community)?.name ?? missingWord,
  };
}

/** How many of a community should stand on the page and do not, in words. `flags` is a column of 网格长名册. */
export function unlistedText(sheet: string, page: PersonPage, flags: CellReference, content: PeopleContent, count: number): { formula: CellExpression; value: string } {
  const id = ref<CellReference>(reference(sheet, page.first, pageIdColumn));
  const unlisted = fn<CellReference>("SUMIFS", ref(flags), ref(content.people.gridLeaders.column("communityKey")), id);
  const all = "核对：名册中应列入的人员已全部列入本表";
  return {
    formula: iff(eq(unlisted, num(0)), text(all), concat<CellReference>(text("核对：名册在岗"), unlisted, text("人未列入本表，请在空行的编号栏补填"))),
    value: count === 0 ? all : `核对：名册在岗${count}人未列入本表，请在空行的编号栏补填`,
  };
}

/** A total of amounts: 待核 or 缺 as soon as one of them is, else the sum to the fen. */
export function totalFormula(range: CellReference): CellExpression {
  const has = (word: string): CellExpression => gt(fn<CellReference>("COUNTIF", ref(range), text(word)), num(0));
  return iff(has(heldWord), text(heldWord), iff(has(missingWord), text(missingWord), fn<CellReference>("ROUND", fn("SUM", ref(range)), num(2))));
}
