import type { CellReference } from "../../../domain/formula/expression";
import { monthsOf, type Month, type Quarter } from "../../../domain/units/period";
import type { BookSpec } from "../../bookSpec";
import { reference } from "../../sheetBuilder";
import { bookQuarters, monthsOfBook } from "./peoplePeriods";

export const gridLeadersSheetId = "gridLeaders";
export const gridLeadersFirstRow = 5;
/** Rows of the head that help computing. Of months: is it counted yet (over its share), is its list closed (over its fixed amount), the last day that counts it, its first day; what it pays fixed and for performance (over what is held). Of quarters: is any result recorded, the month that pays it, its name. */
export const gridLeadersHead = { counted: 1, closed: 1, cutoff: 2, month: 3, titles: 4, fixedRate: 1, performanceRate: 2 } as const;

/** What people fill, then what helps computing of a row alone. */
export const gridLeaderColumn = { id: 1, person: 2, name: 3, community: 4, grid: 5, from: 6, to: 7, note: 8, isUsed: 10, fromDay: 11, toDay: 12, start: 13, communityKey: 14, gridKey: 15 } as const;
const firstMonthColumn = 16;

/** Figures of the open month, behind the months and quarters. */
export const openFigures = ["result", "performance", "owedFixed", "owedPerformance", "paid", "arrears", "total", "alsoStaff", "remark", "unlistedAssessment", "unlistedAllowance", "corrected", "correctedBefore"] as const;
export type OpenFigure = (typeof openFigures)[number];

/** Where the grid leaders stand, and the columns that compute their months: the same all year, so that the next month opens in place. */
export interface GridLeadersLayout {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly months: readonly Month[];
  readonly quarters: readonly Quarter[];
  /** Months with a fixed amount: the twelve of the book. */
  readonly fixedMonths: readonly Month[];
  readonly shareColumn: (month: Month) => number;
  readonly performanceShareColumn: (month: Month) => number;
  readonly heldColumn: (month: Month) => number;
  readonly fixedColumn: (month: Month) => number;
  readonly quarterMonthsColumn: (quarter: Quarter) => number;
  readonly quarterAmountColumn: (quarter: Quarter) => number;
  readonly openColumn: (name: OpenFigure) => number;
  /** A column over the whole list. */
  readonly range: (column: number) => CellReference;
  readonly column: (name: keyof typeof gridLeaderColumn) => CellReference;
}

export function gridLeadersLayout(spec: BookSpec): GridLeadersLayout {
  const quarters = bookQuarters(spec.month);
  const months = quarters.flatMap(monthsOf);
  const fixedMonths = monthsOfBook(spec.month);
  const hasOwnShare = [spec.scheme, ...spec.earlierSchemes.values()].some(({ allowances }) => allowances[0]?.joining.choice === "atQuarterEnd");
  const lastRow = gridLeadersFirstRow + spec.capacity.gridLeaders - 1;
  let next = firstMonthColumn;
  const group = <T>(members: readonly T[]): ((member: T) => number) => {
    const first = next;
    next += members.length;
    return (member) => {
      const index = members.indexOf(member);
      if (index < 0) throw new Error(`no column for ${String(member)}`);
      return first + index;
    };
  };
  const shareColumn = group(months);
  const performanceShareColumn = hasOwnShare ? group(quarters.flatMap(monthsOf)) : shareColumn;
  const range = (column: number): CellReference => reference(gridLeadersSheetId, gridLeadersFirstRow, column, lastRow, column);
  return {
    firstRow: gridLeadersFirstRow, lastRow, months, quarters, fixedMonths, shareColumn, performanceShareColumn,
    heldColumn: group(months), fixedColumn: group(fixedMonths), quarterMonthsColumn: group(quarters), quarterAmountColumn: group(quarters), openColumn: group(openFigures),
    lastColumn: spec.scheme.allowances.length === 0 ? gridLeaderColumn.note : next - 1,
    range, column: (name) => range(gridLeaderColumn[name]),
  };
}
