import { describe, expect, test } from "vitest";
import type { CellChange } from "../../../src/app/ports";
import { cellKey } from "../../../src/workbook/rawWorkbook";
import { FakeBook } from "../fakeExcel/fakeBook";
import type { FakeSheet } from "../fakeExcel/fakeBook";
import { planWithLocks } from "../planWithLocks";
import { calculateAs, openFake, snapshot } from "./openFake";

const quiet = { ok: true, value: null, findings: [] };
const lock = (row: number, column: number, isLocked: boolean, value: CellChange["value"] = row): CellChange => ({ sheetTitle: "站", row, column, value, isLocked });

/** A protected sheet whose first column has numbers; its odd rows are open. */
function street(rows = 12): FakeBook {
  const book = new FakeBook();
  book.sheets = [];
  const sheet = book.add("站");
  for (let row = 1; row <= rows; row++) {
    sheet.cells.set(cellKey(row, 1), { value: row });
    if (row % 2 === 1) sheet.formats.apply({ row, column: 1, toRow: row, toColumn: 1 }, { "protection/locked": false });
  }
  sheet.protection = { options: { ...allForbidden, allowSort: true, selectionMode: "Normal" } };
  book.active = sheet;
  book.selection = { ...book.selection, sheet };
  return book;
}

const allForbidden = Object.fromEntries(["AutoFilter", "DeleteColumns", "DeleteRows", "EditObjects", "EditScenarios", "FormatCells", "FormatColumns", "FormatRows", "InsertColumns", "InsertHyperlinks", "InsertRows", "PivotTables"].map((name) => [`allow${name}`, false]));

const locksOf = (sheet: FakeSheet, rows: number, column = 1): unknown[] => Array.from({ length: rows }, (_, row) => sheet.formats.at(row + 1, column)["protection/locked"]);

describe("locking and opening cells in Excel", () => {
  test.each([
    ["below each other", 1, [10, 1_000, 50_000], 1],
    // Each of 5,000 blocks is asked for in calls of its own: 6 MB in all.
    ["in every second row", 2, [10, 1_000, 5_000], 1],
  ])("round trips for cells %s are as many for 10 as for 1,000, and for many only more by the chunks", async (_name, distance, counts, chunks) => {
    const syncs: number[] = [];
    for (const count of counts) {
      const { fake, book, workbook } = openFake(street(0));
      const changes = Array.from({ length: count }, (_, index) => lock(1 + index * distance, 1, false, null));
      expect(await workbook.write(changes, "lift")).toEqual(quiet);
      expect(book.sheets[0]!.formats.at(1 + (count - 1) * distance, 1)["protection/locked"]).toBe(false);
      expect([fake.lacks, fake.counts.largestRequest < 5_000_000, fake.keptCount]).toEqual([[], true, 0]);
      syncs.push(fake.counts.syncs);
    }
    expect(syncs[1]).toBe(syncs[0]);
    expect(syncs[2]! - syncs[0]!).toBe(chunks);
  });

  test("where some are so already, only the others are set, and their content is not written again", async () => {
    const { book, workbook, fake } = openFake(street());
    fake.faults.add({ code: "GeneralException", member: "Values" });
    fake.faults.add({ code: "GeneralException", member: "Formulas" });
    expect(await workbook.write(Array.from({ length: 12 }, (_, row) => lock(row + 1, 1, true)), "lift")).toEqual(quiet);
    expect(locksOf(book.sheets[0]!, 12)).toEqual(Array.from({ length: 12 }, () => true));
    // No grid was written, so these faults were never met.
    expect(fake.faults.pending).toHaveLength(2);
  });

  test("merged cells are locked together, of whichever of them a change speaks", async () => {
    const { book, workbook } = openFake(street());
    const sheet = book.sheets[0]!;
    sheet.merges.push({ row: 1, column: 1, toRow: 1, toColumn: 4 }, { row: 3, column: 1, toRow: 5, toColumn: 1 });
    sheet.formats.apply({ row: 1, column: 1, toRow: 1, toColumn: 4 }, { "protection/locked": false });
    expect(await workbook.write([lock(1, 1, true), lock(4, 1, false, null)], "lift")).toEqual(quiet);
    expect([1, 2, 3, 4].map((column) => sheet.formats.at(1, column)["protection/locked"])).toEqual([true, true, true, true]);
    expect(locksOf(sheet, 6).slice(2)).toEqual([false, false, false, true]);
  });

  test.each(["GeneralException", "InvalidOperationInCellEditMode"])("%s at any round trip leaves content, locks and protection as they were, or all is done", async (code) => {
    const changes = [lock(1, 1, true), lock(2, 1, false, 99), lock(3, 1, true), lock(9, 2, false, "新")];
    const clean = openFake(street());
    await clean.workbook.write(changes, "lift");
    const done = locksOf(clean.book.sheets[0]!, 12);
    for (let at = 1; at <= clean.fake.counts.syncs; at++) {
      const { book, fake, workbook } = openFake(street());
      const seen = () => [snapshot(book), locksOf(book.sheets[0]!, 12), locksOf(book.sheets[0]!, 12, 2)];
      const before = seen();
      fake.faults.add({ code, at });
      const written = await workbook.write(changes, "lift");
      expect(fake.faults.pending).toEqual([]);
      if (written.ok) expect(locksOf(book.sheets[0]!, 12), `at ${at}`).toEqual(done);
      else expect(seen(), `at ${at}`).toEqual(before);
    }
  });

  test("when the locks cannot be put back either, the first cell and their number are said", async () => {
    const { book, fake, workbook } = openFake(street());
    // The first lists of cells are set, the second are not, and from then on none can be set.
    fake.faults.add({ code: "GeneralException", member: "Locked", step: 2, times: 9 });
    fake.faults.add({ code: "GeneralException", member: "Locked", at: 99, times: 1 });
    const written = await workbook.write([lock(1, 1, true), lock(3, 1, true), lock(2, 1, false)], "lift");
    expect(written.ok).toBe(false);
    expect(book.sheets[0]!.protection).toBeDefined();
    const left = locksOf(book.sheets[0]!, 3);
    const half = written.findings.find(({ code }) => code === "writeHalfDone");
    if (half === undefined) expect(left).toEqual([false, true, false]);
    else expect(half.values).toMatchObject({ sheet: "站", all: 3 });
  });
});

describe("a sheet made in Excel", () => {
  test("has a counted cell open where it may be typed over, other formulas locked whatever they look like, and merged cells all as their first", async () => {
    const { book, fake, workbook } = openFake();
    calculateAs(fake, planWithLocks);
    expect(await workbook.replace(planWithLocks, "refuse")).toEqual(quiet);
    const sheet = book.sheet("表")!;
    const isLocked = (row: number, column: number) => sheet.formats.at(row, column)["protection/locked"];
    expect([isLocked(1, 1), isLocked(1, 2), isLocked(1, 3), isLocked(2, 1), isLocked(2, 2), isLocked(3, 1), isLocked(3, 2)]).toEqual([false, true, false, true, true, false, true]);
  });
});
