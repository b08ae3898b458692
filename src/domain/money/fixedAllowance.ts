import type { Engagement } from "../facts";
import { figure, missing, undetermined, type Figure } from "../figure";
import type { AllowanceRule } from "../scheme/schemeSchema";
import { fenFromYuan, type Fen } from "../units/money";
import type { Month } from "../units/period";
import { multiply } from "../units/rational";
import { roundHalfUp } from "../units/rounding";
import { sharersOfGrid } from "./gridTwice";
import { joiningRuleOf, shareOfMonth } from "./monthsInPost";

/**
 * Each month in post earns the fixed allowance, whatever the assessment says (Shushan case, 网格长固定津贴200元/月).
 * Yuan a month x share of the month, rounded half up to fen once; 0 is a value. `missing` without a start,
 * `undetermined` while another engagement of `others` has the same grid in the month.
 */
export function fixedAllowance(engagement: Engagement, month: Month, rule: AllowanceRule, others: readonly Engagement[]): Figure<Fen> {
  const joining = joiningRuleOf(rule);
  const share = shareOfMonth(engagement, month, joining);
  const { value: rate, from: clause } = rule.fixedMonthly;
  if (share === undefined) return missing({ rule: "allowance.missingStart", values: { name: engagement.name }, clause: rule.joining.from });
  const sharers = sharersOfGrid(engagement, month, joining, others);
  if (sharers.length > 0) {
    return undetermined({ rule: "allowance.gridTwice", values: { grid: engagement.grid, month, others: namesOf(sharers) }, clause: rule.joining.from });
  }
  const allowance = fenFromYuan(multiply(rate, share), roundHalfUp);
  return figure(allowance, { rule: "allowance.fixed", values: { month, rate, months: share, allowance }, clause });
}

/** Names for a message. */
export function namesOf(engagements: readonly Engagement[]): string {
  return engagements.map(({ name }) => name).join("、");
}
