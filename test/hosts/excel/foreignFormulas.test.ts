import { describe, expect, test } from "vitest";
import type { WorkbookPlan } from "../../../src/workbook/plan";
import { cellKey } from "../../../src/workbook/rawWorkbook";
import type { FakeSheet } from "../fakeExcel/fakeBook";
import { samplePlan } from "../file/samplePlan";
import { openFake, snapshot } from "./openFake";

const quiet = { ok: true, value: null, findings: [] };

/** 名单 is no longer there, 另一张 is new; the others stay by their titles. */
const successor: WorkbookPlan = { ...samplePlan, sheets: samplePlan.sheets.map((sheet) => (sheet.id === "lists" ? { ...sheet, id: "others", title: "另一张" } : sheet)) };

/** Formulas of a sheet of somebody else, by row of its first column. */
async function opened(formulas: readonly string[]) {
  const made = openFake();
  expect(await made.workbook.replace(samplePlan, "refuse")).toEqual(quiet);
  const own = made.book.add("我的表");
  formulas.forEach((formula, index) => own.cells.set(cellKey(index + 1, 1), { value: 7, formula, isCalculated: true }));
  return { ...made, own };
}

const formulasOf = (sheet: FakeSheet): (string | undefined)[] => [...sheet.cells].sort(([a], [b]) => a - b).map(([, { formula }]) => formula);

describe("formulas on sheets of others that read sheets which are replaced", () => {
  test("are as they were afterwards, and a note says to check them", async () => {
    const formulas = ["='参数 表'!B2+A9", "=SUM('和平''路 站&\"一\"'!A4:C4,'参数 表'!$B$2)", '=IF(A9=1,"参数 表!",A9)', "='[别的.xlsx]参数 表'!B2"];
    const { own, workbook } = await opened(formulas);
    const replaced = await workbook.replace(successor, "refuse");
    expect(formulasOf(own)).toEqual(formulas);
    expect(replaced).toMatchObject({ ok: true, findings: [{ code: "foreignFormulasKept", severity: "note", place: { kind: "cell", sheet: "我的表", cell: "A1:A2" }, values: { count: 2, sheet: "我的表", cell: "A1:A2" } }] });
    expect(replaced.findings).toHaveLength(1);
  });

  test("that read a sheet which is no longer there are said with cell and formula, and keep what else they read", async () => {
    const { own, workbook } = await opened(["=名单!A1", "=名单!A2", "=名单!A1+'参数 表'!B2"]);
    const replaced = await workbook.replace(successor, "refuse");
    expect(formulasOf(own)).toEqual(["=#REF!", "=#REF!", "=#REF!+'参数 表'!B2"]);
    expect(replaced).toMatchObject({ ok: true, findings: [
      { code: "foreignFormulaLost", severity: "warning", place: { kind: "cell", sheet: "我的表", cell: "A1:A3" }, values: { sheet: "我的表", cell: "A1:A3", gone: "名单", formula: "=名单!A1" } },
    ] });
  });

  test("cost as many round trips for 1,000 of them as for one", async () => {
    const counts = [];
    for (const rows of [1, 1_000]) {
      const { fake, workbook } = await opened(Array.from({ length: rows }, (_, row) => `='参数 表'!B${row + 1}`));
      const before = fake.counts.syncs;
      expect((await workbook.replace(successor, "refuse")).ok).toBe(true);
      counts.push(fake.counts.syncs - before);
    }
    expect(counts[1]).toBe(counts[0]);
  });

  test("on a protected sheet are asked for before anything is made, and the protection is put back", async () => {
    const { book, fake, own, workbook } = await opened(["='参数 表'!B2"]);
    const second = book.add("第二张");
    second.cells.set(cellKey(3, 3), { value: 1, formula: "='参数 表'!B2", isCalculated: true });
    for (const sheet of [own, second]) sheet.protection = { options: { allowSort: true } };
    const before = snapshot(book);
    // Adding a sheet would be met by it.
    fake.faults.add({ code: "GeneralException", member: "Add" });
    const refused = await workbook.replace(successor, "refuse");
    expect(refused).toMatchObject({ ok: false, findings: [{ code: "sheetProtected", values: { sheet: "我的表", count: 2 } }, { code: "sheetProtected", values: { sheet: "第二张", count: 2 } }] });
    expect(fake.faults.pending).toHaveLength(1);
    fake.faults.clear();
    expect(snapshot(book)).toEqual(before);
    expect((await workbook.replace(successor, "lift")).ok).toBe(true);
    expect([formulasOf(own), own.protection?.options["allowSort"], second.protection?.options["allowSort"]]).toEqual([["='参数 表'!B2"], true, true]);
  });

  test("on a sheet with a password stop the replacement, and nothing has changed", async () => {
    const { book, own, workbook } = await opened(["='参数 表'!B2"]);
    own.protection = { options: {}, password: "1234" };
    const before = snapshot(book);
    expect(await workbook.replace(successor, "lift")).toMatchObject({ ok: false, findings: [{ code: "sheetPassword", values: { sheet: "我的表" } }] });
    expect(snapshot(book)).toEqual(before);
  });

  test("are as they were after a failure at any round trip, as all else is", async () => {
    const formulas = ["='参数 表'!B2", "=名单!A1", "=名单!A1+'参数 表'!B2"];
    const clean = await opened(formulas);
    const syncs = clean.fake.counts.syncs;
    expect((await clean.workbook.replace(successor, "refuse")).ok).toBe(true);
    for (let at = 1; at <= clean.fake.counts.syncs - syncs; at++) {
      const { book, fake, workbook } = await opened(formulas);
      const before = snapshot(book);
      fake.faults.add({ code: "InvalidOperationInCellEditMode", at });
      const replaced = await workbook.replace(successor, "refuse");
      expect(fake.faults.pending).toEqual([]);
      if (replaced.ok) expect(formulasOf(book.sheet("我的表")!), `at ${at}`).toEqual(formulasOf(clean.own));
      else expect(snapshot(book), `at ${at}`).toEqual(before);
    }
  });

  test("are as they were when one of them cannot be written, or an old sheet not be deleted", async () => {
    const formulas = ["='参数 表'!B2", "=名单!A1", "=名单!A1+'参数 表'!B2"];
    const clean = await opened(formulas);
    const before = snapshot(clean.book);
    const syncs = clean.fake.counts.syncs;
    await clean.workbook.replace(successor, "refuse");
    const undone: string[] = [];
    for (let at = 1; at <= clean.fake.counts.syncs - syncs; at++) {
      for (const member of ["Formulas", "Delete"]) {
        const { book, fake, workbook } = await opened(formulas);
        fake.faults.add({ code: "GeneralException", member, at });
        const replaced = await workbook.replace(successor, "refuse");
        if (replaced.ok || fake.faults.pending.length > 0) continue;
        expect(snapshot(book), `${member} ${at}`).toEqual(before);
        undone.push(member);
      }
    }
    expect(new Set(undone)).toEqual(new Set(["Formulas", "Delete"]));
  });
});
