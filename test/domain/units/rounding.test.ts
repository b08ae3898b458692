import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, fromDecimal, multiply, negate, rational, subtract, toDecimalText, absolute } from "../../../src/domain/units/rational";
import { round, roundHalfEven, roundHalfUp } from "../../../src/domain/units/rounding";

const anyDecimal = fc.tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.nat(6)).map(([n, p]) => rational(n, 10 ** p));

describe("GB/T 8170-2008 数值修约规则", () => {
  test("GB-01: 12.1498 is 12.1 to one place and 12 to a whole number", () => {
    expect(toDecimalText(roundHalfEven(fromDecimal("12.1498"), 1))).toBe("12.1");
    expect(toDecimalText(roundHalfEven(fromDecimal("12.1498"), 0))).toBe("12");
  });

  test("GB-03: 15.4546 rounds to 15 at once, and the forbidden chain of roundings would give 16", () => {
    expect(toDecimalText(roundHalfEven(fromDecimal("15.4546"), 0))).toBe("15");
    const chain = [3, 2, 1, 0].reduce((value, digits) => roundHalfEven(value, digits), fromDecimal("15.4546"));
    expect(toDecimalText(chain)).toBe("16");
  });

  test("GB-05: -0.0365 rounds by its absolute value, to -0.036 half even and -0.037 half up", () => {
    expect(toDecimalText(roundHalfEven(fromDecimal("-0.0365"), 3))).toBe("-0.036");
    expect(toDecimalText(roundHalfUp(fromDecimal("-0.0365"), 3))).toBe("-0.037");
  });
});

describe("a half and its neighbours", () => {
  test.each([
    ["2.5", 0, "3", "2"], ["3.5", 0, "4", "4"], ["-2.5", 0, "-3", "-2"], ["2.4999", 0, "2", "2"], ["2.5001", 0, "3", "3"],
    ["1.005", 2, "1.01", "1"], ["10.05", 1, "10.1", "10"], ["0.5", 0, "1", "0"], ["-0.5", 0, "-1", "0"], ["0", 2, "0", "0"],
    ["250", -2, "300", "200"], ["-350", -2, "-400", "-400"], ["49.99", -2, "0", "0"],
  ])("%s to %i places is %s half up and %s half even", (value, digits, halfUp, halfEven) => {
    expect(toDecimalText(roundHalfUp(fromDecimal(value), digits))).toBe(halfUp);
    expect(toDecimalText(roundHalfEven(fromDecimal(value), digits))).toBe(halfEven);
  });

  test("a value that is no decimal rounds from the exact fraction", () => {
    expect(toDecimalText(roundHalfUp(rational(35, 3), 2))).toBe("11.67");
    expect(toDecimalText(roundHalfEven(rational(1, 3), 2))).toBe("0.33");
  });

  test("a number of digits that is no integer throws", () => {
    expect(() => roundHalfUp(rational(1, 3), 1.5)).toThrow(RangeError);
  });
});

describe("laws", () => {
  test.each(["halfUp", "halfEven"] as const)("%s moves by half a step at most, keeps its own result, and mirrors the sign", (rule) => {
    fc.assert(
      fc.property(anyDecimal, fc.integer({ min: -2, max: 5 }), (value, digits) => {
        const rounded = round(value, { rule, digits });
        const step = digits >= 0 ? rational(1, 10 ** digits) : rational(10 ** -digits);
        expect(compare(multiply(absolute(subtract(rounded, value)), rational(2)), step)).not.toBe(1);
        expect(round(rounded, { rule, digits })).toEqual(rounded);
        expect(round(negate(value), { rule, digits })).toEqual(negate(rounded));
      }),
    );
  });

  test("rounding never turns the order of two values around", () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, fc.nat(4), (left, right, digits) => {
        const [low, high] = compare(left, right) <= 0 ? [left, right] : [right, left];
        expect(compare(roundHalfUp(low, digits), roundHalfUp(high, digits))).not.toBe(1);
        expect(compare(roundHalfEven(low, digits), roundHalfEven(high, digits))).not.toBe(1);
      }),
    );
  });
});
