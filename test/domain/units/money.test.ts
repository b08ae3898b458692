import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addFen, fen, fenFromYuan, multiplyFen, subtractFen, sumFen, yuanOf, yuanText, yuanTextGrouped,
} from "../../../src/domain/units/money";
import { fromDecimal, rational, toDecimalText } from "../../../src/domain/units/rational";
import { roundHalfEven, roundHalfUp } from "../../../src/domain/units/rounding";

const anyFen = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }).map(fen);

describe("fen", () => {
  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -(2 ** 53)])("%s is no amount of fen", (amount) => {
    expect(() => fen(amount)).toThrow(RangeError);
  });

  test("a minus zero becomes zero", () => {
    expect(Object.is(fen(-0), 0)).toBe(true);
  });

  test("a sum beyond the safe integers throws instead of losing a fen", () => {
    expect(() => addFen(fen(Number.MAX_SAFE_INTEGER), fen(1))).toThrow(RangeError);
    expect(() => subtractFen(fen(-Number.MAX_SAFE_INTEGER), fen(1))).toThrow(RangeError);
    expect(() => multiplyFen(fen(Number.MAX_SAFE_INTEGER), rational(2), roundHalfUp)).toThrow(RangeError);
  });

  test("amounts add up, and no amounts add up to nothing", () => {
    expect(sumFen([fen(20000), fen(60000), fen(-5)])).toBe(79995);
    expect(sumFen([])).toBe(0);
  });
});

describe("yuan to fen", () => {
  test.each([["1.005", 101], ["-1.005", -101], ["570000", 57_000_000], [0.29, 29], [1.15, 115], ["0.004999", 0]])("%s yuan are %i fen", (yuan, expected) => {
    expect(fenFromYuan(yuan)).toBe(expected);
  });

  test("another rounding is named at the call", () => {
    expect(fenFromYuan("1.005", roundHalfEven)).toBe(100);
    expect(fenFromYuan(rational(200, 3))).toBe(6667);
  });

  test("text that is no decimal throws", () => {
    expect(() => fenFromYuan("1,000.00")).toThrow(RangeError);
  });

  test("fen to yuan and back is the same amount", () => {
    fc.assert(
      fc.property(anyFen, (amount) => {
        expect(fenFromYuan(yuanText(amount))).toBe(amount);
        expect(fenFromYuan(yuanOf(amount))).toBe(amount);
        expect(yuanTextGrouped(amount).replaceAll(",", "")).toBe(yuanText(amount));
      }),
    );
  });
});

describe("text of an amount", () => {
  test.each([
    [57_000_000, "570000.00", "570,000.00"], [5, "0.05", "0.05"], [-5, "-0.05", "-0.05"], [0, "0.00", "0.00"],
    [99_999, "999.99", "999.99"], [100_000, "1000.00", "1,000.00"], [-123_456_789, "-1234567.89", "-1,234,567.89"],
  ])("%i fen are %s, in groups %s", (amount, plain, grouped) => {
    expect(yuanText(fen(amount))).toBe(plain);
    expect(yuanTextGrouped(fen(amount))).toBe(grouped);
  });
});

test("an amount times a factor is rounded once, by name", () => {
  expect(multiplyFen(fen(1), rational(1, 2), roundHalfUp)).toBe(1);
  expect(multiplyFen(fen(1), rational(1, 2), roundHalfEven)).toBe(0);
  expect(multiplyFen(fen(190_000_000), fromDecimal("0.35"), roundHalfUp)).toBe(66_500_000);
  expect(toDecimalText(yuanOf(fen(66_500_000)))).toBe("665000");
});
