import type { Finding } from "../domain/finding";
import type { MonthResults } from "../domain/monthResults";
import { compareIssued, compareSheet, placeIn } from "../workbook/compareSheet";
import { withConsequences } from "../workbook/consequences";
import { describeWorkbook } from "../workbook/describeWorkbook";
import { hiddenAmounts } from "../workbook/hiddenAmounts";
import type { WorkbookPlan } from "../workbook/plan";
import type { RawWorkbook } from "../workbook/rawWorkbook";
import { removedRows } from "../workbook/removedRows";
import { bookResults } from "./bookResults";
import { strayAmounts } from "../workbook/strayAmounts";
import { closedFingerprintFindings } from "./closing/closedFingerprintFindings";
import { closedFormFindings } from "./closing/closedFormFindings";
import { closedInputFindings } from "./closing/closedInputFindings";
import { closedReplyFindings } from "./closing/closedReplyFindings";
import { logFindings } from "./closing/logFindings";
import { closedAllowanceFindings } from "./closedAllowanceFindings";
import { closedMonthFindings } from "./closedMonthFindings";
import { entryFindings } from "./entryFindings";
import { unlistedFindings } from "./unlistedPeople";
import { formFindings } from "./formFindings";
import { differenceInWords } from "./differenceInWords";
import type { Outcome } from "./ports";
import { readBook, type BookReading } from "./readBook";
import { uncalculated } from "./uncalculated";

/** What verify knows at its end: the reading, the engine's results, the plan that belongs there, and all findings. */
export interface Verification {
  readonly reading: BookReading;
  readonly results: MonthResults;
  readonly plan: WorkbookPlan;
  readonly findings: readonly Finding[];
}

/**
 * Reads the workbook as it is, computes everything again from what was entered, regenerates the formulas that belong
 * in each cell, and compares both. Findings name sheet, cell, found, expected and reason.
 */
export function verifyBook(raw: RawWorkbook): Outcome<Verification> {
  const read = readBook(raw);
  return read.ok ? { ok: true, value: verifyReading(raw, read.value, bookResults(read.value)), findings: [] } : read;
}

/** The same of a workbook that was read and computed. */
export function verifyReading(raw: RawWorkbook, reading: BookReading, results: MonthResults): Verification {
  const { spec, scheme, earlierSchemes, facts, places, found, findings } = reading;
  const plan = describeWorkbook({ ...spec, scheme, earlierSchemes }, facts, results, places);
  const place = placeIn(found);
  const lost = new Map(plan.sheets.filter(({ id }) => found.sheet(id) === undefined).map(({ id, title }) => [id, title]));
  const differences = plan.sheets.flatMap((sheet) => {
    const own = found.sheet(sheet.id);
    return own === undefined ? [] : compareSheet(sheet, own, place).map((difference) => ({ sheet: sheet.id, difference: differenceInWords(difference, lost) }));
  });
  const issued = plan.sheets.flatMap((sheet) => {
    const own = found.sheet(sheet.id);
    return own === undefined ? [] : compareIssued(sheet, own);
  });
  // A list whose sheet is gone is missing once, not once a row.
  const removed = removedRows(spec, facts).filter(({ values }) => ![...lost.values()].includes(String(values["list"])));
  const strays = strayAmounts(plan, raw, found);
  const all = [
    ...findings, ...uncalculated(withConsequences(differences, strays.ranges), raw), ...strays.findings, ...issued, ...removed, ...hiddenAmounts(plan.sheets, raw, found),
    ...logFindings(reading), ...closedFingerprintFindings(spec, facts), ...closedFormFindings(reading, results), ...closedReplyFindings(spec, facts), ...closedInputFindings(spec, facts),
    ...closedMonthFindings(spec, facts), ...closedAllowanceFindings(reading), ...entryFindings(reading), ...unlistedFindings(reading, results), ...formFindings(reading, results), ...results.findings,
  ];
  return { reading, results, plan, findings: all };
}
