import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankUnits } from "../../../src/domain/combining/rankUnits";
import { fromDecimal, rational } from "../../../src/domain/units/rational";

const units = (...points: (number | undefined)[]) => points.map((value) => (value === undefined ? {} : { value: fromDecimal(value) }));

describe("rankUnits", () => {
  it("ST-17: ranks 0, 2, 3, 2 by each convention as SciPy's rankdata does (ascending there, so negated here)", () => {
    expect(rankUnits(units(0, -2, -3, -2), "shareSkip").ranks).toEqual([1, 2, 4, 2]);
    expect(rankUnits(units(0, -2, -3, -2), "dense").ranks).toEqual([1, 2, 3, 2]);
    expect(rankUnits(units(0, -2, -3, -2), "byOrder").ranks).toEqual([1, 2, 4, 3]);
  });

  it("gives two second places and then a fourth, 并列第2 and 第4", () => {
    expect(rankUnits(units(95, 90, 90, 88), "shareSkip").ranks).toEqual([1, 2, 2, 4]);
    expect(rankUnits(units(95, 90, 90, 88), "dense").ranks).toEqual([1, 2, 2, 3]);
    expect(rankUnits(units(95, 90, 90, 88), "byOrder").ranks).toEqual([1, 2, 3, 4]);
  });

  it("SC-15: leaves a unit without points unranked and out of the count, 11 of 12 (mysociety/caps issue 650)", () => {
    const ranking = rankUnits(units(undefined, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1), "shareSkip");
    expect(ranking.ranks[0]).toBeUndefined();
    expect(ranking.ranks.at(-1)).toBe(11);
    expect(ranking.ranked).toBe(11);
  });

  it("ranks a unit with zero points", () => {
    expect(rankUnits(units(0, undefined), "shareSkip").ranks).toEqual([1, undefined]);
  });

  it("sees no difference where there is none, though doubles would: 0.1 + 0.2 ties with 0.3", () => {
    expect(rankUnits([{ value: rational(3, 10) }, { value: fromDecimal("0.3") }], "shareSkip").ranks).toEqual([1, 1]);
  });

  it("gives one more than the number of better units when places are shared, whatever the order of rows", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (points) => {
      const expected = points.map((own) => 1 + points.filter((other) => other > own).length);
      expect(rankUnits(units(...points), "shareSkip").ranks).toEqual(expected);
      expect(rankUnits(units(...[...points].reverse()), "shareSkip").ranks).toEqual([...expected].reverse());
    }));
  });
});
