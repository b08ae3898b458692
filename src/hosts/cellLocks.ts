import type { CellPlan, SheetPlan } from "../workbook/plan";
import { cellKey } from "../workbook/rawWorkbook";
import { looks } from "./looks";

/**
 * Whether a cell of the sheet is locked while the sheet is protected: a formula unless it may be typed over, an input where the
 * plan says so, anything else as it looks. Merged cells are one cell to Excel: all are locked or open as the first is.
 */
export function cellLocks({ cells, merges }: SheetPlan): (cell: CellPlan) => boolean {
  const firsts = new Map<number, CellPlan>();
  const corners = new Map(merges.map((merge) => [cellKey(merge.row, merge.column), merge]));
  for (const cell of corners.size === 0 ? [] : cells) {
    const merge = corners.get(cellKey(cell.row, cell.column));
    if (merge === undefined) continue;
    for (let row = merge.row; row <= merge.toRow; row++) for (let column = merge.column; column <= merge.toColumn; column++) firsts.set(cellKey(row, column), cell);
  }
  return (cell) => isLockedAlone(firsts.get(cellKey(cell.row, cell.column)) ?? cell);
}

function isLockedAlone(cell: CellPlan): boolean {
  if (cell.kind === "computed") return cell.isOpen !== true;
  return (cell.kind === "input" && cell.isLocked === true) || looks[cell.style].isLocked;
}
