import type { Finding } from "../domain/finding";
import type { BookSpec } from "./bookSpec";
import { namedRanges } from "./findInWorkbook";
import { cellKey, type RawSheet, type RawWorkbook } from "./rawWorkbook";
import { indexMark, indexSheetId, indexSheetTitle } from "./sheets/indexSheet";
import { bookFormat, readSpecText } from "./specText";

export type IndexReading = { readonly ok: true; readonly spec: BookSpec } | { readonly ok: false; readonly finding: Finding };

/** Recognises a workbook of ours by its index sheet, wherever it is now, and reads its spec. */
export function readIndex(raw: RawWorkbook): IndexReading {
  const sheet = indexOf(raw);
  if (sheet === undefined) return refuse("bookNotOurs", {});
  const format = Number(sheet.cells.get(cellKey(1, 2))?.value);
  if (!(format >= 1)) return refuse("bookIndexDamaged", {});
  if (format > bookFormat) return refuse("bookNewerFormat", { found: format, known: bookFormat });
  const pieces: string[] = [];
  for (let row = 2; ; row++) {
    const value = sheet.cells.get(cellKey(row, 1))?.value;
    if (typeof value !== "string" || value === "") break;
    pieces.push(value);
  }
  const spec = readSpecText(pieces.join(""));
  return spec === undefined ? refuse("bookIndexDamaged", {}) : { ok: true, spec };
}

function indexOf(raw: RawWorkbook): RawSheet | undefined {
  const isIndex = (sheet: RawSheet | undefined): boolean => sheet?.cells.get(cellKey(1, 1))?.value === indexMark;
  const named = namedRanges(raw).get(`kh_${indexSheetId}`)?.sheetTitle;
  const candidates = [raw.sheets.find(({ title }) => title === named), raw.sheets.find(({ title }) => title === indexSheetTitle), ...raw.sheets];
  return candidates.find((sheet) => isIndex(sheet));
}

function refuse(code: string, values: Finding["values"]): IndexReading {
  return { ok: false, finding: { code, severity: "error", place: { kind: "none" }, values } };
}
