import type { CellChange, CellPlace, OpenWorkbook, Outcome } from "../../../src/app/ports";
import type { Finding } from "../../../src/domain/finding";
import type { WorkbookPlan } from "../../../src/workbook/plan";
import { cellKey, type RawCell, type RawSheet, type RawWorkbook } from "../../../src/workbook/rawWorkbook";

/** A host with the contract's workbook open in it, and hands that act beside it. */
export interface WorkbookHarness {
  readonly host: OpenWorkbook;
  /** How a sheet is protected, in the host's own words; undefined for not at all. Read around the host where that is possible. */
  protectionOf(title: string): Promise<string | undefined>;
  /** Whether a cell is locked, be its sheet protected or not. Read around the host where that is possible. */
  isLocked(place: CellPlace): Promise<boolean>;
  /** A person types a value into a cell; left out where nobody can. */
  readonly edit?: (place: CellPlace, value: number | string) => Promise<void>;
  /** A person selects a cell or range; left out where nobody can. */
  readonly selectByHand?: (place: CellPlace) => Promise<void>;
  /** Ends it, and fails if the harness itself saw something wrong. */
  close(): Promise<void>;
}

/** Workbooks of the product that `replace` puts in place: two that differ, and a file of the first. */
export interface ContractSamples {
  readonly plan: WorkbookPlan;
  readonly otherPlan: WorkbookPlan;
  /** Made when first asked for. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** Free of any test runner, so that the cases also run on a page inside Excel. */
export interface ContractAssert {
  equal(actual: unknown, expected: unknown, what: string): void;
  isTrue(condition: boolean, what: string): void;
}

export interface ContractCase {
  readonly title: string;
  run(harness: WorkbookHarness, assert: ContractAssert): Promise<void>;
}

/** The value of an outcome that must be one. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Refused: ${codes(outcome).join(", ")} ${JSON.stringify(outcome.findings)}`);
  return outcome.value;
}

/** Codes of the errors of an outcome. */
export function codes(outcome: Outcome<unknown>): string[] {
  return outcome.findings.filter(({ severity }: Finding) => severity === "error").map(({ code }) => code);
}

export async function bookOf({ host }: WorkbookHarness): Promise<RawWorkbook> {
  return valueOf(await host.read());
}

export function sheetOf(book: RawWorkbook, title: string): RawSheet {
  const sheet = book.sheets.find((candidate) => candidate.title === title);
  if (sheet === undefined) throw new Error(`The workbook has no sheet ${title}.`);
  return sheet;
}

export function cellOf(book: RawWorkbook, title: string, address: string): RawCell | undefined {
  const { row, column } = position(address);
  return sheetOf(book, title).cells.get(cellKey(row, column));
}

/** A change by address. */
export function change(sheetTitle: string, address: string, value: CellChange["value"], more: Pick<CellChange, "formula" | "isLocked"> = {}): CellChange {
  return { sheetTitle, ...position(address), value, ...more };
}

export function position(address: string): { readonly row: number; readonly column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { row: Number(digits), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}

/** What stands in the sheets of the contract, to compare before and after. */
export function contents(book: RawWorkbook, of: readonly string[] = book.sheets.map(({ title }) => title)): unknown {
  return of.map((title) => {
    const { visibility, cells, hiddenRows, hiddenColumns } = sheetOf(book, title);
    return { title, visibility, cells: [...cells].sort(([a], [b]) => a - b), hiddenRows: [...hiddenRows], hiddenColumns: [...hiddenColumns] };
  });
}

/** Events come after the call that caused them. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
}

/** As soon as it is so; on a busy machine an event may come seconds late. What is never so is the caller's to find. */
export async function eventually(isSo: () => boolean): Promise<void> {
  for (let left = 500; left > 0 && !isSo(); left -= 1) await settled();
}
