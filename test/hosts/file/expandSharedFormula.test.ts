import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnName } from "../../../src/domain/formula/columnName";
import { expandSharedFormula, sharedFormula } from "../../../src/hosts/file/expandSharedFormula";

describe("expanding a shared formula", () => {
  it.each([
    ["moves relative references", "A1+B$2*$C3+$D$4", "B3+C$2*$C5+$D$4"],
    ["moves both ends of a range", "SUM(A1:B$9)", "SUM(B3:C$9)"],
    ["moves references to other sheets and leaves the title", "'A1 表'!A1+Sheet1!B2", "'A1 表'!B3+Sheet1!C4"],
    ["leaves texts alone", "IF(A1=\"A1 \"\"B2\",1,2)", "IF(B3=\"A1 \"\"B2\",1,2)"],
    ["leaves functions and names that look like cells alone", "LOG10(A1)+kh_a1+A1_x+费率2+XFE1", "LOG10(B3)+kh_a1+A1_x+费率2+XFE1"],
    ["moves whole columns and rows", "SUM(A:A,$B:C,1:1,$2:3)", "SUM(B:B,$B:D,3:3,$2:5)"],
    ["leaves numbers alone", "1E5+2.5*A1", "1E5+2.5*B3"],
  ])("%s", (_, text, expected) => {
    expect(expandSharedFormula(sharedFormula(text), 2, 1)).toBe(expected);
  });

  it("writes #REF! where a reference leaves the sheet", () => {
    expect(expandSharedFormula(sharedFormula("A1+$A2"), -1, 0)).toBe("#REF!+$A1");
    expect(expandSharedFormula(sharedFormula("XFD1"), 0, 1)).toBe("#REF!");
  });

  it("comes back when moved there and back", () => {
    const cell = fc.tuple(fc.integer({ min: 60, max: 900 }), fc.integer({ min: 60, max: 900 }), fc.constantFrom("", "$"), fc.constantFrom("", "$"));
    fc.assert(fc.property(cell, fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }), ([row, column, holdRow, holdColumn], down, right) => {
      const text = `SUM(${holdColumn}${columnName(column)}${holdRow}${row},'A1'!CB177)`;
      expect(expandSharedFormula(sharedFormula(expandSharedFormula(sharedFormula(text), down, right)), -down, -right)).toBe(text);
    }));
  });
});
