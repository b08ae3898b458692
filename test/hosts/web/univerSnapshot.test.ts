import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readAppearance } from "../../../src/hosts/file/readAppearance";
import { gridRules } from "../../../src/hosts/web/gridRules";
import { univerSnapshot } from "../../../src/hosts/web/univerSnapshot";
import { madePackage } from "../file/madePackage";

function seenIn(bytes: Uint8Array) {
  const seen = readAppearance(bytes);
  if (!seen.ok) throw new Error(JSON.stringify(seen.findings));
  return seen.value;
}

function snapshotOf(bytes: Uint8Array) {
  return univerSnapshot(seenIn(bytes), "book");
}

describe("what Univer opens", () => {
  test("holds formulas with their cached results, texts as texts, truth values and errors", () => {
    const cells = '<c r="A1"><v>1.5</v></c><c r="B1" t="inlineStr"><is><t>=1+1</t></is></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1"><f>_xlfn.DAYS(A1,0)</f><v>1</v></c>';
    const { sheets } = snapshotOf(madePackage({ sheets: [`<sheetData><row r="1">${cells}</row></sheetData>`] }));
    expect(sheets["sheet1"]!.cellData![0]).toEqual({ 0: { v: 1.5, t: 2, s: "0" }, 1: { v: "=1+1", t: 1, s: "0" }, 2: { v: 1, t: 3, s: "0" }, 3: { v: "#DIV/0!", t: 1, f: "=1/0", s: "0" }, 4: { v: 1, t: 2, f: "=DAYS(A1,0)", s: "0" } });
  });

  test("shows a list as Excel does, and conditions in the order of their priority, compared cells as formulas", () => {
    const rules = '<conditionalFormatting sqref="A1:A9"><cfRule type="cellIs" dxfId="0" priority="2" operator="between"><formula>1</formula><formula>5</formula></cfRule><cfRule type="expression" dxfId="0" priority="1"><formula>A1="缺"</formula></cfRule><cfRule type="colorScale" priority="3"/></conditionalFormatting><dataValidations><dataValidation type="list" showErrorMessage="1" error="请选" sqref="B1"><formula1>"是,否"</formula1></dataValidation><dataValidation type="list" sqref="B2"><formula1>表2!$A$1:$A$3</formula1></dataValidation></dataValidations>';
    const styles = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dxfs><dxf><font><b/></font></dxf></dxfs></styleSheet>';
    const { appearance } = seenIn(madePackage({ sheets: [`<sheetData/>${rules}`], more: { "xl/styles.xml": styles } }));
    const { validations, conditions } = gridRules(appearance.sheets[0]!, appearance.conditionalLooks);
    expect(validations).toMatchObject([{ formula1: "是,否", renderMode: 1, errorStyle: 1, error: "请选" }, { formula1: "=表2!$A$1:$A$3", errorStyle: 2 }]);
    expect(conditions.map((condition) => (condition as { rule: { value: string } }).rule.value)).toEqual(['=A1="缺"', "=AND(A1>=1,A1<=5)"]);
  });

  test("leaves a very hidden sheet out and keeps a hidden one hidden", () => {
    const more = { "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="一" sheetId="1" r:id="s1"/><sheet name="二" sheetId="2" state="hidden" r:id="s2"/><sheet name="_深" sheetId="3" state="veryHidden" r:id="s3"/></sheets></workbook>' };
    const { sheets, sheetOrder } = snapshotOf(madePackage({ sheets: ["<sheetData/>", "<sheetData/>", "<sheetData/>"], more }));
    expect(sheetOrder).toEqual(["sheet1", "sheet2"]);
    expect(Object.values(sheets).map(({ name, hidden }) => [name, hidden])).toEqual([["一", 0], ["二", 1]]);
  });

  test.each(["templates/street/blank.xlsx", "test/workbooks/moved-by-office.xlsx", "test/workbooks/three-faults.xlsx"])("%s: every cell of the file is where it was, with its widths, merges and panes", (file) => {
    const seen = readAppearance(readFileSync(file));
    if (!seen.ok) throw new Error(file);
    const snapshot = univerSnapshot(seen.value, "book");
    const { raw, appearance } = seen.value;
    const shown = raw.sheets.flatMap((sheet, index) => (sheet.visibility === "veryHidden" ? [] : [{ sheet, look: appearance.sheets[index]!, data: snapshot.sheets[`sheet${index + 1}`]! }]));
    expect(shown.length).toBeGreaterThan(3);
    for (const { sheet, look, data } of shown) {
      const filled = Object.values(data.cellData!).reduce((count: number, row) => count + Object.values(row as object).filter((cell: { v?: unknown; f?: unknown }) => cell.v !== undefined || cell.f !== undefined).length, 0);
      expect(filled, sheet.title).toBe(sheet.cells.size);
      expect(data.mergeData!.length, sheet.title).toBe(look.merges.length);
      expect(data.freeze, sheet.title).toMatchObject({ xSplit: look.frozen.columns, ySplit: look.frozen.rows });
      for (const range of data.mergeData!) expect(range.endRow < data.rowCount! && range.endColumn < data.columnCount!, sheet.title).toBe(true);
    }
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
  });
});
