import type { RawSheet, RawWorkbook } from "../../workbook/rawWorkbook";

/** Sheets with something in them that no `kh_` name refers to: somebody else's, to be kept. */
export function foreignSheets({ sheets, names }: RawWorkbook): RawSheet[] {
  const own = new Set(names.filter(({ name }) => name.toLowerCase().startsWith("kh_")).map(({ text }) => titleIn(text)?.toLowerCase()));
  return sheets.filter(({ title, cells }) => cells.size > 0 && !own.has(title.toLowerCase()));
}

function titleIn(reference: string): string | undefined {
  const [, quoted, plain] = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(reference) ?? [];
  return quoted?.replaceAll("''", "'") ?? plain;
}
