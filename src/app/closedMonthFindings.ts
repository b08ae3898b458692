import { isReopened } from "../domain/closing/closedPeriods";
import type { Facts, LedgerRow } from "../domain/facts";
import { error, note, type Finding } from "../domain/finding";
import { computeScores, type ScoreResults } from "../domain/computeScores";
import { noRegisters } from "../domain/registers/registers";
import { readCanonicalScheme } from "../domain/scheme/canonicalScheme";
import { missingWord, notApplicableWord } from "../domain/items/stateWords";
import { groupedBy } from "../domain/money/groupedBy";
import { schemeInForce } from "../domain/scheme/inForce";
import type { Scheme } from "../domain/scheme/schemeSchema";
import { lastMonthOf, nextMonth, type Month } from "../domain/units/period";
import { toNumber } from "../domain/units/rational";
import type { BookSpec } from "../workbook/bookSpec";
import { closedRows } from "../workbook/closedRows";
import { totalRow, unitRow } from "../workbook/sheets/ledgerLayout";
import { closedForms } from "./closing/closedForms";

/** The ledger keeps doubles of 15 digits; nine places tell figures apart. */
const closeness = 1e9;

/**
 * Closed months computed again from their own facts, with the scheme version of their time: every row that is not as it
 * was closed, that is there twice, or that is gone. Of a reopened month rows may differ, until it is closed again. Months
 * before the first of the ledger are not this workbook's.
 */
export function closedMonthFindings(spec: BookSpec, facts: Facts): Finding[] {
  // A committee gets only the rows that its quarter adds up; the street checks its own ledger.
  if (spec.scope.kind === "committee") return [];
  const versions = issuedVersions(spec);
  const byMonth = groupedBy(facts.scoreLedger, ({ period }) => lastMonthOf(period));
  return monthsClosed([...byMonth.keys()], spec.month).flatMap((month) => closedMonth(month, byMonth.get(month) ?? [], versions, facts));
}

/** Every scheme version that the workbook carries. */
export function issuedVersions(spec: BookSpec): Scheme[] {
  return spec.schemes.flatMap(({ canonical }): Scheme[] => {
    const { scheme } = readCanonicalScheme(canonical);
    return scheme === undefined ? [] : [scheme];
  });
}

/** The months from the first that is recorded to the one before the open month, and recorded ones beyond, in order. */
export function monthsClosed(recorded: readonly Month[], open: Month): Month[] {
  const months = new Set(recorded);
  const first = [...recorded].sort()[0];
  for (let month = first; month !== undefined && month < open; month = nextMonth(month)) months.add(month);
  return [...months].sort();
}

/** A month computed again from its rows of the ledger, as they are now, and the rows that it gives. */
export function recomputedMonth(month: Month, stored: readonly LedgerRow[], scheme: Scheme, facts: Facts): { readonly results: ScoreResults; readonly rows: LedgerRow[] } {
  const earlier = facts.scoreLedger.filter(({ period }) => lastMonthOf(period) < month);
  const results = computeScores(scheme, { ...facts, month, forms: closedForms(stored), registers: noRegisters, scoreLedger: earlier });
  return { results, rows: closedRows(results) };
}

function closedMonth(month: Month, stored: readonly LedgerRow[], versions: readonly Scheme[], facts: Facts): Finding[] {
  const inForce = schemeInForce(versions, month);
  if (inForce.kind !== "one") return [error("noSchemeInForce", { month })];
  const { rows } = recomputedMonth(month, stored, inForce.scheme, facts);
  if (stored.length === 0) return rows.length === 0 ? [] : [error("ledgerMonthMissing", { month })];
  const isCorrected = isReopened(facts.log, month);
  const expected = new Map(rows.map((row) => [keyOf(row), row]));
  const seen = new Set<string>();
  const found = stored.flatMap((row) => {
    const key = keyOf(row);
    const again = expected.get(key);
    const values = { month, subject: row.subject, row: row.row };
    if (seen.has(key)) return [error("ledgerRowTwice", values)];
    seen.add(key);
    if (again === undefined) return [error("ledgerRowUnknown", values)];
    const [now, wanted] = [resultText(row), resultText(again)];
    if (now === wanted) return [];
    const said = { ...values, found: shownText(row), expected: shownText(again) };
    return [isCorrected ? note("ledgerCorrected", said) : error("ledgerDiffers", said)];
  });
  const gone = rows.filter((row) => !seen.has(keyOf(row))).map(({ subject, row }) => error("ledgerRowMissing", { month, subject, row }));
  return [...found, ...gone];
}

function keyOf({ sheet, subject, scorer, row }: LedgerRow): string {
  return `${sheet}|${subject}|${scorer}|${row}`;
}

/** What a row was closed with: count, points, grade, rank and the scheme's version, as one comparable text. */
function resultText({ counted, points, grade, rank, version }: LedgerRow): string {
  return [entryText(counted), points === undefined ? "" : entryText(points), grade, rank ?? "", version].join(" ");
}

/** The same for people: a total has no count, and what is blank is left out. */
function shownText({ row, counted, points, grade, rank, version }: LedgerRow): string {
  const isResult = row === totalRow || row === unitRow;
  return [isResult ? "" : entryText(counted), points === undefined ? "" : entryText(points), grade, rank ?? "", version].filter((part) => part !== "").join("、");
}

function entryText(entry: LedgerRow["counted"]): string {
  if (entry.state === "value") return String(Math.round(toNumber(entry.value) * closeness) / closeness);
  return entry.state === "notApplicable" ? notApplicableWord : missingWord;
}
