import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bindToSheets } from "../../../src/domain/formula/bindToSheets";
import { compareFormulas } from "../../../src/domain/formula/compare";
import type { CellExpression } from "../../../src/domain/formula/expression";
import type { ParsedFormula } from "../../../src/domain/formula/parsedFormula";
import { isSyntaxError } from "../../../src/domain/formula/parsedFormula";
import { parseFormula } from "../../../src/domain/formula/parse";
import { printFormula, printParsed } from "../../../src/domain/formula/print";
import { expressionArbitrary, placeAsPlanned, sheetTitles } from "./expressionArbitrary";

const homeTitle = sheetTitles["params"] ?? "";
const print = (expression: CellExpression): string => printFormula(expression, "params", placeAsPlanned);
const fits = (expression: CellExpression): boolean => print(expression).length <= 8192;

/** The plan's own expression again: titles become ids. */
function unbound(formula: ParsedFormula): CellExpression {
  switch (formula.kind) {
    case "ref": {
      const { sheetTitle = homeTitle, ...position } = formula.ref;
      const sheet = Object.keys(sheetTitles).find((id) => sheetTitles[id] === sheetTitle) ?? sheetTitle;
      return { kind: "ref", ref: { sheet, ...position } };
    }
    case "negate":
      return { kind: "negate", operand: unbound(formula.operand) };
    case "binary":
      return { ...formula, left: unbound(formula.left), right: unbound(formula.right) };
    case "call":
      return { ...formula, args: formula.args.map(unbound) } as CellExpression;
    default:
      return formula as CellExpression;
  }
}

function parsed(text: string): ParsedFormula {
  const result = parseFormula(text);
  if (isSyntaxError(result)) throw new Error(`${result.error} at ${result.at} of ${text}`);
  return result;
}

describe("printing and reading back", () => {
  it("gives the same expression again", () => {
    fc.assert(fc.property(expressionArbitrary.filter(fits), (expression) => {
      expect(unbound(parsed(print(expression)))).toEqual(expression);
    }), { numRuns: 2000 });
  });

  it("prints what was read as the same text", () => {
    fc.assert(fc.property(expressionArbitrary.filter(fits), (expression) => {
      expect(printParsed(parsed(print(expression)))).toBe(print(expression).replaceAll("_xlfn.DAYS(", "DAYS("));
    }), { numRuns: 500 });
  });

  it("finds a printed formula the same, whatever is done to its spaces and dollar signs", () => {
    fc.assert(fc.property(expressionArbitrary.filter(fits), (expression) => {
      const absolute = printFormula(expression, "params", placeAsPlanned, { anchor: "absolute" });
      expect(compareFormulas(expression, placeAsPlanned, parsed(`= ${absolute} `), homeTitle)).toEqual({ same: true });
    }), { numRuns: 500 });
  });

  it("never takes two different expressions for the same", () => {
    fc.assert(fc.property(expressionArbitrary, expressionArbitrary, (one, other) => {
      const bound = bindToSheets(other, homeTitle, placeAsPlanned);
      expect(compareFormulas(one, placeAsPlanned, bound, homeTitle).same).toBe(print(one) === print(other));
    }), { numRuns: 500 });
  });

  it("answers every text with a formula or a place of the error, and never throws", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."A1$'!:#REF(),+-%\"= {}[].e9评") })), (text) => {
      const result = parseFormula(text);
      if (isSyntaxError(result)) expect(result.at).toBeLessThanOrEqual(text.length);
      else expect(parseFormula(printParsed(result))).toEqual(result);
    }), { numRuns: 5000 });
  });
});
