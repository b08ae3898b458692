import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { valueOf } from "./openedYear";

/** What a person or another program added to a workbook, and that opening a month must not touch. */
/** Not the styles: closing a month adds formats for cells that it locks. */
export const foreignParts = ["xl/worksheets/sheet900.xml", "xl/comments900.xml", "customXml/item900.xml", "xl/worksheets/_rels/sheet3.xml.rels", "xl/theme/theme1.xml"];
export const titleByHand = "得分台账（存档用）";
export const renamedSheet = "津贴台账（财务）";
const width = 'width="37.5"';

const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const mainNamespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The file with an extra sheet that refers to ours, a comment, an unknown part, a heading, a sheet title and a column width changed by hand. */
export function withForeignAdditions(bytes: Uint8Array): Uint8Array {
  const retitled = valueOf(fileWorkbooks.patch(bytes, [{ sheetTitle: "得分台账", row: 1, column: 1, value: titleByHand }]));
  const parts = new Map(Object.entries(unzipSync(retitled)).map(([name, data]) => [name, name.endsWith(".xml") || name.endsWith(".rels") ? strFromU8(data) : ""]));
  for (const [name, text] of parts) parts.set(name, text.replaceAll(/(&apos;|')津贴台账(&apos;|')!/g, `$1${renamedSheet}$2!`).replaceAll('name="津贴台账"', `name="${renamedSheet}"`));
  const edit = (name: string, from: string | RegExp, to: string): unknown => parts.set(name, parts.get(name)!.replace(from, to));
  edit("xl/workbook.xml", "</sheets>", '<sheet name="我的记录" sheetId="900" r:id="rId900"/></sheets>');
  edit("xl/_rels/workbook.xml.rels", "</Relationships>", `<Relationship Id="rId900" Type="${officeTypes}/worksheet" Target="worksheets/sheet900.xml"/><Relationship Id="rId901" Type="${officeTypes}/customXml" Target="../customXml/item900.xml"/></Relationships>`);
  edit("[Content_Types].xml", "</Types>", '<Override PartName="/xl/worksheets/sheet900.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/comments900.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>');
  edit("xl/worksheets/sheet3.xml", /width="[^"]*"/, width);
  parts.set("xl/worksheets/sheet900.xml", `${header}<worksheet ${mainNamespace}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>自己的备忘</t></is></c><c r="B1"><f>COUNTA('${renamedSheet}'!A5:A400)</f><v>0</v></c></row></sheetData></worksheet>`);
  parts.set("xl/comments900.xml", `${header}<comments ${mainNamespace}><authors><author>财务</author></authors><commentList><comment ref="C9" authorId="0"><text><t>已电话核实</t></text></comment></commentList></comments>`);
  parts.set("xl/worksheets/_rels/sheet3.xml.rels", `${header}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${officeTypes}/comments" Target="../comments900.xml"/></Relationships>`);
  parts.set("customXml/item900.xml", `${header}<other xmlns="urn:example:other">another program's own</other>`);
  return zipSync(Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)])));
}

/** The parts of a file, for comparison. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}

export function hasWidthByHand(bytes: Uint8Array): boolean {
  return partsOf(bytes).get("xl/worksheets/sheet3.xml")!.includes(width);
}
