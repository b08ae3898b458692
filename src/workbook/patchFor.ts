import { printFormula, type PlaceReference } from "../domain/formula/print";
import type { BookSpec } from "./bookSpec";
import type { FoundBook } from "./foundBook";
import type { CellPlan, CellValue, SheetPlan, WorkbookPlan } from "./plan";

/** One cell to write, by the present title of its sheet. */
export interface PatchedCell { readonly sheetTitle: string; readonly row: number; readonly column: number; readonly value: CellValue }

/**
 * The cells to write so that a workbook found with the plan `before` becomes that of `after`; undefined when the shape
 * changed (other sheets, rows or formulas) and it must be built anew. Cells of `before` that are gone in `after` are cleared.
 */
export function patchFor(before: WorkbookPlan, after: WorkbookPlan, found: FoundBook, oldSpec: BookSpec, newSpec: BookSpec): PatchedCell[] | undefined {
  if (JSON.stringify(oldSpec.capacity) !== JSON.stringify(newSpec.capacity)) return undefined;
  if (before.sheets.map(({ id }) => id).join() !== after.sheets.map(({ id }) => id).join()) return undefined;
  const changes: PatchedCell[] = [];
  for (const [index, sheet] of after.sheets.entries()) {
    const own = patchSheet(before.sheets[index]!, sheet, found);
    if (own === undefined) return undefined;
    changes.push(...own);
  }
  return changes;
}

function patchSheet(before: SheetPlan, after: SheetPlan, found: FoundBook): PatchedCell[] | undefined {
  const sheet = found.sheet(after.id);
  if (sheet === undefined || JSON.stringify([before.sections, before.merges]) !== JSON.stringify([after.sections, after.merges])) return undefined;
  const old = new Map(before.cells.map((cell) => [key(cell), cell]));
  const changes: PatchedCell[] = [];
  for (const cell of after.cells) {
    const previous = old.get(key(cell));
    old.delete(key(cell));
    if (!isSameShape(after.id, previous, cell)) return undefined;
    if (previous !== undefined && previous.value === cell.value && cell.kind !== "input") continue;
    const row = sheet.rowOf(cell.row);
    if (row === undefined) return undefined;
    changes.push({ sheetTitle: sheet.title, row, column: cell.column, value: cell.value });
  }
  for (const gone of old.values()) {
    const row = sheet.rowOf(gone.row);
    if (gone.kind === "computed" || row === undefined) return undefined;
    changes.push({ sheetTitle: sheet.title, row, column: gone.column, value: null });
  }
  return changes;
}

/** A fixed or input cell may be new (a ledger row); a formula must have stood there, the same. */
function isSameShape(sheet: string, before: CellPlan | undefined, after: CellPlan): boolean {
  if (after.kind !== "computed") return before === undefined || before.kind === after.kind;
  return before?.kind === "computed" && printFormula(before.formula, sheet, plain) === printFormula(after.formula, sheet, plain);
}

const plain: PlaceReference = ({ sheet, ...position }) => ({ ...position, sheetTitle: sheet });

function key({ row, column }: { readonly row: number; readonly column: number }): number {
  return row * 16384 + column;
}
