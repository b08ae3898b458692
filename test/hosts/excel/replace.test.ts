import { describe, expect, test } from "vitest";
import { createWorkbook } from "../../../src/hosts/file/createWorkbook";
import { readWorkbook } from "../../../src/hosts/file/readWorkbook";
import { samplePlan } from "../file/samplePlan";
import { calculateAs, openFake } from "./openFake";

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
});

const byKey = ([a]: readonly [number, unknown], [b]: readonly [number, unknown]) => a - b;
const byName = (a: { readonly name: string }, b: { readonly name: string }) => (a.name < b.name ? -1 : 1);
