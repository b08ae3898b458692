import fc from "fast-check";
import { emptyFacts } from "../../src/app/emptyFacts";
import type { Engagement, GridLeaderResult, PaidAllowance, QuarterResult, Roster, Spending } from "../../src/domain/facts";
import type { Scheme } from "../../src/domain/scheme/schemeSchema";
import { fen, fenFromYuan, noMoney, type Fen } from "../../src/domain/units/money";
import { monthOfYear, monthsOf, parsePeriod, previousQuarter, quarterOf, yearOf, type Month, type Quarter } from "../../src/domain/units/period";
import { toNumber } from "../../src/domain/units/rational";
import { assessmentRows, quarterShown } from "../../src/workbook/newSpec";
import { all, someOf } from "./dayArbitrary";
import { missing, valueEntry } from "./entryArbitrary";

const resultArbitrary: fc.Arbitrary<QuarterResult> = fc.constantFrom("pass", "pass", "pass", "fail", "notAssessed");

/** Results of the quarter that is shown, of who stands on its form, of those before it, back to last year's fourth, and of what last year's workbook left unpaid. */
export function resultsArbitrary(scheme: Scheme, month: Month, roster: Roster): fc.Arbitrary<GridLeaderResult[]> {
  if (scheme.allowances.length === 0) return fc.constant([]);
  const quarters = quartersUpTo(quarterShown({ month }), month);
  const shown = quarterShown({ month });
  const onForm = new Set(assessmentRows(emptyFacts(scheme, month, roster, [])).map(({ engagement }) => engagement));
  const keys = roster.gridLeaders.flatMap(({ id }) => quarters.filter((quarter) => quarter !== shown || onForm.has(id)).map((quarter) => ({ engagement: id, quarter })));
  const isScored = scheme.allowances.some(({ assessment }) => assessment?.kind === "scored");
  const own = someOf(keys).chain((kept) => all(kept.map((key) => (isScored ? scoredResultOf(key, key.quarter === shown ? "onForm" : "settled") : resultOf(key)))));
  return fc.tuple(carriedArbitrary(month, roster), own).map(([carried, results]) => [...carried, ...results]);
}

/** Of a few people, quarters of last year and one of the year before, with the amount that came along: held, passed or failed by now. */
function carriedArbitrary(month: Month, roster: Roster): fc.Arbitrary<GridLeaderResult[]> {
  const year = Number(yearOf(month));
  const quarters = [`${year - 2}-Q3`, `${year - 1}-Q1`, `${year - 1}-Q2`, `${year - 1}-Q3`].map((text) => parsePeriod(text) as Quarter);
  const keys = roster.gridLeaders.slice(0, 3).flatMap(({ id }) => quarters.map((quarter) => ({ engagement: id, quarter })));
  const amount = fc.constantFrom(noMoney, fen(60_000), fen(40_000), fen(12_345));
  return someOf(keys).chain((kept) => all(kept.map((key) => fc.tuple(resultOf(key), amount).map(([row, carried]): GridLeaderResult => ({ ...row, carried })))));
}

function quartersUpTo(last: Quarter, month: Month): Quarter[] {
  const first = previousQuarter(quarterOf(monthsOf(yearOf(month))[0]!));
  const list: Quarter[] = [];
  for (let quarter = last; quarter >= first; quarter = previousQuarter(quarter)) list.unshift(quarter);
  return list;
}

function resultOf(key: { readonly engagement: string; readonly quarter: Quarter }): fc.Arbitrary<GridLeaderResult> {
  const count = fc.oneof(fc.constant(missing), fc.integer({ min: 0, max: 60 }).map((number) => valueEntry(number)));
  return fc.record({ result: resultArbitrary, points: fc.constant(missing), reason: fc.constantFrom("", "走访不足"), contactsDue: count, contactsDone: count, matters: count, services: count }).map((rest) => ({ ...key, ...rest }));
}

/** Points around the pass mark of 60 and of 59.95, which rounds to it; on the form the result is not chosen. */
function scoredResultOf(key: { readonly engagement: string; readonly quarter: Quarter }, where: "onForm" | "settled"): fc.Arbitrary<GridLeaderResult> {
  const points = fc.oneof(fc.constant(missing), fc.constantFrom(0, 59.9, 59.94, 59.95, 60, 85, 100).map((number) => valueEntry(number)), fc.integer({ min: 0, max: 1000 }).map((tenths) => valueEntry(tenths / 10)));
  return fc.record({ own: resultOf(key), points }).map(({ own, points: scored }) => ({ ...own, points: scored, result: where === "onForm" ? "notAssessed" : own.result }));
}

/** The closed lists of the year's months so far, from some month on: paid as due, or more, or less. */
export function paidArbitrary(scheme: Scheme, month: Month, roster: Roster): fc.Arbitrary<PaidAllowance[]> {
  const rule = scheme.allowances[0];
  if (rule === undefined || roster.gridLeaders.length === 0) return fc.constant([]);
  const fixed = fenFromYuan(rule.fixedMonthly.value);
  const closed = monthsOf(yearOf(month)).filter((earlier) => earlier < month);
  return fc.integer({ min: 0, max: closed.length }).chain((from) => all(closed.slice(from).flatMap((earlier) => roster.gridLeaders.map((leader) => paidLine(leader, earlier, fixed)))));
}

function paidLine({ id, community }: Engagement, month: Month, fixed: Fen): fc.Arbitrary<PaidAllowance> {
  const isFirstOfQuarter = monthOfYear(month) % 3 === 1;
  return fc.record({
    fixed: fc.oneof({ weight: 5, arbitrary: fc.constant(fixed) }, { weight: 2, arbitrary: fc.constantFrom(noMoney, fen(Math.round(fixed / 3))) }),
    performance: isFirstOfQuarter ? fc.constantFrom(noMoney, fen(fixed * 3), fen(fixed)) : fc.constant(noMoney),
    arrears: fc.oneof({ weight: 8, arbitrary: fc.constant(noMoney) }, { weight: 1, arbitrary: fc.constantFrom(fixed, fen(0 - fixed)) }),
  }).map((amounts) => ({ month, engagement: id, community, ...amounts, performanceQuarter: isFirstOfQuarter ? previousQuarter(month) : undefined }));
}

/** What communities spent: little, or what brings them to the warning and to the grant, to the fen. */
export function spendingArbitrary(scheme: Scheme, month: Month, roster: Roster): fc.Arbitrary<Spending[]> {
  const budget = scheme.budgets[0];
  if (budget === undefined) return fc.constant([]);
  const grant = fenFromYuan(budget.yearlyGrant.value);
  const warning = Math.round((grant * toNumber(budget.warnAtPercent.value)) / 100);
  const amounts = [0, 1, 123456, warning, warning - 1, warning + 1, grant, grant - 1, grant + 1, Math.round(grant / 12)].map((amount) => fen(amount));
  const line = fc.record({ month: fc.constantFrom(...monthsOf(yearOf(month))), community: fc.constantFrom(...roster.communities.map(({ id }) => id)), work: fc.constantFrom(...amounts), activities: fc.constantFrom(noMoney, noMoney, fen(5)) });
  return fc.array(line, { maxLength: 6 });
}
