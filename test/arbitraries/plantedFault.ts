import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export interface CellFault {
  readonly sheetTitle: string;
  readonly address: string;
  /** Another formula for the cell's; null takes the formula away and leaves its value. */
  readonly formula?: string | null;
  /** Another value; the formula, if it is not taken away, stays. */
  readonly value?: number;
}

/** Changes one cell in the bytes of a workbook of ours, as a tool or a hand in the XML does; nothing is recalculated. */
export function plantCellFault(bytes: Uint8Array, fault: CellFault): Uint8Array {
  return editSheetXml(bytes, fault.sheetTitle, (xml) => replaceOnce(xml, new RegExp(`<c r="${fault.address}"[^>]*?(?:/>|>.*?</c>)`, "s"), (cell) => changedCell(cell, fault)));
}

/** Hides a row in the bytes of a workbook of ours. */
export function plantHiddenRow(bytes: Uint8Array, sheetTitle: string, row: number): Uint8Array {
  return editSheetXml(bytes, sheetTitle, (xml) => replaceOnce(xml, new RegExp(`<row r="${row}"`), (start) => `${start} hidden="1"`));
}

function changedCell(cell: string, { formula, value }: CellFault): string {
  const withFormula = formula === undefined ? cell : cell.replace(/<f>.*?<\/f>/s, formula === null ? "" : `<f>${escaped(formula)}</f>`);
  return value === undefined ? withFormula : withFormula.replace(/<v>.*?<\/v>/s, `<v>${value}</v>`);
}

/** The formula of a cell as the file has it. */
export function formulaIn(bytes: Uint8Array, sheetTitle: string, address: string): string {
  const xml = sheetXml(unzipSync(bytes), sheetTitle).text;
  const match = new RegExp(`<c r="${address}"[^>]*?><f>(.*?)</f>`, "s").exec(xml);
  if (match === null) throw new Error(`No formula in ${sheetTitle}!${address}.`);
  return match[1]!.replaceAll("&quot;", "\"").replaceAll("&apos;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function editSheetXml(bytes: Uint8Array, sheetTitle: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const { path, text } = sheetXml(parts, sheetTitle);
  return zipSync({ ...parts, [path]: strToU8(edit(text)) });
}

function sheetXml(parts: Record<string, Uint8Array>, sheetTitle: string): { path: string; text: string } {
  const sheet = new RegExp(`<sheet [^>]*name="${sheetTitle}"[^>]*r:id="([^"]+)"`).exec(strFromU8(parts["xl/workbook.xml"]!));
  const relation = new RegExp(`<Relationship [^>]*Id="${sheet?.[1]}"[^>]*>`).exec(strFromU8(parts["xl/_rels/workbook.xml.rels"]!))?.[0];
  const target = /Target="([^"]+)"/.exec(relation ?? "")?.[1];
  if (target === undefined) throw new Error(`The workbook has no sheet ${sheetTitle}.`);
  const path = `xl/${target}`;
  return { path, text: strFromU8(parts[path]!) };
}

function replaceOnce(text: string, pattern: RegExp, change: (found: string) => string): string {
  if (!pattern.test(text)) throw new Error(`Nothing in the sheet is ${pattern.source}.`);
  return text.replace(pattern, change);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
