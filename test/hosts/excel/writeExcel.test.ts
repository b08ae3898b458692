import { describe, expect, test } from "vitest";
import type { CellChange } from "../../../src/app/ports";
import { textInput } from "../../../src/hosts/excel/cellInput";
import { cellKey } from "../../../src/workbook/rawWorkbook";
import { FakeBook } from "../fakeExcel/fakeBook";
import { openFake, snapshot } from "./openFake";

const quiet = { ok: true, value: null, findings: [] };
const change = (row: number, column: number, value: CellChange["value"], more: Partial<CellChange> = {}): CellChange => ({ sheetTitle: "站", row, column, value, ...more });

/** Two sheets; 站 has a number, a text, a formula and an empty cell in each of six rows. */
function street(): FakeBook {
  const book = new FakeBook();
  book.sheets = [];
  for (const title of ["站", "中心"]) {
    const sheet = book.add(title);
    for (let row = 1; row <= 6; row++) {
      sheet.cells.set(cellKey(row, 1), { value: row });
      sheet.cells.set(cellKey(row, 2), { value: row % 2 === 0 ? "=不是公式" : `甲${row}`, isQuoted: true });
      sheet.cells.set(cellKey(row, 3), { value: row * 2, formula: `=A${row}*2`, isCalculated: true });
    }
  }
  book.active = book.sheets[0]!;
  book.selection = { ...book.selection, sheet: book.active };
  return book;
}

const twoSheets: readonly CellChange[] = [
  change(1, 1, 10), change(1, 2, "乙"), change(1, 3, 5, { formula: "A1/2" }), change(2, 3, 7, { formula: null }), change(3, 1, null), change(5, 4, "=1+1"),
  { ...change(4, 1, "-x"), sheetTitle: "中心" },
];

describe("writing cells into Excel", () => {
  test("a text stays the text it is, whatever Excel would make of it when typed", async () => {
    const texts = ["=1+1", "+86", "-5", "@名", "'引", "''", "001", "2026-10", "1/2", "50%", "TRUE", "false", "1e5", "(5)", "￥5", "１２", "#N/A", "甲", "第1网格", "a\nb", " 空 ", "/", "下午3时"];
    const { book, fake, workbook } = openFake(street());
    expect(await workbook.write(texts.map((text, index) => change(index + 1, 9, text)), "refuse")).toEqual(quiet);
    expect(texts.map((_, index) => book.sheets[0]!.cell(index + 1, 9))).toEqual(texts.map((value) => expect.objectContaining({ value }) as unknown));
    expect(texts.some((_, index) => book.sheets[0]!.cell(index + 1, 9)?.formula !== undefined)).toBe(false);
    const read = await workbook.read();
    expect(read.ok && texts.map((_, index) => read.value.sheets[0]!.cells.get(cellKey(index + 1, 9))?.value)).toEqual(texts);
    expect(fake.lacks).toEqual([]);
  });

  test("what cannot be taken for anything else gets no apostrophe", () => {
    expect(["甲", "abc", "", "甲1", "=1"].map(textInput)).toEqual(["甲", "abc", "", "'甲1", "'=1"]);
  });

  test("values, new formulas and removed ones are written; a formula that is not spoken of stays", async () => {
    const { book, workbook } = openFake(street());
    expect(await workbook.write([...twoSheets, change(6, 3, 99)], "refuse")).toEqual(quiet);
    const cell = (row: number, column: number) => book.sheets[0]!.cell(row, column);
    expect([cell(1, 1)?.value, cell(1, 2)?.value, cell(1, 3)?.formula, cell(2, 3)?.formula, cell(2, 3)?.value, cell(3, 1), cell(5, 4)?.value]).toEqual([10, "乙", "=A1/2", undefined, 7, undefined, "=1+1"]);
    expect(cell(6, 3)?.formula).toBe("=A6*2");
    expect(book.sheets[1]!.cell(4, 1)?.value).toBe("-x");
  });

  test("cells that no sheet has, and sheets that are not there, are refused before anything is written", async () => {
    const { book, fake, workbook } = openFake(street());
    const before = snapshot(book);
    expect(await workbook.write([change(1, 1, 1), change(0, 1, 1), change(1, 20_000, 1)], "refuse")).toMatchObject({ ok: false, findings: [{ code: "patchNoCell", values: { sheet: "站", row: 0, column: 1 } }, { code: "patchNoCell" }] });
    expect(fake.counts.syncs).toBe(0);
    expect(await workbook.write([change(1, 1, 1), { ...change(1, 1, 1), sheetTitle: "无" }], "refuse")).toMatchObject({ ok: false, findings: [{ code: "sheetGone", values: { sheet: "无" } }] });
    expect(snapshot(book)).toEqual(before);
  });

  test("round trips are as many for 10 rows as for 1,000, and for 50,000 only one more for each chunk", async () => {
    const syncs: number[] = [];
    for (const rows of [10, 1_000, 50_000]) {
      const { fake, workbook } = openFake(street());
      const changes = Array.from({ length: rows * 4 }, (_, index) => change(10 + Math.floor(index / 4), 1 + (index % 4), index % 3 === 0 ? `文字${index}` : index));
      expect(await workbook.write(changes, "refuse")).toEqual(quiet);
      expect(fake.counts.largestRequest).toBeLessThan(5_000_000);
      expect(fake.counts.suspendedScreen).toBeGreaterThan(0);
      expect(fake.keptCount).toBe(0);
      syncs.push(fake.counts.syncs);
    }
    expect(syncs[1]).toBe(syncs[0]);
    // 200,000 cells are five chunks of reading what stood there and two of writing.
    expect(syncs[2]).toBe(syncs[0]! + 4 + 1);
  });

  test("is stopped between chunks, and then nothing has changed", async () => {
    const { book, fake, workbook } = openFake(street());
    const before = snapshot(book);
    const control = new AbortController();
    const changes = Array.from({ length: 250_000 }, (_, index) => change(1 + Math.floor(index / 5), 1 + (index % 5), index, { formula: null }));
    const progress: number[] = [];
    const written = await workbook.write(changes, "refuse", { signal: control.signal, progress: (done) => { progress.push(done); control.abort(); } });
    expect(written).toMatchObject({ ok: false, findings: [{ code: "cancelled" }] });
    expect(progress).toEqual([1]);
    expect(snapshot(book)).toEqual(before);
    expect(fake.keptCount).toBe(0);
  });
});

describe("writing to protected sheets", () => {
  const options = { allowSort: true, allowFormatColumns: true, selectionMode: "Normal" };
  function locked(password?: string) {
    const opened = openFake(street());
    for (const sheet of opened.book.sheets) sheet.protection = { options, ...(password === undefined ? {} : { password }) };
    return opened;
  }

  test("is refused, with each sheet that would have to be opened and how many they are, before anything is written", async () => {
    const { book, workbook } = locked();
    const before = snapshot(book);
    expect(await workbook.write(twoSheets, "refuse")).toMatchObject({ ok: false, findings: ["站", "中心"].map((sheet) => ({ code: "sheetProtected", values: { sheet, count: 2 } })) });
    expect(snapshot(book)).toEqual(before);
  });

  test("needs no leave for cells that are not locked", async () => {
    const { book, workbook, runtime } = openFake(street());
    await runtime.run({}, async (context) => {
      const sheet = context.workbook.worksheets.getItem("站");
      sheet.getRange("A1:A3").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    });
    expect(await workbook.write([change(1, 1, 8), change(3, 1, 9)], "refuse")).toEqual(quiet);
    expect(book.sheets[0]!.protection).toBeDefined();
    expect(await workbook.write([change(1, 1, 8), change(1, 2, "x")], "refuse")).toMatchObject({ ok: false, findings: [{ code: "sheetProtected" }] });
  });

  test("lifts the protection when allowed and puts the very same back", async () => {
    const { book, workbook } = locked();
    const protectionBefore = (snapshot(book) as { sheets: { protection: unknown }[] }).sheets.map(({ protection }) => protection);
    expect(await workbook.write(twoSheets, "lift")).toEqual(quiet);
    expect(book.sheets[0]!.cell(1, 1)?.value).toBe(10);
    expect(book.sheets.map(({ protection }) => protection?.options)).toEqual(protectionBefore.map(() => expect.objectContaining(options) as unknown));
  });

  test("never lifts a password", async () => {
    const { book, workbook } = locked("1234");
    const before = snapshot(book);
    expect(await workbook.write(twoSheets, "lift")).toMatchObject({ ok: false, findings: [{ code: "sheetPassword", values: { sheet: "站" } }] });
    expect(snapshot(book)).toEqual(before);
  });

  test("closes again the sheets that were open when a later one has a password", async () => {
    const { book, workbook } = locked();
    book.sheets[1]!.protection = { options, password: "1234" };
    expect(await workbook.write(twoSheets, "lift")).toMatchObject({ ok: false, findings: [{ code: "sheetPassword", values: { sheet: "中心" } }] });
    expect(book.sheets.map(({ protection }) => protection !== undefined)).toEqual([true, true]);
    expect(book.sheets[0]!.cell(1, 1)?.value).toBe(1);
  });
});

const codes: readonly (readonly [code: string, finding: string])[] = [
  ["InvalidOperationInCellEditMode", "hostBusy"], ["AccessDenied", "sheetProtected"], ["InactiveWorkbook", "hostInactive"],
  ["RequestPayloadSizeLimitExceeded", "hostTooLarge"], ["ApiNotFound", "hostUnsupported"], ["SomethingNew", "hostTrouble"], ["connectionBroken", "hostGone"],
];

describe("a failure while cells are written", () => {
  test.each(codes)("%s at any round trip is %s, and the workbook is as before or the write was done", async (code, finding) => {
    const clean = openFake(street());
    await clean.workbook.write(twoSheets, "refuse");
    for (let at = 1; at <= clean.fake.counts.syncs; at++) {
      const { book, fake, workbook } = openFake(street());
      const before = snapshot(book);
      fake.faults.add({ code, at });
      const written = await workbook.write(twoSheets, "refuse");
      expect(fake.faults.pending).toEqual([]);
      // The library's own last round trip only lets ranges go.
      if (written.ok) expect(snapshot(book)).toEqual(snapshot(clean.book));
      else {
        expect(written.findings.map((found) => found.code), `at ${at}`).toEqual([finding]);
        expect(snapshot(book), `at ${at}`).toEqual(before);
      }
    }
  });

  test.each(["Values", "Formulas"])("at any block (%s), what was written before it is put back", async (member) => {
    for (let step = 1; step <= 3; step++) {
      const { book, fake, workbook } = openFake(street());
      const before = snapshot(book);
      fake.faults.add({ code: "GeneralException", member, step });
      const written = await workbook.write(twoSheets, "refuse");
      if (fake.faults.pending.length > 0) break;
      expect(written).toMatchObject({ ok: false, findings: [{ code: "hostTrouble", values: { code: "GeneralException" } }] });
      expect(snapshot(book)).toEqual(before);
    }
  });

  test("number formats that Excel gave by itself to a written formula are as before too", async () => {
    const { book, fake, workbook } = openFake(street());
    const [sheet] = book.sheets;
    sheet!.formats.apply({ row: 2, column: 3, toRow: 2, toColumn: 3 }, { numberFormat: "0.00" });
    const formats = () => [1, 2, 3].map((row) => sheet!.formats.at(row, 3)["numberFormat"]);
    const before = formats();
    const changes = [1, 2, 3].map((row) => change(row, 3, 0, { formula: "DATE(2026,1,1)" }));
    const clean = openFake(street());
    expect(await clean.workbook.write(changes, "refuse")).toEqual(quiet);
    expect(clean.book.sheets[0]!.formats.at(1, 3)["numberFormat"]).toBe("yyyy/m/d");
    fake.faults.add({ code: "GeneralException", member: "Values" });
    expect(await workbook.write([...changes, change(5, 1, 1)], "refuse")).toMatchObject({ ok: false, findings: [{ code: "hostTrouble" }] });
    expect([fake.faults.pending, formats()]).toEqual([[], before]);
  });

  test("a sheet deleted meanwhile, at any round trip, is named, and the other sheets are as before", async () => {
    const clean = openFake(street());
    await clean.workbook.write(twoSheets, "refuse");
    const refused: number[] = [];
    for (let at = 1; at <= clean.fake.counts.syncs; at++) {
      const { book, fake, workbook } = openFake(street());
      const station = book.sheets[0]!;
      const before = [...station.cells].sort();
      fake.faults.add({ code: "", at, meanwhile: () => fake.asUser(() => fake.sheetObject(book.sheet("中心")!).Delete()) });
      const written = await workbook.write(twoSheets, "refuse");
      // The last round trip only lets ranges go.
      if (written.ok) continue;
      refused.push(at);
      expect(written.findings, `at ${at}`).toMatchObject([{ code: "sheetGone", values: { sheet: "中心" } }]);
      expect([...station.cells].sort(), `at ${at}`).toEqual(before);
    }
    expect(refused.length).toBeGreaterThan(3);
  });

  test("when putting back fails too, it says exactly how many cells are new and which is the first", async () => {
    const changes = [change(1, 1, 100), change(3, 1, 300), change(5, 1, 500)];
    const clean = openFake(street());
    await clean.workbook.write(changes, "refuse");
    const { book, fake, workbook } = openFake(street());
    const before = new Map(book.sheets[0]!.cells);
    fake.faults.add({ code: "GeneralException", member: "Values", step: 2 });
    // From the round trip after the writing one, every write is refused; reading is not.
    fake.faults.add({ code: "GeneralException", member: "Values", at: clean.fake.counts.syncs + 1, times: 9 });
    const written = await workbook.write(changes, "refuse");
    expect(written).toMatchObject({ ok: false, findings: [{ code: "writeHalfDone", values: { sheet: "站", cell: "A1", done: 1, all: 3 } }, { code: "hostTrouble" }] });
    expect([...book.sheets[0]!.cells].filter(([key, { value }]) => before.get(key)?.value !== value).map(([key]) => key)).toEqual([cellKey(1, 1)]);
  });

  test("after a failure, lifted sheets are protected again", async () => {
    const { book, fake, workbook } = openFake(street());
    for (const sheet of book.sheets) sheet.protection = { options: { allowSort: true } };
    fake.faults.add({ code: "GeneralException", member: "Values", step: 2 });
    expect(await workbook.write(twoSheets, "lift")).toMatchObject({ ok: false, findings: [{ code: "hostTrouble" }] });
    expect(book.sheets.map(({ protection }) => protection?.options["allowSort"])).toEqual([true, true]);
    expect(book.sheets[0]!.cell(1, 1)?.value).toBe(1);
  });
});
