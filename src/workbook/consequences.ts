import type { Expression } from "../domain/formula/expression";
import type { CellReference } from "../domain/formula/expression";
import type { Finding } from "../domain/finding";
import type { CellDifference } from "./compareSheet";

/**
 * Findings of all differing cells, causes first in their own words. A figure that differs only because a cell it reads
 * differs is a consequence: one note a cause would drown in a list of them, so they become notes that say so.
 * `strayRanges`: ranges (`rangeKey`) that hold a number which belongs to no row; what reads one is a consequence too.
 */
export function withConsequences(differences: readonly { readonly sheet: string; readonly difference: CellDifference }[], strayRanges: ReadonlySet<string> = new Set()): Finding[] {
  const wrong: WrongCells = new Map();
  const removed = removedRows(differences);
  const mark = (sheet: string, row: number, column: number): void => {
    const rows = wrong.get(sheet) ?? new Map<number, number[]>();
    wrong.set(sheet, rows.set(row, [...(rows.get(row) ?? []), column]));
  };
  for (const { sheet, difference } of differences) if (difference.isCause) mark(sheet, difference.cell.row, difference.cell.column);
  const open = new Set(differences.filter(({ difference }) => !difference.isCause));
  for (let grew = true; grew; ) {
    grew = false;
    for (const entry of open) {
      if (!referencesOf(entry.difference.cell.formula).some((reference) => strayRanges.has(rangeKey(reference)) || readsRemoved(reference, removed) || readsWrong(reference, wrong))) continue;
      mark(entry.sheet, entry.difference.cell.row, entry.difference.cell.column);
      open.delete(entry);
      grew = true;
    }
  }
  return differences.filter(({ sheet, difference }) => isNamed(sheet, difference, removed)).map((entry) => {
    const { finding, isCause } = entry.difference;
    return isCause || open.has(entry) ? finding : { ...finding, code: "valueFollows", severity: "note" };
  });
}

/** Rows of the plan that are gone, by sheet, each with its first computed column: a row is named once, not once a cell. */
type RemovedRows = Map<string, Map<number, number>>;

function removedRows(differences: readonly { readonly sheet: string; readonly difference: CellDifference }[]): RemovedRows {
  const removed: RemovedRows = new Map();
  for (const { sheet, difference: { cell, finding } } of differences) {
    if (finding.code !== "rowRemoved") continue;
    const rows = removed.get(sheet) ?? new Map<number, number>();
    removed.set(sheet, rows.set(cell.row, Math.min(cell.column, rows.get(cell.row) ?? cell.column)));
  }
  return removed;
}

function isNamed(sheet: string, { cell, finding }: CellDifference, removed: RemovedRows): boolean {
  return finding.code !== "rowRemoved" || removed.get(sheet)?.get(cell.row) === cell.column;
}

/** Fixed cells of a row go with it, and what counts them follows. */
function readsRemoved({ sheet, row, toRow = row }: CellReference, removed: RemovedRows): boolean {
  return [...(removed.get(sheet)?.keys() ?? [])].some((each) => each >= row && each <= toRow);
}

/** Columns of differing cells by sheet and row: a whole pasted column differs in thousands of rows, and each is asked for often. */
type WrongCells = Map<string, Map<number, number[]>>;

function readsWrong(reference: CellReference, wrong: WrongCells): boolean {
  const { row, column, toRow = row, toColumn = column } = reference;
  const rows = wrong.get(reference.sheet);
  if (rows === undefined) return false;
  const isRead = (columns: readonly number[] | undefined): boolean => columns?.some((each) => each >= column && each <= toColumn) ?? false;
  if (toRow - row >= rows.size) return [...rows].some(([each, columns]) => each >= row && each <= toRow && isRead(columns));
  for (let each = row; each <= toRow; each += 1) if (isRead(rows.get(each))) return true;
  return false;
}

/** A reference of the plan as a key. */
export function rangeKey({ sheet, row, column, toRow, toColumn }: CellReference): string {
  return `${sheet} ${row} ${column} ${toRow ?? ""} ${toColumn ?? ""}`;
}

/** Every cell and range that an expression reads. */
export function referencesOf<R>(expression: Expression<R>): R[] {
  switch (expression.kind) {
    case "ref": return [expression.ref];
    case "call": return expression.args.flatMap(referencesOf);
    case "binary": return [...referencesOf(expression.left), ...referencesOf(expression.right)];
    case "negate": return referencesOf(expression.operand);
    default: return [];
  }
}
