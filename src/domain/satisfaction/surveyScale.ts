import type { Survey } from "../scheme/schemeSchema";
import { denominatorOf, numeratorOf, type Rational } from "../units/rational";

/**
 * A survey's numbers as whole numbers, so that sums over many replies stay exact and fast: level points in units of
 * 1 / `pointUnit`, question weights in a unit of their own (only ratios count).
 */
export interface SurveyScale {
  /** Position of a level by the answer that people write. */
  readonly levelOf: ReadonlyMap<number, number>;
  readonly groupOf: ReadonlyMap<string, number>;
  readonly points: readonly bigint[];
  readonly pointUnit: bigint;
  readonly weights: readonly bigint[];
}

export function surveyScale(survey: Survey): SurveyScale {
  const points = survey.levels.map((level) => level.points.value);
  const weights = survey.questions.map((question) => question.weight.value);
  const pointUnit = commonDenominator(points);
  return {
    levelOf: new Map(survey.levels.map(({ answer }, level) => [answer, level])),
    groupOf: new Map(survey.groups.map(({ id }, group) => [id, group])),
    points: points.map((value) => wholeUnits(value, pointUnit)),
    pointUnit,
    weights: weights.map((value) => wholeUnits(value, commonDenominator(weights))),
  };
}

function wholeUnits(value: Rational, unit: bigint): bigint {
  return (numeratorOf(value) * unit) / denominatorOf(value);
}

function commonDenominator(values: readonly Rational[]): bigint {
  return values.reduce((common, value) => (common / greatestDivisor(common, denominatorOf(value))) * denominatorOf(value), 1n);
}

function greatestDivisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : greatestDivisor(right, left % right);
}
