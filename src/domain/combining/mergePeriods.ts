import { add, compare, divide, isZero, multiply, one, zero, type Rational } from "../units/rational";
import { weightedMean, type MissingPolicy, type WeightedPart } from "./weightedMean";

/** The points of one period (`2026-10`, `2026-Q4`), in time order in a list. `weight` is read by the method `weights` only. */
export type PeriodPoints =
  | { readonly state: "value"; readonly period: string; readonly points: Rational; readonly weight?: Rational }
  | { readonly state: "missing" | "notApplicable"; readonly period: string; readonly weight?: Rational };

export type PeriodMethod = "mean" | "weights" | "last" | "minimum" | "sum";

/** A period without points blocks the result, is skipped with its weight, or counts as zero points. */
export type MissingPeriodPolicy = "block" | "skip" | "zero";

export interface PeriodMergeRule {
  readonly method: PeriodMethod;
  readonly missing: MissingPeriodPolicy;
  /** Points of each period are carried to another full mark first, as "a quarter out of 100 is converted to 25". */
  readonly convert?: { readonly from: Rational; readonly to: Rational };
}

/**
 * `counted` periods had points of their own; `missing` names those that were skipped or taken as zero.
 * `noWeight`: the named periods have no weight, or their weights sum to zero, or `convert.from` is zero.
 */
export type MergedPeriods =
  | { readonly kind: "value"; readonly points: Rational; readonly counted: number; readonly missing: readonly string[] }
  | { readonly kind: "missing"; readonly periods: readonly string[] }
  | { readonly kind: "notApplicable" }
  | { readonly kind: "noWeight"; readonly periods: readonly string[] };

/**
 * The points of a longer period from those of shorter ones, exact and unrounded, in points of the converted full mark.
 * Shapes seen: mean of months; quarters at 20/20/20/40 (rural road maintenance assessment); half-year 40 and
 * year-end 60 (grid member assessment); quarters out of 100 converted to 25 and added (Danan street, 2017 no. 144).
 */
export function mergePeriods(periods: readonly PeriodPoints[], rule: PeriodMergeRule): MergedPeriods {
  const due = periods.filter((period) => period.state !== "notApplicable");
  if (due.length === 0) return { kind: "notApplicable" };
  const unweighted = withoutWeight(due, rule);
  if (unweighted.length > 0) return { kind: "noWeight", periods: unweighted };
  // "last" looks at one period only: a gap before it does not concern it.
  if (rule.method === "last") return mean(rule.missing === "skip" ? lastWithPoints(due) : due.slice(-1), rule);
  const merged = mean(due, rule);
  if (merged.kind !== "value" || rule.method === "mean" || rule.method === "weights") return merged;
  const points = pointsInPlay(due, rule);
  return { ...merged, points: rule.method === "sum" ? points.reduce(add, zero) : points.reduce(lesser) };
}

function mean(periods: readonly PeriodPoints[], rule: PeriodMergeRule): MergedPeriods {
  const result = weightedMean(periods.map((period) => weightedPart(period, rule)), missingPolicies[rule.missing]);
  switch (result.kind) {
    case "value":
      return { kind: "value", points: result.value, counted: result.counted, missing: result.missing };
    case "missing":
      return { kind: "missing", periods: result.names };
    case "noWeight":
      return { kind: "noWeight", periods: result.names };
    case "notApplicable":
      return result;
  }
}

function withoutWeight(due: readonly PeriodPoints[], rule: PeriodMergeRule): string[] {
  const isImpossible = rule.convert !== undefined && isZero(rule.convert.from);
  const unweighted = rule.method === "weights" ? due.filter((period) => period.weight === undefined) : [];
  return (isImpossible ? due : unweighted).map((period) => period.period);
}

const missingPolicies: Readonly<Record<MissingPeriodPolicy, MissingPolicy>> = { block: "block", skip: "leaveOut", zero: "zero" };

function weightedPart(period: PeriodPoints, rule: PeriodMergeRule): WeightedPart {
  const weight = rule.method === "weights" ? (period.weight ?? zero) : one;
  const name = period.period;
  if (period.state !== "value") return { state: period.state, name, weight };
  return { state: "value", name, weight, value: converted(period.points, rule) };
}

function pointsInPlay(due: readonly PeriodPoints[], rule: PeriodMergeRule): Rational[] {
  return due.flatMap((period) => {
    if (period.state === "value") return [converted(period.points, rule)];
    return rule.missing === "zero" ? [zero] : [];
  });
}

function lastWithPoints(due: readonly PeriodPoints[]): readonly PeriodPoints[] {
  const withPoints = due.filter((period) => period.state === "value").slice(-1);
  return withPoints.length > 0 ? withPoints : due;
}

function converted(points: Rational, rule: PeriodMergeRule): Rational {
  return rule.convert === undefined ? points : divide(multiply(points, rule.convert.to), rule.convert.from);
}

function lesser(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}
