import { one, zero, type Rational } from "../units/rational";
import { weightedMean, type MissingPolicy, type WeightedMean, type WeightedPart } from "./weightedMean";

/**
 * The points that one scorer gives a unit. `missing`: has not scored yet. `notApplicable`: does not score this unit in
 * this period (a community that the unit no longer serves). `weight` is read by the method `weights` only.
 */
export type ScorerPoints =
  | { readonly state: "value"; readonly scorer: string; readonly points: Rational; readonly weight?: Rational }
  | { readonly state: "missing" | "notApplicable"; readonly scorer: string; readonly weight?: Rational };

/** An absent scorer blocks the result, leaves it with its weight, or counts as zero points. */
export type AbsentScorerPolicy = "block" | "reweigh" | "zero";

export interface ScorerRule {
  readonly method: "mean" | "weights";
  readonly absent: AbsentScorerPolicy;
}

const missingPolicies: Readonly<Record<AbsentScorerPolicy, MissingPolicy>> = { block: "block", reweigh: "leaveOut", zero: "zero" };

/**
 * The points of a unit that several scorers assess (one service place for 4-6 communities, Suzhou Industrial Park), exact,
 * in the scorers' points. All scorers absent: missing, even when reweighing. Names in the result are scorers.
 */
export function combineScorers(scorers: readonly ScorerPoints[], rule: ScorerRule): WeightedMean {
  const unweighted = scorers.filter((entry) => rule.method === "weights" && entry.state !== "notApplicable" && entry.weight === undefined);
  if (unweighted.length > 0) return { kind: "noWeight", names: unweighted.map((entry) => entry.scorer) };
  const parts = scorers.map((entry): WeightedPart => {
    const weight = rule.method === "weights" ? (entry.weight ?? zero) : one;
    const name = entry.scorer;
    return entry.state === "value" ? { state: "value", name, weight, value: entry.points } : { state: entry.state, name, weight };
  });
  return weightedMean(parts, missingPolicies[rule.absent]);
}
