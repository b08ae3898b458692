import type { Finding } from "../domain/finding";
import type { WorkbookPlan } from "../workbook/plan";
import type { RawSheet, RawWorkbook } from "../workbook/rawWorkbook";

/** Trouble that was expected (a wrong file, a bad scheme) as a value, never thrown. */
export type Outcome<T> = { readonly ok: true; readonly value: T; readonly findings: readonly Finding[] } | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * One changed cell for `patch`: sheet by its present title, 1-based. `formula` is a new formula without "=", of which `value` is
 * the cached result; null takes a formula away; left out, a formula that stands there stays and `value` replaces its cached result.
 * `isError`: `value` is an error value ("#DIV/0!"), not a text.
 */
export interface CellChange {
  readonly sheetTitle: string;
  readonly row: number;
  readonly column: number;
  readonly value: number | string | boolean | null;
  readonly formula?: string | null;
  readonly isError?: boolean;
  /** Locks or unlocks the cell against typing in a protected sheet; left out, it stays as it is. Looks are kept. */
  readonly isLocked?: boolean;
}

/** What a workbook lives in when it is a file. Bytes in, bytes out; no path, no clock. */
export interface WorkbookFiles {
  /** A new .xlsx of the plan: byte-identical for the same plan. */
  create(plan: WorkbookPlan): Promise<Uint8Array>;
  /** Reads any .xlsx, or says in one finding why not. */
  read(bytes: Uint8Array): Outcome<RawWorkbook>;
  /** Writes the changed cells into the package; every other byte of every other part is kept; only the calculation chain goes when formulas change. */
  patch(bytes: Uint8Array, changes: readonly CellChange[]): Outcome<Uint8Array>;
}

/** How the caller follows long work, and stops it. `progress` is called with parts done of all parts, never backwards. */
export interface Watch {
  readonly signal?: AbortSignal;
  readonly progress?: (done: number, all: number) => void;
}

/** A cell by the present title of its sheet: `cell` is an address ("G8") or a range ("G8:H9"). */
export interface CellPlace { readonly sheet: string; readonly cell: string }

/**
 * Whether protected sheets may be opened for this write and protected again as they were. `refuse` fails before anything is
 * written, with one `sheetProtected` {sheet, count} for each sheet that would have to be opened, `count` of all; a front then
 * asks about exactly these, and calls again with `lift`. Where the structure of the workbook is protected, `sheet` is its name.
 * A sheet with a password is never lifted: `sheetPassword` {sheet}. A host that sees the password (in a file) says so to `refuse`
 * too, for a question whose yes cannot help is not asked; Excel shows no password, it is known there when lifting fails.
 */
export type Protection = "refuse" | "lift";

/** What this program can do with a workbook; what it cannot is said in the settings of the pane. */
export interface HostDescription {
  readonly kind: "excel" | "web" | "file";
  /** As people know it: "Excel 16.0.17928 (PC)", "Univer 0.25.1". */
  readonly name: string;
  readonly can: Readonly<Record<HostAbility, boolean>>;
}

export type HostAbility =
  /** A new workbook in a window of its own. */
  | "openWindow"
  /** A generated workbook in place of the open one's own sheets. */
  | "replaceSheets"
  /** Sheets of others stay when that is done; where they cannot, it is refused while there are some. */
  | "keepOthersSheets"
  /** Rows, columns and sheets may be inserted, moved, renamed by hand. */
  | "changeStructure"
  /** Macros and links to other files can be seen. */
  | "seeForeignParts"
  /** Figures follow an entry at once. */
  | "recalculate"
  /** Print areas, breaks and headers can be set. */
  | "setUpPrinting";

/**
 * A workbook that is open: in Excel, in the embedded grid, or as bytes in memory. All three pass the same contract suite.
 * Trouble is an outcome with a code, never a throw: `hostBusy` (a cell is being edited), `sheetProtected`, `sheetPassword`,
 * `hostInactive` (another workbook is in front), `hostTooLarge`, `hostUnsupported` {ability}, `sheetGone` {sheet}, `hostGone`,
 * `cancelled`, `hostTrouble` {code} for what nobody expected. A write is all or nothing; where undoing failed too, `writeHalfDone` {sheet, cell, done, all}.
 */
export interface OpenWorkbook {
  readonly description: HostDescription;
  /** The whole workbook as it is now. */
  read(watch?: Watch): Promise<Outcome<RawWorkbook>>;
  /** Some of its sheets as they are now, by present title, in the order asked. */
  readSheets(titles: readonly string[], watch?: Watch): Promise<Outcome<readonly RawSheet[]>>;
  /** Writes cells, all or nothing. A text is never taken for a formula. */
  write(changes: readonly CellChange[], protection: Protection, watch?: Watch): Promise<Outcome<null>>;
  /**
   * Puts the plan's sheets in place of the sheets of ours that are there (those with a `kh_` name); sheets of others stay. Formulas of
   * others that read ours read the new ones by the same addresses: `foreignFormulasKept` {sheet, cell, count}, a note; what read a sheet
   * that is no longer made is said with its formula: `foreignFormulaLost` {sheet, cell, gone, formula}, a warning. A host that cannot
   * keep sheets of others refuses while there are some: `hostUnsupported` {ability: "keepOthersSheets"}. Where undoing failed too: `replaceHalfDone`.
   */
  replace(plan: WorkbookPlan, protection: Protection, watch?: Watch): Promise<Outcome<null>>;
  /** Opens .xlsx bytes as a workbook of its own. In a host without windows it takes the place of the open one. */
  openCopy(bytes: Uint8Array, fileName: string): Promise<Outcome<null>>;
  /** Shows and selects a cell or range. */
  select(place: CellPlace): Promise<Outcome<null>>;
  /** The cell that is selected now; undefined for none or several areas. */
  selected(): Promise<Outcome<CellPlace | undefined>>;
  /** Tells of each new selection; the result ends it. */
  onSelected(listener: (place: CellPlace) => void): () => void;
  /** Tells of edited cells, by sheet: not of recalculated ones. `undefined` when more than cells changed (sheets, rows). */
  onChanged(listener: (titles: readonly string[] | undefined) => void): () => void;
}
