import type { Finding } from "../domain/finding";
import { columnName } from "../domain/formula/columnName";
import type { FoundBook, FoundSheet } from "./foundBook";
import type { SectionPlan, SheetPlan } from "./plan";
import { isBlank } from "./readCells";
import { cellKey, cellPosition, type RawSheet, type RawWorkbook } from "./rawWorkbook";

/**
 * Lists without a free row, and rows written above a list's first row or below its last, which no formula reads.
 * A full list says so; a row outside it is an error, for it would be lost silently.
 */
export function fullLists(plans: readonly SheetPlan[], raw: RawWorkbook, book: FoundBook): Finding[] {
  return plans.flatMap((plan) => {
    const found = book.sheet(plan.id);
    const sheet = raw.sheets.find(({ title }) => title === found?.title);
    if (found === undefined || sheet === undefined) return [];
    const typed = typedRows(plan, sheet);
    return plan.sections.filter(({ kind }) => kind === "list").flatMap((section): Finding[] => {
      const rows = found.listRows(section.id);
      const last = rows.at(-1);
      if (last === undefined) return [];
      const above = rowsAbove(section, plan, found);
      const below = rowsBelow(section, plan, found);
      const before = [...typed].filter(([row]) => row > above && row < rows[0]!);
      const beyond = [...typed].filter(([row]) => row > last && row < below);
      const at = (row: number, column: number): Finding["place"] => ({ kind: "cell", sheet: sheet.title, cell: `${columnName(column)}${row}` });
      if (before.length > 0) return before.map(([row, column]) => ({ code: "rowAboveList", severity: "error", place: at(row, column), values: { row, first: rows[0]! } }));
      if (beyond.length > 0) return beyond.map(([row, column]) => ({ code: "rowBeyondList", severity: "error", place: at(row, column), values: { row, last } }));
      return rows.every((row) => typed.has(row)) ? [{ code: "listFull", severity: "warning", place: at(last, 1), values: { rows: rows.length } }] : [];
    });
  });
}

/** The last row above a list that has a place in the plan, 0 for none: what is inserted just before the list's first row is outside it. */
function rowsAbove(section: SectionPlan, plan: SheetPlan, found: FoundSheet): number {
  return Math.max(0, ...plan.sections.filter(({ lastRow }) => lastRow < section.firstRow).map(({ lastRow }) => found.rowOf(lastRow) ?? 0));
}

/** The first row below a list that has a place in the plan; none below the sheet's last section. */
function rowsBelow(section: SectionPlan, plan: SheetPlan, found: FoundSheet): number {
  return Math.min(Infinity, ...plan.sections.filter(({ firstRow }) => firstRow > section.lastRow).map(({ firstRow }) => found.rowOf(firstRow) ?? Infinity));
}

/** Rows with something typed (not a formula, not the product's own 序号) in a printed column, with the first such column. */
function typedRows(plan: SheetPlan, sheet: RawSheet): Map<number, number> {
  const lastColumn = plan.print.area?.toColumn ?? plan.columnWidths.length;
  const own = new Set(plan.cells.filter(({ kind, value }) => kind === "label" && value !== null).map(({ row, column }) => cellKey(row, column)));
  const rows = new Map<number, number>();
  for (const [key, cell] of sheet.cells) {
    const { row, column } = cellPosition(key);
    if (cell.formula !== undefined || column > lastColumn || isBlank(cell) || own.has(key)) continue;
    rows.set(row, Math.min(column, rows.get(row) ?? column));
  }
  return rows;
}
