import ExcelJS from "exceljs";
import validate from "@ooxml-tools/validate";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import type { CellChange } from "../../../src/app/ports";
import { createWorkbook } from "../../../src/hosts/file/createWorkbook";
import { patchSheetXml } from "../../../src/hosts/file/patchSheetXml";
import { patchWorkbook } from "../../../src/hosts/file/patchWorkbook";
import { readWorkbook } from "../../../src/hosts/file/readWorkbook";
import { zipDirectory } from "../../../src/hosts/file/zipDirectory";
import { cellKey } from "../../../src/workbook/rawWorkbook";
import { madePackage } from "./madePackage";
import { samplePlan } from "./samplePlan";

const title = samplePlan.sheets[0]?.title as string;
const changes: readonly CellChange[] = [
  { sheetTitle: title, row: 4, column: 1, value: 12 },
  { sheetTitle: title, row: 4, column: 3, value: "/" },
  { sheetTitle: title, row: 5, column: 1, value: 16.5 },
  { sheetTitle: title, row: 5, column: 2, value: "缺<&>" },
  { sheetTitle: title, row: 2, column: 2, value: null },
  { sheetTitle: title, row: 3, column: 9, value: "=1+1" },
  { sheetTitle: title, row: 30, column: 2, value: -0.5 },
  { sheetTitle: "参数 表", row: 2, column: 2, value: 0.9 },
];

let before: Uint8Array;
let after: Uint8Array;

beforeAll(async () => {
  before = await createWorkbook(samplePlan);
  const patched = patchWorkbook(before, changes);
  if (!patched.ok) throw new Error(JSON.stringify(patched.findings));
  after = patched.value;
});

function sheetText(bytes: Uint8Array, sheet: number): string {
  return strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${sheet}.xml`] as Uint8Array);
}

describe("patching a workbook", () => {
  it("gives the new values, keeps the formulas, and reads every other cell as before", () => {
    const [old, now] = [readWorkbook(before), readWorkbook(after)];
    if (!old.ok || !now.ok) throw new Error("not read");
    const changed = new Set(changes.map(({ sheetTitle, row, column }) => `${sheetTitle} ${cellKey(row, column)}`));
    now.value.sheets.forEach((sheet, index) => {
      for (const [key, cell] of sheet.cells) if (!changed.has(`${sheet.title} ${key}`)) expect(cell).toEqual(old.value.sheets[index]?.cells.get(key));
    });
    for (const { sheetTitle, row, column, value } of changes) {
      const key = cellKey(row, column);
      const find = (book: typeof now.value) => book.sheets.find((sheet) => sheet.title === sheetTitle)?.cells.get(key);
      expect(find(now.value)?.value ?? null).toBe(value);
      expect(find(now.value)?.formula).toBe(find(old.value)?.formula);
    }
  });

  it("keeps the packed bytes of every other entry, and their order", () => {
    const [old, now] = [zipDirectory(before, ""), zipDirectory(after, "")];
    if (!old.ok || !now.ok) throw new Error("not a zip");
    expect(now.value.entries.map(({ name }) => name)).toEqual(old.value.entries.map(({ name }) => name));
    old.value.entries.forEach((entry, index) => {
      if (/sheet[12]\.xml$/.test(entry.name)) return;
      const copy = now.value.entries[index];
      if (copy === undefined) throw new Error(entry.name);
      const length = entry.dataOffset - entry.localOffset + entry.packedSize;
      expect(Buffer.from(after.subarray(copy.localOffset, copy.localOffset + length)).equals(Buffer.from(before.subarray(entry.localOffset, entry.localOffset + length)))).toBe(true);
    });
  });

  it("keeps the text of everything in the sheet but the changed cells", () => {
    const [old, now] = [sheetText(before, 2), sheetText(after, 2)];
    expect(now).toBe(old.replace(/<c r="B2" s="(\d+)"><v>0<\/v><\/c>/, '<c r="B2" s="$1"><v>0.9</v></c>'));
    expect(sheetText(after, 1)).toContain(sheetText(before, 1).split("</sheetData>")[1] as string);
  });

  it("leaves a package without schema errors that exceljs opens", async () => {
    expect(await validate(after, "xlsx", "Office2016")).toEqual([]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(after.buffer as ArrayBuffer);
    expect(book.getWorksheet(title)?.getCell("I3").value).toBe("=1+1");
    expect(book.getWorksheet(title)?.getCell("B30").value).toBe(-0.5);
  }, 60_000);

  it("gives the very same bytes when nothing is changed", () => {
    const same = patchWorkbook(before, []);
    expect(same.ok && same.value).toBe(before);
  });

  it("patches a Node Buffer, whose slices share memory, without touching it", () => {
    const buffer = Buffer.from(before);
    const patched = patchWorkbook(buffer, changes);
    expect(buffer.equals(Buffer.from(before))).toBe(true);
    expect(patched.ok && Buffer.from(patched.value).equals(Buffer.from(after))).toBe(true);
  });

  it("names every sheet that is not there and every value that no cell holds, and changes nothing", () => {
    const outcome = patchWorkbook(before, [{ sheetTitle: "没有", row: 1, column: 1, value: 1 }, { sheetTitle: title, row: 0, column: 1, value: 1 }, { sheetTitle: title, row: 1, column: 1, value: Number.NaN }]);
    expect(outcome.ok).toBe(false);
    expect(outcome.findings.map(({ code }) => code)).toEqual(["patchNoSheet", "patchNoCell", "patchNoCell"]);
  });

  it("copies entries whose sizes stand behind the data, as streaming programs write them", async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("甲").getCell("A1").value = 1;
    const streamed = new Uint8Array(await book.xlsx.writeBuffer({ zip: { streamFiles: true } } as never));
    const patched = patchWorkbook(streamed, [{ sheetTitle: "甲", row: 1, column: 1, value: 2 }]);
    const read = patched.ok ? readWorkbook(patched.value) : undefined;
    expect(read?.ok && read.value.sheets[0]?.cells.get(cellKey(1, 1))?.value).toBe(2);
  });
});

const one = (row: number, column: number, value: number | string | null, formula?: string | null) => new Map([[row, new Map([[column, { value, formula }]])]]);

describe("patching the text of a sheet", () => {
  it.each([
    ["fills an empty sheet", "<w><sheetData/></w>", one(2, 3, 1), '<w><sheetData><row r="2"><c r="C2"><v>1</v></c></row></sheetData></w>'],
    ["fills an empty row", '<w><sheetData><row r="2" ht="3"/></sheetData></w>', one(2, 1, 1), '<w><sheetData><row r="2" ht="3"><c r="A2"><v>1</v></c></row></sheetData></w>'],
    ["inserts a row between others", '<w><sheetData><row r="1"></row><row r="3"></row></sheetData></w>', one(2, 1, 1), '<w><sheetData><row r="1"></row><row r="2"><c r="A2"><v>1</v></c></row><row r="3"></row></sheetData></w>'],
    ["inserts a cell between others", '<w><sheetData><row r="1"><c r="A1"/><c r="C1"/></row></sheetData></w>', one(1, 2, 1), '<w><sheetData><row r="1"><c r="A1"/><c r="B1"><v>1</v></c><c r="C1"/></row></sheetData></w>'],
    ["keeps the prefix of the tags", '<x:w><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>4</x:v></x:c></x:row></x:sheetData></x:w>', one(1, 1, "甲"), '<x:w><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">甲</x:t></x:is></x:c></x:row></x:sheetData></x:w>'],
    ["gives a new cell the format of its column", '<w><cols><col min="1" max="3" style="7"/></cols><sheetData></sheetData></w>', one(1, 2, 1), '<w><cols><col min="1" max="3" style="7"/></cols><sheetData><row r="1"><c r="B1" s="7"><v>1</v></c></row></sheetData></w>'],
    ["gives a new cell the format of its row and drops a span that is too short", '<w><sheetData><row r="1" spans="1:1" s="4" customFormat="1"><c r="A1"/></row></sheetData></w>', one(1, 2, 1), '<w><sheetData><row r="1" s="4" customFormat="1"><c r="A1"/><c r="B1" s="4"><v>1</v></c></row></sheetData></w>'],
    ["counts cells without addresses", "<w><sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData></w>", one(1, 2, 9), "<w><sheetData><row><c><v>1</v></c><c><v>9</v></c></row></sheetData></w>"],
    ["keeps a shared formula and what follows the value", '<w><sheetData><row r="1"><c r="A1" s="2" t="str"><f t="shared" si="0"/><v>a</v><extLst><v/></extLst></c></row></sheetData></w>', one(1, 1, 3), '<w><sheetData><row r="1"><c r="A1" s="2"><f t="shared" si="0"/><v>3</v><extLst><v/></extLst></c></row></sheetData></w>'],
    ["gives a new cell the format of the nearest cell above it", '<w><cols><col min="1" max="3" style="7"/></cols><sheetData><row r="1"><c r="A1" s="1"/><c r="B1" s="2"/></row><row r="2"><c r="A2"/></row></sheetData></w>', new Map([[3, new Map([[1, { value: 1 }], [2, { value: 2 }], [3, { value: 3 }]])]]), '<w><cols><col min="1" max="3" style="7"/></cols><sheetData><row r="1"><c r="A1" s="1"/><c r="B1" s="2"/></row><row r="2"><c r="A2"/></row><row r="3"><c r="A3"><v>1</v></c><c r="B3" s="2"><v>2</v></c><c r="C3" s="7"><v>3</v></c></row></sheetData></w>'],
    ["writes a formula with its result, escaped", '<w><sheetData><row r="1"><c r="A1" s="2" cm="1" t="s"><v>4</v></c></row></sheetData></w>', one(1, 1, "甲", 'IF(B1<2,"甲","")&C1'), '<w><sheetData><row r="1"><c r="A1" s="2" t="str"><f>IF(B1&lt;2,&quot;甲&quot;,&quot;&quot;)&amp;C1</f><v>甲</v></c></row></sheetData></w>'],
    ["takes a formula away", '<w><sheetData><row r="1"><c r="A1" s="2"><f>3+4</f><v>7</v></c></row></sheetData></w>', one(1, 1, null, null), '<w><sheetData><row r="1"><c r="A1" s="2"/></row></sheetData></w>'],
    ["writes out a shared formula whose first cell gets another", '<w><sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1&amp;"B1&lt;"</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"></f><v>3</v></c></row></sheetData></w>', one(1, 1, 9, "C1"), '<w><sheetData><row r="1"><c r="A1"><f>C1</f><v>9</v></c></row><row r="2"><c r="A2"><f>B2&amp;&quot;B1&lt;&quot;</f><v>2</v></c></row><row r="3"><c r="A3"><f>B3&amp;&quot;B1&lt;&quot;</f><v>3</v></c></row></sheetData></w>'],
    ["is not misled by comments, CDATA and brackets in attributes", '<w a=">"><!--<sheetData>--><sheetData><row r="1"><c r="A1" t="str"><v><![CDATA[</c></row>]]></v></c><c r="B1"/></row></sheetData></w>', one(1, 2, 1), '<w a=">"><!--<sheetData>--><sheetData><row r="1"><c r="A1" t="str"><v><![CDATA[</c></row>]]></v></c><c r="B1"><v>1</v></c></row></sheetData></w>'],
  ])("%s", (_, xml, change, expected) => {
    expect(patchSheetXml(xml, change)).toBe(expected);
  });

  it("leaves out the calculation chain when a formula comes or goes, and keeps it otherwise", () => {
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const given = madePackage({
      sheets: ['<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData>'],
      more: {
        "xl/calcChain.xml": '<calcChain><c r="A1" i="1"/></calcChain>',
        "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="s1" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="c" Type="${type}/calcChain" Target="calcChain.xml"/></Relationships>`,
        "[Content_Types].xml": '<Types><Override PartName="/xl/workbook.xml" ContentType="a/b"/><Override PartName="/xl/calcChain.xml" ContentType="a/c"/></Types>',
      },
    });
    const partsAfter = (formula: string | null | undefined): Record<string, Uint8Array> => {
      const patched = patchWorkbook(given, [{ sheetTitle: "表1", row: 1, column: 1, value: 3, formula }]);
      if (!patched.ok) throw new Error(JSON.stringify(patched.findings));
      return unzipSync(patched.value);
    };
    expect(Object.keys(partsAfter(undefined))).toContain("xl/calcChain.xml");
    for (const parts of [partsAfter(null), partsAfter("1+2")]) {
      expect(Object.keys(parts)).not.toContain("xl/calcChain.xml");
      expect(strFromU8(parts["xl/_rels/workbook.xml.rels"]!)).toBe(`<Relationships><Relationship Id="s1" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`);
      expect(strFromU8(parts["[Content_Types].xml"]!)).toBe('<Types><Override PartName="/xl/workbook.xml" ContentType="a/b"/></Types>');
    }
  });

  it("reads a patched made package as changed", () => {
    const patched = patchWorkbook(madePackage({ sheets: ["<sheetData/>"] }), [{ sheetTitle: "表1", row: 9, column: 2, value: "a_x0041_\u0001" }]);
    const read = patched.ok ? readWorkbook(patched.value) : undefined;
    expect(read?.ok && read.value.sheets[0]?.cells.get(cellKey(9, 2))?.value).toBe("a_x0041_\u0001");
  });
});
