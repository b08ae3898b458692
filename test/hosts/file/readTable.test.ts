import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../src/hosts/file/readTable";
import { compoundFile, madePackage } from "./madePackage";

// "编号,姓名" and "1,张三" in GB18030.
const gb18030 = new Uint8Array([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0x31, 0x2c, 0xd5, 0xc5, 0xc8, 0xfd]);
const utf16 = (text: string) => new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]));
const expected = { headers: ["编号", "姓名"], rows: [["1", "张三"]], rowNumbers: [2] };

function table(bytes: Uint8Array, name = "名册.csv") {
  const outcome = readTable(bytes, name);
  return outcome.ok ? outcome.value : outcome.findings[0];
}

describe("reading a list of text", () => {
  it.each([
    ["UTF-8", strToU8("编号,姓名\r\n1,张三\r\n")],
    ["UTF-8 with a byte order mark", strToU8("\uFEFF编号,姓名\n1,张三")],
    ["UTF-16", utf16("编号\t姓名\r\n1\t张三")],
    ["GB18030", gb18030],
    ["semicolons", strToU8("编号;姓名\n1; 张三 \n;\n")],
  ])("reads %s", (_, bytes) => {
    expect(table(bytes)).toEqual(expected);
  });

  it("passes over a title line and blank lines, keeps quoted commas and line breaks, fills short rows", () => {
    expect(table(strToU8('和平街道名册\n\n编号,姓名,备注\n1,张三\n\n2,"李, 四","一\n二"'))).toEqual({ headers: ["编号", "姓名", "备注"], rows: [["1", "张三", ""], ["2", "李, 四", "一\n二"]], rowNumbers: [4, 6] });
  });

  it("says which file it cannot read and why", () => {
    expect(table(strToU8("\n\n"))).toMatchObject({ code: "tableEmpty", values: { file: "名册.csv" } });
    expect(table(strToU8('编号,姓名\n1,"张三'))).toMatchObject({ code: "tableMalformed", values: { row: 2 } });
    expect(table(compoundFile("Workbook"), "名册.xls")).toMatchObject({ code: "fileOldExcel" });
    expect(table(strToU8("%PDF-1.4"))).toMatchObject({ code: "fileNotXlsx", values: { looksLike: "pdf" } });
  });
});

const styles = '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="171" formatCode="0.0&quot;d&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>';
const text = (address: string, value: string) => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe("reading a list of a workbook", () => {
  it("reads the first sheet with a header, dates by their format, numbers in plain digits", () => {
    const sheet = `<sheetData><row r="1">${text("A1", "名册")}</row><row r="3">${text("A3", "编号")}${text("B3", "电话")}${text("C3", "上岗")}${text("D3", "到期")}${text("E3", "系数")}</row><row r="4"><c r="A4"><v>1</v></c><c r="B4"><v>13800138000</v></c><c r="C4" s="1"><v>46296</v></c><c r="D4" s="2"><v>46660.5</v></c><c r="E4" s="3"><v>0.30000000000000004</v></c></row></sheetData>`;
    const bytes = madePackage({ sheets: ["<sheetData/>", sheet], more: { "xl/styles.xml": styles } });
    expect(table(bytes, "名册.xlsx")).toEqual({ headers: ["编号", "电话", "上岗", "到期", "系数"], rows: [["1", "13800138000", "2026-10-01", "2027-09-30", "0.3"]], rowNumbers: [4] });
  });

  it("counts days of the 1904 calendar from its own beginning", () => {
    const sheet = `<sheetData><row r="1">${text("A1", "编号")}${text("B1", "上岗")}</row><row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>44834</v></c></row></sheetData>`;
    const outcome = readTable(madePackage({ sheets: [sheet], workbook: '<workbookPr date1904="1"/>', more: { "xl/styles.xml": styles } }), "a.xlsx");
    expect(outcome.ok && outcome.value.rows).toEqual([["1", "2026-10-01"]]);
  });
});
