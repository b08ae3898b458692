import type { CellReference } from "../../../domain/formula/expression";
import type { BookSpec } from "../../bookSpec";
import { reference } from "../../sheetBuilder";
import { isYearScored } from "./scoredQuarter";

export const quarterResultsSheetId = "quarterResults";
export const quarterResultsFirstRow = 5;
const keyColumns = { engagement: 1, name: 2, quarter: 3, result: 4 } as const;
const choiceColumns = { ...keyColumns, points: undefined, reason: 5, contactsDue: 6, contactsDone: 7, matters: 8, services: 9, carried: 10, performance: 11, isFirst: 13, payMonth: 14, isOwed: 15, isHeldBefore: 16 } as const;
/** In a year with a scored quarter the points stand beside the result that they led to. */
const scoredColumns = { ...keyColumns, points: 5, reason: 6, contactsDue: 7, contactsDone: 8, matters: 9, services: 10, carried: 11, performance: 12, isFirst: 14, payMonth: 15, isOwed: 16, isHeldBefore: 17 } as const;
export type QuarterResultColumn = Exclude<keyof typeof scoredColumns, "points">;
export type QuarterResultColumns = Readonly<Record<QuarterResultColumn, number>> & { readonly points: number | undefined };

export interface QuarterResultsLayout { readonly firstRow: number; readonly lastRow: number; readonly column: (name: QuarterResultColumn) => CellReference; readonly columns: QuarterResultColumns }

export function quarterResultsLayout(spec: BookSpec): QuarterResultsLayout {
  const lastRow = quarterResultsFirstRow + spec.capacity.quarterResults - 1;
  const columns = isYearScored(spec) ? scoredColumns : choiceColumns;
  return { firstRow: quarterResultsFirstRow, lastRow, columns, column: (name) => reference(quarterResultsSheetId, quarterResultsFirstRow, columns[name], lastRow, columns[name]) };
}
