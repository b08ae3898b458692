import { add, divide, isZero, multiply, zero, type Rational } from "../units/rational";

/**
 * One thing that goes into a mean. `missing` was due and is not there; `notApplicable` was never due and leaves
 * numerator and denominator. A weight is a number of any unit (per cent, points, communities); only ratios count.
 */
export type WeightedPart =
  | { readonly state: "value"; readonly name: string; readonly value: Rational; readonly weight: Rational }
  | { readonly state: "missing"; readonly name: string; readonly weight: Rational }
  | { readonly state: "notApplicable"; readonly name: string; readonly weight: Rational };

/** What a missing part does: it blocks the mean, it leaves with its weight, or it counts as zero with its weight. */
export type MissingPolicy = "block" | "leaveOut" | "zero";

/**
 * - `value`: `weight` is the sum of the weights that were used, `counted` how many parts had a value of their own,
 *   `missing` the names of parts that the policy left out or took as zero (to be shown beside the figure).
 * - `missing`: the names that block it; all of them. - `notApplicable`: no part is due.
 * - `noWeight`: the named parts weigh nothing together (or have no weight at all, where a rule reads weights).
 */
export type WeightedMean =
  | { readonly kind: "value"; readonly value: Rational; readonly weight: Rational; readonly counted: number; readonly missing: readonly string[] }
  | { readonly kind: "missing"; readonly names: readonly string[] }
  | { readonly kind: "notApplicable" }
  | { readonly kind: "noWeight"; readonly names: readonly string[] };

/**
 * The exact weighted mean of the parts, in the unit of their values, unrounded; divides by the weights in play, so
 * weights that should total 100 are checked by `weightProblems`, not here.
 * If every due part is missing the mean is missing under each policy but `zero`.
 */
export function weightedMean(parts: readonly WeightedPart[], missingPolicy: MissingPolicy): WeightedMean {
  const due = parts.filter((part) => part.state !== "notApplicable");
  if (due.length === 0) return { kind: "notApplicable" };
  const missing = due.filter((part) => part.state === "missing").map((part) => part.name);
  const counted = due.length - missing.length;
  if (missing.length > 0 && missingPolicy === "block") return { kind: "missing", names: missing };
  if (counted === 0 && missingPolicy === "leaveOut") return { kind: "missing", names: missing };

  let weightedSum = zero;
  let weight = zero;
  for (const part of due) {
    if (part.state === "value") weightedSum = add(weightedSum, multiply(part.value, part.weight));
    if (part.state === "value" || missingPolicy === "zero") weight = add(weight, part.weight);
  }
  if (isZero(weight)) return { kind: "noWeight", names: due.map((part) => part.name) };
  return { kind: "value", value: divide(weightedSum, weight), weight, counted, missing };
}
