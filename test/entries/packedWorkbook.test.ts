import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packSheet, packWorkbook, unpackSheet, unpackWorkbook } from "../../src/entries/packedWorkbook";
import type { RawCell, RawSheet, RawWorkbook } from "../../src/workbook/rawWorkbook";

const cell: fc.Arbitrary<RawCell> = fc.record({
  value: fc.oneof(fc.double(), fc.constantFrom(-0, Infinity, -Infinity, NaN), fc.string({ unit: "binary" }), fc.boolean(), fc.constant(null)),
  isError: fc.boolean(), formula: fc.string({ unit: "binary", minLength: 1 }),
}, { requiredKeys: ["value", "isError"] });
const numbers = fc.array(fc.nat(20_000)).map((list) => new Set(list));
const sheet: fc.Arbitrary<RawSheet> = fc.record({
  title: fc.string({ minLength: 1 }), visibility: fc.constantFrom("visible", "hidden", "veryHidden"), hiddenRows: numbers, hiddenColumns: numbers,
  cells: fc.array(fc.tuple(fc.nat(2 ** 33), cell)).map((cells) => new Map(cells)),
});
const workbook: fc.Arbitrary<RawWorkbook> = fc.record({ sheets: fc.array(sheet), names: fc.array(fc.record({ name: fc.string(), text: fc.string() })), foreignParts: fc.array(fc.string()) });

describe("a workbook on its way between workers", () => {
  test("arrives as it was sent, every cell with its value, error mark and formula, also when it is handed on", () => {
    fc.assert(fc.property(workbook, (raw) => {
      const arrived = unpackWorkbook(structuredClone(packWorkbook(raw)));
      const handedOn = unpackWorkbook(structuredClone(packWorkbook(arrived)));
      for (const book of [arrived, handedOn]) expect(structuredClone(book)).toStrictEqual(structuredClone(raw));
    }));
  });

  test("is handed on as it came, without its cells being made", () => {
    const packed = packSheet({ title: "一", visibility: "visible", hiddenRows: new Set(), hiddenColumns: new Set(), cells: new Map([[16385, { value: 1, isError: false }]]) });
    expect(packSheet(unpackSheet({ ...packed, cells: "not looked into" })).cells).toBe("not looked into");
  });
});
