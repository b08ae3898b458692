import type { KeptWork } from "./openBook";

/** A file that a person picked or dropped; `handle` lets it be saved again where the browser can. */
export interface PickedFile {
  readonly name: string;
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
  readonly handle?: FileHandle;
}

/** A place on the person's disk to write to; given by the browser. */
export interface FileHandle {
  readonly name: string;
  write(bytes: Uint8Array): Promise<void>;
}

/** What the workbench needs of the browser. */
export interface WorkbenchWorld {
  /** undefined: nothing was picked. */
  pickFile(): Promise<PickedFile | undefined>;
  /** A place to save under this name; `download` where the browser knows none, undefined when the person thought better of it. */
  pickPlace(fileName: string): Promise<FileHandle | "download" | undefined>;
  download(bytes: Uint8Array, fileName: string): void;
  /** The sample street's workbook. */
  sample(): Promise<{ readonly bytes: Uint8Array; readonly fileName: string }>;
  keepWork(work: KeptWork): Promise<void>;
  keptWork(): Promise<KeptWork | undefined>;
  forgetWork(): Promise<void>;
  /** Runs once after so many milliseconds; the result calls it off. */
  later(run: () => void, milliseconds: number): () => void;
}
