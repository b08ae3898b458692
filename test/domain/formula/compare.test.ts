import { describe, expect, it } from "vitest";
import { add, fn, mul, num, ref, text } from "../../../src/domain/formula/build";
import { compareFormulas } from "../../../src/domain/formula/compare";
import type { CellExpression, CellReference } from "../../../src/domain/formula/expression";
import { isSyntaxError } from "../../../src/domain/formula/parsedFormula";
import { parseFormula } from "../../../src/domain/formula/parse";
import type { PlaceReference } from "../../../src/domain/formula/print";

const titles: Record<string, string> = { params: "参数", form: "和平站" };
const asPlanned: PlaceReference = ({ sheet, ...position }) => ({ ...position, sheetTitle: titles[sheet] ?? "" });
const cell = (sheet: string, row: number, column: number): CellExpression => ref<CellReference>({ sheet, row, column });
const column = (row: number, toRow: number): CellExpression => ref<CellReference>({ sheet: "form", row, column: 2, toRow, toColumn: 2 });

/** ROUND(SUM(B2:B9)*'参数'!C3+1.5,'参数'!C4)&"分" on the sheet 和平站. */
const expected = add<CellReference>(
  fn("ROUND", mul(fn("SUM", column(2, 9)), cell("params", 3, 3)), cell("params", 4, 3)),
  fn("IF", fn("ISNUMBER", cell("form", 1, 1)), num("1.5"), text("缺")),
);
const written = `ROUND(SUM(B2:B9)*'参数'!C3,'参数'!C4)+IF(ISNUMBER(A1),1.5,"缺")`;

function compare(formula: string, place = asPlanned): ReturnType<typeof compareFormulas> {
  const found = parseFormula(formula);
  if (isSyntaxError(found)) throw new Error(found.error);
  return compareFormulas(expected, place, found, "和平站");
}

function reasonFor(formula: string): string {
  const comparison = compare(formula);
  return comparison.same ? "same" : comparison.reason;
}

describe("comparing a found formula with the one that belongs there", () => {
  it.each([
    ["as it was written", written],
    ["without quotes and in lower case, as another program saves it", `round(sum(b2:b9)*参数!c3,参数!c4)+if(isnumber(a1),1.5,"缺")`],
    ["with dollars, its own sheet's title, spaces and parentheses", `=+(ROUND((SUM($B$2:$B$9) * 参数!$C$3),参数!C4)) + IF(ISNUMBER(和平站!A1),(1.50),"缺")`],
  ])("calls it the same %s", (_how, formula) => {
    expect(compare(formula)).toEqual({ same: true });
  });

  it.each([
    ["a number in place of the formula", "85.5", "replaced"],
    ["a calculation that reads no cell", "80+ROUND(5.5,1)", "replaced"],
    ["a range that lost its last row", written.replace("B2:B9", "B2:B8"), "rangeShortened"],
    ["a range of which one cell is left", written.replace("B2:B9", "B2"), "rangeShortened"],
    ["a range that won a row", written.replace("B2:B9", "B2:B10"), "rangeLengthened"],
    ["a range that moved down", written.replace("B2:B9", "B3:B10"), "referenceMoved"],
    ["a cell of another row", written.replace("C4", "C5"), "referenceMoved"],
    ["a cell of another sheet", written.replace("'参数'!C4", "C4"), "referenceMoved"],
    ["a deleted cell", written.replace("'参数'!C4", "#REF!"), "referenceMoved"],
    ["a defined name in place of a cell", written.replace("'参数'!C4", "kh_digits"), "referenceMoved"],
    ["another number", written.replace("1.5", "2.5"), "literalChanged"],
    ["another text", written.replace("缺", "0"), "literalChanged"],
    ["a number typed over a reference", written.replace("'参数'!C3", "1.2"), "literalChanged"],
    ["a negative number typed over a number", written.replace("1.5", "-1.5"), "literalChanged"],
    ["another function", written.replace("ROUND", "ROUNDUP"), "functionChanged"],
    ["another operator", written.replace("*", "/"), "functionChanged"],
    ["an addition at the end", `${written}+5`, "shapeChanged"],
    ["an argument more", written.replace("B2:B9", "B2:B8,B9"), "shapeChanged"],
    ["a shortened range and another number", written.replace("B9", "B8").replace("1.5", "2"), "literalChanged"],
  ])("names %s", (_what, formula, reason) => {
    expect(reasonFor(formula)).toBe(reason);
  });

  it("follows rows that were inserted and sheets that were renamed", () => {
    const moved: PlaceReference = (reference) => {
      const { sheetTitle, ...position } = asPlanned(reference);
      if (sheetTitle === "参数") return { sheetTitle: "设置", ...position, row: position.row + 2 };
      return { sheetTitle, ...position };
    };
    expect(compare(written.replaceAll("参数", "设置").replace("C3", "C5").replace("!C4", "!C6"), moved)).toEqual({ same: true });
  });

  it("shows both formulas in one spelling", () => {
    expect(compare(`round(sum(b2:b8)*参数!c3,参数!c4)+if(isnumber(a1),1.5,"缺")`)).toEqual({
      same: false, reason: "rangeShortened", expectedText: written, foundText: written.replace("B9", "B8"),
    });
  });

  it("takes 17 digits of the same double for the same number", () => {
    const found = parseFormula("0.10000000000000001");
    expect(!isSyntaxError(found) && compareFormulas(num("0.1"), asPlanned, found, "和平站")).toEqual({ same: true });
  });
});
