import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reply, VoteTable } from "../../../src/domain/satisfaction/reply";
import type { ValidityRule } from "../../../src/domain/satisfaction/sampleValidity";
import { surveyIndex, type SurveyRule } from "../../../src/domain/satisfaction/surveyIndex";
import { fromDecimal, rational, toDecimalText, toFractionText } from "../../../src/domain/units/rational";

const points = new Map([["A", 100], ["B", 80], ["C", 60]].map(([level, value]) => [String(level), rational(Number(value))]));

function reply(group: string, ...answers: (number | undefined)[]): Reply {
  return { group, answers: answers.map((answer) => (answer === undefined ? undefined : rational(answer))) };
}

function rule(over: Partial<SurveyRule> = {}): SurveyRule {
  return {
    questions: [{ weight: rational(60), required: true }, { weight: rational(40), required: false }],
    validReply: "anyAnswer",
    levels: points,
    z: 1.96,
    groups: [{ id: "residents", weight: rational(70) }, { id: "committee", weight: rational(30) }],
    emptyGroup: "block",
    validity: [],
    ...over,
  };
}

const residentsOnly = rule({ groups: [{ id: "residents", weight: rational(1) }] });
const ofReplies = (replies: readonly Reply[], own = residentsOnly) => surveyIndex({ kind: "replies", replies }, own);
const ofVotes = (tables: readonly VoteTable[], own = residentsOnly) => surveyIndex({ kind: "votes", tables }, own);

describe("the index of one group", () => {
  const index = ofReplies([reply("residents", 100, 80), reply("residents", 80, undefined), reply("residents", 60, 60), reply("residents", undefined, undefined)]);
  const [group] = index.groups;

  it("counts valid, discarded and open answers, and means each question over its own answers", () => {
    expect(group).toMatchObject({ replies: 3, discarded: 1, unanswered: 1 });
    expect(group?.questions.map(({ replies, mean }) => [replies, mean && toDecimalText(mean)])).toEqual([[3, "80"], [2, "70"]]);
  });

  it("means the replies' scores 92, 80 and 60 exactly", () => {
    expect(group?.mean && toFractionText(group.mean)).toBe("232/3");
  });

  it("gives spread, standard error and interval as doubles", () => {
    const spread = Math.sqrt(((92 - 232 / 3) ** 2 + (80 - 232 / 3) ** 2 + (60 - 232 / 3) ** 2) / 2);
    expect(group?.spread).toBeCloseTo(spread, 10);
    expect(group?.standardError).toBeCloseTo(spread / Math.sqrt(3), 10);
    expect(group?.interval?.lower).toBeCloseTo(232 / 3 - (1.96 * spread) / Math.sqrt(3), 10);
    expect(group?.interval?.upper).toBeCloseTo(232 / 3 + (1.96 * spread) / Math.sqrt(3), 10);
  });

  it("narrows the interval for a known population, to nothing when all were asked", () => {
    const replies = [reply("residents", 100, 100), reply("residents", 60, 60)];
    const known = (population: number) => ofReplies(replies, rule({ groups: [{ id: "residents", weight: rational(1), population }] })).groups[0];
    const without = ofReplies(replies).groups[0]?.standardError ?? 0;
    expect(known(5)?.standardError).toBeCloseTo(without * Math.sqrt(3 / 4), 12);
    expect(known(2)?.interval).toEqual({ lower: 80, upper: 80 });
  });

  it("counts only replies with every required answer when the scheme says so", () => {
    const replies = [reply("residents", 100, undefined), reply("residents", undefined, 60)];
    expect(ofReplies(replies, { ...residentsOnly, validReply: "requiredAnswers" }).groups[0]).toMatchObject({ replies: 1, discarded: 1, mean: rational(100) });
  });

  it("has a mean but no spread from a single reply", () => {
    const single = ofReplies([reply("residents", 100, 100)]);
    expect(single.groups[0]).toMatchObject({ replies: 1, mean: rational(100) });
    expect(single.groups[0]?.spread).toBeUndefined();
    expect(single.interval).toBeUndefined();
  });
});

describe("votes per question and level instead of replies", () => {
  const table: VoteTable = { group: "residents", replies: 10, questions: [{ A: 6, B: 4 }, { A: 2, C: 6 }] };

  it("means the questions by weight, counts what was left open, and has no spread", () => {
    const index = ofVotes([table]);
    expect(index.groups[0]).toMatchObject({ replies: 10, unanswered: 2 });
    expect(index.groups[0]?.mean && toDecimalText(index.groups[0].mean)).toBe("83.2");
    expect([index.groups[0]?.spread, index.standardError, index.interval]).toEqual([undefined, undefined, undefined]);
    expect(index.usable).toBe(true);
  });

  it("refuses more votes than replies, unknown levels, and a wrong number of questions, even when empty groups are rebased", () => {
    const found = (questions: VoteTable["questions"]) => {
      const index = ofVotes([{ ...table, questions }], { ...residentsOnly, emptyGroup: "rebase" });
      return [index.index.kind, index.usable, ...index.defects.map((defect) => defect.kind)];
    };
    expect(found([{ A: 11 }, {}])).toEqual(["missing", false, "moreVotesThanReplies"]);
    expect(found([{ A: 1, X: 1 }, {}])).toEqual(["missing", false, "unknownLevels"]);
    expect(found([{ A: 1 }])).toEqual(["missing", false, "wrongNumberOfAnswers"]);
  });

  it("reports a second table of a group", () => {
    expect(ofVotes([table, table]).defects).toEqual([{ kind: "repeatedGroup", group: "residents" }]);
  });

  it("gives the same means as the replies that the votes were counted from, when nothing is left open", () => {
    const level = fc.constantFrom("A", "B", "C");
    fc.assert(fc.property(fc.array(fc.tuple(level, level), { minLength: 1, maxLength: 40 }), (ticks) => {
      const replies = ticks.map((own) => ({ group: "residents", answers: own.map((tick) => points.get(tick)) }));
      const count = (question: 0 | 1) => {
        const counts: Record<string, number> = {};
        for (const own of ticks) counts[own[question]] = (counts[own[question]] ?? 0) + 1;
        return counts;
      };
      expect(ofVotes([{ group: "residents", replies: ticks.length, questions: [count(0), count(1)] }]).index).toEqual(ofReplies(replies).index);
    }));
  });
});

describe("the index over groups", () => {
  const residents = [reply("residents", 100, 100), reply("residents", 80, 80), reply("residents", 60, 60)];
  const committee = [reply("committee", 100, 100), reply("committee", 90, 90)];

  it("weighs the groups' means, and combines their standard errors as independent samples", () => {
    const index = ofReplies([...residents, ...committee], rule());
    expect(index.index).toMatchObject({ kind: "value", value: fromDecimal("84.5") });
    expect(index.standardError).toBeCloseTo(Math.sqrt((0.7 * 20) ** 2 / 3 + (0.3 * Math.sqrt(50)) ** 2 / 2), 10);
    expect(index.interval?.upper).toBeCloseTo(84.5 + 1.96 * (index.standardError ?? 0), 10);
    expect(index).toMatchObject({ replies: 5, emptyGroups: [], usable: true });
  });

  it("blocks on an empty group and names it", () => {
    expect(ofReplies(residents, rule())).toMatchObject({ index: { kind: "missing", names: ["committee"] }, emptyGroups: ["committee"], usable: false });
  });

  it("rebases over the others only when the scheme says so, and still names the empty group", () => {
    const index = ofReplies(residents, rule({ emptyGroup: "rebase" }));
    expect(index).toMatchObject({ index: { kind: "value", value: rational(80), missing: ["committee"] }, emptyGroups: ["committee"] });
    expect(index.standardError).toBeCloseTo(20 / Math.sqrt(3), 10);
  });

  it("does not count replies of a group that nobody named, and is not usable", () => {
    const index = ofReplies([...residents, ...committee, reply("staff", 0, 0)], rule());
    expect(index).toMatchObject({ replies: 5, usable: false, defects: [{ kind: "unknownGroup", group: "staff" }] });
  });

  it("reports replies with a wrong number of answers and more replies than people", () => {
    expect(ofReplies([reply("residents", 100)]).defects).toEqual([{ kind: "wrongNumberOfAnswers", group: "residents", found: 1, expected: 2 }]);
    const tooMany = ofReplies(residents, rule({ groups: [{ id: "residents", weight: rational(1), population: 2 }] }));
    expect(tooMany.defects).toEqual([{ kind: "moreRepliesThanPopulation", group: "residents", replies: 3, population: 2 }]);
    expect(tooMany.index.kind).toBe("missing");
  });

  it("does not depend on the order of the replies", () => {
    const all = [...residents, ...committee];
    fc.assert(fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(ofReplies(shuffled, rule()).index).toEqual(ofReplies(all, rule()).index);
    }));
  });
});

describe("sample validity", () => {
  const jiefang2015: ValidityRule[] = [
    { kind: "minimumReplies", group: "residents", minimum: 50 },
    { kind: "minimumCategoryShare", group: "residents", category: "ordinary", minimum: fromDecimal("0.7") },
  ];
  const sample = (ordinary: number, others: number): Reply[] => [
    ...Array.from({ length: ordinary }, () => ({ ...reply("residents", 86, 86), category: "ordinary" })),
    ...Array.from({ length: others }, () => ({ ...reply("residents", 86, 86), category: "party" })),
  ];

  it.each([
    [35, 15, []],
    [34, 15, ["minimumReplies", "minimumCategoryShare"]],
    [34, 16, ["minimumCategoryShare"]],
    [49, 0, ["minimumReplies"]],
    [36, 14, []],
    [0, 0, ["minimumReplies", "minimumCategoryShare"]],
  ])("C34: %d ordinary residents and %d others against 50 people and 70 %% (Jiefang street, 2015)", (ordinary, others, failed) => {
    const index = ofReplies(sample(ordinary, others), { ...residentsOnly, validity: jiefang2015 });
    expect(index.failures.map((failure) => failure.rule.kind)).toEqual(failed);
    expect(index.usable).toBe(failed.length === 0);
  });

  it("says what was found where a rule is not met", () => {
    const [failure] = ofReplies(sample(34, 16), { ...residentsOnly, validity: jiefang2015 }).failures;
    expect(failure).toEqual({ rule: jiefang2015[1], found: rational(34, 50) });
  });

  it("checks all replies together and the share of one group among them", () => {
    const validity: ValidityRule[] = [{ kind: "minimumReplies", minimum: 4 }, { kind: "minimumGroupShare", group: "residents", minimum: rational(2, 3) }];
    const replies = [reply("residents", 80, 80), reply("residents", 80, 80), reply("committee", 80, 80)];
    expect(ofReplies(replies, rule({ validity })).failures).toEqual([{ rule: validity[0], found: 3 }]);
    const failed = ofReplies(replies.slice(1), rule({ validity })).failures.map((failure) => failure.rule.kind);
    expect(failed).toEqual(["minimumReplies", "minimumGroupShare"]);
  });

  it("keeps the index visible when the sample is not valid", () => {
    expect(ofReplies(sample(1, 1), { ...residentsOnly, validity: jiefang2015 }).index).toMatchObject({ kind: "value", value: rational(86) });
  });
});
