import { printFormula, type PlaceReference } from "../domain/formula/print";
import { placeIn } from "./compareSheet";
import type { FoundBook, FoundSheet } from "./foundBook";
import type { CellPlan, CellValue, SheetPlan, WorkbookPlan } from "./plan";
import { cellKey } from "./rawWorkbook";

/**
 * One cell to write, by the present title of its sheet. `formula` without "=": left out keeps a formula that stands there, null
 * takes it away. `isLocked` locks or unlocks it against typing.
 */
export interface PatchedCell { readonly sheetTitle: string; readonly row: number; readonly column: number; readonly value: CellValue; readonly formula?: string | null; readonly isLocked?: boolean }

/** The cells to write into the file, or the titles of the sheets for whose sake it must be built anew. */
export type Patching = { readonly kind: "inPlace"; readonly cells: readonly PatchedCell[] } | { readonly kind: "rebuilt"; readonly sheets: readonly string[] };

/**
 * The cells to write so that a workbook found with the plan `before` becomes that of `after`: values, and formulas that
 * are new or others, printed for the rows and titles that they have now. It must be built anew when sheets come or go, or
 * when sections, merges, validations, conditional formats, links or kinds of cells of a sheet differ: only cells can be patched.
 */
export function patchFor(before: WorkbookPlan, after: WorkbookPlan, found: FoundBook): Patching {
  const sheetsBefore = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const kept = new Set(after.sheets.map(({ id }) => id));
  const place = placeIn(found);
  const cells: PatchedCell[] = [];
  const rebuilt = before.sheets.filter(({ id }) => !kept.has(id)).map(({ title }) => title);
  for (const sheet of after.sheets) {
    const old = sheetsBefore.get(sheet.id);
    const own = found.sheet(sheet.id);
    const changes = old === undefined || own === undefined || !isSameShape(old, sheet) ? undefined : patchSheet(old, sheet, own, place);
    if (changes === undefined) rebuilt.push(own?.title ?? sheet.title);
    else cells.push(...changes);
  }
  return rebuilt.length > 0 ? { kind: "rebuilt", sheets: rebuilt } : { kind: "inPlace", cells };
}

function isSameShape(before: SheetPlan, after: SheetPlan): boolean {
  return (["sections", "merges", "validations", "conditionalFormats", "links"] as const).every((part) => isSame(before[part], after[part]));
}

function patchSheet(before: SheetPlan, after: SheetPlan, found: FoundSheet, place: PlaceReference): PatchedCell[] | undefined {
  const old = byPosition(before);
  const changes: PatchedCell[] = [];
  for (const [key, cell] of byPosition(after)) {
    const previous = old.get(key);
    old.delete(key);
    const row = found.rowOf(cell.row);
    if (row === undefined || !isPatchable(previous, cell)) return undefined;
    const content = cell.kind === "computed" ? computedContent(previous, cell, after.id, { place, found }) : typedContent(previous, cell, found);
    const lock = lockChange(previous, cell);
    if (content !== undefined || lock !== undefined) changes.push({ sheetTitle: found.title, row, column: cell.column, ...(content ?? presentContent(cell, found)), ...(lock === undefined ? {} : { isLocked: lock }) });
  }
  for (const gone of old.values()) {
    const row = found.rowOf(gone.row);
    if (row === undefined) return undefined;
    if (found.cell(gone.row, gone.column) !== undefined) changes.push({ sheetTitle: found.title, row, column: gone.column, value: null, formula: null });
  }
  return changes;
}

/** A cell that nothing stood in may become anything, and a computed one nothing; else what people fill stays what people fill, and a formula a formula. */
function isPatchable(before: CellPlan | undefined, after: CellPlan): boolean {
  const wasBlank = before === undefined || (before.kind === "label" && before.value === null);
  const isBlanked = before?.kind === "computed" && after.kind === "label" && after.value === null;
  return before?.kind === after.kind || isBlanked || (isFilledOrCounted(before) && isFilledOrCounted(after)) || (wasBlank && (before === undefined || after.kind !== "input"));
}

/** What a register counts is typed over, and counted again in the next month. */
function isFilledOrCounted(cell: CellPlan | undefined): boolean {
  return cell?.kind === "input" || (cell?.kind === "computed" && cell.isOpen !== undefined);
}

/** Whether a cell that people fill is to be locked or unlocked: its month was closed, reopened or is a new one. */
function lockChange(before: CellPlan | undefined, after: CellPlan): boolean | undefined {
  const now = isFillable(after);
  if (before === undefined) return after.kind === "input" && !now ? true : undefined;
  return now === undefined || isFillable(before) === undefined || isFillable(before) === now ? undefined : !now;
}

/** Undefined for cells that nobody ever fills. */
function isFillable(cell: CellPlan): boolean | undefined {
  if (cell.kind === "input") return cell.isLocked !== true;
  return cell.kind === "computed" && cell.isOpen !== undefined ? cell.isOpen : undefined;
}

/** What stands there, to be written as it is: only its lock changes. */
function presentContent(cell: CellPlan, found: FoundSheet): Content {
  const value = found.cell(cell.row, cell.column)?.value ?? null;
  return { value: typeof value === "boolean" ? cell.value : value };
}

type Content = Pick<PatchedCell, "value" | "formula">;

function computedContent(before: CellPlan | undefined, after: Extract<CellPlan, { kind: "computed" }>, sheet: string, { place, found }: { place: PlaceReference; found: FoundSheet }): Content | undefined {
  const isCleared = after.isOpen === true && found.cell(after.row, after.column)?.formula === undefined;
  if (isCleared || before?.kind !== "computed" || !isSame(before.formula, after.formula)) return { value: after.value, formula: printFormula(after.formula, sheet, place) };
  return before.value === after.value ? undefined : { value: after.value };
}

/** A label is written when it is new (a blank one for its looks) or the plan changed it, so that a title changed by hand stays; an input, when it holds something else. */
function typedContent(before: CellPlan | undefined, after: Exclude<CellPlan, { kind: "computed" }>, found: FoundSheet): Content | undefined {
  const present = found.cell(after.row, after.column);
  const isLabelKept = after.kind === "label" && before !== undefined && before.value === after.value;
  const isThere = (after.kind === "input" || before !== undefined) && (present?.value ?? null) === after.value && present?.formula === undefined;
  if (isLabelKept || isThere) return undefined;
  return present?.formula === undefined ? { value: after.value } : { value: after.value, formula: null };
}

/** The cells by place; of several at one place the last is the one that is written. */
function byPosition({ cells }: SheetPlan): Map<number, CellPlan> {
  return new Map(cells.map((cell) => [cellKey(cell.row, cell.column), cell]));
}

/** Equal data: plain objects, lists, texts and numbers. Formula trees are told apart without printing them. */
function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  if (Array.isArray(left) || Array.isArray(right)) return Array.isArray(left) && Array.isArray(right) && left.length === right.length && left.every((item, index) => isSame(item, right[index]));
  const [a, b] = [left as Record<string, unknown>, right as Record<string, unknown>];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) if (!isSame(a[key], b[key])) return false;
  return true;
}
