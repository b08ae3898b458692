import { divide, multiply, one, rational, subtract, sum, zero, type Rational } from "../units/rational";
import type { CompleteTally, GroupTally } from "./replyTally";
import type { SurveyScale } from "./surveyScale";

/** The exact mean of the replies' scores, in points; undefined without replies. */
export function meanOfTally({ replies, byWeight }: GroupTally, { pointUnit }: SurveyScale): Rational | undefined {
  if (replies === 0) return undefined;
  const scores = sum([...byWeight].map(([weight, sums]) => rational(sums.sum, weight)));
  return divide(scores, rational(BigInt(replies) * pointUnit));
}

/** The exact sample variance (divisor n - 1) of the replies' scores; undefined below two replies. */
export function varianceOfTally({ replies, byWeight }: GroupTally, { pointUnit }: SurveyScale): Rational | undefined {
  if (replies < 2) return undefined;
  const scores = sum([...byWeight].map(([weight, sums]) => rational(sums.sum, weight)));
  const squares = sum([...byWeight].map(([weight, sums]) => rational(sums.squares, weight * weight)));
  const deviations = subtract(squares, divide(multiply(scores, scores), rational(replies)));
  return divide(deviations, rational(BigInt(replies - 1) * pointUnit * pointUnit));
}

/** Answers to one question and their exact mean in points; no mean without answers. */
export function questionOfTally(votes: readonly number[], { points, pointUnit }: SurveyScale): { readonly n: number; readonly mean: Rational | undefined } {
  const n = votes.reduce((total, count) => total + count, 0);
  const total = votes.reduce((sumOfPoints, count, level) => sumOfPoints + BigInt(count) * points[level]!, 0n);
  return { n, mean: n === 0 ? undefined : rational(total, BigInt(n) * pointUnit) };
}

/** Sum of squared deviations of the plain sums of points over complete replies, exact, in points squared. */
export function deviationsOfTotals({ count, sum: total, squares }: CompleteTally, { pointUnit }: SurveyScale): Rational {
  return count === 0 ? zero : rational(BigInt(count) * squares - total * total, BigInt(count) * pointUnit * pointUnit);
}

/** Cronbach's alpha over the complete replies, exact (Cronbach 1951); undefined below two replies or two questions, or where all totals are equal. */
export function alphaOfTally(complete: CompleteTally, scale: SurveyScale): Rational | undefined {
  const questions = scale.weights.length;
  const { count } = complete;
  const n = BigInt(count);
  const ofTotals = n * complete.squares - complete.sum * complete.sum;
  if (count < 2 || questions < 2 || ofTotals === 0n) return undefined;
  let ofQuestions = 0n;
  for (const votes of complete.votes) {
    const total = votes.reduce((soFar, votesOfLevel, level) => soFar + BigInt(votesOfLevel) * scale.points[level]!, 0n);
    const squares = votes.reduce((soFar, votesOfLevel, level) => soFar + BigInt(votesOfLevel) * scale.points[level]! ** 2n, 0n);
    ofQuestions += n * squares - total * total;
  }
  return multiply(rational(questions, questions - 1), subtract(one, rational(ofQuestions, ofTotals)));
}
