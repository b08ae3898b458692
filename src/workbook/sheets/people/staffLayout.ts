import type { CellReference } from "../../../domain/formula/expression";
import type { Month } from "../../../domain/units/period";
import type { BookSpec } from "../../bookSpec";
import { reference } from "../../sheetBuilder";
import { monthsOfBook } from "./peoplePeriods";

export const staffSheetId = "staff";
export const staffFirstRow = 5;
export const staffColumn = { id: 1, person: 2, name: 3, community: 4, post: 5, level: 6, subsidy: 7, from: 8, to: 9, note: 10, isUsed: 12, fromDay: 13, toDay: 14, start: 15, communityKey: 16, levelCounted: 17, subsidyCounted: 18, months: 19, cost: 20, isInPost: 21, isDuring: 22 } as const;
/** What stands over the pay of each month: base and step of its version, the last day that counts it; and January's column. */
export const staffMonths = { base: 1, step: 2, cutoff: 3, titles: 4, firstColumn: 23 } as const;

export interface StaffLayout {
  readonly firstRow: number;
  readonly lastRow: number;
  /** The months of the year; those after the open one have no cut-off day yet. */
  readonly months: readonly Month[];
  readonly cutoffs: CellReference;
  readonly monthColumn: (month: Month) => number;
  readonly column: (name: keyof typeof staffColumn) => CellReference;
}

export function staffLayout(spec: BookSpec): StaffLayout {
  const lastRow = staffFirstRow + spec.capacity.staff - 1;
  const months = monthsOfBook(spec.month);
  return {
    firstRow: staffFirstRow, lastRow, months,
    cutoffs: reference(staffSheetId, staffMonths.cutoff, staffMonths.firstColumn, staffMonths.cutoff, staffMonths.firstColumn + months.length - 1),
    monthColumn: (month) => staffMonths.firstColumn + months.indexOf(month),
    column: (name) => reference(staffSheetId, staffFirstRow, staffColumn[name], lastRow, staffColumn[name]),
  };
}
