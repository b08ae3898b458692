import { closingOf } from "../../domain/closing/closedPeriods";
import type { Entry, LedgerRow } from "../../domain/facts";
import type { Finding, Place } from "../../domain/finding";
import type { MonthResults } from "../../domain/monthResults";
import { toNumber } from "../../domain/units/rational";
import { lastMonthOf } from "../../domain/units/period";
import { bookLayouts } from "../../workbook/bookLayouts";
import { closedRows } from "../../workbook/closedRows";
import { totalRow } from "../../workbook/sheets/ledgerLayout";
import { placeOf } from "../../workbook/readCells";
import { formColumn } from "../../workbook/sheets/formLayout";
import type { BookReading } from "../readBook";

/** What the forms of the open month say, once it is closed, against what it was closed with: a form that was changed, or a register behind it. */
export function closedFormFindings(reading: BookReading, results: MonthResults): Finding[] {
  const { spec, facts } = reading;
  if (closingOf(facts.log, spec.month) === undefined) return [];
  const placed = placesOfRows(reading);
  const stored = new Map(facts.scoreLedger.filter(({ period }) => lastMonthOf(period) === spec.month).map((row) => [keyOf(row), row]));
  return closedRows(results).flatMap((row): Finding[] => {
    const closed = stored.get(keyOf(row));
    if (closed === undefined || rowText(closed) === rowText(row)) return [];
    return [{ code: "closedFormDiffers", severity: "error", place: placed(row), values: { month: spec.month, subject: row.subject, row: row.row, found: shownText(row), expected: shownText(closed) } }];
  });
}

function placesOfRows({ spec, found }: BookReading): (row: LedgerRow) => Place {
  const { forms } = bookLayouts(spec);
  return (row) => {
    const form = forms.find(({ scoreSheet, unit, scorer }) => scoreSheet.id === row.sheet && unit.id === row.subject && scorer === row.scorer);
    const sheet = form === undefined ? undefined : found.sheet(form.sheetId);
    if (form === undefined || sheet === undefined) return { kind: "none" };
    const line = form.lines.find(({ key }) => key === row.row);
    const total = form.cell("total");
    return { kind: "cell", ...(line === undefined ? placeOf(sheet, total.row, total.column) : placeOf(sheet, line.row, formColumn.points)) };
  };
}

function keyOf({ sheet, subject, scorer, row }: LedgerRow): string {
  return JSON.stringify([sheet, subject, scorer, row]);
}

function rowText(row: LedgerRow): string {
  const { target, reported, checked, counted, points, reason, grade, rank, flags } = row;
  const form = flags === undefined ? null : [flags.acceptReported, flags.noOtherDeductions, flags.veto, flags.opinion, flags.decision.reason];
  return JSON.stringify([...[target, reported, checked, counted, points].map(entryText), reason, grade, rank ?? null, form]);
}

/** For people: what was entered and what it gives. */
function shownText({ row, reported, checked, counted, points, grade, reason }: LedgerRow): string {
  const parts = row === totalRow ? [points, grade] : [reported, checked, counted, points, reason];
  return parts.map((part) => (typeof part === "string" ? part : entryText(part))).filter((part) => part !== "").join("、");
}

/** Programs save 15 digits; so many tell entries apart. */
const tellingDigits = 12;

function entryText(entry: Entry | undefined): string {
  if (entry === undefined || entry.state === "missing") return "";
  if (entry.state === "value") return String(Number(toNumber(entry.value).toPrecision(tellingDigits)));
  return entry.state === "notApplicable" ? "/" : entry.text;
}
