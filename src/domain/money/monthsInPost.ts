import type { AllowanceRule } from "../scheme/schemeSchema";
import { daysInclusive, type Day } from "../units/day";
import { firstDay, lastDay, quarterOf, type Month } from "../units/period";
import { isZero, one, rational, zero, type Rational } from "../units/rational";

/** The days of one post, both inclusive; without `to` it goes on. */
export interface PostSpan {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** How a month that is not served whole counts. `cutoffDay` is a day of the month; a shorter month is cut off at its end. */
export interface JoiningRule {
  readonly rule: AllowanceRule["joining"]["choice"];
  readonly cutoffDay: number;
}

type ClosedSpan = Required<{ [End in keyof PostSpan]: Day }>;

const endOfTime = "9999-12-31" as Day;

/** The joining rule that a scheme's allowance declares. */
export function joiningRuleOf({ joining, cutoffDay }: Pick<AllowanceRule, "joining" | "cutoffDay">): JoiningRule {
  return { rule: joining.choice, cutoffDay: Number(cutoffDay.value) };
}

/**
 * The share of a month that the fixed allowance is paid for, 0 to 1; undefined when the span has no start or ends before it.
 * - `cutoffDay`, `atQuarterEnd`: 1 when joined by the cut-off day and not left by it. ASSUMPTION: office custom; no source
 *   rules on months served in part; the street's section and finance settle it.
 * - `calendarDays`: days in post by days of the month. - `wholeMonths`: 1 when in post on every day.
 */
export function shareOfMonth(post: PostSpan, month: Month, { rule, cutoffDay }: JoiningRule): Rational | undefined {
  const span = closedSpan(post);
  if (span === undefined) return undefined;
  switch (rule) {
    case "calendarDays": return rational(daysInPost(span, month), daysInclusive(firstDay(month), lastDay(month)));
    case "wholeMonths": return span.from <= firstDay(month) && span.to >= lastDay(month) ? one : zero;
    case "cutoffDay":
    case "atQuarterEnd": return isCountedAtCutoff(span, month, cutoffDay) ? one : zero;
  }
}

/** As `shareOfMonth`, for the performance allowance: with `atQuarterEnd` only who is in post on the quarter's last day has any. */
export function performanceShareOfMonth(post: PostSpan, month: Month, rule: JoiningRule): Rational | undefined {
  const share = shareOfMonth(post, month, rule);
  if (share === undefined || rule.rule !== "atQuarterEnd") return share;
  return isInPostOn(post, lastDay(quarterOf(month))) ? share : zero;
}

/** Those of the months that count by the cut-off rule, each with its own day; none for a span without a start, which its findings report. */
export function countedMonths(post: PostSpan, months: readonly Month[], cutoffDayOf: (month: Month) => number): Month[] {
  return months.filter((month) => !isZero(shareOfMonth(post, month, { rule: "cutoffDay", cutoffDay: cutoffDayOf(month) }) ?? zero));
}

/** Whether the span has a start and does not end before it. */
export function isSpanKnown(post: PostSpan): boolean {
  return closedSpan(post) !== undefined;
}

export function isInPostOn(post: PostSpan, day: Day): boolean {
  const span = closedSpan(post);
  return span !== undefined && span.from <= day && span.to >= day;
}

/** Whether any day of the month is in post. */
export function isInPostDuring(post: PostSpan, month: Month): boolean {
  const span = closedSpan(post);
  return span !== undefined && daysInPost(span, month) > 0;
}

function closedSpan({ from, to = endOfTime }: PostSpan): ClosedSpan | undefined {
  return from === undefined || to < from ? undefined : { from, to };
}

function daysInPost(span: ClosedSpan, month: Month): number {
  const [first, last] = [firstDay(month), lastDay(month)];
  return daysInclusive(span.from > first ? span.from : first, span.to < last ? span.to : last);
}

/** Compared as text: the 31st of a short month comes after all of its days and before the next month, as its end does. */
function isCountedAtCutoff(span: ClosedSpan, month: Month, cutoffDay: number): boolean {
  const cutoff = `${month}-${String(cutoffDay).padStart(2, "0")}`;
  return span.from <= cutoff && span.to > cutoff;
}
