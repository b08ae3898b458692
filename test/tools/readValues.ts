import { strFromU8, unzipSync } from "fflate";
import type { RawCell, RawSheet, RawWorkbook } from "../../src/workbook/rawWorkbook";
import { cellKey } from "../../src/workbook/rawWorkbook";
import type { XmlElement } from "./readXml";
import { childrenOf, readXml, textOf } from "./readXml";

/**
 * The judge's own reader of .xlsx bytes, independent of the product's: a fault of the one does not hide in the other.
 * For what LibreOffice and Gnumeric write (Gnumeric gives text results of formulas as indices into the shared strings).
 * Dates stay serial numbers; a follower of a shared formula has the formula ""; `foreignParts` is not filled.
 * Throws on a file that is no workbook.
 */
export function readValues(bytes: Uint8Array): RawWorkbook {
  const parts = unzipSync(bytes);
  const part = (path: string): XmlElement => {
    const found = parts[path];
    if (!found) throw new Error(`The file has no part ${path}: it is no .xlsx workbook.`);
    return readXml(strFromU8(found));
  };
  const workbook = part("xl/workbook.xml");
  const targets = new Map(childrenOf(part("xl/_rels/workbook.xml.rels"), "Relationship").map((relation) => [relation.attributes["Id"], relation]));
  const strings = parts["xl/sharedStrings.xml"] ? childrenOf(part("xl/sharedStrings.xml"), "si").map(richText) : [];
  const sheets = childrenOf(childrenOf(workbook, "sheets")[0], "sheet").flatMap((sheet): RawSheet[] => {
    const relation = targets.get(sheet.attributes["r:id"]);
    if (!relation?.attributes["Type"]?.endsWith("/worksheet")) return [];
    return [readSheet(sheet, part(partPath(relation.attributes["Target"] ?? "")), strings)];
  });
  const names = childrenOf(childrenOf(workbook, "definedNames")[0], "definedName")
    .filter((name) => name.attributes["localSheetId"] === undefined)
    .map((name) => ({ name: name.attributes["name"] ?? "", text: textOf(name) }));
  return { sheets, names, foreignParts: [] };
}

function partPath(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

function readSheet(entry: XmlElement, worksheet: XmlElement, strings: readonly string[]): RawSheet {
  const cells = new Map<number, RawCell>();
  const hiddenRows = new Set<number>();
  for (const row of childrenOf(childrenOf(worksheet, "sheetData")[0], "row")) {
    if (isOn(row.attributes["hidden"])) hiddenRows.add(Number(row.attributes["r"]));
    for (const cell of childrenOf(row, "c")) {
      const read = readCell(cell, strings);
      if (read) cells.set(keyOf(cell.attributes["r"] ?? ""), read);
    }
  }
  const state = entry.attributes["state"];
  const visibility = state === "hidden" || state === "veryHidden" ? state : "visible";
  return { title: entry.attributes["name"] ?? "", visibility, cells, hiddenRows, hiddenColumns: hiddenColumns(worksheet) };
}

function hiddenColumns(worksheet: XmlElement): Set<number> {
  const hidden = new Set<number>();
  for (const run of childrenOf(childrenOf(worksheet, "cols")[0], "col")) {
    if (!isOn(run.attributes["hidden"])) continue;
    for (let column = Number(run.attributes["min"]); column <= Number(run.attributes["max"]); column += 1) hidden.add(column);
  }
  return hidden;
}

/** The cell, or nothing when it holds only a format. */
function readCell(cell: XmlElement, strings: readonly string[]): RawCell | undefined {
  const formulaElement = childrenOf(cell, "f")[0];
  const inline = childrenOf(cell, "is")[0];
  const valueElement = childrenOf(cell, "v")[0];
  if (!formulaElement && !inline && !valueElement) return undefined;
  const value = inline ? richText(inline) : cellValue(cell.attributes["t"], valueElement && textOf(valueElement), strings);
  const isError = cell.attributes["t"] === "e";
  return formulaElement ? { value, isError, formula: textOf(formulaElement) } : { value, isError };
}

function cellValue(type: string | undefined, text: string | undefined, strings: readonly string[]): RawCell["value"] {
  if (type === "str" || type === "e") return unescaped(text ?? "");
  if (text === undefined || text === "") return null;
  if (type === "s") return strings[Number(text)] ?? "";
  if (type === "b") return isOn(text);
  return Number(text);
}

/** Text of a shared or inline string: plain, or the runs of formatted text joined; phonetic hints left out. */
function richText(string: XmlElement): string {
  const runs = childrenOf(string, "r").flatMap((run) => childrenOf(run, "t"));
  return unescaped([...childrenOf(string, "t"), ...runs].map(textOf).join(""));
}

/** Characters that XML cannot hold are written as _xHHHH_ (ECMA-376 part 1, ST_Xstring). */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function isOn(flag: string | undefined): boolean {
  return flag === "1" || flag === "true";
}

function keyOf(address: string): number {
  const match = /^([A-Z]+)(\d+)$/.exec(address);
  if (!match) throw new Error(`"${address}" is no cell address.`);
  const column = [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return cellKey(Number(match[2]), column);
}
