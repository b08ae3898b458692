// Packages written part by part, for what no program would write and for what other programs write.
import { strToU8, zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

export interface MadeParts {
  /** Inside `<worksheet>`, one per sheet. */
  readonly sheets?: readonly string[];
  /** Inside `<sst>`. */
  readonly strings?: string;
  /** Inside `<workbook>`, behind the sheets. */
  readonly workbook?: string;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

/** A package of one workbook; `more` adds parts or replaces them. */
export function madePackage({ sheets = ["<sheetData/>"], strings, workbook = "", more = {} }: MadeParts): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    "_rels/.rels": `<Relationships xmlns="${packageRelations}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map((_, index) => `<sheet name="表${index + 1}" sheetId="${index + 1}" r:id="s${index + 1}"/>`).join("")}</sheets>${workbook}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packageRelations}">${sheets.map((_, index) => `<Relationship Id="s${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}<Relationship Id="t" Type="${relations}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="y" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, `<worksheet xmlns="${main}">${sheet}</worksheet>`])),
    ...(strings === undefined ? {} : { "xl/sharedStrings.xml": `<sst xmlns="${main}">${strings}</sst>` }),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part])));
}

/** A compound file's header and one directory entry of this name: what old, WPS and encrypted workbooks begin with. */
export function compoundFile(streamName: string): Uint8Array {
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let i = 0; i < streamName.length; i++) bytes[1024 + 128 + i * 2] = streamName.charCodeAt(i);
  bytes[1024 + 128 + 64] = streamName.length * 2 + 2;
  return bytes;
}
