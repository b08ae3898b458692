import type { Severity } from "../../domain/finding";
import type { CellReference } from "../../domain/formula/expression";
import { reference } from "../sheetBuilder";

export const verificationSheetId = "verification";
export const verificationFirstRow = 6;
/** Findings that the sheet has room for; it says how many more there are. */
export const verificationRows = 200;
export const verificationLastRow = verificationFirstRow + verificationRows - 1;
export const verificationColumn = { index: 1, severity: 2, sheet: 3, cell: 4, found: 5, expected: 6, sentence: 7 } as const;
export const verificationColumns = Object.values(verificationColumn);

export const severityWords: Readonly<Record<Severity, string>> = { error: "错误", warning: "提醒", note: "说明" };

/** Cells of the head that a report fills, as rows and columns of the plan. */
export const verificationHead = { month: { row: 2, column: 3 }, at: { row: 3, column: 3 }, unlisted: { row: 4, column: 3 } } as const;

/** A column of the list from its first to its last row. */
export function verificationList(name: keyof typeof verificationColumn): CellReference {
  const column = verificationColumn[name];
  return reference(verificationSheetId, verificationFirstRow, column, verificationLastRow, column);
}
