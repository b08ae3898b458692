import type { CellChange, Outcome } from "../app/ports";
import type { Finding } from "../domain/finding";

/** Work that was not saved: the file as it was opened, and the entries since. */
export interface KeptWork {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly changes: readonly CellChange[];
}

/** The workbook of the page, as far as its bar and its files need it. */
export interface OpenBook {
  /** Whether bytes are a workbook at all; the open one is not touched. */
  check(bytes: Uint8Array, fileName: string): Promise<Outcome<null>>;
  /** Opens bytes in place of the open workbook; refused, the open one stays. */
  open(bytes: Uint8Array, fileName: string, changes?: readonly CellChange[]): Promise<Outcome<null>>;
  bytes(): Promise<Outcome<Uint8Array>>;
  saved(bytes: Uint8Array, fileName: string): Promise<void>;
  unsavedWork(): Promise<KeptWork | undefined>;
  find(text: string): Promise<boolean>;
  fileName(): string;
  isUnsaved(): boolean;
  undo(): void;
  redo(): void;
  onState(listener: () => void): () => void;
  onRefused(listener: (finding: Finding) => void): () => void;
}
