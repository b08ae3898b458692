import { describe, expect, it } from "vitest";
import { ref } from "../../../src/domain/formula/build";
import { capitalsDigits, capitalsFormula, capitalsFromDigits } from "../../../src/domain/formula/capitalsFormula";
import type { CellExpression, CellReference } from "../../../src/domain/formula/expression";
import { isSyntaxError } from "../../../src/domain/formula/parsedFormula";
import { formulaLimits, parseFormula } from "../../../src/domain/formula/parse";
import { printFormula } from "../../../src/domain/formula/print";

/** The longest reference there is: the last cell of a sheet whose title has 31 characters. */
const farthest = ref<CellReference>({ sheet: "far", row: 1048576, column: 16384 });
const print = (expression: CellExpression): string => printFormula(expression, "home", (reference) => ({ ...reference, sheetTitle: "长".repeat(31) }));

describe("the formulas of an amount in capitals", () => {
  it.each([
    ["digits in a helper cell", capitalsDigits(farthest), 250],
    ["words from the helper cell", capitalsFromDigits(farthest), 2500],
    ["words in one cell", capitalsFormula(farthest), 6500],
  ])("fit a cell as %s, whatever they refer to", (_what, formula, longest) => {
    const printed = print(formula);
    expect(printed.length).toBeLessThan(longest);
    expect(printed.length).toBeLessThan(formulaLimits.characters);
    expect(isSyntaxError(parseFormula(printed))).toBe(false);
  });
});
