import type { CellReference } from "../../../domain/formula/expression";
import type { Month } from "../../../domain/units/period";
import type { BookSpec } from "../../bookSpec";
import { reference } from "../../sheetBuilder";
import { monthsOfBook } from "./peoplePeriods";

export const staffSheetId = "staff";
export const staffFirstRow = 5;
export const staffColumn = { id: 1, person: 2, name: 3, community: 4, post: 5, level: 6, subsidy: 7, from: 8, to: 9, note: 10, isUsed: 12, fromDay: 13, toDay: 14, start: 15, communityKey: 16, monthlyPay: 17, months: 18, cost: 19, isInPost: 20, isDuring: 21 } as const;
/** Row of the head with the last day that counts a month, and the column of January's. */
export const staffCutoffs = { row: 3, firstColumn: 22 } as const;

export interface StaffLayout {
  readonly firstRow: number;
  readonly lastRow: number;
  /** The months of the year; those after the open one have no cut-off day yet. */
  readonly months: readonly Month[];
  readonly cutoffs: CellReference;
  readonly column: (name: keyof typeof staffColumn) => CellReference;
}

export function staffLayout(spec: BookSpec): StaffLayout {
  const lastRow = staffFirstRow + spec.capacity.staff - 1;
  const months = monthsOfBook(spec.month);
  return {
    firstRow: staffFirstRow, lastRow, months,
    cutoffs: reference(staffSheetId, staffCutoffs.row, staffCutoffs.firstColumn, staffCutoffs.row, staffCutoffs.firstColumn + months.length - 1),
    column: (name) => reference(staffSheetId, staffFirstRow, staffColumn[name], lastRow, staffColumn[name]),
  };
}
