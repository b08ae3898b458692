import { describe, expect, it } from "vitest";
import { add, and, concat, div, fn, ge, iff, mul, ne, negate, not, num, or, pow, ref, sub, text } from "../../../src/domain/formula/build";
import { columnName, columnNumber } from "../../../src/domain/formula/columnName";
import { decimalText, percentText } from "../../../src/domain/formula/decimalText";
import type { CellExpression, CellReference } from "../../../src/domain/formula/expression";
import { printFormula } from "../../../src/domain/formula/print";
import { placeAsPlanned } from "./expressionArbitrary";

const a = ref<CellReference>({ sheet: "params", row: 1, column: 1 });
const far = ref<CellReference>({ sheet: "station", row: 2, column: 28, toRow: 9, toColumn: 28 });
const print = (expression: CellExpression): string => printFormula(expression, "params", placeAsPlanned);

describe("printing a formula", () => {
  it.each<[string, CellExpression, string]>([
    ["the cell's own sheet without a prefix and others quoted", fn("SUM", a, far), "SUM(A1,'和''平 站(一)'!AB2:AB9)"],
    ["no parentheses where precedence does it", add(mul(a, a), div(a, num(2))), "A1*A1+A1/2"],
    ["parentheses around a weaker operand", mul(add(a, num(1)), sub(a, num(1))), "(A1+1)*(A1-1)"],
    ["parentheses on the right of an equal operator", sub(a, sub(a, add(a, a))), "A1-(A1-(A1+A1))"],
    ["parentheses around a negated sum only", sub(negate(add(a, a)), negate(a)), "-(A1+A1)--A1"],
    ["a power of a negative number, which a cell reads the same way", pow(num(-2), negate(pow(a, a))), "-2^-(A1^A1)"],
    ["comparisons and texts with doubled quotes", iff(ge(concat(a, text('"分"')), text("")), num("0.50"), num(-3)), 'IF(A1&"""分""">="",0.5,-3)'],
    ["a function younger than the file format with its prefix", fn("DAYS", a, a), "_xlfn.DAYS(A1,A1)"],
    ["logic", and(or(ne(a, num(0)), not(a))), "AND(OR(A1<>0,NOT(A1)))"],
  ])("writes %s", (_what, expression, expected) => {
    expect(print(expression)).toBe(expected);
  });

  it("writes absolute references where a rule would move them", () => {
    expect(printFormula(fn("SUM", a, far), "params", placeAsPlanned, { anchor: "absolute" })).toBe("SUM($A$1,'和''平 站(一)'!$AB$2:$AB$9)");
  });

  it("refuses to build a text constant that Excel would refuse, and a number that is none", () => {
    expect(() => text("长".repeat(256))).toThrow(RangeError);
    expect(() => num("1,000")).toThrow(RangeError);
    expect(() => num(Number.NaN)).toThrow(RangeError);
  });
});

describe("spelling numbers", () => {
  it.each([["1E3", "1000"], ["100.0", "100"], [".5", "0.5"], ["0.0", "0"], ["1.25e-3", "0.00125"], ["12.5E1", "125"], ["12.5E-2", "0.125"], ["1e-7", "0.0000001"], ["007", "7"]])("writes %s as %s", (from, to) => {
    expect(decimalText(from)).toBe(to);
    expect(Number(decimalText(from))).toBe(Number(from));
  });

  it.each(["", ".", "-1", "1e", "1e999", "0x1", "１"])("takes %j for no number", (from) => {
    expect(decimalText(from)).toBeUndefined();
  });

  it("takes a hundredth for a percent", () => {
    expect(["5", "100", "0", "12.5", "0.5"].map(percentText)).toEqual(["0.05", "1", "0", "0.125", "0.005"]);
  });
});

describe("letters of columns", () => {
  it("go there and back for every column of a sheet", () => {
    for (let column = 1; column <= 16384; column += 1) expect(columnNumber(columnName(column))).toBe(column);
    expect([1, 26, 27, 702, 703, 16384].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  });

  it("end where the sheet ends", () => {
    expect(["XFE", "", "AAAA", "1"].map(columnNumber)).toEqual([undefined, undefined, undefined, undefined]);
    expect(() => columnName(16385)).toThrow(RangeError);
    expect(() => columnName(0)).toThrow(RangeError);
  });
});
