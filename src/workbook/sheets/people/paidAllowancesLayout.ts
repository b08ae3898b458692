import type { CellReference } from "../../../domain/formula/expression";
import type { BookSpec } from "../../bookSpec";
import { reference } from "../../sheetBuilder";

export const paidAllowancesSheetId = "paidAllowances";
export const paidAllowancesFirstRow = 5;
/** 津贴台账: one row per line of a closed monthly list. `month` is the first day of the month paid. */
export const paidAllowanceColumn = { month: 1, engagement: 2, name: 3, community: 4, fixed: 5, quarter: 6, performance: 7, arrears: 8, total: 9 } as const;

export interface PaidAllowancesLayout { readonly firstRow: number; readonly lastRow: number; readonly column: (name: keyof typeof paidAllowanceColumn) => CellReference }

export function paidAllowancesLayout(spec: BookSpec): PaidAllowancesLayout {
  const lastRow = paidAllowancesFirstRow + spec.capacity.paidAllowances - 1;
  return { firstRow: paidAllowancesFirstRow, lastRow, column: (name) => reference(paidAllowancesSheetId, paidAllowancesFirstRow, paidAllowanceColumn[name], lastRow, paidAllowanceColumn[name]) };
}
