import type {  } from "../../domain/finding";
import type { MonthResults } from "../../domain/monthResults";
import type { RawSheet, RawWorkbook } from "../../workbook/rawWorkbook";
import { bookResults } from "../bookResults";
import type { Outcome } from "../ports";
import { readBook, type BookReading } from "../readBook";
import { refused } from "../refused";
import { verifyReading, type Verification } from "../verifyBook";

/** A workbook as read and computed. */
export interface ComputedBook { readonly reading: BookReading; readonly results: MonthResults }

/** The one workbook that the service keeps: read and computed with each change, verified when first asked. */
export interface HeldBook {
  take(raw: RawWorkbook): Outcome<ComputedBook>;
  /** Takes sheets that changed. One that the workbook does not have (renamed, new) is told with the whole workbook: `sheetGone` {sheet}. */
  change(sheets: readonly RawSheet[]): Outcome<ComputedBook>;
  verified(): Outcome<Verification>;
}

export function makeHeldBook(): HeldBook {
  /** What was told last, whether or not it could be read. */
  let told: RawWorkbook | undefined;
  let read: (ComputedBook & { readonly raw: RawWorkbook }) | undefined;
  let verification: Verification | undefined;

  const take = (raw: RawWorkbook): Outcome<ComputedBook> => {
    told = raw;
    read = verification = undefined;
    const reading = readBook(raw);
    if (!reading.ok) return reading;
    read = { raw, reading: reading.value, results: bookResults(reading.value) };
    return { ok: true, value: read, findings: [] };
  };
  return {
    take,
    change: (sheets) => {
      if (told === undefined) return refused("bookNotOurs");
      const changed = new Map(sheets.map((sheet) => [sheet.title, sheet]));
      const known = new Set(told.sheets.map(({ title }) => title));
      const unknown = [...changed.keys()].filter((title) => !known.has(title));
      if (unknown.length > 0) return refused("sheetGone", { sheet: unknown.join("、") });
      return take({ ...told, sheets: told.sheets.map((sheet) => changed.get(sheet.title) ?? sheet) });
    },
    verified: () => {
      if (read === undefined) return refused("bookNotOurs");
      verification ??= verifyReading(read.raw, read.reading, read.results);
      return { ok: true, value: verification, findings: [] };
    },
  };
}
