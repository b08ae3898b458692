import { warning, type Finding } from "../domain/finding";
import { columnName } from "../domain/formula/columnName";
import type { FoundBook, FoundSheet } from "./foundBook";
import type { SheetPlan } from "./plan";
import { cellKey, type RawSheet, type RawWorkbook } from "./rawWorkbook";

/** Rows, columns and sheets that people hid and that hold figures: what is not seen is still paid. */
export function hiddenAmounts(plans: readonly SheetPlan[], raw: RawWorkbook, book: FoundBook): Finding[] {
  return plans.flatMap((plan): Finding[] => {
    const found = book.sheet(plan.id);
    const sheet = raw.sheets.find(({ title }) => title === found?.title);
    if (sheet === undefined || plan.visibility !== "visible") return [];
    if (sheet.visibility !== "visible") return [warning("sheetHidden", { sheet: sheet.title })];
    return [...(found === undefined ? [] : hiddenRows(plan, sheet, found)), ...hiddenColumns(plan, sheet)];
  });
}

function lastPrintedColumn(plan: SheetPlan): number {
  return plan.print.area?.toColumn ?? plan.columnWidths.length;
}

/** A hidden row with a figure in it: a computed or entered number that is not zero. The last such cell of the row is named, where totals stand. */
function hiddenRows(plan: SheetPlan, sheet: RawSheet, found: FoundSheet): Finding[] {
  if (sheet.hiddenRows.size === 0) return [];
  const last = lastPrintedColumn(plan);
  const byRow = new Map<number, Finding>();
  for (const cell of plan.cells) {
    const row = found.rowOf(cell.row);
    if (cell.kind === "label" || cell.column > last || row === undefined || !sheet.hiddenRows.has(row)) continue;
    const value = sheet.cells.get(cellKey(row, cell.column))?.value;
    if (typeof value === "number" && value !== 0) {
      byRow.set(row, { code: "hiddenRow", severity: "error", place: { kind: "cell", sheet: sheet.title, cell: `${columnName(cell.column)}${row}` }, values: { row, found: value } });
    }
  }
  return [...byRow.values()];
}

function hiddenColumns(plan: SheetPlan, sheet: RawSheet): Finding[] {
  return [...sheet.hiddenColumns].filter((column) => column <= lastPrintedColumn(plan) && !plan.hiddenColumns.includes(column)).map((column): Finding => (
    { code: "hiddenColumn", severity: "error", place: { kind: "cell", sheet: sheet.title, cell: `${columnName(column)}1` }, values: { column: columnName(column) } }));
}
