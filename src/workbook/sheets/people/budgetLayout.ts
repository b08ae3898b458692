import type { CellReference } from "../../../domain/formula/expression";
import type { BookSpec } from "../../bookSpec";
import { reference } from "../../sheetBuilder";

export const budgetSheetId = "budget";
export const budgetFirstRow = 5;
export const budgetColumn = { number: 1, community: 2, staffCount: 3, staff: 4, allowances: 5, work: 6, activities: 7, total: 8, grant: 9, percent: 10, status: 11, remaining: 12, remark: 13, id: 15, sequence: 16 } as const;

export interface BudgetLayout { readonly firstRow: number; readonly lastRow: number; readonly foot: number; readonly column: (name: keyof typeof budgetColumn) => CellReference }

export function budgetLayout(spec: BookSpec): BudgetLayout {
  const lastRow = budgetFirstRow + Math.max(1, spec.communities.length) - 1;
  return {
    firstRow: budgetFirstRow, lastRow, foot: lastRow + 1,
    column: (name) => reference(budgetSheetId, budgetFirstRow, budgetColumn[name], lastRow, budgetColumn[name]),
  };
}
