import type { InspectedFile } from "../app/collect/inspectedFile";
import type { StreetEssentials } from "../app/collect/streetEssentials";
import type { Outcome, WorkbookFiles } from "../app/ports";
import type { RawWorkbook } from "../workbook/rawWorkbook";
import type { FileAt } from "./filesAt";

/** A list as text, from CSV or a workbook, with the row of the file (1-based) that each of `rows` stands in. */
export interface TextTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly rowNumbers: readonly number[];
}

/** Whether a file that is there may be replaced. */
export type Overwriting = "refuse" | "force";

/** One of several files that are written together. */
export interface FileToWrite { readonly path: string; readonly content: Uint8Array | string; readonly overwrite: Overwriting }

/** All that the command line touches of the machine; tests bring their own. */
export interface CliPorts {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Whether stdout is a terminal, and its width in columns. */
  readonly columns: number | undefined;
  /** The local minute, as 操作日志 writes it: "2026-10-12 15:04". */
  readonly now: () => string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where the templates are: a folder of folders with a scheme.yaml each. */
  readonly templates: string;
  /** A file's name is for the findings, and tells apart files of the same kind. */
  readonly workbooks: WorkbookFiles & { readonly read: (bytes: Uint8Array, options?: { readonly fileName?: string }) => Outcome<RawWorkbook> };
  /** Fails with `fileNotRead` {file, reason}. */
  readonly readFile: (path: string) => Outcome<Uint8Array>;
  /** The file of a path, or the files in a folder and below it, each with the local minute of its last saving. Fails as `readFile` does. */
  readonly filesAt: (path: string) => Outcome<readonly FileAt[]>;
  /** Inspects received files, in their order; left out, they are inspected one after the other. `told`: how many are done. */
  readonly inspectAll?: (street: StreetEssentials, files: readonly FileAt[], told: (done: number) => void) => Promise<readonly InspectedFile[]>;
  readonly readTable: (bytes: Uint8Array, fileName: string) => Outcome<TextTable>;
  /** Writes all or nothing; fails with `fileExists` or `fileNotWritten`. */
  readonly writeFile: (path: string, content: Uint8Array | string, overwriting: Overwriting) => Promise<Outcome<string>>;
  /** Writes several files, all or none; fails as `writeFile` does. */
  readonly writeFiles: (files: readonly FileToWrite[]) => Promise<Outcome<readonly string[]>>;
}
