import { describe, expect, it } from "vitest";
import { cronbachAlpha, intraclassCorrelation, type Reliability } from "../../../src/domain/satisfaction/reliability";
import { deviationOf, meanOf, populationVariance, sampleVariance } from "../../../src/domain/satisfaction/spread";
import { rational, toFractionText, toNumber, type Rational } from "../../../src/domain/units/rational";

/** Ten questions, fifteen replies: pingouin, datasets/cronbach_alpha.csv. One row per question. */
const answersByQuestion = [
  [3, 5, 7, 2, 6, 1, 4, 2, 6, 5, 4, 4, 5, 6, 4],
  [2, 4, 3, 4, 5, 2, 3, 4, 5, 4, 3, 2, 5, 5, 3],
  [4, 6, 5, 3, 6, 3, 5, 4, 5, 6, 5, 3, 6, 5, 5],
  [1, 3, 5, 3, 5, 4, 3, 3, 5, 4, 2, 2, 2, 4, 5],
  [4, 5, 6, 2, 4, 2, 5, 7, 1, 3, 5, 5, 3, 2, 3],
  [5, 1, 4, 2, 4, 5, 2, 2, 6, 5, 3, 3, 3, 2, 1],
  [1, 2, 3, 2, 4, 2, 1, 2, 5, 3, 2, 4, 2, 1, 3],
  [4, 5, 3, 6, 6, 3, 2, 4, 2, 1, 3, 2, 4, 4, 2],
  [3, 5, 6, 6, 7, 5, 4, 6, 3, 7, 4, 3, 4, 6, 3],
  [2, 5, 5, 3, 5, 2, 3, 5, 2, 2, 1, 4, 5, 5, 4],
];

/** Eight units, four raters: pingouin, datasets/icc.csv. One row per unit. */
const unitsByRater = [
  [1, 2, 0, 1],
  [1, 3, 3, 2],
  [3, 8, 1, 4],
  [6, 4, 3, 3],
  [6, 5, 5, 6],
  [7, 5, 6, 2],
  [8, 7, 7, 9],
  [9, 9, 9, 8],
];

const exact = (rows: readonly (readonly (number | undefined)[])[]): (Rational | undefined)[][] =>
  rows.map((row) => row.map((value) => (value === undefined ? undefined : rational(value))));
const replies = (answersByQuestion[0] ?? []).map((_, reply) => answersByQuestion.map((question) => question[reply]));

function rounded(result: Reliability): number[] {
  if (result.kind !== "value") return [];
  return [toNumber(result.coefficient), result.interval.lower, result.interval.upper].map((value) => Math.round(value * 1000) / 1000);
}

describe("cronbachAlpha", () => {
  it("ST-09: is .592 with Feldt's interval .195 to .840 on published data (pingouin test_reliability.py)", () => {
    expect(rounded(cronbachAlpha(exact(replies), 0.95))).toEqual([0.592, 0.195, 0.84]);
  });

  it("leaves incomplete replies out and counts them", () => {
    const withGaps = [...replies, replies[0]?.map((answer, question) => (question === 3 ? undefined : answer)) ?? [], [1, 2]];
    const result = cronbachAlpha(exact(withGaps), 0.95);
    expect(result).toMatchObject({ complete: 15, excluded: 2 });
    expect(rounded(result)).toEqual([0.592, 0.195, 0.84]);
  });

  it("is exactly 1 when all questions say the same, with an interval of no width", () => {
    const result = cronbachAlpha(exact([[1, 1], [2, 2], [4, 4]]), 0.95);
    expect(rounded(result)).toEqual([1, 1, 1]);
  });

  it("is negative, not cut at zero, when questions contradict each other", () => {
    const result = cronbachAlpha(exact([[1, 5], [2, 4], [5, 3]]), 0.95);
    expect(result.kind === "value" && toNumber(result.coefficient)).toBeLessThan(0);
  });

  it("has no value with one complete reply, one question or equal totals", () => {
    expect(cronbachAlpha(exact([[1, 2], [1, undefined]]), 0.95)).toEqual({ kind: "tooFew", complete: 1, excluded: 1 });
    expect(cronbachAlpha(exact([[1], [2]]), 0.95).kind).toBe("tooFew");
    expect(cronbachAlpha([], 0.95).kind).toBe("tooFew");
    expect(cronbachAlpha(exact([[1, 2], [2, 1]]), 0.95).kind).toBe("noVariance");
  });
});

describe("intraclassCorrelation", () => {
  it("ST-11: is .728 with an interval .434 to .927 for four raters of eight units (pingouin test_reliability.py)", () => {
    expect(rounded(intraclassCorrelation(exact(unitsByRater), 0.95))).toEqual([0.728, 0.434, 0.927]);
  });

  it("is 1 when scorers agree in everything and units differ", () => {
    expect(rounded(intraclassCorrelation(exact([[80, 80], [90, 90]]), 0.95))).toEqual([1, 1, 1]);
  });

  it("has no value when all points are equal or fewer than two units were scored by all", () => {
    expect(intraclassCorrelation(exact([[80, 80], [80, 80]]), 0.95).kind).toBe("noVariance");
    expect(intraclassCorrelation(exact([[80, 81], [80, undefined]]), 0.95)).toEqual({ kind: "tooFew", complete: 1, excluded: 1 });
  });
});

describe("spread", () => {
  const values = [1, 2, 13, 3, 7, 9].map((value) => rational(value));

  it("RB-15: the population standard deviation of 1, 2, 13, 3, 7, 9 is 4.258977446393546 (go-hesabu registry_test.go)", () => {
    const variance = populationVariance(values);
    expect(variance === undefined ? undefined : deviationOf(variance)).toBeCloseTo(4.258977446393546, 14);
  });

  it("keeps variances exact, with n - 1 for a sample", () => {
    expect([meanOf(values), populationVariance(values), sampleVariance(values)].map((value) => value && toFractionText(value))).toEqual(["35/6", "653/36", "653/30"]);
  });

  it("has no mean of nothing and no sample variance of one", () => {
    expect([meanOf([]), populationVariance([]), sampleVariance(values.slice(0, 1))]).toEqual([undefined, undefined, undefined]);
  });
});
