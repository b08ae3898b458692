import type { Expression } from "../domain/formula/expression";
import type { CellReference } from "../domain/formula/expression";
import type { Finding } from "../domain/finding";
import type { CellDifference } from "./compareSheet";

/**
 * Findings of all differing cells, causes first in their own words. A figure that differs only because a cell it reads
 * differs is a consequence: one note a cause would drown in a list of them, so they become notes that say so.
 */
export function withConsequences(differences: readonly { readonly sheet: string; readonly difference: CellDifference }[]): Finding[] {
  const wrong = new Map<string, { row: number; column: number }[]>();
  const mark = (sheet: string, row: number, column: number): void => {
    const list = wrong.get(sheet);
    if (list === undefined) wrong.set(sheet, [{ row, column }]);
    else list.push({ row, column });
  };
  for (const { sheet, difference } of differences) if (difference.isCause) mark(sheet, difference.cell.row, difference.cell.column);
  const open = new Set(differences.filter(({ difference }) => !difference.isCause));
  for (let grew = true; grew; ) {
    grew = false;
    for (const entry of open) {
      if (!referencesOf(entry.difference.cell.formula).some((reference) => readsWrong(reference, wrong))) continue;
      mark(entry.sheet, entry.difference.cell.row, entry.difference.cell.column);
      open.delete(entry);
      grew = true;
    }
  }
  return differences.map((entry) => {
    const { finding, isCause } = entry.difference;
    return isCause || open.has(entry) ? finding : { ...finding, code: "valueFollows", severity: "note" };
  });
}

function readsWrong(reference: CellReference, wrong: ReadonlyMap<string, readonly { row: number; column: number }[]>): boolean {
  const { row, column, toRow = row, toColumn = column } = reference;
  return (wrong.get(reference.sheet) ?? []).some((cell) => cell.row >= row && cell.row <= toRow && cell.column >= column && cell.column <= toColumn);
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
