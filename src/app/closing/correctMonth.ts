import { fingerprintOf } from "../../domain/closing/fingerprint";
import { withEntry, type LogEntry } from "../../domain/closing/operationLog";
import type { Facts, LedgerRow } from "../../domain/facts";
import { hasErrors, note, warning, type Finding } from "../../domain/finding";
import { schemeInForce } from "../../domain/scheme/inForce";
import { lastMonthOf, type Month } from "../../domain/units/period";
import { closedSatisfaction } from "../../workbook/closedFigures";
import { closedMonthFindings, issuedVersions, recomputedMonth } from "../closedMonthFindings";
import type { Outcome } from "../ports";
import { refused } from "../refused";
import { rewriteBook, type RewrittenBook } from "../rewriteBook";
import type { Verification } from "../verifyBook";
import type { Closing } from "./closing";
import { correctionsInWords } from "./correctionsInWords";
import { incompleteForms } from "./incompleteForms";

/**
 * Closes a reopened month before the open one: its points are computed again from its rows as they were corrected and take
 * the place of the old ones. The log says what changed, unit by unit. What was paid for it stays as paid: later lists pay the
 * difference. Instalments, grants and names stay as they were then.
 */
export function correctMonth(verification: Verification, { month, at, person }: Closing): Outcome<RewrittenBook> {
  const { reading: { spec, facts }, findings } = verification;
  const inForce = schemeInForce(issuedVersions(spec), month);
  if (inForce.kind !== "one") return refused("noSchemeInForce", { month });
  if (hasErrors(findings)) return { ok: false, findings: findings.filter(({ severity }) => severity === "error") };
  const stored = facts.scoreLedger.filter(({ period }) => lastMonthOf(period) === month);
  const { results, rows } = recomputedMonth(month, stored, inForce.scheme, facts);
  const { blocking } = incompleteForms(results);
  if (blocking.length > 0) return refused("closeIncomplete", { month, units: blocking.join("、"), count: blocking.length });
  const scoreLedger = [...facts.scoreLedger.filter(({ period }) => lastMonthOf(period) !== month), ...rows].sort(byMonth);
  const closed = { paidAllowances: facts.paidAllowances, scoreLedger, closedFigures: withSatisfaction(facts, closedSatisfaction(facts, results.satisfaction, month), month) };
  const fingerprint = fingerprintOf(closed, month, inForce.scheme);
  const base = { at, person, period: month, fingerprint: "" };
  const corrected = correctionsInWords({ facts, scheme: inForce.scheme, before: stored, after: rows }).reduce((log, { object, reason }) => withEntry(log, { ...base, action: "correct", object, reason }), [...facts.log]);
  const log: LogEntry[] = withEntry(corrected, { ...base, action: "close", object: "", reason: "", fingerprint });
  const after: Facts = { ...facts, ...closed, log };
  return { ok: true, value: rewriteBook(verification, after), findings: [...laterMonths(verification, after, month), note("closeDone", { month, fingerprint })] };
}

/** Months keep their order; rows of one month theirs. */
function byMonth(left: LedgerRow, right: LedgerRow): number {
  const [a, b] = [lastMonthOf(left.period), lastMonthOf(right.period)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function withSatisfaction({ closedFigures }: Facts, satisfaction: Facts["closedFigures"], month: Month): Facts["closedFigures"] {
  const isOwn = ({ month: own, kind }: Facts["closedFigures"][number]): boolean => own === month && kind === "satisfaction";
  const at = closedFigures.findIndex(isOwn);
  const others = closedFigures.filter((figure) => !isOwn(figure));
  return at < 0 ? [...others, ...satisfaction] : [...others.slice(0, at), ...satisfaction, ...others.slice(at)];
}

/** Closed months after the corrected one that are no longer what their rows give: they have to be reopened and closed again too. */
function laterMonths({ reading: { spec } }: Verification, after: Facts, corrected: Month): Finding[] {
  const months = new Set(closedMonthFindings(spec, after).map(({ values }) => String(values["month"])).filter((month) => month > corrected));
  return months.size === 0 ? [] : [warning("closeLaterMonths", { month: corrected, later: [...months].sort().join("、"), count: months.size })];
}
