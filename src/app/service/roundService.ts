import type { Month } from "../../domain/units/period";
import type { Signature } from "../closing/signature";
import type { CollectReport, ReceivedFile } from "../collect/collectReport";
import type { Outcome } from "../ports";
import type { PayList } from "../pay/payList";
import type { NamedFile } from "../split/splitArchive";
import type { BookChange } from "./bookChange";

/**
 * The month's round on the loaded workbook: sending out, collecting, closing, paying. Nothing is written here: what to write
 * is the answer. Long work tells how far it is; it is called off by ending the service.
 */
export interface RoundService {
  /** The committees' workbooks, one archive of them with the list of who got what, and the line of 操作日志 to write. */
  draftSplit(signature: Signature, progress?: Progress): Promise<Outcome<SplitDraft>>;
  /** The dry run: what each file is and what taking all sound ones would change. `at`: now, for who is late. */
  checkFiles(files: readonly ReceivedFile[], at: string, progress?: Progress): Promise<Outcome<CollectReport>>;
  /** Takes the sound ones; nothing of a file with an error. */
  draftCollect(files: readonly ReceivedFile[], signature: Signature, progress?: Progress): Promise<Outcome<CollectDraft>>;
  /** Closes the open month, or one before it that was opened again. */
  draftClose(month: Month, signature: Signature): Promise<Outcome<BookChange>>;
  draftReopen(month: Month, reason: string, signature: Signature): Promise<Outcome<BookChange>>;
  /** What finance signs in the open month, each total added up in three ways. */
  payList(): Promise<Outcome<PayList>>;
  /** Notes that a list (by the title of its sheet, or a community for its page of the allowance list) was printed once more, or that a printing counts no longer. */
  draftPrint(object: string, signature: Signature): Promise<Outcome<BookChange>>;
  draftVoid(printing: Printing, reason: string, signature: Signature): Promise<Outcome<BookChange>>;
  /** The open month's 公示 as a text to paste, names masked. */
  notice(): Promise<Outcome<string>>;
}

export interface Printing { readonly object: string; readonly number: number }

/** Parts done of all parts, never backwards. */
export type Progress = (done: number, all: number) => void;

/** `files`: how many workbooks are in it. */
export interface SplitDraft { readonly archive: NamedFile; readonly files: number; readonly change: BookChange }

export interface CollectDraft { readonly report: CollectReport; readonly change: BookChange }
