import type { CellReference } from "../../../domain/formula/expression";
import type { BookSpec } from "../../bookSpec";
import { reference } from "../../sheetBuilder";
import { isYearScored } from "./scoredQuarter";
import { withPointsColumn } from "./withPointsColumn";

export const quarterResultsSheetId = "quarterResults";
export const quarterResultsFirstRow = 5;
/** In a year with a scored quarter the points stand beside the result that they led to. */
const columnsWhere = withPointsColumn(
  { engagement: 1, name: 2, quarter: 3, result: 4 },
  { reason: 5, contactsDue: 6, contactsDone: 7, matters: 8, services: 9, carried: 10, performance: 11, isFirst: 13, payMonth: 14, isOwed: 15, isHeldBefore: 16 },
);
export type QuarterResultColumns = typeof columnsWhere.chosen;
export type QuarterResultColumn = Exclude<keyof QuarterResultColumns, "points">;

export interface QuarterResultsLayout { readonly firstRow: number; readonly lastRow: number; readonly column: (name: QuarterResultColumn) => CellReference; readonly columns: QuarterResultColumns }

export function quarterResultsLayout(spec: BookSpec): QuarterResultsLayout {
  const lastRow = quarterResultsFirstRow + spec.capacity.quarterResults - 1;
  const columns = columnsWhere[isYearScored(spec) ? "scored" : "chosen"];
  return { firstRow: quarterResultsFirstRow, lastRow, columns, column: (name) => reference(quarterResultsSheetId, quarterResultsFirstRow, columns[name], lastRow, columns[name]) };
}
