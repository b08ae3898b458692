import { closingOf } from "../../domain/closing/closedPeriods";
import { withEntry } from "../../domain/closing/operationLog";
import type { Facts } from "../../domain/facts";
import { note, warning, type Finding } from "../../domain/finding";
import { countsInto, isDue } from "../../domain/items/dueEvery";
import { isMonth, lastMonthOf, type Month } from "../../domain/units/period";
import { allowanceListObject, printCounts } from "../../workbook/printObjects";
import { issuedVersions } from "../closedMonthFindings";
import type { Outcome } from "../ports";
import { refused } from "../refused";
import { rewriteBook, type RewrittenBook } from "../rewriteBook";
import type { Verification } from "../verifyBook";
import type { Signature } from "./signature";

/** A closed month to open again, by whom, when and why. */
export interface Reopening extends Signature { readonly month: Month; readonly reason: string }

/**
 * Opens a closed month again for corrections. The open one: its rows leave the ledgers and its forms are unlocked; an
 * allowance list of which a printing counts was paid, so its lines stay. A month before it: its rows of 得分台账 are unlocked
 * where people filled them, until it is closed again; nothing that was paid changes.
 */
export function reopenMonth(verification: Verification, { month, at, person, reason }: Reopening): Outcome<RewrittenBook> {
  const { spec, facts } = verification.reading;
  if (spec.scope.kind === "committee") return refused("closeCommittee", { month });
  const closing = closingOf(facts.log, month);
  if (closing === undefined || month > spec.month) return refused("reopenNotClosed", { month });
  if (person.trim() === "") return refused("reopenWithoutPerson", { month });
  if (reason.trim() === "") return refused("reopenWithoutReason", { month });
  // The code that is on paper now: it is of what was closed before.
  const log = withEntry(facts.log, { at, person, reason, action: "reopen", period: month, object: "", fingerprint: closing.fingerprint });
  const said = note("reopenDone", { month, fingerprint: closing.fingerprint });
  if (month < spec.month) return { ok: true, value: rewriteBook(verification, { ...facts, log }), findings: [...dependentMonths(verification, month), said] };
  const { facts: opened, findings } = withoutClosedRows(facts, month);
  return { ok: true, value: rewriteBook(verification, { ...opened, log }), findings: [...findings, said] };
}

/** The open month without its closed rows; lines of a list that was printed, and not made void, are what was paid. */
function withoutClosedRows(facts: Facts, month: Month): { readonly facts: Facts; readonly findings: readonly Finding[] } {
  const counts = (object: string): boolean => {
    const { printed, voided } = printCounts(facts.log, object);
    return printed > voided;
  };
  const isWholePrinted = counts(allowanceListObject(month));
  const paid = new Set(facts.roster.communities.filter(({ name }) => isWholePrinted || counts(allowanceListObject(month, name))).map(({ id }) => id));
  const own = facts.paidAllowances.filter((line) => line.month === month && paid.has(line.community));
  return {
    facts: {
      ...facts, scoreLedger: facts.scoreLedger.filter(({ period }) => lastMonthOf(period) !== month), closedFigures: facts.closedFigures.filter((figure) => figure.month !== month),
      paidAllowances: facts.paidAllowances.filter((line) => line.month !== month || paid.has(line.community)),
    },
    findings: own.length === 0 ? [] : [warning("reopenPaidKept", { month, communities: facts.roster.communities.filter(({ id }) => paid.has(id)).map(({ name }) => name).join("、"), count: own.length })],
  };
}

/** Closed months after it whose items count over a span that the month is in: they may have to be closed again too. */
function dependentMonths({ reading: { spec, facts } }: Verification, month: Month): Finding[] {
  const dues = new Set(issuedVersions(spec).flatMap(({ scoreSheets }) => scoreSheets.flatMap(({ blocks }) => blocks.flatMap(({ items }) => items.map(({ due }) => due)))));
  const closed = [...new Set(facts.log.map(({ period }) => period).filter(isMonth))].filter((later) => later > month && closingOf(facts.log, later) !== undefined);
  const later = closed.filter((each) => [...dues].some((due) => due !== "always" && isDue(due, each) && countsInto(due, month, each))).sort();
  return later.length === 0 ? [] : [warning("reopenLaterMonths", { month, later: later.join("、"), count: later.length })];
}
