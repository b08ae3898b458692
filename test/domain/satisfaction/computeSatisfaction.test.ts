import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeAllSatisfaction } from "../../../src/domain/satisfaction/computeAllSatisfaction";
import { computeSatisfaction } from "../../../src/domain/satisfaction/computeSatisfaction";
import { cronbachAlpha } from "../../../src/domain/satisfaction/reliability";
import { surveyIndex } from "../../../src/domain/satisfaction/surveyIndex";
import { surveyPeriod } from "../../../src/domain/satisfaction/surveyPeriod";
import type { Facts, SurveyReply } from "../../../src/domain/facts";
import type { Scheme, Survey } from "../../../src/domain/scheme/schemeSchema";
import type { Month, Period } from "../../../src/domain/units/period";
import { toDecimalText, toFractionText, toNumber } from "../../../src/domain/units/rational";
import { madeReply, madeSurvey } from "./madeSurvey";

const period = "2026-Q3" as Period;
const halfUp = { rounding: "halfUp" } as const;
const of = (survey: Survey, replies: readonly SurveyReply[]) => computeSatisfaction(survey, "S01", period, replies, halfUp);

describe("the satisfaction of one unit", () => {
  const survey = madeSurvey();
  const result = of(survey, [
    madeReply("residents", [5, 4, 5]), madeReply("residents", [4, undefined, 3]), madeReply("residents", [undefined, undefined, undefined]),
    madeReply("committee", [3, 3, 3]), madeReply("committee", [5, 5, 5]), madeReply("committee", [5, 5, 5], { subject: "S02" }),
    madeReply("committee", [1, 1, 1], { period: "2026-Q2" as Period }), madeReply("committee", [1, 1, 1], { survey: "other" }),
  ]);

  it("counts its own replies of the period and leaves out those without any answer", () => {
    expect(result.groups.map(({ replies, unanswered }) => [replies, unanswered])).toEqual([[2, 1], [2, 0]]);
    expect(result.replies).toBe(4);
    expect(result.findings.map(({ code, severity, values }) => [code, severity, values["count"]])).toEqual([["surveyEmptyReply", "note", 1]]);
  });

  it("weighs answers by question, replies equally, groups by weight: 0.8 x (92 + 70) / 2 + 0.2 x 80 = 80.8", () => {
    expect(result.index).toMatchObject({ state: "value", trace: { rule: "satisfaction.index" } });
    expect(result.exact && toDecimalText(result.exact)).toBe("80.8");
    expect(result.groups[0]?.questions.map(({ id, n, unanswered, mean }) => [id, n, unanswered, mean && toDecimalText(mean)])).toEqual([["q1", 2, 0, "90"], ["q2", 1, 1, "80"], ["q3", 2, 0, "80"]]);
  });

  it("gives the interval from both groups' standard errors", () => {
    const errors = [22 / Math.SQRT2 / Math.SQRT2, 40 / Math.SQRT2 / Math.SQRT2];
    const margin = 1.96 * Math.sqrt((0.8 * errors[0]!) ** 2 + (0.2 * errors[1]!) ** 2);
    expect(result.low).toBeCloseTo(80.8 - margin, 10);
    expect(result.high).toBeCloseTo(80.8 + margin, 10);
  });
});

describe("a sample that the scheme does not accept", () => {
  const replies = [madeReply("residents", [5, 5, 5]), madeReply("residents", [4, 4, 4]), madeReply("committee", [5, 5, 5])];
  const failuresOf = (survey: Survey, own = replies) => of(survey, own).failures;

  it.each([[2, 2, true], [3, 2, false]])("needs %i replies of %i residents: usable is %s", (minimum, _found, isUsable) => {
    const result = of(madeSurvey({ minReplies: [minimum, 0] }), replies);
    expect(result.usable).toBe(isUsable);
    expect(result.index.state).toBe(isUsable ? "value" : "missing");
  });

  it("says which minimum was missed by how much, and explains the missing index by it", () => {
    const result = of(madeSurvey({ minReplies: [30, 0], minInAll: 4 }), replies);
    expect(result.failures.map((failure) => (failure.code === "tooFewReplies" ? [failure.group, failure.found, toNumber(failure.minimum)] : failure))).toEqual([["residents", 2, 30], [undefined, 3, 4]]);
    expect(result.index.trace.rule).toBe("satisfaction.sampleTooSmall");
    expect(result.index.trace.inputs?.["reason2"]?.rule).toBe("satisfaction.tooFewInAll");
    expect([result.low, result.exact]).toEqual([undefined, undefined]);
  });

  it("compares a group's share exactly: one third meets 33.3 % and misses 33.4 %", () => {
    expect(failuresOf(madeSurvey({ minShares: [undefined, 33.3] }))).toEqual([]);
    expect(failuresOf(madeSurvey({ minShares: [undefined, 33.4] })).map(({ code }) => code)).toEqual(["shareTooLow"]);
  });

  it("is blocked by an empty group, or openly goes on without it, as the scheme says", () => {
    const residents = replies.slice(0, 2);
    expect(failuresOf(madeSurvey(), residents)).toEqual([{ code: "emptyGroup", group: "committee" }]);
    const rebased = of(madeSurvey({ emptyGroup: "rebase" }), residents);
    expect(rebased.exact && toDecimalText(rebased.exact)).toBe("90");
    expect(rebased.index.trace).toMatchObject({ rule: "satisfaction.indexWithoutGroups", values: { leftOut: "居委会" } });
  });

  it("is missing without any reply, also where nothing is asked of the sample", () => {
    expect(of(madeSurvey({ emptyGroup: "rebase" }), []).failures).toEqual([{ code: "noCountedGroup" }]);
    expect(of(madeSurvey(), []).index.state).toBe("missing");
  });

  it("has no more replies than people", () => {
    const populations = [{ survey: "satisfaction", subject: "S01", group: "residents", population: 1 }];
    const result = computeSatisfaction(madeSurvey(), "S01", period, replies, { ...halfUp, populations });
    expect(result.failures).toEqual([{ code: "moreRepliesThanPopulation", group: "residents", found: 2, population: 1 }]);
  });
});

describe("replies that contradict the questionnaire", () => {
  it("are reported and count as unanswered", () => {
    const result = of(madeSurvey({ emptyGroup: "rebase" }), [
      madeReply("residents", [5, 9, 5]), madeReply("residents", [9, 9, 9]), madeReply("residents", [5, 5]), madeReply("strangers", [5, 5, 5]),
    ]);
    expect(result.groups[0]).toMatchObject({ replies: 1, unanswered: 1 });
    expect(result.findings.map(({ code, values }) => [code, values["count"]])).toEqual([
      ["surveyUnknownLevel", 4], ["surveyUnknownGroup", 1], ["surveyWrongAnswerCount", 1], ["surveyEmptyReply", 1],
    ]);
  });
});

describe("rounding", () => {
  it("follows the scheme's rule at an exact half: 84.5 to 85 or 84", () => {
    const survey = madeSurvey({ points: [85, 84], digits: 0, groupWeights: [1] });
    const replies = [madeReply("residents", [2, 2, 2]), madeReply("residents", [1, 1, 1])];
    const rounded = (rounding: "halfUp" | "halfEven") => computeSatisfaction(survey, "S01", period, replies, { rounding }).index;
    expect([rounded("halfUp"), rounded("halfEven")].map((index) => index.state === "value" && toDecimalText(index.value))).toEqual(["85", "84"]);
  });
});

describe("the period of a survey", () => {
  it.each([["month", "2026-08"], ["quarter", "2026-Q3"], ["halfYear", "2026-H2"], ["year", "2026"]] as const)("of cadence %s that contains August 2026 is %s", (cadence, expected) => {
    expect(surveyPeriod(cadence, "2026-08" as Month)).toBe(expected);
  });
});

const answer = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined, freq: 3 });
const anyReply = fc.record({ group: fc.constantFrom("residents", "committee"), answers: fc.array(answer, { minLength: 3, maxLength: 3 }) });
const weight = fc.constantFrom(0, 1, 30, 33.3, "0.125");

describe("counting once and scoring each reply", () => {
  it("give the same index, means, spreads, intervals and alpha", () => {
    fc.assert(fc.property(fc.array(anyReply, { maxLength: 30 }), fc.tuple(weight, weight, weight), fc.constantFrom([100, 80, 60, 40, 20], [5, 4, 0, -3, -5], ["33.3", 20, 10, "0.5", 0]), (made, questionWeights, points) => {
      const survey = madeSurvey({ questionWeights, points, emptyGroup: "rebase" });
      const result = of(survey, made.map(({ group, answers }) => madeReply(group, answers)));
      const pointsOf = new Map(survey.levels.map((level) => [level.answer, level.points.value]));
      const replies = made.map(({ group, answers }) => ({ group, answers: answers.map((own) => (own === undefined ? undefined : pointsOf.get(own))) }));
      const slow = surveyIndex({ kind: "replies", replies }, {
        questions: survey.questions.map((question) => ({ weight: question.weight.value, required: false })), validReply: "anyAnswer", levels: new Map(), z: 1.96,
        groups: survey.groups.map((group) => ({ id: group.id, weight: group.weight.value })), emptyGroup: "rebase", validity: [],
      });
      expect(result.exact && toFractionText(result.exact)).toBe(slow.index.kind === "value" ? toFractionText(slow.index.value) : undefined);
      expect(result.unanswered).toBe(slow.unanswered);
      if (slow.interval !== undefined) expect(result.low).toBeCloseTo(slow.interval.lower, 8);
      result.groups.forEach((group, index) => {
        expect(group.replies).toBe(slow.groups[index]!.replies);
        expect(group.spread).toEqual(slow.groups[index]!.spread);
        expect(group.questions.map(({ mean }) => mean && toFractionText(mean))).toEqual(slow.groups[index]!.questions.map(({ mean }) => mean && toFractionText(mean)));
      });
      const valid = replies.filter(({ answers }) => answers.some((own, index) => own !== undefined && toNumber(survey.questions[index]!.weight.value) > 0));
      const alpha = cronbachAlpha(valid.map(({ answers }) => answers), 0.95);
      expect(result.alpha && toFractionText(result.alpha)).toBe(alpha.kind === "value" ? toFractionText(alpha.coefficient) : undefined);
    }), { numRuns: 300 });
  });
});

describe("all surveys of a street", () => {
  const survey = madeSurvey();
  const scheme = { surveys: [survey], policies: { rounding: { choice: "halfUp", from: "made" } } } as unknown as Scheme;
  const unitCount = 4000;
  const roster = { units: Array.from({ length: unitCount }, (_, index) => ({ id: `S${index}`, name: "", kind: "station", communities: [], operator: "" })) } as unknown as Facts["roster"];

  it("are grouped once: 600,000 replies of 4,000 stations take seconds", () => {
    const replies = Array.from({ length: 600_000 }, (_, index) => madeReply(index % 3 === 0 ? "committee" : "residents", [1 + (index % 5), 1 + (index % 4), 5], { subject: `S${index % unitCount}` }));
    const start = performance.now();
    const { results } = computeAllSatisfaction(scheme, { replies, roster }, ["2026-08" as Month]);
    expect((performance.now() - start) / 1000).toBeLessThan(30);
    expect(results).toHaveLength(unitCount);
    expect(results.reduce((total, result) => total + result.replies, 0)).toBe(600_000);
  });

  it("report replies of surveys and units that nobody knows, once each", () => {
    const replies = [madeReply("residents", [5, 5, 5], { subject: "S9999" }), madeReply("residents", [5, 5, 5], { subject: "S9999" }), madeReply("residents", [5, 5, 5], { survey: "other" })];
    const { results, findings } = computeAllSatisfaction(scheme, { replies, roster: { ...roster, units: roster.units.slice(0, 1) } }, [period, "2026-09" as Month, "2026-H2" as Period]);
    expect(results.map((result) => [result.subject, result.period])).toEqual([["S0", period]]);
    expect(findings.map(({ code, values }) => [code, values["found"], values["count"]])).toEqual([["surveyUnknownUnit", "S9999", 2], ["surveyUnknownSurvey", "other", 1]]);
  });
});
