import { add, compare, divide, multiply, one, rational, subtract, toNumber, type Rational } from "../units/rational";
import { round } from "../units/rounding";
import { betaQuantile } from "./betaDistribution";
import type { Approximate } from "./levelVotes";

/** Two doubles in the unit of the figure they surround: shares between 0 and 1 for the functions of this file. */
export interface Interval {
  readonly lower: Approximate;
  readonly upper: Approximate;
}

/** `successes` of `replies` (whole numbers, 0 <= successes <= replies, replies >= 1). */
export interface Proportion {
  readonly successes: number;
  readonly replies: number;
}

/**
 * share ± z sqrt(share (1 - share) / n), times the finite population factor where the population is given; cut to
 * 0 and 1. Undefined without replies or when they outnumber the population. Too narrow near 0 and 1: see `wilson`.
 */
export function wald({ successes, replies }: Proportion, z: number, population?: number): Interval | undefined {
  const factor = finitePopulationFactor(replies, population);
  if (replies < 1 || factor === undefined) return undefined;
  const share = successes / replies;
  const margin = z * Math.sqrt((share * (1 - share)) / replies) * factor;
  return { lower: Math.max(0, share - margin), upper: Math.min(1, share + margin) };
}

/** Wilson's score interval without continuity correction (Wilson 1927; Newcombe 1998, method 3). Undefined without replies. */
export function wilson({ successes, replies }: Proportion, z: number): Interval | undefined {
  if (replies < 1) return undefined;
  const share = successes / replies;
  const square = z * z;
  const centre = (share + square / (2 * replies)) / (1 + square / replies);
  const margin = ((z / replies) * Math.sqrt(replies * share * (1 - share) + square / 4)) / (1 + square / replies);
  // At 0 and at all replies the bound is exactly the end; the subtraction alone would leave a last digit.
  return { lower: successes === 0 ? 0 : centre - margin, upper: successes === replies ? 1 : centre + margin };
}

/** The exact interval (Clopper & Pearson 1934), `confidence` between 0 and 1 (0.95). Undefined without replies. */
export function clopperPearson({ successes, replies }: Proportion, confidence: number): Interval | undefined {
  if (replies < 1) return undefined;
  const tail = (1 - confidence) / 2;
  const failures = replies - successes;
  return {
    lower: successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1),
    upper: failures === 0 ? 1 : betaQuantile(1 - tail, successes + 1, failures),
  };
}

/**
 * sqrt((N - n) / (N - 1)), the finite population correction of a standard error: 1 where the population is not known
 * (no correction), 0 when all were asked, undefined when the replies outnumber the population.
 */
export function finitePopulationFactor(replies: number, population: number | undefined): Approximate | undefined {
  if (population === undefined) return 1;
  if (replies > population) return undefined;
  return replies === population ? 0 : Math.sqrt((population - replies) / (population - 1));
}

/** `chiSquared` for one degree of freedom at the confidence wanted (3.841 for 95 %), `share` expected (0.5 asks for most), `margin` allowed: shares of 1. */
export interface SampleRule {
  readonly chiSquared: Rational;
  readonly share: Rational;
  readonly margin: Rational;
}

/**
 * How many of a finite population to ask (Krejcie & Morgan 1970): X² N P (1 - P) / (d² (N - 1) + X² P (1 - P)), exact,
 * then to the nearest whole person as in their table. Undefined for an empty population or a rule that asks for nobody.
 */
export function sampleSize(population: number, { chiSquared, share, margin }: SampleRule): number | undefined {
  const variance = multiply(chiSquared, multiply(share, subtract(one, share)));
  const precision = multiply(multiply(margin, margin), rational(population - 1));
  const denominator = add(precision, variance);
  if (population < 1 || compare(denominator, rational(0)) <= 0) return undefined;
  const exact = divide(multiply(variance, rational(population)), denominator);
  return toNumber(round(exact, { rule: "halfUp", digits: 0 }));
}
