import type { Community, Facts } from "../facts";
import type { Trace } from "../explanation/trace";
import { figure, valueOf, type Figure } from "../figure";
import { valueInArea, type Quantity } from "../scheme/quantity";
import type { BudgetRule } from "../scheme/schemeSchema";
import { addFen, fenFromYuan, subtractFen, sumFen, type Fen } from "../units/money";
import { lastDay, yearOf, type Month } from "../units/period";
import { compare, divide, hundred, multiply, rational, type Rational } from "../units/rational";
import { roundHalfUp } from "../units/rounding";
import type { AllowanceLine } from "./allowanceLine";
import { noEarlierSchemes } from "./allowanceRules";
import { groupedBy } from "./groupedBy";
import { isInPostOn } from "./monthsInPost";
import { paidTotal } from "./paidTotal";
import { staffCost } from "./staffCost";
import { staffLadders } from "./staffLadders";
import { sumFigures } from "./sumFigures";

export type BudgetStatus = "within" | "warn" | "over";

/** What one community has used of the year's grant from January to the month (社区经费). Amounts in fen. */
export interface BudgetLine {
  readonly community: Community;
  /** Staff in post on the month's last day. */
  readonly staffCount: number;
  readonly staff: Figure<Fen>;
  readonly allowances: Figure<Fen>;
  readonly work: Fen;
  readonly activities: Fen;
  readonly total: Figure<Fen>;
  readonly grant: Fen;
  /** Per cent of the grant, rounded half up to one place. */
  readonly share: Figure<Rational>;
  /** `warn` by the rounded share, `over` as soon as a fen is missing; undefined while the total is not a value. */
  readonly status: BudgetStatus | undefined;
  readonly remaining: Figure<Fen>;
}

const shareDigits = 1;

/**
 * A line for each community of the roster: staff, allowances, work and activities together against the grant; it warns and
 * never cuts (Shushan case, 街道每年拨付各社区50万元的人员、工作、活动经费).
 * `lines` is the month's allowance list; earlier months count as their closed lists paid.
 * `earlier`: schemes of months before the version in force; staff are paid by them in those months.
 */
export function communityBudget(facts: Facts, rule: BudgetRule, month: Month, lines: readonly AllowanceLine[], earlier = noEarlierSchemes): BudgetLine[] {
  const staff = groupedBy(facts.roster.staff, ({ community }) => community);
  const spending = groupedBy(facts.spending.filter((row) => isToDate(row.month, month)), ({ community }) => community);
  const listed = groupedBy(lines, ({ engagement }) => engagement.community);
  const paid = groupedBy(facts.paidAllowances.filter((row) => isToDate(row.month, month) && row.month !== month), ({ community }) => community);
  return facts.roster.communities.map((community) => {
    const own = spending.get(community.id) ?? [];
    const paidBefore = paidTotal(paid.get(community.id) ?? []);
    return budgetLine(community, rule, {
      staff: staffCost(staff.get(community.id) ?? [], staffLadders(rule, earlier, community.area), month, rule.staff.baseMonthly.from),
      staffCount: (staff.get(community.id) ?? []).filter((member) => isInPostOn(member, lastDay(month))).length,
      allowances: allowancesToDate(paidBefore, listed.get(community.id) ?? [], month),
      work: sumFen(own.map(({ work }) => work)),
      activities: sumFen(own.map(({ activities }) => activities)),
    });
  });
}

function isToDate(month: Month, now: Month): boolean {
  return yearOf(month) === yearOf(now) && month <= now;
}

function budgetLine(community: Community, rule: BudgetRule, parts: Pick<BudgetLine, "staff" | "staffCount" | "allowances" | "work" | "activities">): BudgetLine {
  const clause = rule.yearlyGrant.from;
  const inArea = (number: Quantity): Rational => valueInArea(number, community.area);
  const grant = fenFromYuan(inArea(rule.yearlyGrant));
  const inputs = { staff: parts.staff.trace, allowances: parts.allowances.trace };
  const spent: Trace = { rule: "budget.total", values: { work: parts.work, activities: parts.activities }, clause, inputs };
  const total = sumFigures([parts.staff, parts.allowances, figure(addFen(parts.work, parts.activities), spent)], spent);
  const remaining = derived(total, (used) => subtractFen(grant, used), { rule: "budget.remaining", values: { grant }, clause });
  const share = derived(total, (used) => percentOf(used, grant), { rule: "budget.share", values: { grant }, clause });
  return { community, ...parts, total, grant, share, remaining, status: statusOf(valueOf(share), valueOf(remaining), inArea(rule.warnAtPercent)) };
}

/** A grant of nothing is used up by definition. */
function percentOf(used: Fen, grant: Fen): Rational {
  return grant === 0 ? hundred : roundHalfUp(divide(multiply(rational(used), hundred), rational(grant)), shareDigits);
}

function statusOf(share: Rational | undefined, remaining: Fen | undefined, warnAtPercent: Rational): BudgetStatus | undefined {
  if (share === undefined || remaining === undefined) return undefined;
  if (remaining < 0) return "over";
  return compare(share, warnAtPercent) >= 0 ? "warn" : "within";
}

function derived<T>(total: Figure<Fen>, value: (used: Fen) => T, trace: Trace): Figure<T> {
  if (total.state !== "value") return { state: total.state, trace: total.trace } as Figure<T>;
  return figure(value(total.value), { ...trace, values: { ...trace.values, used: total.value }, inputs: { used: total.trace } });
}

function allowancesToDate(paidBefore: Fen, lines: readonly AllowanceLine[], month: Month): Figure<Fen> {
  const trace = { rule: "budget.allowances", values: { month, paidBefore } };
  return sumFigures([figure(paidBefore, trace), ...lines.map(({ total }) => total)], trace);
}
