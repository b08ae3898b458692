import { describe, expect, test } from "vitest";
import { createWorkbook } from "../../../src/hosts/file/createWorkbook";
import { readWorkbook } from "../../../src/hosts/file/readWorkbook";
import type { WorkbookPlan } from "../../../src/workbook/plan";
import { cellKey } from "../../../src/workbook/rawWorkbook";
import { input, label, samplePlan, sheetPlan } from "../file/samplePlan";
import { calculateAs, openFake, snapshot } from "./openFake";

const quiet = { ok: true, value: null, findings: [] };

describe("replacing the sheets of an open workbook", () => {
  test("a plan rendered into Excel reads back as the same plan written to a file", async () => {
    const { fake, workbook } = openFake();
    calculateAs(fake, samplePlan);
    expect(await workbook.replace(samplePlan, "refuse")).toEqual(quiet);
    expect(fake.lacks).toEqual([]);
    const inExcel = await workbook.read();
    const inFile = readWorkbook(await createWorkbook(samplePlan));
    if (!inExcel.ok || !inFile.ok) throw new Error(JSON.stringify([inExcel.findings, inFile.findings]));
    const sheets = inExcel.value.sheets.filter(({ title }) => title !== "Sheet1");
    expect(sheets.map(({ title, visibility }) => [title, visibility])).toEqual(inFile.value.sheets.map(({ title, visibility }) => [title, visibility]));
    for (const [index, sheet] of sheets.entries()) expect([...sheet.cells].sort(byKey), sheet.title).toEqual([...inFile.value.sheets[index]!.cells].sort(byKey));
    expect([...inExcel.value.names].sort(byName)).toEqual([...inFile.value.names].sort(byName));
  });


  test("round trips are as many for 10 rows as for 1,000, and for 50,000 only more by the chunks; no request is too large", async () => {
    const counts = [];
    for (const rows of [10, 1_000, 50_000]) {
      const { fake, workbook } = openFake();
      expect(await workbook.replace(longPlan(rows), "refuse")).toEqual(quiet);
      const replaced = fake.counts.syncs;
      expect(await workbook.read()).toMatchObject({ ok: true });
      expect(fake.counts.largestRequest).toBeLessThan(5_000_000);
      expect(fake.counts.largestAnswer).toBeLessThan(5_000_000);
      counts.push({ replaced, read: fake.counts.syncs - replaced });
    }
    expect(counts[1]).toEqual(counts[0]);
    // 300,000 cells are three chunks of writing and a rest that goes with the formats; and eight of reading instead of one.
    expect(counts[2]).toEqual({ replaced: counts[0]!.replaced + 3, read: counts[0]!.read + 7 });
  });

  test("a sheet of somebody else with a title that is needed is refused before anything is made", async () => {
    const { book, workbook } = openFake();
    book.sheets[0]!.title = "参数 表";
    const before = snapshot(book);
    expect(await workbook.replace(samplePlan, "lift")).toMatchObject({ ok: false, findings: [{ code: "sheetTitleTaken", values: { sheet: "参数 表" } }] });
    expect(snapshot(book)).toEqual(before);
  });

  test("a workbook whose structure is protected is opened only when told, closed again, and never with a password", async () => {
    const { book, workbook } = openFake();
    book.isStructureProtected = true;
    expect(await workbook.replace(samplePlan, "refuse")).toMatchObject({ ok: false, findings: [{ code: "sheetProtected" }] });
    expect(await workbook.replace(samplePlan, "lift")).toEqual(quiet);
    expect(book.isStructureProtected).toBe(true);
    book.structurePassword = "1234";
    const before = snapshot(book);
    expect(await workbook.replace(samplePlan, "lift")).toMatchObject({ ok: false, findings: [{ code: "sheetPassword" }] });
    expect(snapshot(book)).toEqual(before);
  });
});

describe("a failure while sheets are replaced", () => {
  async function opened() {
    const made = openFake();
    expect(await made.workbook.replace(samplePlan, "refuse")).toEqual(quiet);
    made.book.names.push({ name: "我的", formula: "='参数 表'!$B$2", comment: "", visible: true });
    return made;
  }
  const successor: WorkbookPlan = { ...samplePlan, sheets: samplePlan.sheets.map((sheet) => (sheet.id === "lists" ? { ...sheet, id: "others", title: "另一张" } : sheet)) };

  test("without one, names of others follow to the new sheets, and nothing of the old is left", async () => {
    const { book, workbook } = await opened();
    expect(await workbook.replace(successor, "refuse")).toEqual(quiet);
    expect(book.sheets.map(({ title }) => title)).toEqual([...successor.sheets.map(({ title }) => title), "Sheet1"]);
    expect(book.names.find(({ name }) => name === "我的")?.formula).toBe("='参数 表'!$B$2");
    expect(book.names.filter(({ name, formula }) => formula.includes("#REF!") || /lists/.test(name))).toEqual([]);
  });

  test.each([["InvalidOperationInCellEditMode", "hostBusy"], ["RequestPayloadSizeLimitExceeded", "hostTooLarge"], ["AccessDenied", "sheetProtected"], ["connectionBroken", "hostGone"]])("%s at any round trip is %s, and the workbook is as before or has the new sheets", async (code, finding) => {
    const clean = await opened();
    const syncs = clean.fake.counts.syncs;
    expect(await clean.workbook.replace(successor, "refuse")).toEqual(quiet);
    for (let at = 1; at <= clean.fake.counts.syncs - syncs; at++) {
      const { book, fake, workbook } = await opened();
      const before = snapshot(book);
      fake.faults.add({ code, at });
      const replaced = await workbook.replace(successor, "refuse");
      expect(fake.faults.pending).toEqual([]);
      if (replaced.ok) expect(book.sheets.map(({ title }) => title), `at ${at}`).toEqual(clean.book.sheets.map(({ title }) => title));
      else {
        expect(replaced.findings.map((found) => found.code), `at ${at}`).toEqual([finding]);
        expect(snapshot(book), `at ${at}`).toEqual(before);
      }
    }
  });

  test.each(["Add", "Formulas", "Merge", "Protect", "Name", "Position", "Formula", "Activate", "Visibility"])("in the middle of a batch (%s), what was made is taken away and the old sheets are as before", async (member) => {
    for (const step of [1, 2, 3]) {
      const { book, fake, workbook } = await opened();
      const before = snapshot(book);
      fake.faults.add({ code: "GeneralException", member, step });
      const replaced = await workbook.replace(successor, "refuse");
      if (fake.faults.pending.length > 0) break;
      if (replaced.ok) {
        // Some of the old sheets were deleted already: the new ones stand, and the rest was deleted.
        expect(book.sheets.map(({ title }) => title)).toEqual([...successor.sheets.map(({ title }) => title), "Sheet1"]);
        continue;
      }
      expect(replaced.findings.map(({ code }) => code), `${member} ${step}`).toEqual(["hostTrouble"]);
      expect(snapshot(book), `${member} ${step}`).toEqual(before);
    }
  });

  test("when deleting the old sheets stops half-way, the new sheets stand and the rest of the old is deleted", async () => {
    const { book, fake, workbook } = await opened();
    const clean = await opened();
    await clean.workbook.replace(successor, "refuse");
    // The first deletions of a batch are those of names.
    fake.faults.add({ code: "GeneralException", member: "Delete", step: 5 });
    expect(await workbook.replace(successor, "refuse")).toEqual(quiet);
    expect(fake.faults.pending).toEqual([]);
    expect(book.sheets.map(({ title }) => title)).toEqual(clean.book.sheets.map(({ title }) => title));
  });

  test.each(["参数 表", "名单", "别人的"])("a sheet deleted meanwhile (%s) is named and the rest is as before, or the new sheets stand", async (title) => {
    const withForeign = async () => {
      const made = await opened();
      made.book.add("别人的").cells.set(cellKey(1, 1), { value: 1, formula: "='参数 表'!B2", isCalculated: true });
      const deleted = made.book.sheet(title)!;
      return { ...made, deleteIt: () => made.fake.asUser(() => { if (!deleted.isDeleted) made.fake.sheetObject(deleted).Delete(); }) };
    };
    const clean = await withForeign();
    const syncs = clean.fake.counts.syncs;
    expect((await clean.workbook.replace(successor, "refuse")).ok).toBe(true);
    const without = await withForeign();
    without.deleteIt();
    const before = snapshot(without.book);
    const refused: number[] = [];
    for (let at = 2; at <= clean.fake.counts.syncs - syncs; at++) {
      const { book, fake, workbook, deleteIt } = await withForeign();
      fake.faults.add({ code: "", at, meanwhile: deleteIt });
      const replaced = await workbook.replace(successor, "refuse");
      if (replaced.ok) expect(book.sheets.map((sheet) => sheet.title).filter((one) => one !== "别人的"), `at ${at}`).toEqual([...successor.sheets.map((sheet) => sheet.title), "Sheet1"]);
      else {
        refused.push(at);
        expect(replaced.findings, `at ${at}`).toMatchObject([{ code: "sheetGone", values: { sheet: title } }]);
        expect(snapshot(book), `at ${at}`).toEqual(before);
      }
    }
    expect(refused.length).toBeGreaterThan(1);
  });

  test("a sheet deleted while it is made is named, and what was made is taken away", async () => {
    const { book, fake, workbook } = await opened();
    const before = snapshot(book);
    fake.faults.add({ code: "", at: 5, meanwhile: () => fake.asUser(() => fake.sheetObject(book.sheet("kh~2")!).Delete()) });
    expect(await workbook.replace(successor, "refuse")).toMatchObject({ ok: false, findings: [{ code: "sheetGone", values: { sheet: "kh~2" } }] });
    expect(snapshot(book)).toEqual(before);
  });

  test("when the old sheets cannot have their places again, no sheet is deleted and it is said not to save", async () => {
    const { book, fake, workbook } = await opened();
    const old = book.sheets.map(({ id }) => id);
    fake.faults.add({ code: "GeneralException", member: "Activate", times: 9 });
    expect(await workbook.replace(successor, "refuse")).toMatchObject({ ok: false, findings: [{ code: "hostTrouble" }, { code: "replaceHalfDone" }] });
    expect(book.sheets.map(({ id }) => id)).toEqual(expect.arrayContaining(old));
    expect(book.sheets.length).toBe(old.length + successor.sheets.length);
  });

  test("when what was made cannot be deleted either, its titles are said", async () => {
    const { book, fake, workbook } = await opened();
    fake.faults.add({ code: "GeneralException", member: "Merge" });
    fake.faults.add({ code: "GeneralException", member: "Delete", times: 9 });
    const replaced = await workbook.replace(successor, "refuse");
    expect(replaced).toMatchObject({ ok: false, findings: [{ code: "hostTrouble" }, { code: "sheetsLeft", values: { count: 4 } }] });
    const left = String(replaced.findings[1]!.values["sheets"]).split("、");
    expect(book.sheets.map(({ title }) => title)).toEqual(expect.arrayContaining(left));
    expect(book.sheets.slice(0, 4).map(({ title }) => title)).toEqual(samplePlan.sheets.map(({ title }) => title));
  });
});

/** A list of so many rows of six cells. */
function longPlan(rows: number): WorkbookPlan {
  const cells = Array.from({ length: rows * 6 }, (_, index) => {
    const [row, column] = [1 + Math.floor(index / 6), 1 + (index % 6)];
    return column % 2 === 0 ? input(row, column, index) : label(row, column, `第${index}行的文字`);
  });
  return { ...samplePlan, names: [], sheets: [sheetPlan("long", "长表", cells, { sections: [{ id: "rows", kind: "list", firstRow: 1, lastRow: rows }] })] };
}

const byKey = ([a]: readonly [number, unknown], [b]: readonly [number, unknown]) => a - b;
const byName = (a: { readonly name: string }, b: { readonly name: string }) => (a.name < b.name ? -1 : 1);
