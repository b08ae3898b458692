import type { CellReference } from "../../domain/formula/expression";
import type { BookSpec } from "../bookSpec";
import { reference } from "../sheetBuilder";

export const ledgerSheetId = "scoreLedger";
export const ledgerFirstRow = 4;
/** 得分台账: one row per closed form line, and a `total` row per form. `closed` is the last month of its period, a date. */
export const ledgerColumn = {
  period: 1, closed: 2, sheet: 3, version: 4, subject: 5, scorer: 6, row: 7, target: 8, reported: 9, checked: 10, counted: 11, points: 12, grade: 13, rank: 14, flags: 15, reason: 16, opinion: 17, name: 18,
} as const;

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
