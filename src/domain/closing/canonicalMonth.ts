import type { ClosedFigure, Entry, Facts, LedgerRow, PaidAllowance } from "../facts";
import { canonicalScheme } from "../scheme/canonicalScheme";
import type { Scheme } from "../scheme/schemeSchema";
import { lastMonthOf, type Month } from "../units/period";
import { toNumber } from "../units/rational";
import { keptNumber } from "./keptNumber";

/** What of the facts belongs to closed months. */
export type ClosedFacts = Pick<Facts, "scoreLedger" | "paidAllowances" | "closedFigures">;

/**
 * A closed month as one text: its rows of the score ledger, its paid allowances, its closed figures and names, and the scheme
 * in force in it. The same figures give the same text, whatever the order of rows or the program that saved them.
 */
export function canonicalMonth(facts: ClosedFacts, month: Month, scheme: Scheme): string {
  const rows = [
    ...facts.scoreLedger.filter(({ period }) => lastMonthOf(period) === month).map(ledgerText),
    ...facts.paidAllowances.filter((line) => line.month === month).map(paidText),
    ...facts.closedFigures.filter((line) => line.month === month).map(figureText),
  ];
  return [month, rulesText(scheme), ...rows.sort()].join("\n");
}

/** The rules without the month they end in: that is written when another version follows, long after the closing. */
function rulesText(scheme: Scheme): string {
  return canonicalScheme({ ...scheme, validity: { from: scheme.validity.from } });
}

function ledgerText({ period, sheet, version, subject, scorer, row, target, reported, checked, counted, points, reason, grade, rank, flags }: LedgerRow): string {
  const entries = [target, reported, checked, counted, points].map((entry) => (entry === undefined ? null : entryText(entry)));
  const form = flags === undefined ? null : [flags.acceptReported, flags.noOtherDeductions, flags.veto.isRaised, flags.veto.document.trim(), flags.opinion.kind, flags.opinion.text.trim(), entryText(flags.decision.points), flags.decision.reason.trim()];
  return JSON.stringify(["score", period, sheet, version, subject, scorer, row, ...entries, reason.trim(), grade, rank ?? null, form]);
}

function paidText({ month, engagement, community, fixed, performance, performanceQuarter, arrears }: PaidAllowance): string {
  return JSON.stringify(["paid", month, engagement, community, fixed, performance, performanceQuarter ?? null, arrears]);
}

function figureText({ month, kind, subject, figure, value }: ClosedFigure): string {
  return JSON.stringify(["figure", month, kind, subject, figure, typeof value === "number" ? ["number", savedNumber(value)] : value.trim()]);
}

function entryText(entry: Entry): string {
  if (entry.state === "value") return savedNumber(toNumber(entry.value));
  return entry.state === "invalid" ? `invalid ${entry.text}` : entry.state;
}

function savedNumber(value: number): string {
  return String(keptNumber(value));
}
