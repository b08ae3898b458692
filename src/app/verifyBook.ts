import { computeMonth } from "../domain/computeMonth";
import type { Finding } from "../domain/finding";
import type { MonthResults } from "../domain/monthResults";
import { compareIssued, compareSheet, placeIn } from "../workbook/compareSheet";
import { withConsequences } from "../workbook/consequences";
import { describeWorkbook } from "../workbook/describeWorkbook";
import { hiddenAmounts } from "../workbook/hiddenAmounts";
import type { WorkbookPlan } from "../workbook/plan";
import type { RawWorkbook } from "../workbook/rawWorkbook";
import { removedRows } from "../workbook/removedRows";
import { closedMonthFindings } from "./closedMonthFindings";
import type { Outcome } from "./ports";
import { readBook, type BookReading } from "./readBook";

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
  if (!read.ok) return read;
  const { spec, scheme, facts, places, found, findings } = read.value;
  const results = computeMonth(scheme, facts);
  const plan = describeWorkbook({ ...spec, scheme }, facts, results, places);
  const place = placeIn(found);
  const differences = plan.sheets.flatMap((sheet) => {
    const own = found.sheet(sheet.id);
    return own === undefined ? [] : compareSheet(sheet, own, place).map((difference) => ({ sheet: sheet.id, difference }));
  });
  const issued = plan.sheets.flatMap((sheet) => {
    const own = found.sheet(sheet.id);
    return own === undefined ? [] : compareIssued(sheet, own);
  });
  const all = [...findings, ...withConsequences(differences), ...issued, ...removedRows(spec, facts), ...hiddenAmounts(plan.sheets, raw, found), ...closedMonthFindings(spec, facts), ...results.findings];
  return { ok: true, value: { reading: read.value, results, plan, findings: all }, findings: [] };
}
