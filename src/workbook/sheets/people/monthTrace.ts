import type { Trace } from "../../../domain/explanation/trace";
import { joiningRuleOf, performanceShareOfMonth } from "../../../domain/money/monthsInPost";
import type { AllowanceRule } from "../../../domain/scheme/schemeSchema";
import type { Month } from "../../../domain/units/period";
import type { EngagementFigures } from "./gridLeaderFigures";

/** One rule in words for each way of counting a month that is not served whole. */
const monthRules: Readonly<Record<AllowanceRule["joining"]["choice"], Pick<Trace, "rule">>> = {
  cutoffDay: { rule: "allowance.monthByCutoff" },
  calendarDays: { rule: "allowance.monthByDays" },
  wholeMonths: { rule: "allowance.monthWhole" },
  atQuarterEnd: { rule: "allowance.monthAtQuarterEnd" },
};

/** How a month in post came to count: the span, the cut-off day, the share of the month (1, 0, or a part of it). */
export function monthTrace(figures: EngagementFigures | undefined, month: Month, rule: AllowanceRule): Trace {
  if (figures === undefined) return { rule: "people.blankRow", values: {} };
  const { joining, cutoffDay } = rule;
  const { name, from, to } = figures.engagement;
  const share = performanceShareOfMonth(figures.engagement, month, joiningRuleOf(rule));
  if (from === undefined || share === undefined) return { rule: "allowance.missingStart", values: { name }, clause: joining.from };
  return { ...monthRules[joining.choice], values: { name, month, from, to: to ?? "—", share, cutoffDay: cutoffDay.value }, clause: joining.from };
}
