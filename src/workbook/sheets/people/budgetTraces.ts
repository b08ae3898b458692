import type { Trace } from "../../../domain/explanation/trace";
import type { BudgetLine } from "../../../domain/money/communityBudget";
import { valueInArea } from "../../../domain/scheme/quantity";
import type { BudgetRule } from "../../../domain/scheme/schemeSchema";

/** The amounts of a line of 社区经费. */
export const budgetAmounts = ["staff", "allowances", "work", "activities", "total", "grant", "remaining"] as const;
export type BudgetAmount = (typeof budgetAmounts)[number];
export type BudgetTraces = Readonly<Record<BudgetAmount | "percent" | "status" | "staffCount", Trace>>;

/** How each figure of a community's line came about; a community that the roster has lost has none. */
export function budgetTraces(line: BudgetLine | undefined, rule: BudgetRule): BudgetTraces {
  if (line === undefined) return everywhere({ rule: "budget.noCommunity", values: {} });
  const { community, work, activities, grant, total, share, remaining, staff, allowances, staffCount } = line;
  const clause = rule.yearlyGrant.from;
  const spent = { rule: "budget.spending", values: { community: community.name, work, activities } };
  const { fewest, most } = rule.staff;
  return {
    staff: staff.trace, allowances: allowances.trace, work: spent, activities: spent, total: total.trace, remaining: remaining.trace, percent: share.trace,
    grant: { rule: "budget.grant", values: { community: community.name, grant }, clause },
    status: { rule: "budget.status", values: { warnAt: valueInArea(rule.warnAtPercent, community.area) }, clause: rule.warnAtPercent.from, inputs: { share: share.trace, remaining: remaining.trace } },
    staffCount: { rule: "budget.staffCount", values: { staffCount, fewest: fewest.value, most: most.value }, clause: fewest.from },
  };
}

/** Of the foot, over so many communities. */
export function budgetTotalTraces(communities: number): BudgetTraces {
  const sum = everywhere({ rule: "budget.totals", values: { communities } });
  return { ...sum, percent: { rule: "budget.shareOfTotals", values: { communities } } };
}

function everywhere(trace: Trace): BudgetTraces {
  return {
    staff: trace, allowances: trace, work: trace, activities: trace, total: trace, grant: trace, remaining: trace, percent: trace, status: trace, staffCount: trace,
  };
}
