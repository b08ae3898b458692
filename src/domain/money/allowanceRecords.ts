import type { Trace } from "../explanation/trace";
import type { Engagement, Facts, GridLeaderResult, PaidAllowance, QuarterResult } from "../facts";
import type { Policies } from "../scheme/schemeSchema";
import { lastMonthOf, yearOf, type Month, type Quarter } from "../units/period";
import type { AllowanceRecord } from "./allowanceArrears";
import { rulesInArea, type AllowanceRules } from "./allowanceRules";
import { carriedPerformances } from "./carriedPerformance";
import { gridKey } from "./gridTwice";
import { groupedBy } from "./groupedBy";
import { passMarkOf, scoredResult, scoredResultTrace } from "./scoredResult";
import { settledResults } from "./settledResults";

/** Finds the record of any engagement of the roster for the list of a month; reads the facts once. */
export function allowanceRecords(facts: Facts, rules: AllowanceRules, month: Month, policies: Policies): (engagement: Engagement) => AllowanceRecord {
  return recordsOver(facts, rules, policies, { month, isEarlier: (line) => line.month < month && yearOf(line.month) === yearOf(month) });
}

/** Which closed lists count, and the month that asks. */
export interface CountedLists { readonly month: Month; readonly isEarlier: (line: PaidAllowance) => boolean }

/** The same over closed lists that the caller names. */
export function recordsOver(facts: Facts, rules: AllowanceRules, policies: Policies, { month, isEarlier }: CountedLists): (engagement: Engagement) => AllowanceRecord {
  const earlier = facts.paidAllowances.filter(isEarlier);
  const closedMonths = [...new Set(earlier.map((line) => line.month))].sort();
  const paid = groupedBy(earlier, (line) => line.engagement);
  const grids = groupedBy(facts.roster.gridLeaders, gridKey);
  const results = new Map(settledResults(facts, rules, policies).map((row) => [resultKey(row), row]));
  const carried = groupedBy(facts.gridLeaderResults.filter((row) => row.carried !== undefined), (row) => row.engagement);
  const recordedQuarters = new Set(facts.gridLeaderResults.map(({ quarter }) => quarter));
  const areas = new Map<string | undefined, AllowanceRules>([undefined, ...facts.roster.communities.map(({ area }) => area)].map((area) => [area, rulesInArea(rules, area)]));
  const areaOf = new Map(facts.roster.communities.map(({ id, area }) => [id, area]));
  return (engagement) => ({
    rules: areaOf.has(engagement.community) ? areas.get(areaOf.get(engagement.community))! : rules,
    others: grids.get(gridKey(engagement)) ?? [],
    resultOf: (quarter: Quarter): QuarterResult => results.get(resultKey({ engagement: engagement.id, quarter }))?.result ?? "notAssessed",
    resultTraceOf: (quarter: Quarter): Trace | undefined => pointsTrace(results.get(resultKey({ engagement: engagement.id, quarter })), rules, policies),
    recordedQuarters, closedMonths, month, paid: paid.get(engagement.id) ?? [], carried: carriedPerformances(carried.get(engagement.id) ?? [], month),
  });
}

/** How points led to the result; undefined where it was chosen, or settled against them. */
function pointsTrace(row: GridLeaderResult | undefined, rules: AllowanceRules, policies: Policies): Trace | undefined {
  const mark = row === undefined ? undefined : passMarkOf(rules(lastMonthOf(row.quarter)));
  if (row === undefined || mark === undefined || row.result === "notAssessed" || scoredResult(row, mark, policies) !== row.result) return undefined;
  return scoredResultTrace(row, mark, policies);
}

function resultKey({ engagement, quarter }: Pick<GridLeaderResult, "engagement" | "quarter">): string {
  return `${quarter} ${engagement}`;
}
