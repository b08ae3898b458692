import { closingOf } from "../domain/closing/closedPeriods";
import { missingEntry, type Engagement, type GridLeaderResult } from "../domain/facts";
import { valueOf } from "../domain/figure";
import { note, warning, type Finding } from "../domain/finding";
import { allowanceArrears, quarterPaidIn, type AllowanceRecord } from "../domain/money/allowanceArrears";
import { recordsOver } from "../domain/money/allowanceRecords";
import { allowanceRules } from "../domain/money/allowanceRules";
import { performanceAllowance } from "../domain/money/performanceAllowance";
import { noMoney, sumFen, type Fen } from "../domain/units/money";
import { previousQuarter, yearOf, type Month, type Quarter } from "../domain/units/period";
import { countedResults } from "./countedResults";
import type { BookReading } from "./readBook";

/** Results that the new year pays as corrections, each with its amount, and what is said of those that cannot come along. */
export interface CarriedAllowances { readonly results: readonly GridLeaderResult[]; readonly findings: readonly Finding[] }

/** A quarter that a closed list of the year was to pay, or that was carried into it: what it pays when passed, undefined where that is not determined. */
interface PastQuarter { readonly quarter: Quarter; readonly result: GridLeaderResult["result"]; readonly amount: Fen | undefined; readonly paid: Fen }

/**
 * Performance of the quarters before the fourth that last year's lists have not paid: held, because nobody has assessed it, or
 * passed so late that no list came after. The amount is what last year's workbook computes with its roster and the rates of
 * then. Whatever else the lists of the year owe or were paid too much has no quarter to stand at, and is a warning (`carryUnsettled`).
 */
export function carriedAllowances(reading: BookReading, month: Month): CarriedAllowances {
  const { scheme, earlierSchemes, facts } = reading;
  const [rule] = scheme.allowances;
  if (rule === undefined) return { results: [], findings: [] };
  const year = yearOf(facts.month);
  const recordOf = recordsOver(facts, allowanceRules(rule, earlierSchemes), scheme.policies, { month: facts.month, isEarlier: (line) => yearOf(line.month) === year });
  const results = countedResults(facts, reading);
  const isClosed = closingOf(facts.log, facts.month) !== undefined;
  const people = facts.roster.gridLeaders.map((engagement) => {
    const record = recordOf(engagement);
    const past = pastQuarters(engagement, record).filter(({ quarter }) => quarter < previousQuarter(month));
    const held = past.filter(({ result }) => result === "notAssessed");
    const owed = isClosed ? valueOf(allowanceArrears(engagement, record)) ?? noMoney : noMoney;
    const late = latePasses(past, owed);
    return { engagement, held, late: late ?? [], left: late === undefined ? owed : noMoney };
  });
  const line = (engagement: Engagement, { quarter, amount }: PastQuarter): GridLeaderResult[] =>
    (amount === undefined ? [] : [{ ...(results.find((row) => row.engagement === engagement.id && row.quarter === quarter) ?? unassessed(engagement, quarter)), carried: amount }]);
  return { results: people.flatMap(({ engagement, held, late }) => [...held, ...late].flatMap((one) => line(engagement, one))), findings: findingsOf(people) };
}

function pastQuarters(engagement: Engagement, record: AllowanceRecord): PastQuarter[] {
  const { closedMonths, rules, others, resultOf, recordedQuarters } = record;
  const listed = closedMonths.flatMap((month) => quarterPaidIn(month) ?? []).filter((quarter) => closedMonths.some((month) => yearOf(month) === yearOf(quarter)) || recordedQuarters.has(quarter));
  const own = listed.flatMap((quarter): PastQuarter[] => {
    const amount = performanceAllowance(engagement, quarter, "pass", rules, others);
    const paid = sumFen(record.paid.filter((line) => line.performanceQuarter === quarter).map(({ performance }) => performance));
    return amount.state === "notApplicable" ? [] : [{ quarter, result: resultOf(quarter), amount: valueOf(amount), paid }];
  });
  return [...record.carried.map((one): PastQuarter => ({ ...one, paid: noMoney })), ...own];
}

/** The latest passed quarters of which no list paid anything and that make up what is owed, to the fen; undefined where they do not. */
function latePasses(past: readonly PastQuarter[], owed: Fen): PastQuarter[] | undefined {
  const passed = past.filter(({ result, paid, amount }) => result === "pass" && paid === noMoney && amount !== undefined && amount !== noMoney);
  const latestFirst = [...passed].sort((a, b) => (a.quarter < b.quarter ? 1 : -1));
  const fitting = latestFirst.map((_, index) => latestFirst.slice(0, index + 1)).find((own) => sumFen(own.map(({ amount }) => amount ?? noMoney)) === owed);
  return owed === noMoney ? [] : fitting;
}

function findingsOf(people: readonly { readonly engagement: Engagement; readonly held: readonly PastQuarter[]; readonly late: readonly PastQuarter[]; readonly left: Fen }[]): Finding[] {
  const named = (of: (one: (typeof people)[number]) => readonly PastQuarter[]): string[] => people.flatMap((one) => of(one).map(({ quarter }) => `${one.engagement.name} ${quarter}`));
  const held = named((one) => one.held.filter(({ amount }) => amount !== undefined));
  const unknown = named((one) => one.held.filter(({ amount }) => amount === undefined));
  const late = named((one) => one.late);
  const left = people.filter((one) => one.left !== noMoney);
  return [
    ...(held.length === 0 ? [] : [note("carryHeld", { count: held.length, names: held.join("、") })]),
    ...(late.length === 0 ? [] : [note("carryLate", { count: late.length, names: late.join("、") })]),
    ...(unknown.length === 0 ? [] : [warning("carryHeldUnknown", { count: unknown.length, names: unknown.join("、") })]),
    ...left.map(({ engagement: { id, name }, left: sum }) => warning("carryUnsettled", { engagement: id, name, sum })),
  ];
}

function unassessed({ id }: Engagement, quarter: Quarter): GridLeaderResult {
  return { engagement: id, quarter, result: "notAssessed", points: missingEntry, reason: "", contactsDue: missingEntry, contactsDone: missingEntry, matters: missingEntry, services: missingEntry };
}
