import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { CellReference } from "../../src/domain/formula/expression";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { columnName } from "../../src/domain/formula/columnName";

// Workbooks of ours with something wrong in them, made in their XML as a hand or another program makes it.

/** A cell's text, number or error as another program writes it: `{text}`, `{number}`, `{error}` (kept beside its formula), `null` for nothing. */
export type TypedValue = { readonly text: string } | { readonly number: number } | { readonly error: string } | null;

/** The workbook with one cell typed over; a formula stays only beside an error. */
export function typeCell(bytes: Uint8Array, sheetTitle: string, address: string, typed: TypedValue): Uint8Array {
  return typeCells(bytes, sheetTitle, [[address, typed]]);
}

/** The same for several cells of a sheet. */
export function typeCells(bytes: Uint8Array, sheetTitle: string, cells: readonly (readonly [address: string, typed: TypedValue])[]): Uint8Array {
  return editSheet(bytes, sheetTitle, (before) => cells.reduce((xml, [address, typed]) => {
    const row = Number(/\d+$/.exec(address)![0]);
    const cell = new RegExp(`<c r="${address}"([^>]*?)(?:/>|>(.*?)</c>)`, "s");
    if (cell.test(xml)) return xml.replace(cell, (_, attributes: string, content: string | undefined) => cellXml(address, attributes, content ?? "", typed));
    const end = new RegExp(`(<row r="${row}"[^>]*?)(?:/>|>(.*?)</row>)`, "s");
    const written = cellXml(address, "", "", typed);
    if (end.test(xml)) return xml.replace(end, (_, start: string, cells: string | undefined) => `${start}>${cells ?? ""}${written}</row>`);
    return xml.replace("</sheetData>", `<row r="${row}">${written}</row></sheetData>`);
  }, before));
}

function cellXml(address: string, attributes: string, content: string, typed: TypedValue): string {
  const kept = attributes.replace(/ t="[^"]*"/, "");
  if (typed === null) return `<c r="${address}"${kept}/>`;
  if ("text" in typed) return `<c r="${address}"${kept} t="inlineStr"><is><t xml:space="preserve">${typed.text}</t></is></c>`;
  if ("number" in typed) return `<c r="${address}"${kept}><v>${typed.number}</v></c>`;
  return `<c r="${address}"${kept} t="e">${/<f[ >].*?<\/f>/s.exec(content)?.[0] ?? ""}<v>${typed.error}</v></c>`;
}

/** The workbook after somebody deleted a sheet: what named or read it says #REF!, as Excel and WPS leave it. */
export function deleteSheet(bytes: Uint8Array, sheetTitle: string): Uint8Array {
  const parts = unzipSync(bytes);
  const book = strFromU8(parts["xl/workbook.xml"]!);
  const before = book.slice(0, book.indexOf("<definedNames>"));
  const index = [...before.matchAll(/<sheet [^>]*>/g)].findIndex(([tag]) => tag.includes(`name="${sheetTitle}"`));
  const { path } = sheetPart(parts, sheetTitle);
  const edited = book.replace(new RegExp(`<sheet [^>]*name="${sheetTitle}"[^>]*/>`), "")
    .replace(/<definedName [^>]*localSheetId="(\d+)"[^>]*>[^<]*<\/definedName>/g, (name, own: string) => (Number(own) === index ? "" : name.replace(`localSheetId="${own}"`, `localSheetId="${Number(own) > index ? Number(own) - 1 : own}"`)))
    .replace(/(<definedName [^>]*>)([^<]*)/g, (_, start: string, text: string) => start + withoutSheet(text, sheetTitle));
  const sheets = Object.fromEntries(Object.entries(parts).flatMap(([name, part]): [string, Uint8Array][] => {
    if (name === path) return [];
    if (!name.startsWith("xl/worksheets/sheet")) return [[name, part]];
    return [[name, strToU8(strFromU8(part).replace(/<f>(.*?)<\/f>/gs, (_, formula: string) => `<f>${withoutSheet(formula, sheetTitle)}</f>`))]];
  }));
  return zipSync({ ...sheets, "xl/workbook.xml": strToU8(edited) });
}

function withoutSheet(formula: string, sheetTitle: string): string {
  return formula.replaceAll(`'${sheetTitle}'!`, "#REF!").replaceAll(`&apos;${sheetTitle}&apos;!`, "#REF!").replaceAll(`${sheetTitle}!`, "#REF!");
}

/** Titles of all sheets, the index too. */
export function sheetTitles(bytes: Uint8Array): string[] {
  const raw = fileWorkbooks.read(bytes);
  return raw.ok ? raw.value.sheets.map(({ title }) => title) : [];
}

/** "G8". */
export function addressOf({ row, column }: Pick<CellReference, "row" | "column">): string {
  return `${columnName(column)}${row}`;
}

function editSheet(bytes: Uint8Array, sheetTitle: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const { path, text } = sheetPart(parts, sheetTitle);
  return zipSync({ ...parts, [path]: strToU8(edit(text)) });
}

function sheetPart(parts: Readonly<Record<string, Uint8Array>>, sheetTitle: string): { readonly path: string; readonly text: string } {
  const sheet = new RegExp(`<sheet [^>]*name="${sheetTitle}"[^>]*r:id="([^"]+)"`).exec(strFromU8(parts["xl/workbook.xml"]!));
  const relation = new RegExp(`<Relationship [^>]*Id="${sheet?.[1]}"[^>]*>`).exec(strFromU8(parts["xl/_rels/workbook.xml.rels"]!))?.[0];
  const target = /Target="([^"]+)"/.exec(relation ?? "")?.[1];
  if (target === undefined) throw new Error(`The workbook has no sheet ${sheetTitle}.`);
  const path = `xl/${target}`;
  return { path, text: strFromU8(parts[path]!) };
}
