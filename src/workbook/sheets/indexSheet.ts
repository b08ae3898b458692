import type { SheetPlan } from "../plan";
import { SheetBuilder } from "../sheetBuilder";

export const indexSheetId = "index";
export const indexSheetTitle = "_kaohe";
/** Recognises our workbooks, whatever their file is called. */
export const indexMark = "kaohe-workbook";
/**
 * Excel allows 32,767 characters a cell. LibreOffice 7.4 puts a line break behind character 16,384 of a text when it saves
 * a file that it had saved before (seen in `verificationSheet.recalc.test.ts`): stay below that.
 */
const charactersPerCell = 7500;
/** Rows come in such groups, filled or blank, so that a text that grows a little keeps the sheet's shape. */
const rowsPerGroup = 64;

/** The very-hidden sheet: a mark, the format, and the workbook's spec (with the issued schemes) as text in pieces. */
export function indexSheet(format: number, specText: string): SheetPlan {
  const builder = new SheetBuilder({ id: indexSheetId, title: indexSheetTitle, widths: [20, 40], orientation: "portrait", visibility: "veryHidden" });
  builder.label(1, 1, indexMark, "plain").label(1, 2, format, "plain");
  const pieces = Math.max(1, Math.ceil(specText.length / (charactersPerCell * rowsPerGroup))) * rowsPerGroup;
  for (let piece = 0; piece < pieces; piece++) builder.label(2 + piece, 1, specText.slice(piece * charactersPerCell, (piece + 1) * charactersPerCell) || null, "plain");
  builder.section("rows", "fixed", 1, 1 + pieces);
  return builder.build();
}
