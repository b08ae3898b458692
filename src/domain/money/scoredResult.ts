import { roundingOf } from "../combining/scoreForm";
import type { Trace } from "../explanation/trace";
import type { GridLeaderResult, QuarterResult } from "../facts";
import type { Quantity } from "../scheme/quantity";
import type { AllowanceRule, Policies } from "../scheme/schemeSchema";
import { compare, equals, rational, zero, type Rational } from "../units/rational";
import { round } from "../units/rounding";

const highestPoints = rational(100);

const resultRules = {
  pass: { exact: { rule: "allowance.scoredPass" }, rounded: { rule: "allowance.scoredPassRounded" } },
  fail: { exact: { rule: "allowance.scoredFail" }, rounded: { rule: "allowance.scoredFailRounded" } },
} as const;

/** The pass mark of a rule that has the quarter scored; undefined where passed or failed is chosen. */
export function passMarkOf({ assessment }: Pick<AllowanceRule, "assessment">): Quantity | undefined {
  return assessment?.kind === "scored" ? assessment.pass : undefined;
}

export function isScore(points: Rational): boolean {
  return compare(points, zero) >= 0 && compare(points, highestPoints) <= 0;
}

/**
 * 得分(选用): a scored quarter is passed from the pass mark on, compared after the scheme's rounding. Without points from
 * 0 to 100 it is not assessed, which holds the performance allowance and is never a zero.
 */
export function scoredResult({ points }: Pick<GridLeaderResult, "points">, mark: Quantity, policies: Policies): QuarterResult {
  if (points.state !== "value" || !isScore(points.value)) return "notAssessed";
  return compare(round(points.value, roundingOf(policies)), mark.value) >= 0 ? "pass" : "fail";
}

/** How the result came about, for a person who has one by points. */
export function scoredResultTrace(row: Pick<GridLeaderResult, "points" | "quarter">, mark: Quantity, policies: Policies): Trace {
  const { points, quarter } = row;
  const result = scoredResult(row, mark, policies);
  if (points.state !== "value" || result === "notAssessed") return { rule: "allowance.notScored", values: { quarter, mark: mark.value }, clause: mark.from };
  const rounded = round(points.value, roundingOf(policies));
  const said = resultRules[result][equals(rounded, points.value) ? "exact" : "rounded"];
  return { ...said, values: { quarter, score: points.value, rounded, mark: mark.value }, clause: mark.from };
}
