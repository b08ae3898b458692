import { describe, expect, test } from "vitest";
import { pastedRows } from "../../../src/hosts/web/gridPaste";

const plain = (text: string) => pastedRows(text)?.map((row) => row.map(({ v }) => v));

describe("a pasted block", () => {
  test("of tabs and lines is rows of numbers and texts, whatever ends its lines", () => {
    expect(plain("1\t2.5\r\n甲\t-3\r\n")).toEqual([[1, 2.5], ["甲", -3]]);
    expect(plain("1\n\n3")).toEqual([[1], [null], [3]]);
    expect(plain("a\t\tb")).toEqual([["a", null, "b"]]);
  });

  test("keeps quoted texts of several lines in one cell", () => {
    expect(plain('"第一行\n第二行"\t"说""好"""\n5')).toEqual([["第一行\n第二行", '说"好"'], [5]]);
    expect(plain('"不完整\t2')).toEqual([['"不完整', 2]]);
  });

  test("never becomes a formula, and a number with a leading zero or a day stays the text it is", () => {
    expect(pastedRows("=1+1\t@A1\t007\t2026-10-01\t1,200\t50%")).toEqual([[
      { f: null, si: null, p: null, v: "=1+1", t: 1 }, { f: null, si: null, p: null, v: "@A1", t: 1 }, { f: null, si: null, p: null, v: "007", t: 1 },
      { f: null, si: null, p: null, v: "2026-10-01", t: 1 }, { f: null, si: null, p: null, v: 1200, t: 2 }, { f: null, si: null, p: null, v: 0.5, t: 2 },
    ]]);
  });

  test("of nothing, or larger than any form, is none", () => {
    expect(pastedRows("")).toBeUndefined();
    expect(pastedRows("1\t".repeat(200_001))).toBeUndefined();
  });
});
