import { compare, equals, sum, zero, type Rational } from "../units/rational";

export type WeightProblem =
  | { readonly kind: "negativeWeight"; readonly name: string; readonly weight: Rational }
  | { readonly kind: "wrongTotal"; readonly total: Rational; readonly expected: Rational };

/**
 * All that is wrong with entered weights: below zero, or not adding up to `expected` (100 for per cent, 1 for shares).
 * Other systems adjust such weights and say so afterwards (Moodle, grade_natural_normalisation.feature); here the
 * weights stay as entered and whoever owns the rules is asked.
 */
export function weightProblems(weights: readonly { readonly name: string; readonly weight: Rational }[], expected: Rational): WeightProblem[] {
  const negative = weights
    .filter(({ weight }) => compare(weight, zero) < 0)
    .map(({ name, weight }): WeightProblem => ({ kind: "negativeWeight", name, weight }));
  const total = sum(weights.map(({ weight }) => weight));
  return equals(total, expected) ? negative : [...negative, { kind: "wrongTotal", total, expected }];
}
