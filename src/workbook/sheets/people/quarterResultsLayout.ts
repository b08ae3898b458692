import type { CellReference } from "../../../domain/formula/expression";
import type { BookSpec } from "../../bookSpec";
import { reference } from "../../sheetBuilder";

export const quarterResultsSheetId = "quarterResults";
export const quarterResultsFirstRow = 5;
export const quarterResultColumn = { engagement: 1, name: 2, quarter: 3, result: 4, reason: 5, contactsDue: 6, contactsDone: 7, matters: 8, services: 9, performance: 10, isFirst: 12, payMonth: 13, isOwed: 14 } as const;

export interface QuarterResultsLayout { readonly firstRow: number; readonly lastRow: number; readonly column: (name: keyof typeof quarterResultColumn) => CellReference }

export function quarterResultsLayout(spec: BookSpec): QuarterResultsLayout {
  const lastRow = quarterResultsFirstRow + spec.capacity.quarterResults - 1;
  return { firstRow: quarterResultsFirstRow, lastRow, column: (name) => reference(quarterResultsSheetId, quarterResultsFirstRow, quarterResultColumn[name], lastRow, quarterResultColumn[name]) };
}
