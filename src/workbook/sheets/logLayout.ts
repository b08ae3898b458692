import type { CellReference } from "../../domain/formula/expression";
import type { BookSpec } from "../bookSpec";
import { reference } from "../sheetBuilder";

export const logSheetId = "log";
/** 操作日志: one row per thing done to the workbook. `check` prints the first digits of `hash`, which stands in a hidden column. */
export const logColumn = { number: 1, at: 2, action: 3, period: 4, object: 5, person: 6, reason: 7, fingerprint: 8, check: 9, hash: 11 } as const;
const firstRow = 5;

export interface LogLayout { readonly firstRow: number; readonly lastRow: number; readonly column: (name: keyof typeof logColumn) => CellReference }

export function logLayout({ capacity }: BookSpec): LogLayout {
  const lastRow = firstRow + capacity.log - 1;
  return { firstRow, lastRow, column: (name) => reference(logSheetId, firstRow, logColumn[name], lastRow, logColumn[name]) };
}
