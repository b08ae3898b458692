import { Recalculation } from "../../../src/hosts/web/recalculate/recalculation";
import { bookAsRaw } from "./bookAsRaw";
import type { FakeBook } from "./fakeBook";

/**
 * Computes a workbook with the workbench's own evaluator of the functions that generated sheets use; not Excel's engine, and
 * not the project's either. A formula that it cannot compute stays marked as not calculated.
 */
export function calculateBook(book: FakeBook): void {
  // A formula that nobody computed has no value yet, so that its first result is told as new.
  const raw = bookAsRaw(book);
  const blank = raw.sheets.map((sheet) => ({ ...sheet, cells: new Map([...sheet.cells].map(([key, cell]) => [key, cell.formula === undefined ? cell : { ...cell, value: null, isError: false }])) }));
  for (const { sheet, key, cell } of new Recalculation({ ...raw, sheets: blank }).computeAll()) {
    const own = book.sheets[sheet]?.cells;
    const before = own?.get(key);
    if (before !== undefined && cell.value !== null) own?.set(key, { ...before, value: cell.value, isError: cell.isError, isCalculated: true });
  }
}
