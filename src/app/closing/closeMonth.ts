import { closingOf, isReopened } from "../../domain/closing/closedPeriods";
import { error, note, warning, type Finding } from "../../domain/finding";
import type { Outcome } from "../ports";
import { refused } from "../refused";
import { rewriteBook, type RewrittenBook } from "../rewriteBook";
import { unlistedPeople, withEverybodyListed } from "../unlistedPeople";
import type { Verification } from "../verifyBook";
import { closedFacts } from "./closedFacts";
import { closedInputFindings } from "./closedInputFindings";
import type { Closing } from "./closing";
import { correctMonth } from "./correctMonth";
import { incompleteForms } from "./incompleteForms";
import { lastPaidDifference } from "./lastPaidDifference";
import { reopenedMonths } from "./reopenedMonths";

/**
 * Closes the open month: points, allowances, indices and names go to the ledgers as values, the 核验码 to the log and the
 * forms, and what people fill in them is locked. A month before it that was reopened is computed again from its corrected rows and closed
 * again; what was paid for it stays. Refused while something is missing, verify found an error, or a month before it is reopened.
 */
export function closeMonth(verification: Verification, closing: Closing): Outcome<RewrittenBook> {
  const { spec, facts } = verification.reading;
  const { month, person } = closing;
  if (spec.scope.kind === "committee") return refused("closeCommittee", { month });
  if (person.trim() === "") return refused("closeWithoutPerson", { month });
  if (closingOf(facts.log, month) !== undefined) return refused("closeTwice", { month });
  if (month !== spec.month && !(month < spec.month && isReopened(facts.log, month))) return refused("closeWrongMonth", { month, open: spec.month });
  const before = reopenedMonths(facts.log, spec.month).filter((reopened) => reopened < month);
  if (before.length > 0) return refused("closeEarlierFirst", { month, earlier: before.join("、"), count: before.length });
  return month === spec.month ? closeOpenMonth(verification, closing) : correctMonth(verification, closing);
}

/** Why the open month cannot be closed: entries that are missing, and what verify found wrong. */
export function closingRefusals({ reading: { spec }, results, findings }: Verification): readonly Finding[] {
  const { blocking } = incompleteForms(results);
  if (blocking.length > 0) return [error("closeIncomplete", { month: spec.month, units: blocking.join("、"), count: blocking.length })];
  return findings.filter(({ severity }) => severity === "error");
}

function closeOpenMonth(verification: Verification, { month, ...signature }: Closing): Outcome<RewrittenBook> {
  const { reading, results } = verification;
  const { spec, facts } = reading;
  const refusals = closingRefusals(verification);
  if (refusals.length > 0) return { ok: false, findings: refusals };
  const closed = closedFacts(facts, results, spec.scheme, signature);
  return { ok: true, value: rewriteBook(verification, closed, withEverybodyListed(reading, unlistedPeople(reading, results))), findings: [...closingWarnings(verification), note("closeDone", { month, fingerprint: closed.log.at(-1)!.fingerprint })] };
}

/**
 * What is weaker than it should be in a month that can be closed: scorers whose form the scheme does not wait for, a list that
 * was paid otherwise, and what was changed since the last closing: this one writes it as it is now, and nobody asks again.
 */
export function closingWarnings({ reading: { spec, facts }, results }: Verification): readonly Finding[] {
  const { passedOver } = incompleteForms(results);
  const absent = passedOver.length === 0 ? [] : [warning("closeAbsentScorer", { month: spec.month, units: passedOver.join("、"), count: passedOver.length })];
  return [...absent, ...lastPaidDifference(facts, results), ...closedInputFindings(spec, facts)];
}
