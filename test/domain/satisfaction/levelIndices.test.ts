import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LevelIndex } from "../../../src/domain/satisfaction/levelVotes";
import { levelShares, mixShares } from "../../../src/domain/satisfaction/levelShares";
import { meanOfMappedLevels } from "../../../src/domain/satisfaction/meanOfMappedLevels";
import { netPromoter } from "../../../src/domain/satisfaction/netPromoter";
import { replyScore } from "../../../src/domain/satisfaction/replyScore";
import { satisfiedRate } from "../../../src/domain/satisfaction/satisfiedRate";
import { threeTwoOne } from "../../../src/domain/satisfaction/threeTwoOne";
import { equals, fromDecimal, multiply, one, rational, subtract, sum, toDecimalText, toFractionText, toNumber } from "../../../src/domain/units/rational";

const text = (index: LevelIndex): string => (index.kind === "value" ? toFractionText(index.value) : index.kind);
const points = (map: Record<string, number>) => new Map(Object.entries(map).map(([level, value]) => [level, fromDecimal(value)]));

const levels = ["满意", "较满意", "不满意"];
const fifty = { counts: { 满意: 40, 较满意: 8, 不满意: 2 }, unanswered: 0 };

describe("C53: fifty replies of 40, 8 and 2 give three indices by three published formulas", () => {
  it("is 80 % when only 满意 counts as satisfied", () => {
    expect(text(satisfiedRate(fifty, { levels, satisfied: ["满意"] }))).toBe("80");
  });

  it("is 96 % when 较满意 counts too", () => {
    expect(text(satisfiedRate(fifty, { levels, satisfied: ["满意", "较满意"] }))).toBe("96");
  });

  it("is 120/138 = 86.96 % by the 3-2-1 formula", () => {
    const index = threeTwoOne(fifty, { topLevel: "满意", factors: points({ 满意: 3, 较满意: 2, 不满意: 1 }) });
    expect(index).toMatchObject({ value: rational(12000, 138), answered: 50 });
    expect(index.kind === "value" && toNumber(index.value)).toBeCloseTo(86.96, 2);
  });
});

describe("meanOfMappedLevels", () => {
  const oneToFive = points({ 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 });

  it("EV-01: means counts of 5, 15, 40, 60, 30 to 3.6333 over 150 (EvaP results/tests/test_tools.py)", () => {
    const index = meanOfMappedLevels({ counts: { 1: 5, 2: 15, 3: 40, 4: 60, 5: 30 }, unanswered: 0 }, oneToFive);
    expect(index).toMatchObject({ answered: 150 });
    expect(index.kind === "value" && toNumber(index.value)).toBeCloseTo(3.6333333333333333, 14);
  });

  it("EV-09: means only the questionnaires that count, 1.5 (EvaP results/tests/test_tools.py)", () => {
    expect(text(meanOfMappedLevels({ counts: { 1: 10, 2: 10 }, unanswered: 0 }, oneToFive))).toBe("3/2");
  });

  it("takes negative points, 5, 4, -3 and -5", () => {
    const index = meanOfMappedLevels({ counts: { a: 6, b: 2, c: 1, d: 1 }, unanswered: 0 }, points({ a: 5, b: 4, c: -3, d: -5 }));
    expect(text(index)).toBe("3");
  });

  it("leaves open answers out and counts them", () => {
    expect(meanOfMappedLevels({ counts: { 5: 1, 3: 1 }, unanswered: 8 }, oneToFive)).toMatchObject({ value: rational(4), answered: 2, unanswered: 8 });
  });

  it("has no value without answers, and none for levels that nobody defined", () => {
    expect(meanOfMappedLevels({ counts: { 5: 0 }, unanswered: 8 }, oneToFive)).toEqual({ kind: "noAnswers", unanswered: 8 });
    expect(meanOfMappedLevels({ counts: { 5: 1, 6: 1 }, unanswered: 0 }, oneToFive)).toEqual({ kind: "unknownLevels", levels: ["6"] });
  });
});

describe("satisfiedRate, threeTwoOne and netPromoter", () => {
  it("says 70 % for 70 of 100", () => {
    expect(text(satisfiedRate({ counts: { 满意: 70, 不满意: 30 }, unanswered: 5 }, { levels, satisfied: ["满意"] }))).toBe("70");
  });

  it("refuses votes for a level that the rule does not name", () => {
    const votes = { counts: { 满意: 1, 非常满意: 1 }, unanswered: 0 };
    const unknown = { kind: "unknownLevels", levels: ["非常满意"] };
    expect(satisfiedRate(votes, { levels, satisfied: ["满意"] })).toEqual(unknown);
    expect(netPromoter(votes, { levels, promoters: [], detractors: [] })).toEqual(unknown);
    expect(threeTwoOne(votes, { topLevel: "满意", factors: points({ 满意: 3 }) })).toEqual(unknown);
  });

  it("has no rate, ratio or score without answers", () => {
    const votes = { counts: {}, unanswered: 4 };
    const none = { kind: "noAnswers", unanswered: 4 };
    expect(satisfiedRate(votes, { levels, satisfied: ["满意"] })).toEqual(none);
    expect(netPromoter(votes, { levels, promoters: ["满意"], detractors: [] })).toEqual(none);
    expect(threeTwoOne(votes, { topLevel: "满意", factors: points({ 满意: 3 }) })).toEqual(none);
  });

  it("gives the 3-2-1 ratio of 0 to a place where everybody ticks the middle, as the published formula does", () => {
    expect(text(threeTwoOne({ counts: { 较满意: 9 }, unanswered: 0 }, { topLevel: "满意", factors: points({ 满意: 3, 较满意: 2, 不满意: 1 }) }))).toBe("0");
  });

  it("ST-15: scores 60 promoters, 20 passives, 20 detractors as 40 (palospublishing.com)", () => {
    const votes = { counts: { high: 60, middle: 20, low: 20 }, unanswered: 0 };
    expect(text(netPromoter(votes, { levels: ["high", "middle", "low"], promoters: ["high"], detractors: ["low"] }))).toBe("40");
  });
});

describe("replyScore", () => {
  it("ST-13: scores answers out of 10 by the published weights of the State of Ohio, 100 and 77.4833 (ACSI formula)", () => {
    const weights = ["0.3885", "0.319", "0.2925"].map(fromDecimal);
    const index = (answers: number[]) => {
      const score = replyScore(answers.map((answer) => multiply(subtract(rational(answer), one), rational(100, 9))), weights);
      return score === undefined ? undefined : toNumber(score);
    };
    expect(index([10, 10, 10])).toBe(100);
    expect(index([8, 7, 9])).toBeCloseTo(77.4833, 4);
  });

  it("takes the weights anew over the questions that were answered", () => {
    const weights = [50, 30, 20].map((weight) => rational(weight));
    expect(replyScore([rational(100), undefined, rational(60)], weights)).toEqual(rational(620, 7));
  });

  it("is undefined for an empty reply, and for one that answers only what weighs nothing", () => {
    expect(replyScore([undefined, undefined], [one, one])).toBeUndefined();
    expect(replyScore([rational(80), undefined], [rational(0), one])).toBeUndefined();
  });
});

describe("levelShares and mixShares", () => {
  const decimal = (shares: ReturnType<typeof levelShares>) => shares?.map((share) => toNumber(share));

  it("EV-05: turns counts 5, 3, 1, 1, 0 into shares (EvaP results/tests/test_tools.py)", () => {
    expect(decimal(levelShares([5, 3, 1, 1, 0]))).toEqual([0.5, 0.3, 0.1, 0.1, 0]);
  });

  it("EV-07: puts 57 yes and 43 no at the ends of a scale of five (EvaP results/tests/test_tools.py)", () => {
    expect(decimal(levelShares([57, 0, 0, 0, 43]))).toEqual([0.57, 0, 0, 0, 0.43]);
  });

  it("EV-03: mixes questions by replies and units by their largest number of replies (EvaP results/tests/test_tools.py)", () => {
    const shares = (...counts: number[]) => levelShares(counts) ?? [];
    const mix = (...parts: readonly (readonly [ReturnType<typeof shares>, number])[]) => mixShares(parts.map(([own, weight]) => ({ shares: own, weight: rational(weight) }))) ?? [];
    const unit1 = mix([shares(1, 0, 1, 0, 0), 4], [shares(0, 0, 3, 0, 3), 6]);
    const unit2 = shares(0, 1, 0, 1, 0);
    const general = mix([shares(0, 0, 0, 0, 5), 5], [shares(0, 0, 3, 0, 0), 3]);
    const all = mix([mix([unit1, 6], [unit2, 2]), 3], [general, 5]);
    expect(all.map((share) => toDecimalText(share))).toEqual(["0.05625", "0.046875", "0.375", "0.046875", "0.475"]);
  });

  it("has no shares without votes and no mixture without weight", () => {
    expect(levelShares([0, 0])).toBeUndefined();
    expect(mixShares([])).toBeUndefined();
    expect(mixShares([{ shares: [one], weight: rational(0) }])).toBeUndefined();
  });
});

describe("level indices as laws", () => {
  const counts = fc.record({ a: fc.nat(500), b: fc.nat(500), c: fc.integer({ min: 1, max: 500 }) });

  it("shares add up to exactly 1", () => {
    fc.assert(fc.property(counts, ({ a, b, c }) => equals(sum(levelShares([a, b, c]) ?? []), one)));
  });

  it("the satisfied rate is the mean of levels mapped to 100 and 0", () => {
    fc.assert(fc.property(counts, (drawn) => {
      const votes = { counts: drawn, unanswered: 0 };
      const rate = satisfiedRate(votes, { levels: ["a", "b", "c"], satisfied: ["a", "b"] });
      return text(rate) === text(meanOfMappedLevels(votes, points({ a: 100, b: 100, c: 0 })));
    }));
  });
});
