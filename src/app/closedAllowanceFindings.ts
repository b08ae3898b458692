import type { Engagement, Facts, PaidAllowance } from "../domain/facts";
import { valueOf } from "../domain/figure";
import { error, note, warning, type Finding, type Place } from "../domain/finding";
import { quarterPaidIn } from "../domain/money/allowanceArrears";
import { allowanceRules } from "../domain/money/allowanceRules";
import { allowanceRecords } from "../domain/money/allowanceRecords";
import { carriedPerformance, carriedPerformances } from "../domain/money/carriedPerformance";
import { fixedAllowance } from "../domain/money/fixedAllowance";
import { groupedBy } from "../domain/money/groupedBy";
import { performanceAllowance } from "../domain/money/performanceAllowance";
import { noMoney, subtractFen, sumFen, type Fen } from "../domain/units/money";
import { yearOf, type Month } from "../domain/units/period";
import type { BookSpec } from "../workbook/bookSpec";
import { paidAllowanceColumn, paidAllowancesSheetId } from "../workbook/sheets/people/paidAllowancesLayout";
import { monthsClosed } from "./closedMonthFindings";
import type { BookReading } from "./readBook";

/** A line of 津贴台账 with the place where it was read. */
interface PaidLine { readonly line: PaidAllowance; readonly place: Place }

/** What a month of an engagement was paid and what the rules give by the roster and results of now, both in fen. */
interface PaidMonth { readonly month: Month; readonly found: Fen; readonly expected: Fen; readonly isLate: boolean; readonly place: Place }

interface ClosedList { readonly month: Month; readonly recordOf: ReturnType<typeof allowanceRecords> }

const nowhere: Place = { kind: "none" };

/**
 * Closed allowance lists computed again: lines that no closing writes (twice, of another community, of an open month or
 * another quarter), months that are gone, and each month of a person that paid something else than the rules give, as
 * long as no later list has settled it.
 */
export function closedAllowanceFindings({ spec, facts, places, found }: BookReading): Finding[] {
  const sheet = found.sheet(paidAllowancesSheetId);
  const rows = sheet?.listRows("rows") ?? [];
  const placeOf = (index: number): Place => {
    const row = rows[places.people.lists.paidAllowances?.[index]?.place ?? rows.length];
    return sheet === undefined || row === undefined ? nowhere : { kind: "cell", sheet: sheet.title, cell: sheet.addressAt(row, paidAllowanceColumn.engagement) };
  };
  const lines = facts.paidAllowances.map((line, index): PaidLine => ({ line, place: placeOf(index) })).filter(({ line }) => yearOf(line.month) === spec.year);
  if (lines.length === 0 || spec.scheme.allowances.length === 0) return [];
  const closed = lines.filter(({ line }) => line.month < spec.month);
  const months = closedLists(spec, facts, monthsClosed(closed.map(({ line }) => line.month), spec.month));
  const byEngagement = groupedBy(closed, ({ line }) => line.engagement);
  const recorded = new Set(closed.map(({ line }) => line.month));
  const carried = carriedOwed(facts, spec.month);
  const people = facts.roster.gridLeaders.map((engagement) => ({ engagement, months: paidMonths(engagement, months, byEngagement.get(engagement.id) ?? []) }));
  const gone = months.map(({ month }) => month).filter((month) => !recorded.has(month) && people.some((person) => person.months.some((each) => each.month === month && each.expected !== 0)));
  return [
    ...lineFindings(lines, spec, facts),
    ...gone.map((month) => error("paidMonthMissing", { month })),
    ...people.flatMap(({ engagement, months: own }) => unsettled(engagement, own.filter(({ month }) => recorded.has(month)), byEngagement.get(engagement.id) ?? [], carried.get(engagement.id) ?? noMoney)),
  ];
}

function lineFindings(lines: readonly PaidLine[], spec: BookSpec, facts: Facts): Finding[] {
  const roster = new Map(facts.roster.gridLeaders.map((engagement) => [engagement.id, engagement]));
  const seen = new Set<string>();
  return lines.flatMap(({ line, place }): Finding[] => {
    const { month, engagement: id } = line;
    const known = roster.get(id);
    const who = { month, engagement: id, name: known?.name ?? id };
    const key = `${month} ${id}`;
    const isSecond = seen.has(key);
    seen.add(key);
    return [
      ...(isSecond ? [error("paidTwice", who, place)] : []),
      ...(month > spec.month || (month === spec.month && !wasClosed(facts.log, month)) ? [error("paidMonthOpen", { ...who, open: spec.month }, place)] : []),
      ...(known !== undefined && known.community !== line.community ? [error("paidCommunityDiffers", { ...who, found: line.community, expected: known.community }, place)] : []),
      ...(line.performanceQuarter === quarterPaidIn(month) ? [] : [error("paidQuarterDiffers", { ...who, found: line.performanceQuarter ?? "", expected: quarterPaidIn(month) ?? "" }, place)]),
    ];
  });
}

/** The closed months with the records of everybody, each month by the scheme in force in it. */
function closedLists(spec: BookSpec, facts: Facts, months: readonly Month[]): ClosedList[] {
  const [rule] = spec.scheme.allowances;
  if (rule === undefined) return [];
  const rules = allowanceRules(rule, spec.earlierSchemes);
  return months.map((month): ClosedList => ({ month, recordOf: allowanceRecords(facts, rules, month, spec.scheme.policies) }));
}

/** By engagement: what assessed quarters owe that last year's workbook left unpaid. No list of the year was to pay them; corrections do. */
function carriedOwed({ gridLeaderResults }: Facts, month: Month): ReadonlyMap<string, Fen> {
  const own = [...groupedBy(gridLeaderResults, ({ engagement }) => engagement)];
  return new Map(own.map(([engagement, rows]) => [engagement, sumFen(carriedPerformances(rows, month).map((one) => valueOf(carriedPerformance(one, "")) ?? noMoney))]));
}

/** Each month with what it was to pay; months of which that cannot be said are left out. */
function paidMonths(engagement: Engagement, lists: readonly ClosedList[], lines: readonly PaidLine[]): PaidMonth[] {
  return lists.flatMap(({ month, recordOf }): PaidMonth[] => {
    const record = recordOf(engagement);
    const fixed = valueOf(fixedAllowance(engagement, month, record.rules(month), record.others));
    const quarter = quarterPaidIn(month);
    const result = quarter === undefined ? "notAssessed" : record.resultOf(quarter);
    // Last year's results do not always come along: what was paid for them cannot be computed again.
    const isUnknown = quarter !== undefined && yearOf(quarter) !== yearOf(month) && !record.recordedQuarters.has(quarter);
    if (fixed === undefined || isUnknown) return [];
    const performance = quarter === undefined || result === "notAssessed" ? noMoney : valueOf(performanceAllowance(engagement, quarter, result, record.rules, record.others)) ?? noMoney;
    const own = lines.filter(({ line }) => line.month === month);
    const paid = { fixed: sumFen(own.map(({ line }) => line.fixed)), performance: sumFen(own.map(({ line }) => line.performance)) };
    return [{
      month, found: sumFen([paid.fixed, paid.performance]), expected: sumFen([fixed, performance]), place: own[0]?.place ?? nowhere,
      isLate: paid.fixed === fixed && paid.performance === noMoney && performance > noMoney,
    }];
  });
}

/**
 * Months that differ, unless corrections of later lists make up for them. A pass that came after its list was paid is
 * what corrections are for: a note. Anything else is a change of the roster after closing, or of the ledger.
 */
function unsettled(engagement: Engagement, months: readonly PaidMonth[], lines: readonly PaidLine[], carried: Fen): Finding[] {
  const who = { engagement: engagement.id, name: engagement.name };
  const corrections = lines.filter(({ line }) => line.arrears !== noMoney);
  const corrected = sumFen(corrections.map(({ line }) => line.arrears));
  const differing = months.filter(({ found, expected }) => found !== expected);
  const open = sumFen([subtractFen(corrected, carried), ...differing.map(({ found, expected }) => subtractFen(found, expected))]);
  if (open === noMoney && (corrected !== noMoney || differing.length === 0)) return [];
  if (differing.length === 0) return corrections.map(({ line, place }) => warning("paidCorrectionUnexplained", { ...who, month: line.month, found: line.arrears }, place));
  return differing.map(({ month, found, expected, isLate, place }) => {
    const values = { ...who, month, found, expected };
    return isLate ? note("paidBeforeResult", values, place) : warning("paidDiffers", values, place);
  });
}

/** A list of the open month stands in the ledger once the month was closed, and stays there as paid when it is reopened. */
function wasClosed(log: Facts["log"], month: Month): boolean {
  return log.some(({ action, period }) => action === "close" && period === month);
}
