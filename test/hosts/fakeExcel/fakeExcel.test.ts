import { describe, expect, it } from "vitest";
import { cellKey } from "../../../src/workbook/rawWorkbook";
import { loadClientLibrary } from "./clientLibrary";
import { FakeBook } from "./fakeBook";
import { FakeExcel } from "./fakeExcel";

function open(book = new FakeBook()) {
  const fake = new FakeExcel(book);
  return { fake, ...loadClientLibrary(fake) };
}

describe("the fake Excel holds to the rules of the real one", () => {
  it("gives no property that was not loaded and synced", async () => {
    const { Excel } = open();
    await expect(Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      await context.sync();
      return range.values;
    })).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  it("writes only when synced, in order, and reads back what was typed", async () => {
    const { Excel, fake } = open();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C2");
      range.values = [[1, "text", null], ["'007", "2026-10", "007"]];
      expect(fake.book.sheets[0]?.cells.size).toBe(0);
      range.load({ values: true, formulas: true, address: true });
      await context.sync();
      expect(range.values).toEqual([[1, "text", ""], ["007", 46296, 7]]);
      expect(range.address).toBe("Sheet1!A1:C2");
    });
    expect(fake.counts.syncs).toBeLessThanOrEqual(2);
    expect(fake.keptCount).toBe(0);
    expect(fake.lacks).toEqual([]);
  });

  it("refuses a grid of another size than the range", async () => {
    const { Excel } = open();
    const write = (cells: number[][]) => Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = cells;
      await context.sync();
    });
    await expect(write([[1, 2], [3]])).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(write(Array.from({ length: 3000 }, () => [1, 2]))).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("answers a missing sheet with a null object, or with ItemNotFound when it is asked for straight", async () => {
    const { Excel } = open();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("none");
      sheet.load("name");
      await context.sync();
      expect(sheet.isNullObject).toBe(true);
      context.workbook.worksheets.getItem("none").load("name");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
  });

  it("makes a formula of a text that begins with =, unless an apostrophe leads", async () => {
    const { Excel, fake } = open();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").values = [["=1+1"], ["'=1+1"]];
      await context.sync();
    });
    expect(fake.book.sheets[0]?.cell(1, 1)).toMatchObject({ formula: "=1+1", isCalculated: false });
    expect(fake.book.sheets[0]?.cell(2, 1)).toEqual({ value: "=1+1", isQuoted: true });
  });

  it("refuses to write a locked cell of a protected sheet, and keeps what stood before in the batch", async () => {
    const { Excel, fake } = open();
    await expect(Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect({ allowSort: true });
      sheet.getRange("B1").values = [[1]];
      sheet.getRange("A1").values = [[2]];
      sheet.getRange("B1").values = [[3]];
      await context.sync();
    })).rejects.toMatchObject({ code: "AccessDenied" });
    expect(fake.book.sheets[0]?.cell(1, 2)?.value).toBe(1);
    expect(fake.book.sheets[0]?.cell(1, 1)).toBeUndefined();
  });

  it("does not know members above the claimed requirement set", async () => {
    const { Excel } = open();
    await expect(Excel.run(async (context) => {
      context.workbook.worksheets.onProtectionChanged.add(() => Promise.resolve());
      await context.sync();
    })).rejects.toMatchObject({ code: "ApiNotFound" });
  });

  it("names a member that it lacks instead of passing it over", async () => {
    const { Excel, fake } = open();
    await expect(Excel.run(async (context) => {
      context.workbook.tables.load("items/name");
      await context.sync();
    })).rejects.toMatchObject({ code: "FakeLacks" });
    expect(fake.lacks).toEqual(["property Workbook.Tables"]);
  });

  it("refuses requests and answers above five megabytes", async () => {
    const { Excel, fake } = open();
    const text = "字".repeat(20_000);
    const write = (rows: number) => Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange(`A1:A${rows}`).values = Array.from({ length: rows }, () => [text]);
      await context.sync();
    });
    await expect(write(100)).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    for (let row = 1; row <= 100; row++) fake.book.sheets[0]?.cells.set(cellKey(row, 1), { value: text });
    await expect(Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A100").load("values");
      await context.sync();
    })).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });

  it("tells who listens of edits by people, one message for the sheet", async () => {
    const { Excel, fake } = open();
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => { seen.push([event.address, event.worksheetId, event.details?.valueAfter]); return Promise.resolve(); });
      context.workbook.onSelectionChanged.add(() => { seen.push("selected"); return Promise.resolve(); });
      await context.sync();
    });
    const [sheet] = fake.book.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    fake.asUser(() => {
      sheet.cells.set(cellKey(2, 2), { value: 5 });
      fake.tell({ kind: "changed", sheet, area: { row: 2, column: 2, toRow: 2, toColumn: 2 }, changeType: "RangeEdited", details: { before: "", after: 5 } });
      fake.tell({ kind: "selected" });
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(seen).toEqual([["B2", sheet.id, 5], "selected"]);
  });

  it("fails as planned at a step, with the steps before it done", async () => {
    const { Excel, fake } = open();
    fake.faults.add({ code: "GeneralException", member: "Values", step: 2 });
    await expect(Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      for (const address of ["A1", "A2", "A3"]) sheet.getRange(address).values = [[address]];
      await context.sync();
    })).rejects.toMatchObject({ code: "GeneralException" });
    expect([...fake.book.sheets[0]?.cells.values() ?? []].map(({ value }) => value)).toEqual(["A1"]);
    expect(fake.faults.pending).toEqual([]);
  });

  it("refuses every batch while a cell is being edited", async () => {
    const { Excel, fake } = open();
    fake.isEditing = true;
    await expect(Excel.run(async (context) => { await context.sync(); context.workbook.load("name"); await context.sync(); })).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  });

  it("lets a batch wait for the end of an edit that was begun so", async () => {
    const { Excel, fake } = open();
    fake.isEditing = true;
    const reading = Excel.run({ delayForCellEdit: true }, async (context) => { context.workbook.load("name"); await context.sync(); return context.workbook.name; });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(fake.counts.syncs).toBe(0);
    fake.isEditing = false;
    expect(await reading).toBe("Book1.xlsx");
  });

  it("finds cells again after a rename, by reference and by id", async () => {
    const { Excel, fake } = open();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("甲 站");
      sheet.getRange("A1").values = [[7]];
      context.workbook.names.add("kh_a", sheet.getRange("A1:B2"));
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [["='甲 站'!A1"]];
      await context.sync();
      sheet.name = "乙站";
      await context.sync();
      const name = context.workbook.names.getItem("kh_a");
      name.load("formula");
      await context.sync();
      expect(name.formula).toBe("=乙站!$A$1:$B$2");
    });
    expect(fake.book.sheets[0]?.cell(1, 1)?.formula).toBe("=乙站!A1");
  });
});
