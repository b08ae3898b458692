import { add, divide, isZero, multiply, one, rational, subtract, sum, toNumber, type Rational } from "../units/rational";
import { fQuantile } from "./betaDistribution";
import type { Interval } from "./intervals";
import type { Approximate } from "./levelVotes";
import { meanOf, sampleVariance, squaredDeviations } from "./spread";

/** `coefficient` is exact; `interval` consists of doubles, and has no lower end at 0: both coefficients may be negative. */
export type Reliability =
  | { readonly kind: "value"; readonly coefficient: Rational; readonly interval: Interval; readonly complete: number; readonly excluded: number }
  | { readonly kind: "tooFew"; readonly complete: number; readonly excluded: number }
  | { readonly kind: "noVariance"; readonly complete: number; readonly excluded: number };

type Answers = readonly (Rational | undefined)[];

/**
 * Cronbach's alpha of a questionnaire over its complete replies (one row of answers per reply), with Feldt's interval
 * (Feldt, Woodruff & Salih 1987) at `confidence` (0.95). Needs two complete replies and two questions;
 * `noVariance`: all complete replies have the same total.
 */
export function cronbachAlpha(replies: readonly Answers[], confidence: number): Reliability {
  const rows = completeRows(replies);
  const counts = { complete: rows.length, excluded: replies.length - rows.length };
  const questions = rows[0]?.length ?? 0;
  if (rows.length < 2 || questions < 2) return { kind: "tooFew", ...counts };
  const ofTotals = varianceOf(rows.map(sum));
  if (isZero(ofTotals)) return { kind: "noVariance", ...counts };
  const ofQuestions = sum(Array.from({ length: questions }, (_, question) => varianceOf(rows.map((row) => row[question] as Rational))));
  const coefficient = multiply(rational(questions, questions - 1), subtract(one, divide(ofQuestions, ofTotals)));
  return { kind: "value", coefficient, interval: feldtInterval(toNumber(coefficient), { replies: rows.length, questions, confidence }), ...counts };
}

/**
 * Agreement between scorers of the same units: the intraclass correlation ICC(1), one-way random effects, single scorer
 * (Shrout & Fleiss 1979), over units that every scorer has scored (one row per unit), with its F interval at `confidence`.
 * `noVariance`: all points are equal.
 */
export function intraclassCorrelation(units: readonly Answers[], confidence: number): Reliability {
  const rows = completeRows(units);
  const counts = { complete: rows.length, excluded: units.length - rows.length };
  const scorers = rows[0]?.length ?? 0;
  if (rows.length < 2 || scorers < 2) return { kind: "tooFew", ...counts };
  const between = divide(multiply(rational(scorers), squaredDeviations(rows.map((row) => meanOf(row) as Rational))), rational(rows.length - 1));
  const within = divide(sum(rows.map(squaredDeviations)), rational(rows.length * (scorers - 1)));
  const total = add(between, multiply(rational(scorers - 1), within));
  if (isZero(total)) return { kind: "noVariance", ...counts };
  const coefficient = divide(subtract(between, within), total);
  const ratio = toNumber(between) / toNumber(within);
  return { kind: "value", coefficient, interval: oneWayInterval(ratio, { units: rows.length, scorers, confidence }), ...counts };
}

function completeRows(rows: readonly Answers[]): Rational[][] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const isComplete = (row: Answers): row is readonly Rational[] => row.length === width && row.every((answer) => answer !== undefined);
  return rows.filter(isComplete).map((row) => [...row]);
}

function varianceOf(values: readonly Rational[]): Rational {
  // Two rows at least are certain here.
  return sampleVariance(values) as Rational;
}

function feldtInterval(alpha: Approximate, { replies, questions, confidence }: { replies: number; questions: number; confidence: number }): Interval {
  const tail = (1 - confidence) / 2;
  const degrees1 = replies - 1;
  const degrees2 = degrees1 * (questions - 1);
  return {
    lower: 1 - (1 - alpha) * fQuantile(1 - tail, degrees1, degrees2),
    upper: 1 - (1 - alpha) * fQuantile(tail, degrees1, degrees2),
  };
}

function oneWayInterval(ratio: number, { units, scorers, confidence }: { units: number; scorers: number; confidence: number }): Interval {
  // Scorers that agree in everything leave no variance within units: the interval is the point 1.
  if (!Number.isFinite(ratio)) return { lower: 1, upper: 1 };
  const tail = (1 - confidence) / 2;
  const degrees1 = units - 1;
  const degrees2 = units * (scorers - 1);
  const toCorrelation = (f: number): Approximate => (f - 1) / (f + scorers - 1);
  return {
    lower: toCorrelation(ratio / fQuantile(1 - tail, degrees1, degrees2)),
    upper: toCorrelation(ratio * fQuantile(1 - tail, degrees2, degrees1)),
  };
}
