import { beforeAll, describe, expect, test } from "vitest";
import { readWorkbook } from "../../../src/hosts/file/readWorkbook";
import { GridBook } from "../../../src/hosts/web/gridBook";
import type { GridAnswer } from "../../../src/hosts/web/openedGrid";
import { parseAddress } from "../../../src/hosts/file/cellAddress";
import { cellKey, type RawCell } from "../../../src/workbook/rawWorkbook";
import { isLockedInFile } from "../contract/isLockedInFile";
import { madePackage } from "../file/madePackage";

// A sheet of three inputs and their sum; C1 takes whole numbers by a rule of a formula, D1 is a text that looks like one.
const sheet = '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c><c r="D1" t="inlineStr"><is><t>=1+1</t></is></c></row><row r="2"><c r="A2"><f>SUM(A1:C1)</f><v>6</v></c><c r="B2"><f>_xlfn.DAYS(C1,A1)</f><v>2</v></c></row></sheetData>'
  + '<dataValidations><dataValidation type="custom" showErrorMessage="1" error="请填整数。" sqref="C1:C2"><formula1>C1=INT(C1)</formula1></dataValidation></dataValidations>';
const fileBytes = madePackage({ sheets: [sheet, "<sheetData/>"] });

let book: GridBook;

beforeAll(() => {
  expect(new GridBook().bytes().findings.map(({ code }) => code)).toEqual(["hostGone"]);
});

function opened(bytes = fileBytes): GridBook {
  book = new GridBook();
  const outcome = book.open(bytes, "表.xlsx");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return book;
}

function enter(address: string, value: RawCell["value"], formula?: string): GridAnswer {
  return book.enter([{ sheet: 0, ...parseAddress(address)!, cell: { value, isError: false, ...(formula === undefined ? {} : { formula }) } }]);
}

function cell(address: string): RawCell | undefined {
  const { row, column } = parseAddress(address)!;
  const raw = book.read();
  return raw.ok ? raw.value.sheets[0]!.cells.get(cellKey(row, column)) : undefined;
}

function savedCell(address: string): RawCell | undefined {
  const bytes = book.bytes();
  const raw = bytes.ok ? readWorkbook(bytes.value) : bytes;
  const { row, column } = parseAddress(address)!;
  return raw.ok ? raw.value.sheets[0]!.cells.get(cellKey(row, column)) : undefined;
}

describe("an entry in the grid", () => {
  test("is followed by the results that depend on it, which the answer tells and the file holds", () => {
    opened();
    const answer = enter("A1", 10);
    expect(answer).toMatchObject({ titles: ["表1"], findings: [], isChanged: true });
    expect(answer.cells.map(({ row, column, cell: { value } }) => [row, column, value]).sort()).toEqual([[2, 1, 15], [2, 2, -7]]);
    expect(savedCell("A1")?.value).toBe(10);
    expect(savedCell("A2")).toEqual({ value: 15, isError: false, formula: "SUM(A1:C1)" });
    expect(savedCell("B2")?.formula).toBe("_xlfn.DAYS(C1,A1)");
  });

  test("that a rule by formula refuses goes back, with the rule's own words", () => {
    opened();
    const answer = enter("C1", 2.5);
    expect(answer.findings).toEqual([{ code: "gridEntry", severity: "error", place: { kind: "cell", sheet: "表1", cell: "C1" }, values: { sheet: "表1", cell: "C1", error: "请填整数。", value: "2.5" } }]);
    expect([cell("C1")?.value, cell("A2")?.value, answer.isChanged]).toEqual([3, 6, false]);
  });

  test("of a formula that cannot be read leaves the cell as it was and says so", () => {
    opened();
    const answer = enter("A1", null, "SUM(B1");
    expect(answer.findings.map(({ code }) => code)).toEqual(["gridFormula"]);
    expect(answer.cells).toEqual([{ sheet: 0, row: 1, column: 1, cell: { value: 1, isError: false } }]);
    expect(answer.isChanged).toBe(false);
  });

  test("of a formula is computed at once and saved as a formula with its result", () => {
    opened();
    enter("E1", null, "A1*100");
    expect(savedCell("E1")).toEqual({ value: 100, isError: false, formula: "A1*100" });
  });

  test("opened and closed without a change leaves a text that looks like a formula a text, and a formula as the file writes it", () => {
    opened();
    expect(enter("D1", null, "1+1").isChanged).toBe(false);
    expect(cell("D1")).toEqual({ value: "=1+1", isError: false });
    expect(enter("B2", null, "DAYS(C1,A1)").isChanged).toBe(false);
    expect(cell("B2")?.formula).toBe("_xlfn.DAYS(C1,A1)");
  });

  test("that is taken back leaves nothing unsaved, and the bytes of the file are those that were opened", () => {
    opened();
    enter("A1", 10);
    expect(enter("A1", 1).isChanged).toBe(false);
    expect(book.bytes()).toEqual({ ok: true, value: fileBytes, findings: [] });
  });
});

describe("the work that a machine keeps", () => {
  test("is the file and the entries; opened again, the results follow anew", () => {
    opened();
    enter("B1", 20);
    const work = book.work()!;
    expect(work.changes).toEqual([{ sheetTitle: "表1", row: 1, column: 2, value: 20 }]);
    const again = new GridBook();
    expect(again.open(work.bytes, work.fileName, work.changes).ok).toBe(true);
    book = again;
    expect(cell("A2")?.value).toBe(24);
    expect(savedCell("A2")?.value).toBe(24);
  });

  test("that names a sheet which the file has not is passed over, the rest is taken", () => {
    const again = new GridBook();
    expect(again.open(fileBytes, "表.xlsx", [{ sheetTitle: "没有", row: 1, column: 1, value: 5 }, { sheetTitle: "表1", row: 1, column: 1, value: 5 }]).ok).toBe(true);
    book = again;
    expect(cell("A2")?.value).toBe(10);
  });

  test("after saving, only what changes later is unsaved", () => {
    opened();
    enter("A1", 10);
    const bytes = book.bytes();
    if (!bytes.ok) throw new Error("not saved");
    book.saved(bytes.value);
    expect(book.work()!.changes).toEqual([]);
    expect(enter("A1", 1).isChanged).toBe(true);
  });
});

// A protected sheet: A1 a formula in an open cell, B1 an open number, C1 a locked one.
const lockable = madePackage({
  sheets: ['<sheetData><row r="1"><c r="A1" s="1"><f>B1*2</f><v>4</v></c><c r="B1" s="1"><v>2</v></c><c r="C1"><v>3</v></c></row></sheetData><sheetProtection sheet="1"/>'],
  more: { "xl/styles.xml": '<styleSheet><cellXfs count="2"><xf/><xf applyProtection="1"><protection locked="0"/></xf></cellXfs></styleSheet>' },
});
const lockOf = (address: string): boolean => isLockedInFile(bytesOf(book), { sheet: "表1", cell: address });
const relock = (column: number, value: number, isLocked: boolean) => book.write([{ sheetTitle: "表1", row: 1, column, value, isLocked }], "lift");

function bytesOf(of: GridBook): Uint8Array {
  const bytes = of.bytes();
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.findings));
  return bytes.value;
}

describe("locks in the grid", () => {
  test("are told to the grid, are unsaved, and stand in the saved file", () => {
    opened(lockable);
    expect(relock(2, 2, true)).toMatchObject({ ok: true, value: { locks: [{ sheet: 0, row: 1, column: 2, isLocked: true }], isChanged: true } });
    expect(["A1", "B1", "C1"].map(lockOf)).toEqual([false, true, true]);
    expect(book.write([{ sheetTitle: "表1", row: 1, column: 2, value: 5 }], "refuse").findings.map(({ code }) => code)).toEqual(["sheetProtected"]);
    expect(relock(2, 2, false)).toMatchObject({ ok: true, value: { isChanged: false } });
    expect(book.bytes()).toEqual({ ok: true, value: lockable, findings: [] });
  });

  test("survive saving: what was locked before is still locked, and only what changes later is unsaved", () => {
    opened(lockable);
    relock(2, 2, true);
    book.saved(bytesOf(book));
    expect(book.work()!.changes).toEqual([]);
    expect(book.write([{ sheetTitle: "表1", row: 1, column: 2, value: 5 }], "refuse").findings.map(({ code }) => code)).toEqual(["sheetProtected"]);
    expect(relock(2, 2, false)).toMatchObject({ ok: true, value: { isChanged: true } });
    expect(lockOf("B1")).toBe(false);
  });

  test("are part of the work that a machine keeps, and the grid is told of them when it is opened again", () => {
    opened(lockable);
    relock(3, 3, false);
    const work = book.work()!;
    expect(work.changes).toEqual([{ sheetTitle: "表1", row: 1, column: 3, value: 3, isLocked: false }]);
    book = new GridBook();
    expect(book.open(work.bytes, work.fileName, work.changes)).toMatchObject({ ok: true, value: { locks: [{ sheet: 0, row: 1, column: 3, isLocked: false }] } });
    expect(lockOf("C1")).toBe(false);
  });

  test("let a person type over a formula in an open cell: the number stands, and what depended on it follows", () => {
    opened(lockable);
    expect(enter("A1", 9)).toMatchObject({ findings: [], isChanged: true });
    expect(savedCell("A1")).toEqual({ value: 9, isError: false });
    expect(lockOf("A1")).toBe(false);
  });
});

describe("a file that cannot be opened", () => {
  test.each([["hostile", madePackage({ more: { "xl/workbook.xml": "<!DOCTYPE a><workbook/>" } }), "fileUnsafeXml"], ["no workbook", new Uint8Array([0x25, 0x50, 0x44, 0x46]), "fileNotXlsx"]])("%s: is refused with its reason, and the open one stays", (_kind, bytes, code) => {
    opened();
    enter("A1", 10);
    const outcome = book.open(bytes, "坏.xlsx");
    expect(outcome.findings.map((finding) => finding.code)).toEqual([code]);
    expect(cell("A1")?.value).toBe(10);
  });
});

describe("finding", () => {
  test("goes through all sheets from the selected cell on, and comes round", () => {
    opened();
    expect(book.find("1+1", undefined)).toEqual({ sheet: "表1", cell: "D1" });
    expect(book.find("2", { sheet: "表1", cell: "B1" })).toEqual({ sheet: "表1", cell: "B2" });
    expect(book.find("2", { sheet: "表1", cell: "B2" })).toEqual({ sheet: "表1", cell: "B1" });
    expect(book.find("不在", undefined)).toBeUndefined();
  });
});
