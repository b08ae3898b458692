import type { ScoreSheet } from "../../domain/scheme/schemeSchema";
import type { Unit } from "../../domain/facts";
import type { BookSpec } from "../bookSpec";

export const summarySheetId = "summary";
const firstRow = 6;
export const summaryColumn = { number: 1, unit: 2, points: 3, grade: 4, rank: 5, movement: 6, quarterMean: 7, satisfaction: 8, missing: 9, veto: 10, arrival: 11, firstMonth: 12, id: 25, ranked: 26, before: 27, first: 28, pointsBefore: 29, arrivalDay: 30, complete: 31, objected: 32 } as const;

/** One block of 月度汇总: the units of one score sheet, ranked together. */
export interface SummaryBlock { readonly scoreSheet: ScoreSheet; readonly titleRow: number; readonly firstRow: number; readonly lastRow: number; readonly wordsRow: number; readonly units: readonly Unit[] }

export interface SummaryLayout { readonly blocks: readonly SummaryBlock[]; readonly lastRow: number }

/** Every score sheet has its block, filled or not: the months before are shown in all of them. */
export function summaryLayout(spec: BookSpec): SummaryLayout {
  let row = firstRow;
  const blocks = spec.scheme.scoreSheets.flatMap((scoreSheet) => {
    const units = spec.units.filter(({ kind }) => kind === scoreSheet.subject);
    if (units.length === 0) return [];
    const lastRow = row + 1 + units.length;
    const block = { scoreSheet, titleRow: row, firstRow: row + 2, lastRow, wordsRow: lastRow + 1, units };
    row = block.wordsRow + 2;
    return [block];
  });
  return { blocks, lastRow: row - 1 };
}
