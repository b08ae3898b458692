import type { LogEntry } from "../../domain/closing/operationLog";
import type { Month } from "../../domain/units/period";
import type { Printing } from "./roundService";

/** How far the open month's round is, as the workbook itself knows it. */
export interface BookRound {
  /** Whose workbook it is: a committee's does not send out, collect, close or pay. */
  readonly owner: "street" | "committee";
  /** The line that sent the forms of the open month out last. */
  readonly sent: LogEntry | undefined;
  /** Each community whose forms are due, and what came of it. */
  readonly reports: readonly CommunityReport[];
  /** The line that closed the open month, with its 核验码; undefined while it is open. */
  readonly closing: LogEntry | undefined;
  /** Whether the open month was closed before and is open for corrections. */
  readonly isReopened: boolean;
  /** Months before the open one that are open for corrections, first to last: they are closed again before it. */
  readonly reopened: readonly Month[];
  /** Every month that is closed now, first to last. */
  readonly closings: readonly MonthClosing[];
  /** Printings of lists in the open month, first to last, the voided among them. */
  readonly prints: readonly PrintRecord[];
  /** The last lines of 操作日志, newest first. */
  readonly log: readonly LogEntry[];
}

export interface CommunityReport {
  readonly community: string;
  readonly name: string;
  /** Names of the units whose forms it fills. */
  readonly units: readonly string[];
  /** `returned`: nothing was taken of any file of it, and the last one came back. */
  readonly state: "taken" | "returned" | "missing";
  /** The file that counts, as it was called, and the minute of taking it; "" where none came. */
  readonly file: string;
  readonly at: string;
  /** Why it was returned, or what changed since the one before. */
  readonly note: string;
}

export interface MonthClosing { readonly month: Month; readonly entry: LogEntry }

export interface PrintRecord extends Printing { readonly at: string; readonly person: string; readonly isVoided: boolean }
