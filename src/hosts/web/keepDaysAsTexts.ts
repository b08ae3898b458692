import { CellValueType } from "@univerjs/core";
import type { Univer } from "@univerjs/core";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { isDayPattern, looksLikeDay } from "./dayEntry";

/**
 * Univer makes a day that is typed a number with a format of its own. Saving carries no format, so in a cell that is none of
 * days a bare number would stay: 46296 where a person typed 2026-10-1. There it stays the text that was typed. What edits sheets
 * is there only from the first workbook on.
 */
export function keepDaysAsTexts(univer: Univer): void {
  univer.__getInjector().get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    // Before Univer's own reading of numbers.
    priority: 100,
    handler: (cell, { worksheet, row, col }, next) => {
      const typed = String(cell?.p?.body?.dataStream ?? cell?.v ?? "").trim();
      const isDayCell = isDayPattern(worksheet.getComposedCellStyle(row, col).n?.pattern);
      return next(cell && !isDayCell && looksLikeDay.test(typed) ? { ...cell, p: null, v: typed, t: CellValueType.FORCE_STRING } : cell);
    },
  });
}
