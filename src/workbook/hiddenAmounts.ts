import type { Finding } from "../domain/finding";
import { columnName } from "../domain/formula/columnName";
import type { FoundBook } from "./foundBook";
import type { SheetPlan } from "./plan";
import { cellKey, type RawSheet, type RawWorkbook } from "./rawWorkbook";

/** Rows, columns and sheets that people hid and that hold figures: what is not seen is still paid. */
export function hiddenAmounts(plans: readonly SheetPlan[], raw: RawWorkbook, book: FoundBook): Finding[] {
  return plans.flatMap((plan): Finding[] => {
    const found = book.sheet(plan.id);
    const sheet = raw.sheets.find(({ title }) => title === found?.title);
    if (sheet === undefined || plan.visibility !== "visible") return [];
    if (sheet.visibility !== "visible") return [{ code: "sheetHidden", severity: "warning", place: { kind: "none" }, values: { sheet: sheet.title } }];
    return [...hiddenRows(plan, sheet), ...hiddenColumns(plan, sheet)];
  });
}

function lastPrintedColumn(plan: SheetPlan): number {
  return plan.print.area?.toColumn ?? plan.columnWidths.length;
}

function hiddenRows(plan: SheetPlan, sheet: RawSheet): Finding[] {
  return [...sheet.hiddenRows].flatMap((row): Finding[] => {
    for (let column = 1; column <= lastPrintedColumn(plan); column++) {
      const value = sheet.cells.get(cellKey(row, column))?.value;
      if (typeof value === "number" && value !== 0) {
        return [{ code: "hiddenRow", severity: "error", place: { kind: "cell", sheet: sheet.title, cell: `${columnName(column)}${row}` }, values: { row, found: value } }];
      }
    }
    return [];
  });
}

function hiddenColumns(plan: SheetPlan, sheet: RawSheet): Finding[] {
  return [...sheet.hiddenColumns].filter((column) => column <= lastPrintedColumn(plan) && !plan.hiddenColumns.includes(column)).map((column): Finding => (
    { code: "hiddenColumn", severity: "error", place: { kind: "cell", sheet: sheet.title, cell: `${columnName(column)}1` }, values: { column: columnName(column) } }));
}
