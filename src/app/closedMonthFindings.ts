import type { Facts, FormFacts, LedgerRow, RowEntries } from "../domain/facts";
import type { Finding } from "../domain/finding";
import { computeScores } from "../domain/computeScores";
import { readCanonicalScheme } from "../domain/scheme/canonicalScheme";
import { groupedBy } from "../domain/money/groupedBy";
import { schemeInForce } from "../domain/scheme/inForce";
import type { Scheme } from "../domain/scheme/schemeSchema";
import { lastMonthOf, type Month } from "../domain/units/period";
import { toNumber } from "../domain/units/rational";
import type { BookSpec } from "../workbook/bookSpec";
import { closedRows } from "../workbook/closedRows";
import { totalRow } from "../workbook/sheets/ledgerLayout";

/** The ledger keeps doubles of 15 digits; nine places tell figures apart. */
const closeness = 1e9;

/** Closed months computed again from their own facts, with the scheme version of their time: every row that is not as it was closed. */
export function closedMonthFindings(spec: BookSpec, facts: Facts): Finding[] {
  const versions = spec.schemes.flatMap(({ canonical }): Scheme[] => {
    const { scheme } = readCanonicalScheme(canonical);
    return scheme === undefined ? [] : [scheme];
  });
  const byMonth = groupedBy(facts.scoreLedger, ({ period }) => lastMonthOf(period));
  // Areas and kinds as issued: a unit that was taken off the roster is found as such, and its closed months stay as they were.
  const roster = { ...facts.roster, communities: spec.communities, units: spec.units };
  return [...byMonth.keys()].sort().flatMap((month) => closedMonth(month, byMonth.get(month)!, versions, { ...facts, roster }));
}

function closedMonth(month: Month, stored: readonly LedgerRow[], versions: readonly Scheme[], facts: Facts): Finding[] {
  const inForce = schemeInForce(versions, month);
  if (inForce.kind !== "one") return [finding("noSchemeInForce", { month })];
  const forms = formsOf(stored);
  const results = computeScores(inForce.scheme, { ...facts, month, forms, scoreLedger: facts.scoreLedger.filter(({ period }) => lastMonthOf(period) < month) });
  const expected = new Map(closedRows(results).map((row) => [keyOf(row), row]));
  return stored.flatMap((row) => {
    const again = expected.get(keyOf(row));
    const values = { month, subject: row.subject, row: row.row };
    if (again === undefined) return [finding("ledgerRowUnknown", values)];
    const found = resultText(row);
    const wanted = resultText(again);
    return found === wanted ? [] : [finding("ledgerDiffers", { ...values, found, expected: wanted })];
  });
}

function finding(code: string, values: Finding["values"]): Finding {
  return { code, severity: "error", place: { kind: "none" }, values };
}

function keyOf({ sheet, subject, scorer, row }: LedgerRow): string {
  return `${sheet}|${subject}|${scorer}|${row}`;
}

/** What a row was closed with: count, points, grade and rank, as one comparable text. */
function resultText({ counted, points, grade, rank }: LedgerRow): string {
  const text = (entry: LedgerRow["counted"] | undefined): string => (entry?.state === "value" ? String(Math.round(toNumber(entry.value) * closeness) / closeness) : entry?.state ?? "");
  return [text(counted), text(points), grade, rank ?? ""].join(" ");
}

/** The forms of a closed month, as the ledger has them. */
function formsOf(rows: readonly LedgerRow[]): FormFacts[] {
  const formOf = ({ sheet, subject, scorer }: LedgerRow): string => `${sheet}|${subject}|${scorer}`;
  const lines = groupedBy(rows.filter(({ row }) => row !== totalRow), formOf);
  return rows.filter(({ row }) => row === totalRow).map((total): FormFacts => {
    const own = lines.get(formOf(total)) ?? [];
    return {
      sheet: total.sheet, subject: total.subject, scorer: total.scorer, period: total.period, unscored: {},
      flags: total.flags ?? { acceptReported: false, noOtherDeductions: false, veto: { isRaised: false, document: "" } },
      rows: new Map(own.map(({ row, target, reported, checked }): [string, RowEntries] => [row, { target, reported, checked, reason: "" }])),
    };
  });
}
