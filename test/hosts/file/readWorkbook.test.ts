import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../../src/hosts/file/readWorkbook";
import type { RawCell, RawWorkbook } from "../../../src/workbook/rawWorkbook";
import { cellKey } from "../../../src/workbook/rawWorkbook";
import { madePackage } from "./madePackage";
import type { MadeParts } from "./madePackage";

function read(parts: MadeParts): RawWorkbook {
  const outcome = readWorkbook(madePackage(parts));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return outcome.value;
}

function cellAt(book: RawWorkbook, row: number, column: number): RawCell | undefined {
  return book.sheets[0]?.cells.get(cellKey(row, column));
}

const row = (cells: string) => `<sheetData><row r="1">${cells}</row></sheetData>`;

describe("reading cells", () => {
  it("reads numbers, texts, booleans, errors and dates by their type", () => {
    const book = read({ strings: "<si><t>甲</t></si>", sheets: [row('<c r="A1"><v>1.5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="str"><v>x</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#DIV/0!</v></c><c r="F1" t="d"><v>2026-10-01</v></c><c r="G1" t="inlineStr"><is><t>乙</t></is></c><c r="H1" s="1"/>')] });
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((column) => cellAt(book, 1, column)?.value)).toEqual([1.5, "甲", "x", true, "#DIV/0!", 46296, "乙", undefined]);
    expect(cellAt(book, 1, 5)?.isError).toBe(true);
  });

  it("joins rich text, leaves phonetic guides out and undoes escapes", () => {
    const strings = '<si><r><t>和</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 平</t></r><rPh sb="0" eb="1"><t>he</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si>';
    const book = read({ strings, sheets: [row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>甲</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></is></c>')] });
    expect([1, 2, 3].map((column) => cellAt(book, 1, column)?.value)).toEqual(["和 平", "a\rb_x0041_", "甲"]);
  });

  it("expands shared formulas to each cell and keeps an array formula at its first", () => {
    const book = read({ sheets: [row('<c r="A1"><f t="shared" ref="A1:C1" si="0">A2*$B$2</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c><c r="C1"><f t="array" ref="C1:D1">A1:B1</f><v>3</v></c><c r="D1"><v>4</v></c>')] });
    expect([1, 2, 3, 4].map((column) => cellAt(book, 1, column)?.formula)).toEqual(["A2*$B$2", "B2*$B$2", "A1:B1", undefined]);
  });

  it("reads a formula's text that is an index into the shared strings, as Gnumeric writes it, and an empty cached text", () => {
    const book = read({ strings: "<si><t>缺</t></si>", sheets: [row('<c r="A1" t="s"><f>B1</f><v>0</v></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1"><f>1</f></c>')] });
    expect([1, 2, 3].map((column) => cellAt(book, 1, column)?.value)).toEqual(["缺", "", null]);
  });

  it("counts rows and cells that state no address", () => {
    const book = read({ sheets: ["<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>"] });
    expect([...(book.sheets[0]?.cells.keys() ?? [])]).toEqual([cellKey(1, 1), cellKey(1, 2), cellKey(5, 3), cellKey(5, 4), cellKey(6, 1)]);
  });

  it("finds hidden rows and columns, those of no height or width too", () => {
    const sheet = '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/></cols><sheetData><row r="1" hidden="1"/><row r="2" ht="0" customHeight="1"/><row r="3"/></sheetData>';
    const found = read({ sheets: [sheet] }).sheets[0];
    expect([[...(found?.hiddenRows ?? [])], [...(found?.hiddenColumns ?? [])]]).toEqual([[1, 2], [2, 3, 5]]);
  });

  it("reads names of the whole workbook and passes over those of one sheet", () => {
    const names = '<definedNames><definedName name="kh_a">表1!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">表1!$A$1</definedName><definedName name="b">"x &amp; y"</definedName></definedNames>';
    expect(read({ workbook: names }).names).toEqual([{ name: "kh_a", text: "表1!$A$1" }, { name: "b", text: '"x & y"' }]);
  });

  it("reads strict namespaces and prefixed tags", () => {
    const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const outcome = readWorkbook(madePackage({
      more: {
        "_rels/.rels": `<p:Relationships xmlns:p="x"><p:Relationship Id="r1" Type="${strict}/officeDocument" Target="/xl/workbook.xml"/></p:Relationships>`,
        "xl/workbook.xml": `<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:rel="${strict}"><x:sheets><x:sheet name="甲" sheetId="1" state="veryHidden" rel:id="s1"/></x:sheets></x:workbook>`,
        "xl/_rels/workbook.xml.rels": `<Relationships xmlns="x"><Relationship Id="s1" Type="${strict}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
        "xl/worksheets/sheet1.xml": '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
    }));
    expect(outcome.ok && outcome.value.sheets[0]).toMatchObject({ title: "甲", visibility: "veryHidden" });
    expect(outcome.ok && cellAt(outcome.value, 1, 1)).toEqual({ value: 2, isError: false, formula: "1+1" });
  });

  it("reports macros and links to other files and reads the cells all the same", () => {
    const outcome = readWorkbook(madePackage({ sheets: [row('<c r="A1"><v>1</v></c>')], more: { "xl/vbaProject.bin": "x", "xl/externalLinks/externalLink1.xml": "<externalLink/>", "xl/externalLinks/_rels/externalLink1.xml.rels": "<a/>" } }));
    expect(outcome.ok && outcome.value.foreignParts).toEqual(["xl/vbaProject.bin", "xl/externalLinks/externalLink1.xml"]);
    expect(outcome.findings.map(({ code, severity }) => [code, severity])).toEqual([["fileMacro", "warning"], ["externalLink", "warning"]]);
  });
});
