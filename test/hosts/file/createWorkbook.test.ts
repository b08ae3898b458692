import validate from "@ooxml-tools/validate";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createWorkbook } from "../../../src/hosts/file/createWorkbook";
import { readWorkbook } from "../../../src/hosts/file/readWorkbook";
import { cellKey } from "../../../src/workbook/rawWorkbook";
import { computed, label, number, ref, samplePlan, sheetPlan } from "./samplePlan";

describe("creating a workbook", () => {
  it("writes a package in which the Open XML SDK finds no error", async () => {
    expect(await validate(await createWorkbook(samplePlan), "xlsx", "Office2016")).toEqual([]);
  }, 60_000);

  it("writes the same bytes for the same plan", async () => {
    const first = await createWorkbook(samplePlan);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(Buffer.from(await createWorkbook(samplePlan)).equals(Buffer.from(first))).toBe(true);
  });

  it("is read back as every cell of the plan, with titles, visibility and hidden columns", async () => {
    const read = readWorkbook(await createWorkbook(samplePlan));
    if (!read.ok) throw new Error(read.findings[0]?.code);
    expect(read.findings).toEqual([]);
    expect(read.value.foreignParts).toEqual([]);
    expect(read.value.sheets.map(({ title, visibility }) => [title, visibility])).toEqual(samplePlan.sheets.map(({ title, visibility }) => [title, visibility]));
    samplePlan.sheets.forEach((sheet, index) => {
      const found = read.value.sheets[index];
      const filled = sheet.cells.filter((cell) => cell.value !== null);
      expect(found?.cells.size).toBe(filled.length);
      for (const cell of filled) {
        const raw = found?.cells.get(cellKey(cell.row, cell.column));
        expect(raw?.value, `${sheet.title} ${cell.row},${cell.column}`).toBe(cell.value);
        expect(raw?.formula !== undefined).toBe(cell.kind === "computed");
      }
      expect([...(found?.hiddenColumns ?? [])]).toEqual(sheet.hiddenColumns);
    });
  });

  it("names sheets, sections, link targets and what the plan names, with quotes and apostrophes in titles doubled and escaped", async () => {
    const read = readWorkbook(await createWorkbook(samplePlan));
    const names = new Map(read.ok ? read.value.names.map(({ name, text }) => [name, text]) : []);
    expect(names.get("kh_form")).toBe("'和平''路 站&\"一\"'!$A$1:$C$6");
    expect(names.get("kh_form_items")).toBe("'和平''路 站&\"一\"'!$A$4:$C$5");
    expect(names.get("kh_rates_list")).toBe("'参数 表'!$A$2:$C$40");
    expect(names.get("费率")).toBe("'参数 表'!$B$2");
    expect(names.get("to_rates_2_2")).toBe("'参数 表'!$B$2");
  });

  it("writes print areas, title rows, freeze, protection, footer and links into the parts", async () => {
    const parts = unzipSync(await createWorkbook(samplePlan));
    const workbook = strFromU8(parts["xl/workbook.xml"] as Uint8Array);
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] as Uint8Array);
    expect(workbook).toContain("<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">'和平''路 站&amp;&quot;一&quot;'!$A$1:$C$6</definedName>");
    expect(workbook).toContain("_xlnm.Print_Titles");
    expect(workbook).toContain('fullCalcOnLoad="1"');
    expect(sheet).toContain('ySplit="3"');
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet).not.toContain("insertRows");
    expect(strFromU8(parts["xl/worksheets/sheet2.xml"] as Uint8Array)).toContain('insertRows="0"');
    expect(sheet).toContain("&amp;C第 &amp;P 页 共 &amp;N 页");
    expect(sheet).toContain('<hyperlink ref="A6" location="to_rates_2_2"/>');
    expect(sheet).toContain('fitToHeight="1"');
    expect(strFromU8(parts["xl/worksheets/sheet2.xml"] as Uint8Array)).toContain('fitToHeight="0"');
  });

  it("writes one validation for a whole range", async () => {
    const parts = unzipSync(await createWorkbook(samplePlan));
    const sheet = strFromU8(parts["xl/worksheets/sheet2.xml"] as Uint8Array);
    expect(sheet).toContain('<dataValidations count="4">');
    expect(sheet).toContain('sqref="A2:A40"><formula1>&quot;甲,乙,说&quot;&quot;好&quot;&quot;&quot;</formula1>');
    expect(sheet).toContain("<formula1>&apos;参数 表&apos;!$A$3:$A$9</formula1>");
  });

  it("refuses a plan that refers to a sheet it does not have", async () => {
    const plan = { title: "x", names: [], sheets: [sheetPlan("a", "甲", [computed(1, 1, ref("b", 1, 1), 1)])] };
    await expect(createWorkbook(plan)).rejects.toThrow("b");
  });

  it("refuses a validation list that Excel would cut off", async () => {
    const range = { row: 1, column: 1, toRow: 1, toColumn: 1 };
    const values = Array.from({ length: 90 }, (_, index) => `社区${index}`);
    const plan = { title: "x", names: [], sheets: [sheetPlan("a", "甲", [label(1, 1, 1), computed(2, 1, number("1"), 1)], { validations: [{ range, rule: { kind: "list" as const, values }, error: "" }] })] };
    await expect(createWorkbook(plan)).rejects.toThrow("listFrom");
  });
});
