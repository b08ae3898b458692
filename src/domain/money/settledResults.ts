import type { Facts, GridLeaderResult } from "../facts";
import type { Policies } from "../scheme/schemeSchema";
import { lastMonthOf, previousMonth, quarterOf, type Month, type Quarter } from "../units/period";
import type { AllowanceRules } from "./allowanceRules";
import { passMarkOf, scoredResult } from "./scoredResult";

/** The quarter that is being assessed while a month is open: September's until October is done with. */
export function assessedQuarter(open: Month): Quarter {
  return quarterOf(previousMonth(open));
}

/**
 * The quarters' results as they count. Where the rule of the quarter's last month has it scored, that of the quarter being
 * assessed follows from its points, whatever else is recorded; earlier quarters have the result that they were settled with,
 * so a pass mark that changes later changes none of them.
 */
export function settledResults({ month, gridLeaderResults }: Pick<Facts, "month" | "gridLeaderResults">, rules: AllowanceRules, policies: Policies): readonly GridLeaderResult[] {
  const quarter = assessedQuarter(month);
  const mark = passMarkOf(rules(lastMonthOf(quarter)));
  if (mark === undefined) return gridLeaderResults;
  return gridLeaderResults.map((row) => (row.quarter === quarter ? { ...row, result: scoredResult(row, mark, policies) } : row));
}
