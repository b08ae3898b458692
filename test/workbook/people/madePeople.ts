// Books of the sheets of people and the sheets they refer to, from random rosters, results, closed lists and spending.
import fc from "fast-check";
import { emptyFacts } from "../../../src/app/emptyFacts";
import { withEntry, type LogEntry } from "../../../src/domain/closing/operationLog";
import type { Facts } from "../../../src/domain/facts";
import { allowanceList } from "../../../src/domain/money/allowanceList";
import { communityBudget } from "../../../src/domain/money/communityBudget";
import type { AllowanceRule, Scheme } from "../../../src/domain/scheme/schemeSchema";
import type { Month } from "../../../src/domain/units/period";
import { rational, type Rational } from "../../../src/domain/units/rational";
import type { BookSpec } from "../../../src/workbook/bookSpec";
import { allowanceListObject, printingName } from "../../../src/workbook/printObjects";
import { newSpec } from "../../../src/workbook/newSpec";
import type { CellValue, WorkbookPlan } from "../../../src/workbook/plan";
import { logSheet } from "../../../src/workbook/sheets/logSheet";
import { parametersLayout, parametersSheet } from "../../../src/workbook/sheets/parametersSheet";
import { allowancesSheetId } from "../../../src/workbook/sheets/people/allowancesLayout";
import { assessmentSheetId } from "../../../src/workbook/sheets/people/assessmentLayout";
import { peopleLayouts, type PeopleLayouts } from "../../../src/workbook/sheets/people/peopleLayouts";
import { noPlaces, type PeoplePlaces } from "../../../src/workbook/sheets/people/peoplePlaces";
import { peopleSheets } from "../../../src/workbook/sheets/people/peopleSheets";
import { rosterLayout, rosterSheet } from "../../../src/workbook/sheets/rosterSheet";
import { monthArbitrary } from "../../arbitraries/dayArbitrary";
import { templateScheme } from "../../arbitraries/madeScheme";
import { paidArbitrary, resultsArbitrary, spendingArbitrary } from "../../arbitraries/peopleFactsArbitrary";
import { rosterArbitrary } from "../../arbitraries/rosterArbitrary";

export interface PeopleBook {
  readonly name: string;
  readonly facts: Facts;
  readonly spec: BookSpec;
  readonly people: PeopleLayouts;
  readonly places: PeoplePlaces;
  readonly plan: WorkbookPlan;
}

export const joiningChoices: readonly AllowanceRule["joining"]["choice"][] = ["cutoffDay", "calendarDays", "wholeMonths", "atQuarterEnd"];

export function schemeJoining(choice: AllowanceRule["joining"]["choice"]): Scheme {
  const scheme = templateScheme("shushan");
  return { ...scheme, allowances: scheme.allowances.map((rule) => ({ ...rule, joining: { ...rule.joining, choice }, payment: choice === "wholeMonths" ? { choice: "transfer" as const, from: rule.joining.from } : undefined })) };
}

/** The same with the quarter scored, passed from so many points on. */
export function schemeScored(scheme: Scheme, pass: Rational): Scheme {
  return { ...scheme, allowances: scheme.allowances.map((rule) => ({ ...rule, assessment: { kind: "scored" as const, pass: { value: pass, from: rule.joining.from, areas: {}, path: `${rule.id}.assessment.pass` } } })) };
}

const passMark = rational(60);
const spare = 3;

/** A spec with small lists; `unissued` engagements have no row of their own. */
export function peopleSpec(scheme: Scheme, facts: Facts, unissued: ReadonlySet<string> = new Set()): BookSpec {
  const made = newSpec("招商“新”街道", [scheme], scheme, facts);
  const closed = facts.gridLeaderResults.length;
  const capacity = { ...made.capacity, gridLeaders: facts.roster.gridLeaders.length + spare, staff: facts.roster.staff.length + spare, quarterResults: closed + spare, paidAllowances: facts.paidAllowances.length + spare, spending: facts.spending.length + spare };
  return { ...made, capacity, assessmentRows: made.assessmentRows.filter(({ engagement }) => !unissued.has(engagement)) };
}

/** The sheets of these facts. */
export function peopleBook(name: string, spec: BookSpec, facts: Facts, places: PeoplePlaces = noPlaces): PeopleBook {
  const { scheme } = spec;
  const people = peopleLayouts(spec);
  const base = { parameters: parametersLayout(spec), roster: rosterLayout(spec) };
  const allowances = allowanceList(facts, scheme, facts.month, spec.earlierSchemes);
  const [rule] = scheme.budgets;
  const budget = rule === undefined ? [] : communityBudget(facts, rule, facts.month, allowances, spec.earlierSchemes);
  const sheets = peopleSheets({ spec, base, people, facts, results: { allowances, budget }, places });
  return { name, facts, spec, people, places, plan: { title: name, names: [], sheets: [...sheets, logSheet(spec, facts.log), rosterSheet(spec, base.roster, facts), parametersSheet(spec, base.parameters, facts.asOf)] } };
}

/** Random facts of a month in which people, results, lists and spending are there. */
export function peopleFactsArbitrary(scheme: Scheme, months: fc.Arbitrary<Month> = monthArbitrary): fc.Arbitrary<Facts> {
  return months.chain((month) => rosterArbitrary(scheme, month, { communities: 3, units: 3, gridLeaders: 10, staff: 5 }).chain((roster) => fc.record({
    gridLeaderResults: resultsArbitrary(scheme, month, roster), paidAllowances: paidArbitrary(scheme, month, roster), spending: spendingArbitrary(scheme, month, roster),
  }).map((filled): Facts => ({ ...emptyFacts(scheme, month, roster, []), ...filled }))));
}

/** A random book, the same for the same seed: all ways of counting months in turn, every fifth scored; some people without a row, one of them typed into spare rows. */
export function randomPeopleBook(seed: number): PeopleBook {
  const joining = schemeJoining(joiningChoices[seed % joiningChoices.length]!);
  const scheme = seed % 5 === 4 ? schemeScored(joining, passMark) : joining;
  const [made] = fc.sample(peopleFactsArbitrary(scheme), { seed, numRuns: 1 }) as [Facts];
  const facts = { ...made, log: printings(made, seed) };
  const ids = facts.roster.gridLeaders.map(({ id }) => id);
  const unissued = new Set(seed % 3 === 0 ? ids.slice(0, 2) : []);
  const spec = peopleSpec(scheme, facts, unissued);
  const places = seed % 3 === 0 ? typedPlaces(spec, ids) : noPlaces;
  return peopleBook(`people-${seed}`, spec, onForms(facts, spec, places), places);
}

/** A list printed whole, a community's page printed again, one voided: the more, the higher the seed. */
function printings({ month, roster }: Facts, seed: number): LogEntry[] {
  const whole = allowanceListObject(month);
  const page = allowanceListObject(month, roster.communities[0]!.name);
  const entries = [["print", whole], ["print", page], ["void", printingName(whole, 1)], ["print", whole], ["void", printingName(page, 1)], ["void", printingName(whole, 2)]] as const;
  return entries.slice(0, seed % (entries.length + 1)).reduce<LogEntry[]>((log, [action, object]) => withEntry(log, { at: "2026-10-12 15:04", action, period: month, object, person: "周敏", reason: "", fingerprint: "" }), []);
}

/** A result of the quarter shown stands on its form or nowhere. */
function onForms(facts: Facts, spec: BookSpec, { typedIds }: PeoplePlaces): Facts {
  const { assessment } = peopleLayouts(spec);
  const listed = new Set(assessment.pages.flatMap(({ rows }) => rows.map(({ row, engagement }) => engagement ?? typedIds.get(`${assessmentSheetId}/${row}`))));
  return { ...facts, gridLeaderResults: facts.gridLeaderResults.filter(({ engagement, quarter }) => quarter !== assessment.quarter || listed.has(engagement)) };
}

/** An engagement typed into the second spare row of the first page, one that nobody has into the third, and a repeated one on the list. */
function typedPlaces(spec: BookSpec, ids: readonly string[]): PeoplePlaces {
  const { assessment, allowances } = peopleLayouts(spec);
  const spareRows = (rows: readonly { row: number; isSpare: boolean }[]): number[] => rows.filter(({ isSpare }) => isSpare).map(({ row }) => row);
  const [, first, second] = spareRows(assessment.pages[0]!.rows);
  const [third, , fourth] = spareRows(allowances.pages[0]!.rows);
  return {
    lists: {},
    typedIds: new Map([[`${assessmentSheetId}/${first}`, ids[0]!], [`${assessmentSheetId}/${second}`, "G999"], [`${allowancesSheetId}/${third}`, ids[0]!], [`${allowancesSheetId}/${fourth}`, ids.at(-1)!]]),
  };
}

/** What people type where nothing can be read: it must count as blank. */
const slips: Readonly<Record<string, readonly CellValue[]>> = { money: ["/", "缺", "100元"], date: ["/", "待定", 0, "2026-03-15"], number: ["/", "三", "35%"], choice: ["/", "通过", 0], text: [] };

/** The same book with slips typed into blank inputs; what the engine says stays. */
export function withSlips(book: PeopleBook): WorkbookPlan {
  let turn = 0;
  const sheets = book.plan.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      if (cell.kind !== "input" || cell.value !== null || cell.isLocked === true || /note|reason|asOf|\.month$|\.quarter$/.test(cell.role)) return cell;
      const choices = slips[cell.type]!;
      return choices.length === 0 ? cell : { ...cell, value: choices[turn++ % choices.length]! };
    }),
  }));
  return { ...book.plan, sheets };
}

/** The same book with the rows of the roster in the opposite order. */
export function reversedRoster({ name, spec, facts, places }: PeopleBook): PeopleBook {
  const roster = { ...facts.roster, gridLeaders: [...facts.roster.gridLeaders].reverse(), staff: [...facts.roster.staff].reverse() };
  return peopleBook(`${name}-reversed`, spec, { ...facts, roster }, places);
}
