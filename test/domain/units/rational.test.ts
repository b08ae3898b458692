import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Rational } from "../../../src/domain/units/rational";
import {
  absolute, add, compare, denominatorOf, divide, equals, fromDecimal, hundred, isNegative, isRational, isZero, maximum, minimum,
  multiply, negate, numeratorOf, one, parseDecimal, rational, subtract, sum, toDecimalText, toFractionText, toNumber, zero,
} from "../../../src/domain/units/rational";

const anyRational = fc.tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 20n)).map(([n, d]) => rational(n, d));

describe("making a rational", () => {
  test("a fraction is kept in lowest terms with its sign above", () => {
    expect(toFractionText(rational(14, -18))).toBe("-7/9");
    expect([numeratorOf(rational(0, -5)), denominatorOf(rational(0, -5))]).toEqual([0n, 1n]);
  });

  test.each([[0.5, 1], [1, 0], [Number.NaN, 1], [2 ** 53, 1], [1, Number.POSITIVE_INFINITY]])("rational(%s, %s) throws", (top, bottom) => {
    expect(() => rational(top, bottom)).toThrow(RangeError);
  });

  test.each([
    ["0.1", "1/10"], ["-0.0365", "-73/2000"], ["+5", "5"], [".5", "1/2"], ["1e-7", "1/10000000"], ["1.2E+3", "1200"], ["007.50", "15/2"], ["-0", "0"],
  ])("the decimal text %s is exactly %s", (text, fraction) => {
    expect(toFractionText(fromDecimal(text))).toBe(fraction);
  });

  test("a double stands for its shortest decimal text", () => {
    expect(toDecimalText(fromDecimal(0.1 + 0.2))).toBe("0.30000000000000004");
    expect(toDecimalText(fromDecimal(1e21))).toBe("1000000000000000000000");
    expect(isZero(fromDecimal(-0))).toBe(true);
  });

  test.each(["", " ", ".", "-", "1.", "1,000", "1/2", "0x10", "１２", "1e", "1_000", "NaN", "Infinity", "1 ", "1e401", "9".repeat(401)])(
    "the text %j is no decimal",
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
      expect(() => fromDecimal(text)).toThrow(RangeError);
    },
  );

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("the double %s is refused", (value) => {
    expect(() => fromDecimal(value)).toThrow(RangeError);
  });
});

describe("arithmetic", () => {
  test("a tenth and two tenths are three tenths", () => {
    expect(equals(add(fromDecimal(0.1), fromDecimal(0.2)), fromDecimal(0.3))).toBe(true);
  });

  test("7/9 of 15 is 35/3 and times 9 is a whole number again", () => {
    const share = multiply(rational(7, 9), rational(15));
    expect(toFractionText(share)).toBe("35/3");
    expect(equals(multiply(share, rational(9)), rational(105))).toBe(true);
  });

  test("division by zero throws", () => {
    expect(() => divide(one, zero)).toThrow(RangeError);
  });

  test("an empty sum is zero, and minimum and maximum pick from a list", () => {
    const list: [Rational, ...Rational[]] = [rational(1, 3), rational(-2), rational(5, 2)];
    expect(sum([])).toEqual(zero);
    expect([minimum(...list), maximum(...list), sum(list)]).toEqual([rational(-2), rational(5, 2), rational(5, 6)]);
  });

  test("the signs are told apart", () => {
    expect([isNegative(rational(-1, 9)), isNegative(zero), isNegative(one)]).toEqual([true, false, false]);
    expect(absolute(rational(-7, 9))).toEqual(rational(7, 9));
  });

  test("the laws of a field hold exactly", () => {
    fc.assert(
      fc.property(anyRational, anyRational, anyRational, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(add(a, negate(a))).toEqual(zero);
        if (!isZero(b)) expect(multiply(divide(a, b), b)).toEqual(a);
      }),
    );
  });

  test("comparison agrees with the sign of the difference", () => {
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        const difference = numeratorOf(subtract(a, b));
        expect(compare(a, b)).toBe(difference > 0n ? 1 : difference < 0n ? -1 : 0);
      }),
    );
  });
});

describe("text and doubles", () => {
  test.each([
    [rational(173, 2), 0, "86.5"], [rational(173, 2), 2, "86.50"], [rational(-1, 1000), 0, "-0.001"], [rational(7, 9), 2, "7/9"],
    [rational(5), 0, "5"], [rational(5), 1, "5.0"], [zero, 2, "0.00"], [hundred, 0, "100"], [fromDecimal("1.2345"), 2, "1.2345"],
  ])("%j with at least %i places is %s", (value, digits, text) => {
    expect(toDecimalText(value, digits)).toBe(text);
  });

  test("decimal text is read back as the same value", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.nat(30), (digits, places) => {
        const value = rational(digits, 10n ** BigInt(places));
        expect(fromDecimal(toDecimalText(value))).toEqual(value);
      }),
    );
  });

  test("a double survives the way to a rational and back", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e280, max: 1e280 }), (value) => {
        fc.pre(value === 0 || Math.abs(value) > 1e-280);
        expect(toNumber(fromDecimal(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  test("a third of a number beyond 2^53 becomes the nearest double", () => {
    expect(toNumber(rational(10n ** 30n, 3n))).toBe(3.3333333333333333e29);
    expect(toNumber(rational(-(2n ** 53n) - 1n, 1n))).toBe(-(2 ** 53));
    expect(toNumber(rational(2n ** 53n + 3n, 1n))).toBe(2 ** 53 + 4);
  });
});

describe("leaving the process", () => {
  test("JSON shows the text of the value", () => {
    expect(JSON.stringify({ decimal: fromDecimal("86.50"), fraction: rational(7, 9) })).toBe('{"decimal":"86.5","fraction":"7/9"}');
  });

  test("a structured clone is still a rational for every function", () => {
    const clone = structuredClone(rational(1, 3));
    expect(isRational(clone)).toBe(true);
    expect(add(clone, clone)).toEqual(rational(2, 3));
    expect([toDecimalText(multiply(rational(3), clone)), compare(clone, one), toNumber(negate(clone))]).toEqual(["1", -1, -1 / 3]);
  });

  test.each([1, "1/2", undefined, null, {}, { n: 1, d: 2, s: 1 }])("%j is no rational", (value) => {
    expect(isRational(value)).toBe(false);
  });
});
