import type { CellReference } from "../../domain/formula/expression";
import type { BookSpec } from "../bookSpec";
import { reference } from "../sheetBuilder";

export const collectedSheetId = "collected";
/** 收表记录: one row per committee file that was taken or returned. `digest` is the whole of it, small and grey, beside the printed part, as is when it was saved last. */
export const collectedColumn = { month: 1, at: 2, community: 3, name: 4, file: 5, state: 6, note: 7, digest: 9, savedAt: 10 } as const;
const firstRow = 5;

export interface CollectedLayout { readonly firstRow: number; readonly lastRow: number; readonly column: (name: keyof typeof collectedColumn) => CellReference }

export function collectedLayout({ capacity }: BookSpec): CollectedLayout {
  const lastRow = firstRow + capacity.collected - 1;
  return { firstRow, lastRow, column: (name) => reference(collectedSheetId, firstRow, collectedColumn[name], lastRow, collectedColumn[name]) };
}
