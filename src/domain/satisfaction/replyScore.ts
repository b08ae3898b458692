import { add, divide, isZero, multiply, zero, type Rational } from "../units/rational";

/**
 * The score of one reply, exact, in points: the mean of its answers by the questions' weights, which are taken anew
 * over the questions that it answered. Undefined when nothing that weighs was answered. Answers and weights stand in
 * the order of the questions. Question weights as in the national garden city survey (minanzk.com/guoneizhiku/461.html).
 * ASSUMPTION: In a survey reply the question weights are taken anew over the questions that were answered, because an
 * open question says neither good nor bad; no source settles it, the street can.
 */
export function replyScore(answers: readonly (Rational | undefined)[], weights: readonly Rational[]): Rational | undefined {
  let weightedSum = zero;
  let weight = zero;
  weights.forEach((questionWeight, question) => {
    const answer = answers[question];
    if (answer === undefined) return;
    weightedSum = add(weightedSum, multiply(answer, questionWeight));
    weight = add(weight, questionWeight);
  });
  return isZero(weight) ? undefined : divide(weightedSum, weight);
}
