import { describe, expect, it } from "vitest";
import { combineScorers, type ScorerPoints } from "../../../src/domain/combining/combineScorers";
import { fromDecimal, rational, toDecimalText } from "../../../src/domain/units/rational";

const value = (scorer: string, points: number, weight?: number): ScorerPoints => ({
  state: "value", scorer, points: fromDecimal(points), ...(weight === undefined ? {} : { weight: rational(weight) }),
});

describe("combineScorers of a unit that several committees score", () => {
  it("means three scorers exactly, without rounding a third", () => {
    const combined = combineScorers([value("a", 90), value("b", 85), value("c", 85)], { method: "mean", absent: "block" });
    expect(combined.kind === "value" && toDecimalText(combined.value)).toBe("260/3");
  });

  it("weighs scorers by what the scheme says, such as residents served", () => {
    const combined = combineScorers([value("a", 90, 3000), value("b", 80, 1000)], { method: "weights", absent: "block" });
    expect(combined.kind === "value" && toDecimalText(combined.value)).toBe("87.5");
  });

  const withAbsent: ScorerPoints[] = [value("a", 90, 1), value("b", 80, 1), { state: "missing", scorer: "c", weight: rational(2) }];

  it("blocks on an absent scorer and names it", () => {
    expect(combineScorers(withAbsent, { method: "mean", absent: "block" })).toEqual({ kind: "missing", names: ["c"] });
  });

  it("reweighs over the scorers that are there, and says who was absent", () => {
    expect(combineScorers(withAbsent, { method: "weights", absent: "reweigh" })).toMatchObject({ kind: "value", value: rational(85), missing: ["c"] });
  });

  it("counts an absent scorer as zero only when the scheme says so", () => {
    expect(combineScorers(withAbsent, { method: "weights", absent: "zero" })).toMatchObject({ kind: "value", value: fromDecimal("42.5"), counted: 2 });
  });

  it("does not wait for a scorer that does not score the unit in this period", () => {
    const scorers: ScorerPoints[] = [value("a", 90), { state: "notApplicable", scorer: "b" }];
    expect(combineScorers(scorers, { method: "mean", absent: "block" })).toMatchObject({ value: rational(90) });
  });

  it("stays missing when all are absent, even when reweighing", () => {
    expect(combineScorers([{ state: "missing", scorer: "a" }], { method: "mean", absent: "reweigh" }).kind).toBe("missing");
  });

  it("refuses to weigh a scorer that has no weight", () => {
    expect(combineScorers([value("a", 90, 1), value("b", 80)], { method: "weights", absent: "block" })).toEqual({ kind: "noWeight", names: ["b"] });
  });
});
