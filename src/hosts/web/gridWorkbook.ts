import type { CellChange, OpenWorkbook, Outcome } from "../../app/ports";
import type { Finding } from "../../domain/finding";
import type { UnsavedWork } from "./openedGrid";

/** What the page needs of the workbook besides the port: files in and out, and what is not saved. */
export interface GridWorkbook extends OpenWorkbook {
  /** Whether bytes are a workbook at all; the open one is not touched. */
  check(bytes: Uint8Array, fileName: string): Promise<Outcome<null>>;
  /** Opens bytes in place of the open workbook; `changes` are entries that were not saved. Refused, the open one stays. */
  open(bytes: Uint8Array, fileName: string, changes?: readonly CellChange[]): Promise<Outcome<null>>;
  /** The file as it is now, what is being typed included. */
  bytes(): Promise<Outcome<Uint8Array>>;
  /** The bytes were saved under this name: what changes from now on is unsaved. */
  saved(bytes: Uint8Array, fileName: string): Promise<void>;
  /** What would be lost with the page; undefined when nothing. */
  unsavedWork(): Promise<UnsavedWork | undefined>;
  /** Searches the cells of all sheets after the selected one, and selects the next that holds the text. false: none does. */
  find(text: string): Promise<boolean>;
  fileName(): string;
  isUnsaved(): boolean;
  undo(): void;
  redo(): void;
  /** Tells when the name or the unsaved mark may have changed. */
  onState(listener: () => void): () => void;
  /** Tells why something that was tried in the grid was not done. */
  onRefused(listener: (finding: Finding) => void): () => void;
}
