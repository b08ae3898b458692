import { verifyBook } from "../../src/app/verifyBook";
import { parseAddress } from "../../src/hosts/file/cellAddress";
import { cellKey, type RawCell, type RawSheet, type RawWorkbook } from "../../src/workbook/rawWorkbook";

/** What a suspicious hand does to a read workbook; nothing is recalculated after it. */
export type Tampering = (raw: RawWorkbook) => RawWorkbook;

/** A cell typed over; null clears it. `formula`: typed as a formula with this value. */
export function typed(sheet: string, address: string, value: RawCell["value"], formula?: string): Tampering {
  return onSheet(sheet, (cells) => {
    const { row, column } = parseAddress(address)!;
    const key = cellKey(row, column);
    if (value === null) cells.delete(key);
    else cells.set(key, formula === undefined ? { value, isError: false } : { value, isError: false, formula });
  });
}

/** The contents of a row cleared. */
export function rowCleared(sheet: string, row: number): Tampering {
  return onSheet(sheet, (cells) => {
    for (const key of [...cells.keys()]) if (Math.floor(key / cellKey(1, 0)) === row) cells.delete(key);
  });
}

/** The typed cells of a row written again in another row. */
export function rowCopied(sheet: string, from: number, to: number): Tampering {
  return onSheet(sheet, (cells) => {
    for (const [key, cell] of [...cells]) if (Math.floor(key / cellKey(1, 0)) === from && cell.formula === undefined) cells.set(key + cellKey(to - from, 0), cell);
  });
}

/** All cells of a sheet pasted over another's. */
export function pastedOver(source: string, target: string): Tampering {
  return (raw) => onSheet(target, (cells) => {
    cells.clear();
    for (const [key, cell] of raw.sheets.find(({ title }) => title === source)!.cells) cells.set(key, cell);
  })(raw);
}

export function sheetCopied(sheet: string, title: string): Tampering {
  return (raw) => ({ ...raw, sheets: [...raw.sheets, { ...raw.sheets.find((own) => own.title === sheet)!, title }] });
}

/** A defined name with another text; null deletes it. */
export function renamed(name: string, change: (text: string) => string | null): Tampering {
  return (raw) => ({ ...raw, names: raw.names.flatMap((own) => {
    const text = own.name === name ? change(own.text) : own.text;
    return text === null ? [] : [{ ...own, text }];
  }) });
}

export function all(...steps: readonly Tampering[]): Tampering {
  return (raw) => steps.reduce((changed, step) => step(changed), raw);
}

function onSheet(title: string, edit: (cells: Map<number, RawCell>) => void): Tampering {
  return (raw) => ({ ...raw, sheets: raw.sheets.map((sheet): RawSheet => {
    if (sheet.title !== title) return sheet;
    const cells = new Map(sheet.cells);
    edit(cells);
    return { ...sheet, cells };
  }) });
}

/** Codes of what verify says above a note, each once, sorted; figures that only wait for a recalculation are left out. */
export function codesOf(raw: RawWorkbook): string[] {
  const verified = verifyBook(raw);
  const findings = verified.ok ? verified.value.findings : verified.findings;
  return [...new Set(findings.filter(({ severity, code }) => severity !== "note" && code !== "valueDiffers").map(({ code }) => code))].sort();
}
