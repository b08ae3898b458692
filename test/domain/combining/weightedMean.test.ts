import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weightedMean, type WeightedPart } from "../../../src/domain/combining/weightedMean";
import { weightProblems } from "../../../src/domain/combining/weightProblems";
import { compare, divide, equals, fromDecimal, multiply, rational, sum, toDecimalText, toNumber, type Rational } from "../../../src/domain/units/rational";
import { round } from "../../../src/domain/units/rounding";

type Entered = readonly [value: Rational | number | null | "n/a", weight: number];

function parts(...entered: Entered[]): WeightedPart[] {
  return entered.map(([value, weight], position) => {
    const part = { name: `p${position + 1}`, weight: fromDecimal(weight) };
    if (value === null) return { ...part, state: "missing" };
    if (value === "n/a") return { ...part, state: "notApplicable" };
    return { ...part, state: "value", value: typeof value === "object" ? value : fromDecimal(value) };
  });
}

function exact(...entered: Entered[]): string | undefined {
  const mean = weightedMean(parts(...entered), "block");
  return mean.kind === "value" ? toDecimalText(mean.value) : undefined;
}

describe("weightedMean on published cases", () => {
  it("FH-01: weighs 5 at 30 % and 3 at 70 % to 3.6 (frappe/hrms test_appraisal.py)", () => {
    expect(exact([5, 30], [3, 70])).toBe("3.6");
  });

  it("MD-13: scales grades with weights 0/1/2 to a category of 20 as 10.67 (moodle grade_category_test)", () => {
    const mean = weightedMean(parts([rational(2, 10), 0], [rational(4, 10), 1], [rational(6, 10), 2]), "block");
    expect(mean.kind === "value" && toNumber(multiply(mean.value, rational(20)))).toBeCloseTo(10.6667, 4);
  });

  it("MD-23: weighs 2:1:1 with a category mean to 43.33 (moodle grade_contribution_with_extra_credit.feature)", () => {
    const category = divide(sum([10, 70, 30].map((points) => rational(points))), rational(3));
    const mean = weightedMean(parts([60, 2], [20, 1], [40, 1], [category, 1]), "block");
    expect(mean.kind === "value" && toNumber(mean.value)).toBeCloseTo(43.33, 2);
  });

  it("SC-01: weighs a question of 1 in 6 with weight 1 to 0.1667 (ceuk-marking SCORING.md)", () => {
    expect(exact([rational(1, 6), 1])).toBe("1/6");
  });

  it("SC-03: gives 1.75 of 12 for three marked questions, nine unmarked ones counting as zero (ceuk-marking test_export)", () => {
    const mean = weightedMean(parts([rational(1, 2), 1], [rational(1, 4), 1], [1, 1], [null, 9]), "zero");
    expect(mean).toMatchObject({ kind: "value", counted: 3, missing: ["p4"] });
    expect(mean.kind === "value" && toNumber(mean.value)).toBeCloseTo(0.14583, 5);
    expect(mean.kind === "value" && toDecimalText(round(mean.value, { rule: "halfUp", digits: 2 }))).toBe("0.15");
  });

  it("SC-05: rounds once to 0.60 where rounding each section first would publish 0.61 (ceuk-marking test_export)", () => {
    const sections: Entered[] = [
      [divide(fromDecimal("4.75"), rational(12)), 0.2], [1, 0.2], [1, 0.15], [rational(2, 3), 0.15], [0, 0.1], [rational(1, 15), 0.1], [rational(2, 3), 0.1],
    ];
    const mean = weightedMean(parts(...sections), "block");
    expect(mean.kind === "value" && toNumber(mean.value)).toBeCloseTo(0.6025, 10);
    expect(mean.kind === "value" && toDecimalText(round(mean.value, { rule: "halfUp", digits: 2 }), 2)).toBe("0.60");
  });

  it("SC-07: takes a not-applicable question out of numerator and denominator (ceuk-marking test_export)", () => {
    expect(exact([1, 1], ["n/a", 1])).toBe("1");
  });

  it("SC-09: leaves 0.5 of 10 when answers switch two questions off (ceuk-marking test_export)", () => {
    const mean = weightedMean(parts([rational(1, 2), 1], ["n/a", 1], ["n/a", 1], [null, 9]), "zero");
    expect(mean.kind === "value" && toDecimalText(mean.value)).toBe("0.05");
  });

  it("SC-13: gives full marks for full marks in every section (ceuk-marking test_export)", () => {
    expect(exact([1, 0.25], [1, 0.25], [1, 0.2], [1, 0.1], [1, 0.2])).toBe("1");
  });

  it("C34: weighs street 88, peers 92 and residents 86 at 30/10/60 to 87.2 (Jiefang street, 2015)", () => {
    expect(exact([88, 30], [92, 10], [86, 60])).toBe("87.2");
  });

  it("C36: weighs window, staff, leader and client votes at 30/30/20/20 to 88.5 (Yangdong red flag window)", () => {
    expect(exact([95, 0.3], [90, 0.3], [80, 0.2], [85, 0.2])).toBe("88.5");
  });
});

describe("weightedMean where parts are not there", () => {
  it("names every missing part when missing blocks", () => {
    expect(weightedMean(parts([80, 1], [null, 1], [null, 1]), "block")).toEqual({ kind: "missing", names: ["p2", "p3"] });
  });

  it("leaves a missing part out with its weight, and says so", () => {
    expect(weightedMean(parts([80, 60], [null, 40]), "leaveOut")).toMatchObject({ kind: "value", counted: 1, missing: ["p2"], value: rational(80) });
  });

  it("stays missing when nothing is left after leaving out", () => {
    expect(weightedMean(parts([null, 60], [null, 40]), "leaveOut")).toEqual({ kind: "missing", names: ["p1", "p2"] });
  });

  it("keeps zero points apart from missing and from not applicable", () => {
    expect(exact([0, 1], [80, 1])).toBe("40");
    expect(exact(["n/a", 1], [80, 1])).toBe("80");
    expect(exact([null, 1], [80, 1])).toBeUndefined();
  });

  it("is not applicable when no part is due", () => {
    expect(weightedMean(parts(["n/a", 1]), "zero")).toEqual({ kind: "notApplicable" });
    expect(weightedMean([], "block")).toEqual({ kind: "notApplicable" });
  });

  it("says so when the parts weigh nothing together", () => {
    expect(weightedMean(parts([80, 0]), "block")).toEqual({ kind: "noWeight", names: ["p1"] });
  });
});

describe("weightedMean as a law", () => {
  const value = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 100 }));

  it("lies between the least and the greatest value, whatever the order of the parts", () => {
    fc.assert(fc.property(fc.array(value, { minLength: 1 }), (entered) => {
      const mean = weightedMean(parts(...entered), "block");
      const reversed = weightedMean(parts(...[...entered].reverse()), "block");
      const values = entered.map(([points]) => points);
      return mean.kind === "value" && reversed.kind === "value" && equals(mean.value, reversed.value)
        && compare(mean.value, rational(Math.min(...values))) >= 0 && compare(mean.value, rational(Math.max(...values))) <= 0;
    }));
  });
});

describe("weightProblems", () => {
  const named = (...weights: number[]) => weights.map((weight, position) => ({ name: `w${position + 1}`, weight: fromDecimal(weight) }));

  it("finds nothing in weights that add up exactly, decimals included", () => {
    expect(weightProblems(named(0.1, 0.2, 0.7), rational(1))).toEqual([]);
  });

  it.each([
    ["MD-15: less than one hundred", [1, 1, 2], ["wrongTotal"]],
    ["MD-17: two over one hundred each", [150, 150, 0], ["wrongTotal"]],
    ["MD-19: a negative one", [-15, 40, 60], ["negativeWeight", "wrongTotal"]],
  ])("%s is reported, where moodle's grade_natural_normalisation adjusts it", (_, weights, kinds) => {
    expect(weightProblems(named(...weights), rational(100)).map((problem) => problem.kind)).toEqual(kinds);
  });
});
