import { describe, expect, test } from "vitest";
import { cellKey } from "../../../src/workbook/rawWorkbook";
import { openFake } from "./openFake";

function threeSheets() {
  const made = openFake();
  for (const title of ["站", "中心"]) made.book.add(title).cells.set(cellKey(2, 2), { value: 1 });
  return made;
}

describe("reading while somebody deletes a sheet", () => {
  test.each([["the whole workbook", undefined], ["some sheets", ["Sheet1", "中心"]]] as const)("names it, at whatever round trip of %s it happens", async (_what, titles) => {
    const clean = threeSheets();
    const read = ({ workbook }: typeof clean) => (titles === undefined ? workbook.read() : workbook.readSheets(titles));
    expect((await read(clean)).ok).toBe(true);
    const codes: string[] = [];
    for (let at = 1; at <= clean.fake.counts.syncs; at++) {
      const made = threeSheets();
      const { fake, book } = made;
      fake.faults.add({ code: "", at, meanwhile: () => fake.asUser(() => fake.sheetObject(book.sheet("中心")!).Delete()) });
      const outcome = await read(made);
      // Before the list was read it is only a workbook without that sheet; after the last cells nobody misses it.
      if (outcome.ok) continue;
      expect(outcome.findings, `at ${at}`).toMatchObject([{ code: "sheetGone", values: { sheet: "中心" } }]);
      codes.push(outcome.findings[0]!.code);
    }
    expect(codes.length).toBeGreaterThan(1);
  });
});
