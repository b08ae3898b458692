import { headOf } from "../domain/closing/operationLog";
import { inputsToWrite } from "../domain/closing/writtenInputs";
import type { Engagement, Facts, GridLeaderResult } from "../domain/facts";
import { groupedBy } from "../domain/money/groupedBy";
import { canonicalScheme } from "../domain/scheme/canonicalScheme";
import { surveyPeriod } from "../domain/satisfaction/surveyPeriod";
import type { Scheme } from "../domain/scheme/schemeSchema";
import { compareDays } from "../domain/units/day";
import { firstDay, lastDay, previousMonth, quarterOf, yearOf, type Quarter } from "../domain/units/period";
import { closedFigureLines, leaderLines } from "./closedFigures";
import { earlierSchemes } from "./earlierSchemes";
import { scorersOf } from "./sheets/formLayout";
import { streetScope, type AssessmentRow, type BookSpec, type Capacity, type IssuedRosterRow } from "./bookSpec";

/** Room to grow: lists get so many rows beyond what they hold, and at least the fewest. */
const room = {
  communities: [0, 2], units: [0, 2], gridLeaders: [20, 40], staff: [20, 40], replies: [300, 600], votes: [8, 8], contracts: [3, 6], payments: [30, 60],
  spending: [40, 120], restDays: [15, 50], log: [60, 150], collected: [40, 120],
  services: [2000, 6000], serviceTypes: [10, 40], contactMarks: [30, 60], tasks: [60, 150], stationVisits: [100, 300], gridIssues: [150, 300], hearings: [40, 100], spareRows: [3, 3],
} as const;
const formRowsPerYear = 12;
/** How often a roster's row or a contract is written by closing in a year, at most, before the list grows. */
const timesWritten = 2;
/** Quarters that 季度考核台账 can hold: the last of the year before and the four of the year. */
const quartersPerBook = 5;

/**
 * The spec of a workbook for a month: forms for the roster's units, rows for who was in post, room in every list.
 * `before`: the rooms that the lists have; one stays as it is while a quarter of its spare rows is free, else it grows.
 */
export function newSpec(street: string, schemes: readonly Scheme[], scheme: Scheme, facts: Facts, before?: Capacity): BookSpec {
  const { month, roster } = facts;
  const capacity = before === undefined ? capacityFor(scheme, facts) : grownCapacity(before, capacityFor(scheme, facts), facts);
  return {
    scope: streetScope, street, year: yearOf(month), month, scheme,
    schemes: schemes.map((version) => ({ id: version.id, version: version.version, canonical: canonicalScheme(version) })),
    earlierSchemes: earlierSchemes(schemes, scheme, month),
    communities: roster.communities, units: roster.units,
    assessmentRows: issuedRows(facts, capacity),
    contracts: facts.contracts.map(({ id }) => id),
    capacity,
    issuedRoster: issuedRoster(facts),
    log: headOf(facts.log),
  };
}

/** The quarter that 网格长考核 shows in an open month: the one that the month before belongs to, so that it is settled in the month it is paid. */
export function quarterShown(facts: Pick<Facts, "month">): Quarter {
  return quarterOf(previousMonth(facts.month));
}

/** Who was in post on any day of the quarter shown or of the open month, by community, in the roster's order. */
export function assessmentRows(facts: Facts): AssessmentRow[] {
  const quarter = quarterShown(facts);
  const [from, to] = [firstDay(quarter), lastDay(facts.month)];
  const leaders = groupedBy(facts.roster.gridLeaders, ({ community }) => community);
  return facts.roster.communities.flatMap(({ id }) => (leaders.get(id) ?? [])
    .filter((leader) => leader.from !== undefined && compareDays(leader.from, to) <= 0 && (leader.to === undefined || compareDays(leader.to, from) >= 0))
    .map((leader): AssessmentRow => ({ community: id, engagement: leader.id, quarter })));
}

/** The rows that pages have room for among the issued ones; who comes after stands in a spare row (`spareIds`). */
function issuedRows(facts: Facts, { pageRows }: Capacity): AssessmentRow[] {
  return [...groupedBy(assessmentRows(facts), ({ community }) => community)].flatMap(([community, rows]) => rows.slice(0, pageRows?.[community]));
}

/** Who can stand on a community's page in some month from the open one on: everybody whose term did not end before the quarter shown. */
function pageRows({ roster, month }: Facts): Readonly<Record<string, number>> {
  const from = firstDay(quarterShown({ month }));
  const leaders = groupedBy(roster.gridLeaders.filter(({ to }) => to === undefined || compareDays(to, from) >= 0), ({ community }) => community);
  return Object.fromEntries(roster.communities.map(({ id }) => [id, leaders.get(id)?.length ?? 0]));
}

function capacityFor(scheme: Scheme, facts: Facts): Capacity {
  const grown = (name: keyof typeof room, held: number): number => Math.max(held + room[name][0], room[name][1]);
  const { roster } = facts;
  const figures = closedFigureLines(scheme, facts);
  const lines = scheme.scoreSheets.reduce((count, sheet) => {
    const units = roster.units.filter(({ kind }) => kind === sheet.subject);
    const forms = units.reduce((total, unit) => total + scorersOf(sheet, unit).length, 0);
    const rows = sheet.blocks.reduce((total, block) => total + block.items.reduce((sum, item) => sum + ("lines" in item ? item.lines.length : 1), 0), 0);
    return count + forms * (rows + sheet.unscored.length + 1) + units.length;
  }, 0);
  return {
    communities: grown("communities", roster.communities.length), units: grown("units", roster.units.length), gridLeaders: grown("gridLeaders", roster.gridLeaders.length),
    staff: grown("staff", roster.staff.length), replies: grown("replies", facts.replies.length), votes: grown("votes", earlierVoteRows(scheme, facts)), contracts: grown("contracts", facts.contracts.length),
    payments: grown("payments", facts.payments.length), spending: grown("spending", Math.max(facts.spending.length, roster.communities.length * formRowsPerYear)), restDays: grown("restDays", 0),
    log: grown("log", facts.log.length), closedFigures: Math.max(50, (figures + leaderLines(scheme, room.gridLeaders[0])) * formRowsPerYear + inputLines(scheme, facts), facts.closedFigures.length + figures + inputsToWrite(facts, facts.month).length), collected: grown("collected", facts.collected.length), ...registerRooms(facts, grown), serviceTypes: grown("serviceTypes", facts.serviceTypes.length),
    scoreLedger: Math.max(50, lines * formRowsPerYear, facts.scoreLedger.length + lines), quarterResults: Math.max(50, (roster.gridLeaders.length + room.gridLeaders[0]) * quartersPerBook) + facts.gridLeaderResults.filter(({ carried }) => carried !== undefined).length,
    paidAllowances: Math.max(50, (roster.gridLeaders.length + room.gridLeaders[0]) * formRowsPerYear), spareRows: room.spareRows[0] + mostCarried(facts), pageRows: pageRows(facts),
  };
}

/** Rows of 关账台账 for what is entered outside the forms in a year: each once, and room for what changes. */
function inputLines({ allowances }: Scheme, { roster, contracts, payments, spending }: Facts): number {
  const [leaders, staff] = [roster.gridLeaders.length + room.gridLeaders[0], roster.staff.length + room.staff[0]];
  const results = leaders * quartersPerBook * allowances.length;
  return results + (leaders + staff + contracts.length + room.contracts[0]) * timesWritten + payments.length + room.payments[1] + Math.max(spending.length, roster.communities.length * formRowsPerYear) + room.spending[0] + formRowsPerYear * timesWritten;
}

/** Spare rows that a community's page needs for who left before the quarter shown and was carried with something unpaid. */
function mostCarried(facts: Facts): number {
  return Math.max(0, ...[...groupedBy(carriedLeavers(facts), ({ community }) => community).values()].map((own) => own.length));
}

/** Who has something carried from last year and no row of their own on the pages. */
export function carriedLeavers(facts: Facts): Engagement[] {
  const carried = new Set(facts.gridLeaderResults.filter((row) => row.carried !== undefined).map(({ engagement }) => engagement));
  const standing = new Set(carried.size === 0 ? [] : assessmentRows(facts).map(({ engagement }) => engagement));
  return facts.roster.gridLeaders.filter(({ id }) => carried.has(id) && !standing.has(id));
}

const registerNames = ["services", "contactMarks", "tasks", "stationVisits", "gridIssues", "hearings"] as const;

function registerRooms({ registers }: Facts, grown: (name: keyof typeof room, held: number) => number): Pick<Capacity, (typeof registerNames)[number]> {
  return Object.fromEntries(registerNames.map((name) => [name, grown(name, registers[name].length)])) as Pick<Capacity, (typeof registerNames)[number]>;
}

/** Rows of 汇总录入 below its pages: a question of a group of a period that is over. */
function earlierVoteRows({ surveys }: Scheme, { votes, month }: Facts): number {
  const shown = new Map(surveys.map(({ id, cadence }) => [id, surveyPeriod(cadence, month)]));
  return votes.reduce((rows, { survey, period, questions }) => rows + (shown.get(survey) === period ? 0 : questions.length), 0);
}

/** A wanted room holds the list and all its spare rows: three quarters of those may be used before the list grows. */
function grownCapacity(before: Capacity, wanted: Capacity, facts: Facts): Capacity {
  const keep = (name: Exclude<keyof Capacity, "pageRows">): number => {
    const spare = spareOf(name);
    return before[name] >= wanted[name] - Math.floor((spare * 3) / 4) ? before[name] : wanted[name];
  };
  const { pageRows: rowsBefore, ...lists } = before;
  const kept = Object.fromEntries((Object.keys(lists) as (keyof typeof lists)[]).map((name) => [name, keep(name)])) as unknown as Capacity;
  return { ...kept, pageRows: grownPages(rowsBefore ?? {}, wanted.pageRows ?? {}, kept.spareRows, facts) };
}

/** Rows that a wanted room has beyond what the list holds; lists with rows for each grid leader have them for the spare leaders. */
function spareOf(name: Exclude<keyof Capacity, "pageRows">): number {
  if (name === "quarterResults") return room.gridLeaders[0] * quartersPerBook;
  if (name === "paidAllowances" || name === "closedFigures") return room.gridLeaders[0] * formRowsPerYear;
  return name === "scoreLedger" ? 0 : room[name][0];
}

/** A page stays as it is while its issued rows and all but one of its spare ones hold who stands on it. */
function grownPages(before: Readonly<Record<string, number>>, wanted: Readonly<Record<string, number>>, spareRows: number, facts: Facts): Readonly<Record<string, number>> {
  const needed = groupedBy(assessmentRows(facts), ({ community }) => community);
  return Object.fromEntries(Object.entries(wanted).map(([community, rows]) => {
    const known = before[community];
    const isRoomy = known !== undefined && (needed.get(community)?.length ?? 0) < known + spareRows;
    return [community, isRoomy ? known : Math.max(rows, known ?? 0)];
  }));
}

function issuedRoster({ roster, contracts }: Facts): IssuedRosterRow[] {
  const rows = (list: IssuedRosterRow["list"], entries: readonly { readonly id: string; readonly name: string }[]): IssuedRosterRow[] => entries.map(({ id, name }) => ({ list, id, name }));
  return [
    ...rows("communities", roster.communities), ...rows("units", roster.units), ...rows("gridLeaders", roster.gridLeaders), ...rows("staff", roster.staff),
    ...rows("contracts", contracts.map(({ id, project }) => ({ id, name: project }))),
  ];
}

/** A result line for each row of the quarter shown that has none yet. */
export function withAssessmentLines(rows: readonly AssessmentRow[], results: readonly GridLeaderResult[]): GridLeaderResult[] {
  const known = new Set(results.map(({ engagement, quarter }) => `${engagement}|${quarter}`));
  const missing = { state: "missing" } as const;
  const added = rows.filter(({ engagement, quarter }) => !known.has(`${engagement}|${quarter}`)).map(({ engagement, quarter }): GridLeaderResult =>
    ({ engagement, quarter, result: "notAssessed", points: missing, reason: "", contactsDue: missing, contactsDone: missing, matters: missing, services: missing }));
  return [...results, ...added];
}
