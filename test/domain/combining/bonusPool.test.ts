import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bonusPool } from "../../../src/domain/combining/bonusPool";
import { dropLowest } from "../../../src/domain/combining/dropLowest";
import { add, compare, equals, fromDecimal, hundred, rational, sum, toDecimalText, toNumber, zero } from "../../../src/domain/units/rational";

const entries = (...claimed: number[]) => claimed.map((points, position) => ({ name: `b${position + 1}`, claimed: fromDecimal(points) }));

describe("bonusPool", () => {
  it("C55: caps bonuses of 4 and 8 at 10 and shows what was cut (Hecun grid assessment, 2023 no. 9)", () => {
    const pool = bonusPool(rational(85), entries(4, 8), { poolCap: rational(10) });
    expect(pool.granted.map(({ granted }) => toDecimalText(granted))).toEqual(["4", "6"]);
    expect([pool.claimedPoints, pool.bonusPoints, pool.cutPoints, pool.totalPoints].map((points) => toDecimalText(points))).toEqual(["12", "10", "2", "95"]);
  });

  it("MD-21: grants in entry order up to the total cap and nothing after it (moodle grade_contribution_with_extra_credit.feature)", () => {
    const percent = (score: number) => rational(score * 100, 150);
    const claimed = [10, 70, 90].map((score, position) => ({ name: `b${position}`, claimed: percent(score) }));
    const pool = bonusPool(percent(80), claimed, { totalCap: hundred });
    expect(pool.granted.map(({ granted }) => Math.round(toNumber(granted) * 100) / 100)).toEqual([6.67, 40, 0]);
    expect(toDecimalText(pool.totalPoints)).toBe("100");
  });

  it("grants everything where the rule prints no cap (grid member assessment, Liujiao office)", () => {
    expect(toDecimalText(bonusPool(rational(98), entries(2, 2, 2), {}).totalPoints)).toBe("104");
  });

  it("uses the tighter of two caps", () => {
    expect(toDecimalText(bonusPool(rational(95), entries(8), { poolCap: rational(10), totalCap: hundred }).bonusPoints)).toBe("5");
    expect(toDecimalText(bonusPool(rational(80), entries(15), { poolCap: rational(10), totalCap: hundred }).bonusPoints)).toBe("10");
  });

  it("takes nothing from a base that is above the total cap already", () => {
    expect(toDecimalText(bonusPool(rational(104), entries(3), { totalCap: hundred }).totalPoints)).toBe("104");
  });

  it("never grants more than is claimed or than the cap, and loses no point", () => {
    fc.assert(fc.property(fc.array(fc.nat(50)), fc.nat(100), (claims, cap) => {
      const pool = bonusPool(rational(60), entries(...claims), { poolCap: rational(cap) });
      return compare(pool.bonusPoints, rational(cap)) <= 0
        && pool.granted.every(({ claimed, granted }) => compare(granted, claimed) <= 0 && compare(granted, zero) >= 0)
        && equals(sum(pool.granted.map(({ granted }) => granted)), pool.bonusPoints)
        && equals(add(pool.bonusPoints, pool.cutPoints), pool.claimedPoints);
    }));
  });
});

describe("dropLowest", () => {
  const grade = (value: number, exempt = false) => ({ value: fromDecimal(value), exempt });
  const kept = (list: readonly ReturnType<typeof grade>[], count: number) => dropLowest(list, count).map(({ value }) => toNumber(value));
  const grades = [grade(5.374), grade(9.4743), grade(2.5474, true), grade(7.3754)];

  it("MD-07: drops 20 of 60, 20 and 40 for a course of 250 points (moodle grade_aggregation.feature)", () => {
    expect(kept([grade(60), grade(20), grade(40)], 1)).toEqual([60, 40]);
    expect(60 + 20 + 40 + 15 + 15 + 60 + 40).toBe(250);
  });

  it("MD-09: keeps the bonus beside the best, by dropping two or by keeping one (moodle grade_category_test)", () => {
    const countedGrades = grades.filter(({ exempt }) => !exempt).length;
    expect(kept(grades, 2)).toEqual([9.4743, 2.5474]);
    expect(kept(grades, countedGrades - 1)).toEqual([9.4743, 2.5474]);
  });

  it("MD-11: keeps only the bonus when four of four are to go (moodle grade_category_test)", () => {
    expect(kept([grade(0), grade(5), grade(6, true), grade(1)], 4)).toEqual([6]);
  });

  it("drops one of two equal scores, not both", () => {
    expect(kept([grade(80), grade(80), grade(90)], 1)).toEqual([80, 90]);
  });
});
