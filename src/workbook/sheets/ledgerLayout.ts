import type { CellReference } from "../../domain/formula/expression";
import type { BookSpec } from "../bookSpec";
import { reference } from "../sheetBuilder";

export const ledgerSheetId = "scoreLedger";
export const ledgerFirstRow = 4;
/**
 * 得分台账: one row per closed form line, and a `total` row per form. What people read comes first; from `closed` (the last month
 * of its period, a date) on stand the keys that formulas go by.
 */
export const ledgerColumn = {
  period: 1, name: 2, target: 3, reported: 4, checked: 5, counted: 6, points: 7, grade: 8, rank: 9, reason: 10, opinion: 11, flags: 12, closed: 13, sheet: 14, version: 15, subject: 16, scorer: 17, row: 18,
} as const;
export const firstLedgerKey = ledgerColumn.closed;

/** Row keys besides items: a form's own total (拟定 under 自报, 审定 under 核定), and the unit's result (scorers combined; its scorer is `allScorers`). */
export const totalRow = "total";
export const unitRow = "unit";
export const allScorers = "*";
/** What a form notes and does not score (只记不评) has rows of its own, under 自报: this before the id, which no item can have. */
export const unscoredMark = "#";

export interface LedgerLayout {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly column: (name: keyof typeof ledgerColumn) => CellReference;
}

export function ledgerLayout(spec: BookSpec): LedgerLayout {
  const lastRow = ledgerFirstRow + spec.capacity.scoreLedger - 1;
  return { firstRow: ledgerFirstRow, lastRow, column: (name) => reference(ledgerSheetId, ledgerFirstRow, ledgerColumn[name], lastRow, ledgerColumn[name]) };
}
