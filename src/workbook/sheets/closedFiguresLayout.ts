import type { CellReference } from "../../domain/formula/expression";
import type { BookSpec } from "../bookSpec";
import { reference } from "../sheetBuilder";

export const closedFiguresSheetId = "closedFigures";
/** 关账台账: one value of a closed month a row. */
export const closedFigureColumn = { month: 1, kind: 2, subject: 3, figure: 4, value: 5 } as const;
const firstRow = 5;

export interface ClosedFiguresLayout { readonly firstRow: number; readonly lastRow: number; readonly column: (name: keyof typeof closedFigureColumn) => CellReference }

export function closedFiguresLayout({ capacity }: BookSpec): ClosedFiguresLayout {
  const lastRow = firstRow + capacity.closedFigures - 1;
  return { firstRow, lastRow, column: (name) => reference(closedFiguresSheetId, firstRow, closedFigureColumn[name], lastRow, closedFigureColumn[name]) };
}
