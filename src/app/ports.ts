import type { Finding } from "../domain/finding";
import type { WorkbookPlan } from "../workbook/plan";
import type { RawWorkbook } from "../workbook/rawWorkbook";

/** Trouble that was expected (a wrong file, a bad scheme) as a value, never thrown. */
export type Outcome<T> = { readonly ok: true; readonly value: T; readonly findings: readonly Finding[] } | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * One changed cell for `patch`: sheet by its present title, 1-based. `formula` is a new formula without "=", of which `value` is
 * the cached result; null takes a formula away; left out, a formula that stands there stays and `value` replaces its cached result.
 */
export interface CellChange {
  readonly sheetTitle: string;
  readonly row: number;
  readonly column: number;
  readonly value: number | string | null;
  readonly formula?: string | null;
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
