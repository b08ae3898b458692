import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { cellKey } from "../../src/workbook/rawWorkbook";
import { readValues } from "./readValues";

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A package by hand: what the office programs may write and the small workbook of the other tests does not have. */
function packageOf(sheetXml: string): Uint8Array {
  const parts = {
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="图" r:id="a"/><sheet name="甲&amp;乙" state="veryHidden" r:id="b"/></sheets>
      <definedNames><definedName name="kh_x">'甲&amp;乙'!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">x</definedName></definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="a" Type="${relationships}/chartsheet" Target="chartsheets/1.xml"/>
      <Relationship Id="b" Type="${relationships}/worksheet" Target="/xl/worksheets/one.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst><si><r><t>社</t></r><r><t>区</t></r><rPh sb="0" eb="1"><t>she</t></rPh></si><si><t>一_x000D_</t></si></sst>`,
    "xl/worksheets/one.xml": sheetXml,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

test("the judge's reader reads rich text, escapes, shared formulas, hidden rows, columns and sheets", () => {
  const workbook = readValues(
    packageOf(`<worksheet><cols><col min="3" max="4" hidden="1"/></cols><sheetData>
      <row r="1" hidden="true"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" s="4"/><c r="AA1" t="b"><v>1</v></c></row>
      <row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">B2*2</f><v> 1.5 </v></c><c r="B2"><f>""</f></c></row>
      <row r="3"><c r="A3"><f t="shared" si="0"/><v>0</v></c></row></sheetData></worksheet>`),
  );
  expect(workbook.sheets.map((sheet) => [sheet.title, sheet.visibility])).toEqual([["甲&乙", "veryHidden"]]);
  expect(workbook.names).toEqual([{ name: "kh_x", text: "'甲&乙'!$A$1" }]);
  const sheet = workbook.sheets[0]!;
  expect([...sheet.hiddenRows, ...sheet.hiddenColumns]).toEqual([1, 3, 4]);
  expect(Object.fromEntries(sheet.cells)).toEqual({
    [cellKey(1, 1)]: { value: "社区", isError: false },
    [cellKey(1, 2)]: { value: "一\r", isError: false },
    [cellKey(1, 27)]: { value: true, isError: false },
    [cellKey(2, 1)]: { value: 1.5, isError: false, formula: "B2*2" },
    [cellKey(2, 2)]: { value: null, isError: false, formula: '""' },
    [cellKey(3, 1)]: { value: 0, isError: false, formula: "" },
  });
});

test("the judge's reader refuses what is no workbook", () => {
  expect(() => readValues(zipSync({ "a.txt": strToU8("x") }))).toThrow("xl/workbook.xml");
});
