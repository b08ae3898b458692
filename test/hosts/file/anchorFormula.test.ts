import { describe, expect, it } from "vitest";
import { anchorFormula } from "../../../src/hosts/file/anchorFormula";

const range = { row: 6, column: 3, toRow: 30, toColumn: 5 };

describe("anchoring the formula of a rule", () => {
  it.each([
    ["a cell of the range moves both ways", "ISBLANK(C6)", "ISBLANK(C6)"],
    ["a cell beside the range moves down only", "$B6=A6", "$B6=$A6"],
    ["a cell above the range moves right only", "C5=1", "C$5=1"],
    ["a cell elsewhere stays", "C6>J2", "C6>$J$2"],
    ["a column of the range keeps its rows", "COUNTIF(C6:C30,C6)>1", "COUNTIF(C$6:C$30,C6)>1"],
    ["another sheet's cells stay", "C6>'参数 表'!C6", "C6>'参数 表'!$C$6"],
    ["texts and function names are left alone", "IF(C6=\"C6:D9\",LOG10(C6),kh_C6)", "IF(C6=\"C6:D9\",LOG10(C6),kh_C6)"],
  ])("%s", (_, before, after) => {
    expect(anchorFormula(before, range)).toBe(after);
  });
});
