import type { Engagement, QuarterResult } from "../facts";
import { figure, missing, notApplicable, undetermined, type Figure } from "../figure";
import { fenFromYuan, noMoney, sumFen, type Fen } from "../units/money";
import { lastMonthOf, monthsOf, type Quarter } from "../units/period";
import { equals, isZero, multiply, sum, toDecimalText, type Rational } from "../units/rational";
import { roundHalfUp } from "../units/rounding";
import type { AllowanceRules } from "./allowanceRules";
import { namesOf } from "./fixedAllowance";
import { sharersOfGrid } from "./gridTwice";
import { joiningRuleOf, performanceShareOfMonth } from "./monthsInPost";

/**
 * A passed quarter releases the performance allowance of its months; a failed one lets it lapse; one not assessed holds it
 * (Shushan case, 每季度考核一次，合格后发放200元/月绩效津贴). Yuan a month x share of each month, each month rounded half up
 * to fen, each by the rule of its own month. ASSUMPTION: a failed quarter gives nothing for all its months and is not made up later; the street settles it.
 * States, in this order: `missing` without a start, `notApplicable` without months, `undetermined` when another of
 * `others` has the grid in one of the months, then by the result (`notAssessed` is `missing`, held).
 */
export function performanceAllowance(engagement: Engagement, quarter: Quarter, result: QuarterResult, rules: AllowanceRules, others: readonly Engagement[]): Figure<Fen> {
  const shares = performanceShares(engagement, quarter, rules);
  const rule = rules(lastMonthOf(quarter));
  if (shares === undefined) return missing({ rule: "allowance.missingStart", values: { name: engagement.name }, clause: rule.joining.from });
  const months = sum(shares);
  const { from: clause } = rule.performanceMonthly;
  if (isZero(months)) return notApplicable({ rule: "allowance.noMonths", values: { quarter }, clause: rule.joining.from });
  const twice = monthsOf(quarter).map((month) => ({ month, sharers: sharersOfGrid(engagement, month, joiningRuleOf(rules(month)), others) })).find(({ sharers }) => sharers.length > 0);
  if (twice !== undefined) {
    return undetermined({ rule: "allowance.gridTwice", values: { grid: engagement.grid, month: twice.month, others: namesOf(twice.sharers) }, clause: rule.joining.from });
  }
  if (result === "notAssessed") return missing({ rule: "allowance.performanceHeld", values: { quarter, months }, clause });
  if (result === "fail") return figure(noMoney, { rule: "allowance.performanceFailed", values: { quarter, months }, clause });
  const rates = monthsOf(quarter).map((month) => rules(month).performanceMonthly.value);
  const [rate] = rates;
  const allowance = sumFen(shares.map((share, index) => fenFromYuan(multiply(rates[index]!, share), roundHalfUp)));
  if (rates.every((each) => equals(each, rate!))) return figure(allowance, { rule: "allowance.performance", values: { quarter, rate: rate!, months, allowance }, clause });
  return figure(allowance, { rule: "allowance.performanceByMonth", values: { quarter, rates: rates.map(toDecimalText).join("、"), months, allowance }, clause });
}

/** Months of the quarter that count for the performance allowance; undefined without a start. */
export function performanceMonths(engagement: Engagement, quarter: Quarter, rules: AllowanceRules): Rational | undefined {
  const shares = performanceShares(engagement, quarter, rules);
  return shares === undefined ? undefined : sum(shares);
}

function performanceShares(engagement: Engagement, quarter: Quarter, rules: AllowanceRules): Rational[] | undefined {
  const shares = monthsOf(quarter).map((month) => performanceShareOfMonth(engagement, month, joiningRuleOf(rules(month))));
  return shares.some((share) => share === undefined) ? undefined : shares.map((share) => share!);
}
