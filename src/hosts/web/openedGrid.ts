import type { CellChange } from "../../app/ports";
import type { Finding } from "../../domain/finding";
import type { Rectangle } from "../../workbook/plan";
import type { RawCell } from "../../workbook/rawWorkbook";
import type { GridRules } from "./gridRules";

/** A workbook as the grid needs it. Plain data: it comes from a worker. */
export interface OpenedGrid {
  readonly sheets: readonly GridSheet[];
  /** By style index: cells of this style may be written on a protected sheet. */
  readonly unlocked: readonly boolean[];
  /** Cells that are locked or open whatever their style says. */
  readonly locks: readonly GridLock[];
}

/** `IWorkbookData` as JSON: a text is sent and read faster than a hundred thousand objects are copied. */
export type GridSnapshot = string;

/** Whether a cell may be written on a protected sheet, where that is another than its style says; rows and columns 1-based. */
export interface GridLock { readonly sheet: number; readonly row: number; readonly column: number; readonly isLocked: boolean }

/** A sheet of the workbook, in order; `id` is the grid's. */
export interface GridSheet {
  readonly id: string;
  readonly title: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly isProtected: boolean;
  /** Cells that lead to another place of the workbook. */
  readonly links: readonly GridLink[];
  readonly rules: GridRules;
}

export interface GridLink { readonly range: Rectangle; readonly sheetId: string; readonly row: number; readonly column: number }

/** A cell that a person changed in the grid; rows and columns 1-based, `sheet` the position in `OpenedGrid.sheets`. */
export interface GridEntry { readonly sheet: number; readonly row: number; readonly column: number; readonly cell: RawCell }

/** What came of entries or of a write. */
export interface GridAnswer {
  /** Cells that the grid is to show as they are now: results that followed, entries that were set right. */
  readonly cells: readonly GridEntry[];
  /** Cells that were locked or opened. */
  readonly locks: readonly GridLock[];
  /** Sheets in which anything is another than before, by title. */
  readonly titles: readonly string[];
  /** Why an entry was not taken. */
  readonly findings: readonly Finding[];
  readonly isChanged: boolean;
}

/** The work that a machine keeps until it is saved: the file as it was opened, and the entries since. */
export interface UnsavedWork { readonly bytes: Uint8Array; readonly fileName: string; readonly changes: readonly CellChange[] }
