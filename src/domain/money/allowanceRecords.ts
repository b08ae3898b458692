import type { Engagement, Facts, GridLeaderResult, PaidAllowance, QuarterResult } from "../facts";
import { valueInArea, type Quantity } from "../scheme/quantity";
import type { AllowanceRule } from "../scheme/schemeSchema";
import { yearOf, type Month, type Quarter } from "../units/period";
import type { AllowanceRecord } from "./allowanceArrears";
import { gridKey } from "./gridTwice";
import { groupedBy } from "./groupedBy";

/** Finds the record of any engagement of the roster for the list of a month; reads the facts once. */
export function allowanceRecords(facts: Facts, rule: AllowanceRule, month: Month): (engagement: Engagement) => AllowanceRecord {
  const isEarlier = (line: PaidAllowance): boolean => line.month < month && yearOf(line.month) === yearOf(month);
  const earlier = facts.paidAllowances.filter(isEarlier);
  const closedMonths = [...new Set(earlier.map((line) => line.month))].sort();
  const paid = groupedBy(earlier, (line) => line.engagement);
  const grids = groupedBy(facts.roster.gridLeaders, gridKey);
  const results = new Map(facts.gridLeaderResults.map((row) => [resultKey(row), row.result]));
  const recordedQuarters = new Set(facts.gridLeaderResults.map(({ quarter }) => quarter));
  const rules = new Map(facts.roster.communities.map(({ id, area }) => [id, ruleInArea(rule, area)]));
  return (engagement) => ({
    rule: rules.get(engagement.community) ?? rule,
    others: grids.get(gridKey(engagement)) ?? [],
    resultOf: (quarter: Quarter): QuarterResult => results.get(resultKey({ engagement: engagement.id, quarter })) ?? "notAssessed",
    recordedQuarters, closedMonths, paid: paid.get(engagement.id) ?? [],
  });
}

function resultKey({ engagement, quarter }: Pick<GridLeaderResult, "engagement" | "quarter">): string {
  return `${quarter} ${engagement}`;
}

/** The rule with the numbers in force in an area. */
function ruleInArea(rule: AllowanceRule, area: string | undefined): AllowanceRule {
  const inArea = (number: Quantity): Quantity => ({ ...number, value: valueInArea(number, area) });
  return { ...rule, fixedMonthly: inArea(rule.fixedMonthly), performanceMonthly: inArea(rule.performanceMonthly), cutoffDay: inArea(rule.cutoffDay) };
}
