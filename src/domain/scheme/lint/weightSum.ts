import { equals, hundred, sum, type Rational } from "../../units/rational";
import { roundHalfUp } from "../../units/rounding";

/** Weights are per cent with two places: 33.33, 33.33 and 33.34 are whole, 30 and 69.99 are not (Frappe HR, appraisal templates). */
const weightDigits = 2;

/** The sum of weights where it is not 100 at two places, else undefined. */
export function wrongWeightSum(weights: readonly Rational[]): Rational | undefined {
  const total = sum(weights);
  return equals(roundHalfUp(total, weightDigits), hundred) ? undefined : total;
}
