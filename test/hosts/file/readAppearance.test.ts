import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readAppearance } from "../../../src/hosts/file/readAppearance";
import { readWorkbook } from "../../../src/hosts/file/readWorkbook";
import type { SheetAppearance, WorkbookAppearance } from "../../../src/hosts/file/workbookAppearance";
import { cellKey } from "../../../src/workbook/rawWorkbook";
import { madePackage } from "./madePackage";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

function appearanceOf(bytes: Uint8Array): WorkbookAppearance {
  const seen = readAppearance(bytes, { fileName: "a.xlsx" });
  if (!seen.ok) throw new Error(JSON.stringify(seen.findings));
  return seen.value.appearance;
}

const sheetOf = (xml: string): SheetAppearance => appearanceOf(madePackage({ sheets: [xml] })).sheets[0]!;

describe("how a sheet looks", () => {
  test("widths, heights, hidden lines, merges, panes, zoom and grid lines are as the file says", () => {
    const sheet = sheetOf('<sheetViews><sheetView showGridLines="0" zoomScale="85" workbookViewId="0"><pane xSplit="2" ySplit="7" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25" defaultColWidth="9"/><cols><col min="2" max="3" width="12.5"/><col min="4" max="4" hidden="1" width="8" style="3"/></cols><sheetData><row r="2" ht="32"><c r="A2" s="1"/></row><row r="3" hidden="1"/></sheetData><mergeCells><mergeCell ref="A2:C2"/></mergeCells>');
    expect(sheet).toMatchObject({ frozen: { rows: 7, columns: 2 }, zoom: 85, hasGridLines: false, defaultRowHeight: 14.25, defaultColumnWidth: 9 });
    expect(sheet.columns).toEqual([{ from: 2, to: 3, width: 12.5, isHidden: false }, { from: 4, to: 4, width: 8, isHidden: true, style: 3 }]);
    expect([...sheet.rows]).toEqual([[2, { height: 32, isHidden: false }], [3, { isHidden: true }]]);
    expect(sheet.merges).toEqual([{ row: 2, column: 1, toRow: 2, toColumn: 3 }]);
    expect([...sheet.styles]).toEqual([[cellKey(2, 1), 1]]);
  });

  test("a protection with a password is told from one without", () => {
    expect(sheetOf("<sheetData/>").protection).toBe("none");
    expect(sheetOf('<sheetData/><sheetProtection sheet="1" sort="0"/>').protection).toBe("open");
    expect(sheetOf('<sheetData/><sheetProtection sheet="1" hashValue="x" saltValue="y"/>').protection).toBe("password");
    expect(sheetOf('<sheetData/><sheetProtection password="CC1A"/>').protection).toBe("none");
  });

  test("validations are read with their ranges, also those that Excel puts into the extension list", () => {
    const extension = '<extLst><ext><x14:dataValidations xmlns:x14="x" xmlns:xm="y"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>名册!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>D2:D9 F1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
    const sheet = sheetOf(`<sheetData/><dataValidations><dataValidation type="whole" operator="between" showErrorMessage="1" error="0到9" showInputMessage="1" prompt="填数" sqref="B2:B4"><formula1>0</formula1><formula2>9</formula2></dataValidation></dataValidations>${extension}`);
    expect(sheet.validations).toEqual([
      { ranges: [{ row: 2, column: 2, toRow: 4, toColumn: 2 }], type: "whole", operator: "between", formulas: ["0", "9"], allowsBlank: false, refuses: true, error: "0到9", prompt: "填数" },
      { ranges: [{ row: 2, column: 4, toRow: 9, toColumn: 4 }, { row: 1, column: 6, toRow: 1, toColumn: 6 }], type: "list", operator: "between", formulas: ["名册!$A$1:$A$9", ""], allowsBlank: true, refuses: true, error: "", prompt: "" },
    ]);
  });

  test("links inside the workbook are kept, those to outside are not", () => {
    expect(sheetOf('<sheetData/><hyperlinks><hyperlink ref="B2" location="#\'表\'!A1"/><hyperlink ref="B3" r:id="x" xmlns:r="r"/></hyperlinks>').links).toEqual([{ range: { row: 2, column: 2, toRow: 2, toColumn: 2 }, target: "'表'!A1" }]);
  });
});

describe("how cells look", () => {
  const styles = (inside: string) => `<styleSheet xmlns="${main}">${inside}</styleSheet>`;

  test("fonts, fills, borders, alignment, number formats and locks are resolved by index; theme colours with their tint", () => {
    const part = styles('<numFmts><numFmt numFmtId="164" formatCode="0.0"/></numFmts><fonts><font><sz val="11"/><name val="宋体"/></font><font><b/><i val="0"/><u/><sz val="18"/><color theme="4" tint="-0.5"/><name val="黑体"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF8DC"/><bgColor indexed="64"/></patternFill></fill></fills><borders><border/><border><left style="thin"><color indexed="10"/></left><right/><top style="double"/></border></borders><cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="164" fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1" textRotation="135" indent="2"/><protection locked="0"/></xf><xf numFmtId="9" fontId="0" fillId="1" borderId="0"/></cellXfs><dxfs><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>');
    const { looks, conditionalLooks } = appearanceOf(madePackage({ more: { "xl/styles.xml": part } }));
    expect(looks[0]).toMatchObject({ font: { name: "宋体", size: 11, isBold: false }, numberFormat: "General", isLocked: true, borders: {} });
    expect(looks[1]).toEqual({
      font: { name: "黑体", size: 18, isBold: true, isItalic: false, isUnderlined: true, isStruck: false, color: "#223962" }, fill: "#fff8dc",
      borders: { left: { style: "thin", color: "#ff0000" }, top: { style: "double", color: "#000000" } },
      horizontal: "center", vertical: "top", wraps: true, rotation: -45, indent: 2, numberFormat: "0.0", isLocked: false,
    });
    expect(looks[2]).toMatchObject({ numberFormat: "0%" });
    expect(looks[2]).not.toHaveProperty("fill");
    expect(conditionalLooks).toEqual([{ font: { isBold: true, color: "#9c0006" }, borders: {}, fill: "#ffc7ce" }]);
  });

  test("a file without styles looks plain", () => {
    expect(appearanceOf(madePackage({})).looks).toMatchObject([{ numberFormat: "General", isLocked: true }]);
  });
});

describe("a received file", () => {
  test.each(["three-faults.xlsx", "moved-by-office.xlsx", "claimed-twice.xlsx"])("%s: the cells are those that the reader of cells gives, with a look for every sheet", (name) => {
    const bytes = readFileSync(`test/workbooks/${name}`);
    const [seen, raw] = [readAppearance(bytes), readWorkbook(bytes)];
    if (!seen.ok || !raw.ok) throw new Error(name);
    expect(seen.value.raw).toEqual(raw.value);
    expect(seen.value.appearance.sheets.map(({ title }) => title)).toEqual(raw.value.sheets.map(({ title }) => title));
    expect(seen.value.appearance.looks.length).toBeGreaterThan(10);
  });

  test("what cannot be right is left out, and what is too much is cut off: nothing grows without bound", () => {
    const merges = `<mergeCells>${Array.from({ length: 60_000 }, (_, index) => `<mergeCell ref="A${index + 1}:B${(index * 7919) % 99_991}"/>`).join("")}<mergeCell ref="nonsense"/></mergeCells>`;
    const rules = `<dataValidations>${'<dataValidation type="whole" sqref="A1"><formula1>1</formula1></dataValidation>'.repeat(6_000)}<dataValidation type="list" sqref="${"A1 ".repeat(5_000)}"/></dataValidations>`;
    const sheet = sheetOf(`<cols><col min="0" max="99999999" width="1e9"/><col min="1" max="99999999" width="1e9"/></cols><sheetData><row r="1" ht="-5"/><row r="2" ht="1e9"/></sheetData>${merges}${rules}`);
    expect(sheet.merges.length).toBe(50_000);
    expect(sheet.validations.length).toBe(5_000);
    expect(sheet.columns).toEqual([{ from: 1, to: 16_384, width: 255, isHidden: false }]);
    expect([...sheet.rows]).toEqual([[2, { height: 409.5, isHidden: false }]]);
  });

  test("a document type, a broken part or a bomb is refused as the reader of cells refuses it", () => {
    const unsafe = madePackage({ more: { "xl/styles.xml": '<!DOCTYPE x [<!ENTITY e "e">]><styleSheet/>' } });
    expect(readAppearance(unsafe).findings.map(({ code }) => code)).toEqual(["fileUnsafeXml"]);
    expect(readAppearance(madePackage({ more: { "xl/theme/theme1.xml": "<theme><broken" } })).findings.map(({ code }) => code)).toEqual(["fileTruncated"]);
    expect(readAppearance(new Uint8Array([1, 2, 3])).ok).toBe(false);
  });
});
