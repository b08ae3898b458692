import { describe, expect, it } from "vitest";
import type { ParsedFormula } from "../../../src/domain/formula/parsedFormula";
import { isSyntaxError } from "../../../src/domain/formula/parsedFormula";
import { formulaLimits, parseFormula } from "../../../src/domain/formula/parse";
import { printParsed } from "../../../src/domain/formula/print";

function canonical(text: string): string {
  const result = parseFormula(text);
  return isSyntaxError(result) ? `${result.error}@${result.at}` : printParsed(result);
}

const reference = (formula: string): unknown => (parseFormula(formula) as Extract<ParsedFormula, { kind: "ref" }>).ref;

describe("reading what other programs write", () => {
  it.each([
    ["a sheet title without quotes, as LibreOffice saves it", "评分细则!D5", "'评分细则'!D5"],
    ["a title that begins with a digit", "2026年10月!D5*1", "'2026年10月'!D5*1"],
    ["a title with full-width brackets", "表（一）!A1:B2", "'表（一）'!A1:B2"],
    ["a title with a doubled quote", "'和''平 站'!$A$1", "'和''平 站'!A1"],
    ["a title repeated before the second corner", "'参数'!A1:'参数'!B9", "'参数'!A1:B9"],
    ["another file's sheet", "[1]参数!A1", "'[1]参数'!A1"],
    ["dollar signs", "SUM($B$2:B$9)", "SUM(B2:B9)"],
    ["corners in the other order", "SUM(B9:A2)", "SUM(A2:B9)"],
    ["spaces and line ends", " SUM ( A1 , \n B2 ) + 1 ", "SUM(A1,B2)+1"],
    ["lower case", "sum(a1:b2)", "SUM(A1:B2)"],
    ["prefixes of newer functions", "_xlfn.DAYS(A1,_xlfn._xlws.FILTER(B1))", "DAYS(A1,FILTER(B1))"],
    ["today's names of old functions", "_xlfn.RANK.EQ(A1,A1:A9)+stdev.s(A1:A9)", "RANK(A1,A1:A9)+STDEV(A1:A9)"],
    ["a leading plus", "=+A1+(+B1)", "A1+B1"],
    ["parentheses without need", "((A1)+((B1*C1)))", "A1+B1*C1"],
    ["parentheses with need", "A1-(B1-C1)-(D1+E1)*2", "A1-(B1-C1)-(D1+E1)*2"],
    ["percent of a number", "A1*5%", "A1*0.05"],
    ["percent of a percent", "250%%", "0.025"],
    ["percent of a cell", "A1%", "A1/100"],
    ["percent of a negative number", "-5%", "-0.05"],
    ["an exponent", "1E3+2.5e-3", "1000+0.0025"],
    ["trailing zeros", "100.0+007+.5+3.", "100+7+0.5+3"],
    ["truth values with and without parentheses", "IF(TRUE,false(),A1)", "IF(TRUE(),FALSE(),A1)"],
    ["arguments left out", "IF(A1,,0)+SUM()", "IF(A1,,0)+SUM()"],
    ["a sign before a power, which binds tighter in a cell", "-2^2", "-2^2"],
    ["a power of powers, which joins from the left", "2^3^2", "2^3^2"],
    ["a function whose name looks like a cell", "LOG10(A1)+LOG10", "LOG10(A1)+LOG10"],
    ["names beyond the last column", "XFE1+XFD1", "XFE1+XFD1"],
    ["a defined name", "kh_rate*2", "kh_rate*2"],
    ["a defined name of one sheet", "'参数'!kh_rate", "'参数'!kh_rate"],
    ["comparison after joining", 'A1&"分">=B1', 'A1&"分">=B1'],
    ["error values", "IFERROR(#div/0!,#N/A)", "IFERROR(#DIV/0!,#N/A)"],
    ["the rest of a deleted reference", "SUM(参数!#REF!)+#REF!$A$1+A1:#REF!", "SUM(#REF!)+#REF!+#REF!"],
  ])("understands %s", (_what, text, expected) => {
    expect(canonical(text)).toBe(expected);
  });

  it("reads whole columns and rows as rectangles of the sheet", () => {
    expect(reference("$A:B")).toEqual({ row: 1, column: 1, toRow: 1048576, toColumn: 2 });
    expect(reference("'参数'!3:$1")).toEqual({ sheetTitle: "参数", row: 1, column: 1, toRow: 3, toColumn: 16384 });
  });

  it("reads a defined name as a leaf without a position", () => {
    expect(reference("kh_rate")).toEqual({ name: "kh_rate", row: 0, column: 0 });
  });
});

describe("refusing what is no formula", () => {
  it.each([
    ["nothing", "", "unexpectedEnd@0"],
    ["an operand that is missing", "A1+", "unexpectedEnd@3"],
    ["two operands", "A1 B1", "unexpected@3"],
    ["a text that does not end", 'A1&"缺', "textNotClosed@3"],
    ["a title that does not end", "'参数!A1", "textNotClosed@0"],
    ["a parenthesis that does not end", "SUM(A1", "groupNotClosed@6"],
    ["a parenthesis too many", "SUM(A1))", "unexpected@7"],
    ["a comma outside a call", "(A1,B1)", "unexpected@4"],
    ["an array constant", "SUM({1,2})", "arrayConstant@4"],
    ["a span of sheets", "SUM(一月:三月!A1)", "severalSheets@4"],
    ["a structured reference", "SUM(表1[得分])", "unexpected@6"],
    ["a number beyond any double", "1E999999", "numberOutOfRange@0"],
    ["semicolons between arguments", "SUM(A1;B1)", "unexpected@6"],
  ])("names the place of %s", (_what, text, expected) => {
    expect(canonical(text)).toBe(expected);
  });
});

describe("limits against hostile formulas", () => {
  const nested = (depth: number): string => "(".repeat(depth) + "A1" + ")".repeat(depth);

  it("reads 64 levels of parentheses, calls or signs and refuses 65", () => {
    expect(canonical(nested(formulaLimits.nesting))).toBe("A1");
    expect(canonical(nested(formulaLimits.nesting + 1))).toBe("tooDeep@64");
    expect(canonical("ABS(".repeat(65) + "A1" + ")".repeat(65))).toMatch(/^tooDeep/);
    expect(canonical("-".repeat(8000) + "A1")).toBe("tooDeep@64");
  });

  it("reads 8,192 characters and refuses one more", () => {
    expect(canonical(`"${"x".repeat(8190)}"`)).toHaveLength(8192);
    expect(canonical(`"${"x".repeat(8191)}"`)).toBe("tooLong@8192");
  });

  it("refuses a chain of more than 1,024 operators", () => {
    expect(canonical("1" + "+1".repeat(1024))).toHaveLength(2049);
    expect(canonical("1" + "+1".repeat(1025))).toMatch(/^tooManyOperators/);
  });

  it("survives the deepest tree that the limits let through", () => {
    const chained = Array.from({ length: 4 }).reduce<string>((inner) => `(${inner}${"+1".repeat(1000)})`, "1");
    expect(canonical(chained)).toHaveLength(8001);
  });

  it.each(["(", "A", "9", "'", '"', "''", "A ", "A:", "1:", "$", "#REF!", "A!", "评", "A1:A1,", " ", "{", "%", "1%"])("answers 8,192 characters of %j at once", (unit) => {
    const text = unit.repeat(8192 / unit.length);
    const start = performance.now();
    parseFormula(text);
    parseFormula(`SUM(${text.slice(8)}`);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
