import { describe, expect, it } from "vitest";
import { bonusPool } from "../../../src/domain/combining/bonusPool";
import { mergePeriods, type MergedPeriods, type PeriodMergeRule, type PeriodPoints } from "../../../src/domain/combining/mergePeriods";
import { divide, fromDecimal, rational, toDecimalText, toNumber, type Rational } from "../../../src/domain/units/rational";

function periods(points: readonly (number | null | "n/a" | Rational)[], weights: readonly number[] = []): PeriodPoints[] {
  return points.map((value, position) => {
    const weight = weights[position];
    const period = { period: `p${position + 1}`, ...(weight === undefined ? {} : { weight: fromDecimal(weight) }) };
    if (value === null) return { ...period, state: "missing" };
    if (value === "n/a") return { ...period, state: "notApplicable" };
    return { ...period, state: "value", points: typeof value === "number" ? fromDecimal(value) : value };
  });
}

function text(merged: MergedPeriods): string {
  return merged.kind === "value" ? toDecimalText(merged.points) : merged.kind;
}

const rule = (method: PeriodMergeRule["method"], missing: PeriodMergeRule["missing"] = "block"): PeriodMergeRule => ({ method, missing });

describe("mergePeriods on published rules", () => {
  it("C12: merges half-year 91 and year-end 94 at 40/60 to 92.8, 96.8 with an uncapped bonus of 4 (grid member assessment, Liujiao office)", () => {
    const merged = mergePeriods(periods([55 + 27 + 9, 57 + 28 + 9], [40, 60]), rule("weights"));
    expect(text(merged)).toBe("92.8");
    const bonuses = [{ name: "office", claimed: rational(2) }, { name: "prefecture", claimed: rational(2) }];
    expect(merged.kind === "value" && toDecimalText(bonusPool(merged.points, bonuses, {}).totalPoints)).toBe("96.8");
  });

  it("C14: merges quarters 88, 92, 85, 95 at 20/20/20/40 to 91, where the plain mean is 90 (rural road maintenance)", () => {
    expect(text(mergePeriods(periods([88, 92, 85, 95], [20, 20, 20, 40]), rule("weights")))).toBe("91");
    expect(text(mergePeriods(periods([88, 92, 85, 95]), rule("mean")))).toBe("90");
  });

  it("C22: merges three checks to 86 and then with a year-end of 84 at 60/40 to 85.2 (village road maintenance)", () => {
    const ordinary = mergePeriods(periods([82, 86, 90]), rule("mean"));
    expect(text(ordinary)).toBe("86");
    expect(ordinary.kind === "value" && text(mergePeriods(periods([ordinary.points, 84], [0.6, 0.4]), rule("weights")))).toBe("85.2");
  });

  it("converts quarters out of 100 to 25 each and adds them to a year out of 100 (Danan street, 2017 no. 144)", () => {
    const convert = { from: rational(100), to: rational(25) };
    expect(text(mergePeriods(periods([88, 92, 85, 95]), { ...rule("sum"), convert }))).toBe("90");
  });

  it.each([
    [[null, 12, 11, 10, 9, 8], 8.333333333333334, 5, "10"],
    [[null, null, 12, 11, 10, 9], 7, 4, "10.5"],
    [[null, null, null, 12, 11, 10], 5.5, 3, "11"],
  ] as const)("RB-05: pins both policies for a window of six months, %j (orbf-rules_engine sigl_system_spec)", (values, asZero, reported, ofReported) => {
    const zero = mergePeriods(periods(values), rule("mean", "zero"));
    expect(zero.kind === "value" && toNumber(zero.points)).toBeCloseTo(asZero, 12);
    expect(zero).toMatchObject({ counted: reported });
    expect(text(mergePeriods(periods(values), rule("mean", "skip")))).toBe(ofReported);
    expect(mergePeriods(periods(values), rule("mean")).kind).toBe("missing");
  });

  it("MD-01: means grades with empty ones left out in one category and counted as zero in the other (moodle grade_aggregation.feature)", () => {
    const shares = (...pairs: readonly (readonly [number | null, number])[]) => periods(pairs.map(([score, max]) => (score === null ? null : rational(score, max))));
    const leftOut = mergePeriods(shares([10, 20], [5, 10], [null, 15]), rule("mean", "skip"));
    const asZero = mergePeriods(shares([10, 20], [5, 10], [null, 15]), rule("mean", "zero"));
    if (leftOut.kind !== "value" || asZero.kind !== "value") throw new Error("both categories have a mean");
    const course = [rational(60, 300), rational(20, 100), rational(40, 150), null, leftOut.points, asZero.points];
    expect(text(mergePeriods(periods(course), rule("mean", "skip")))).toBe("0.3");
    const withoutHidden = [rational(60, 300), rational(40, 150), null, rational(1, 2), divide(rational(1, 2), rational(2))];
    const hidden = mergePeriods(periods(withoutHidden), rule("mean", "skip"));
    expect(hidden.kind === "value" && toNumber(hidden.points)).toBeCloseTo(0.3042, 4);
  });
});

describe("mergePeriods where periods are not there", () => {
  it("names every missing month when missing blocks", () => {
    expect(mergePeriods(periods([80, null, null]), rule("sum"))).toEqual({ kind: "missing", periods: ["p2", "p3"] });
  });

  it("leaves a month that was not due out under each policy", () => {
    for (const missing of ["block", "skip", "zero"] as const) expect(text(mergePeriods(periods([80, "n/a", 90]), rule("mean", missing)))).toBe("85");
    expect(mergePeriods(periods(["n/a"]), rule("last"))).toEqual({ kind: "notApplicable" });
  });

  it("takes the least of the months, zero for a missing one when the policy says so", () => {
    expect(text(mergePeriods(periods([80, 70, 90]), rule("minimum")))).toBe("70");
    expect(text(mergePeriods(periods([80, null, 90]), rule("minimum", "zero")))).toBe("0");
    expect(text(mergePeriods(periods([80, null, 90]), rule("minimum", "skip")))).toBe("80");
  });

  it("looks at the last month only, or at the last that was reported when missing ones are skipped", () => {
    expect(text(mergePeriods(periods([null, 70, 90]), rule("last")))).toBe("90");
    expect(text(mergePeriods(periods([80, 70, null]), rule("last")))).toBe("missing");
    expect(text(mergePeriods(periods([80, 70, null]), rule("last", "skip")))).toBe("70");
    expect(text(mergePeriods(periods([80, 70, null]), rule("last", "zero")))).toBe("0");
    expect(text(mergePeriods(periods([null, null]), rule("last", "skip")))).toBe("missing");
  });

  it("takes the weight of a skipped quarter out of the divisor, and keeps it for a zero", () => {
    expect(text(mergePeriods(periods([88, 92, null, 95], [20, 20, 20, 40]), rule("weights", "skip")))).toBe("92.5");
    expect(text(mergePeriods(periods([88, 92, null, 95], [20, 20, 20, 40]), rule("weights", "zero")))).toBe("74");
  });

  it("refuses to weigh a period that has no weight, and to convert from nothing", () => {
    expect(mergePeriods(periods([88, 92], [20]), rule("weights"))).toEqual({ kind: "noWeight", periods: ["p2"] });
    expect(mergePeriods(periods([88]), { ...rule("sum"), convert: { from: rational(0), to: rational(25) } })).toEqual({ kind: "noWeight", periods: ["p1"] });
  });
});
