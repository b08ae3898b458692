import type { Month } from "../../domain/units/period";
import type { CollectReport, ReceivedFile } from "../collect/collectReport";
import type { Outcome } from "../ports";
import type { PayList } from "../pay/payList";
import type { BookChange } from "./workbookService";

/**
 * The month's round on the loaded workbook: sending out, collecting, closing, paying. Nothing is written here: what to write
 * is the answer. Long work tells how far it is; it is called off by ending the service.
 */
export interface RoundService {
  /** The committees' workbooks, one archive of them with the list of who got what, and the line of 操作日志 to write. */
  draftSplit(signature: Signature, progress?: Progress): Promise<Outcome<SplitDraft>>;
  /** The dry run: what each file is and what taking all sound ones would change. */
  checkFiles(files: readonly ReceivedFile[], progress?: Progress): Promise<Outcome<CollectReport>>;
  /** Takes the sound ones; nothing of a file with an error. */
  draftCollect(files: readonly ReceivedFile[], signature: Signature, progress?: Progress): Promise<Outcome<CollectDraft>>;
  /** Closes the open month. */
  draftClose(signature: Signature): Promise<Outcome<BookChange>>;
  draftReopen(month: Month, reason: string, signature: Signature): Promise<Outcome<BookChange>>;
  /** What finance signs in the open month, each total added up in three ways. */
  payList(): Promise<Outcome<PayList>>;
  /** Notes that a list (by the title of its sheet) was printed once more, or that a printing counts no longer. */
  draftPrint(object: string, signature: Signature): Promise<Outcome<BookChange>>;
  draftVoid(printing: Printing, reason: string, signature: Signature): Promise<Outcome<BookChange>>;
  /** The open month's 公示 as a text to paste, names masked. */
  notice(): Promise<Outcome<string>>;
}

/** Who does something to the workbook, and when by the clock of the machine ("2026-10-12 15:04"): as 操作日志 keeps it. */
export interface Signature { readonly at: string; readonly person: string }

export interface Printing { readonly object: string; readonly number: number }

/** Parts done of all parts, never backwards. */
export type Progress = (done: number, all: number) => void;

export interface SplitDraft { readonly archive: SavedFile; readonly files: readonly SentFile[]; readonly change: BookChange }

export interface SavedFile { readonly name: string; readonly bytes: Uint8Array }

/** One line of the list of who got what. */
export interface SentFile { readonly fileName: string; readonly communityName: string; readonly units: readonly string[]; readonly gridLeaders: number }

export interface CollectDraft { readonly report: CollectReport; readonly change: BookChange }
