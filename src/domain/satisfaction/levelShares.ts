import { add, divide, isZero, multiply, rational, sum, zero, type Rational } from "../units/rational";

/** The share of each level in a list of counts, exact, adding up to 1; undefined when there is no vote. */
export function levelShares(counts: readonly number[]): Rational[] | undefined {
  const total = counts.reduce((sumOfCounts, count) => sumOfCounts + count, 0);
  return total === 0 ? undefined : counts.map((count) => rational(count, total));
}

/**
 * Several distributions over the same levels mixed by weight (number of replies, or the weights of groups), exact.
 * Undefined when the weights add up to zero. Method of EvaP (evap/results/tools, distribution aggregation).
 */
export function mixShares(parts: readonly { readonly shares: readonly Rational[]; readonly weight: Rational }[]): Rational[] | undefined {
  const total = sum(parts.map((part) => part.weight));
  const [first] = parts;
  if (first === undefined || isZero(total)) return undefined;
  return first.shares.map((_, level) => {
    const weighted = parts.reduce((soFar, { shares, weight }) => add(soFar, multiply(shares[level] ?? zero, weight)), zero);
    return divide(weighted, total);
  });
}
