import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createWorkbook } from "../../../src/hosts/file/createWorkbook";
import { patchWorkbook } from "../../../src/hosts/file/patchWorkbook";
import { readWorkbook } from "../../../src/hosts/file/readWorkbook";
import type { RawWorkbook } from "../../../src/workbook/rawWorkbook";
import { cellKey } from "../../../src/workbook/rawWorkbook";
import { convertWithLibreOffice } from "../../tools/convertWithLibreOffice";
import { runProgram } from "../../tools/runProgram";
import { withTemporaryFolder } from "../../tools/withTemporaryFolder";
import { samplePlan } from "./samplePlan";

let saved: readonly (readonly [program: string, bytes: Uint8Array])[];

async function savedByGnumeric(bytes: Uint8Array): Promise<Uint8Array> {
  return withTemporaryFolder(async (folder) => {
    await writeFile(join(folder, "in.xlsx"), bytes);
    await runProgram("ssconvert", ["--recalc", "-T", "Gnumeric_Excel:xlsx2", join(folder, "in.xlsx"), join(folder, "out.xlsx")], { timeoutMilliseconds: 60_000, environment: { LC_ALL: "C.UTF-8" } });
    return readFile(join(folder, "out.xlsx"));
  });
}

beforeAll(async () => {
  const created = await createWorkbook(samplePlan);
  const patched = patchWorkbook(created, [{ sheetTitle: samplePlan.sheets[0]?.title ?? "", row: 4, column: 3, value: 10 }]);
  if (!patched.ok) throw new Error("not patched");
  const [plain, changed] = await withTemporaryFolder((folder) => convertWithLibreOffice([created, patched.value], "xlsx", folder));
  saved = [["LibreOffice", plain as Uint8Array], ["LibreOffice after a patch", changed as Uint8Array], ["Gnumeric", await savedByGnumeric(created)]];
});

function read(bytes: Uint8Array): RawWorkbook {
  const outcome = readWorkbook(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return outcome.value;
}

function firstSheetValue(book: RawWorkbook, row: number, column: number): unknown {
  return book.sheets[0]?.cells.get(cellKey(row, column))?.value;
}

describe("workbooks that other programs opened and saved", () => {
  it("are read with the recalculated figures of their formulas", () => {
    const totals = saved.map(([program, bytes]) => [program, firstSheetValue(read(bytes), 5, 1), firstSheetValue(read(bytes), 5, 2) ?? ""]);
    expect(totals).toEqual([["LibreOffice", 7.5, ""], ["LibreOffice after a patch", 17.5, 1], ["Gnumeric", 7.5, ""]]);
  });

  it("keep titles, texts that look like formulas, and the defined names", () => {
    for (const [program, bytes] of saved) {
      const book = read(bytes);
      expect(book.sheets.map(({ title }) => title), program).toEqual(samplePlan.sheets.map(({ title }) => title));
      expect([firstSheetValue(book, 2, 1), firstSheetValue(book, 2, 2), firstSheetValue(book, 2, 3)], program).toEqual(["=1+1", '+86 & <b> "引号"', "@名\n第二行 "]);
      expect(book.names.map(({ name }) => name), program).toEqual(expect.arrayContaining(["kh_form", "kh_form_items", "kh_rates", "kh_rates_list", "费率"]));
    }
  });

  it("can be patched in turn", () => {
    for (const [program, bytes] of saved) {
      const patched = patchWorkbook(bytes, [{ sheetTitle: "参数 表", row: 2, column: 2, value: 0.25 }, { sheetTitle: "参数 表", row: 90, column: 1, value: "甲" }]);
      const cells = patched.ok ? read(patched.value).sheets[1]?.cells : undefined;
      expect([cells?.get(cellKey(2, 2))?.value, cells?.get(cellKey(90, 1))?.value], program).toEqual([0.25, "甲"]);
    }
  });
});
