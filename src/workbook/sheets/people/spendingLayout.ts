import type { CellReference } from "../../../domain/formula/expression";
import type { BookSpec } from "../../bookSpec";
import { reference } from "../../sheetBuilder";

export const spendingSheetId = "spending";
export const spendingFirstRow = 5;
export const spendingColumn = { month: 1, community: 2, work: 3, activities: 4, note: 5, communityKey: 7, isToDate: 8, workCounted: 9, activitiesCounted: 10 } as const;

export interface SpendingLayout { readonly firstRow: number; readonly lastRow: number; readonly column: (name: keyof typeof spendingColumn) => CellReference }

export function spendingLayout(spec: BookSpec): SpendingLayout {
  const lastRow = spendingFirstRow + spec.capacity.spending - 1;
  return { firstRow: spendingFirstRow, lastRow, column: (name) => reference(spendingSheetId, spendingFirstRow, spendingColumn[name], lastRow, spendingColumn[name]) };
}
