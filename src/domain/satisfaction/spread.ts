import { divide, multiply, rational, subtract, sum, toNumber, type Rational } from "../units/rational";
import type { Approximate } from "./levelVotes";

/** The exact mean; undefined for an empty list. */
export function meanOf(values: readonly Rational[]): Rational | undefined {
  return values.length === 0 ? undefined : divide(sum(values), rational(values.length));
}

/** The exact sample variance (divisor n - 1); undefined below two values. */
export function sampleVariance(values: readonly Rational[]): Rational | undefined {
  return values.length < 2 ? undefined : divide(squaredDeviations(values), rational(values.length - 1));
}

/** The exact population variance (divisor n); undefined for an empty list. */
export function populationVariance(values: readonly Rational[]): Rational | undefined {
  return values.length === 0 ? undefined : divide(squaredDeviations(values), rational(values.length));
}

/** The standard deviation of a variance: a double. */
export function deviationOf(variance: Rational): Approximate {
  return Math.sqrt(toNumber(variance));
}

/** Sum of squares - square of sum / n: exact numbers lose nothing by it, unlike doubles. Needs at least one value. */
export function squaredDeviations(values: readonly Rational[]): Rational {
  const total = sum(values);
  return subtract(sum(values.map((value) => multiply(value, value))), divide(multiply(total, total), rational(values.length)));
}
