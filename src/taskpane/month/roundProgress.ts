import { incompleteForms } from "../../app/closing/incompleteForms";
import type { BookView, FormProgress } from "../../app/service/workbookService";
import type { PaneState } from "../../app/session/paneState";
import type { Finding } from "../../domain/finding";

/** Nothing that is due is missing. */
export function isFilled({ progress }: BookView): boolean {
  return progress.every(({ missing }) => missing.length === 0);
}

/** What verification of this month found wrong, as far as it is fresh. */
export function errorsOf({ month }: BookView, verification: PaneState["verification"]): readonly Finding[] {
  return verification?.month === month && !verification.isStale ? verification.findings.filter(({ severity }) => severity === "error") : [];
}

/** Forms that closing waits for; where the scheme goes on without an absent scorer, not those of that scorer. */
export function blockingForms({ progress, results }: BookView): readonly FormProgress[] {
  const blocking = new Set(incompleteForms(results).blocking);
  return progress.filter(({ unit, missing }) => missing.length > 0 && blocking.has(unit));
}

/** Verified without an error since the last change; what is closed was verified for it. */
export function isVerified({ month, roundState }: BookView, verification: PaneState["verification"]): boolean {
  if (roundState.closing !== undefined) return true;
  return verification?.month === month && !verification.isStale && verification.findings.every(({ severity }) => severity !== "error");
}

/** Every committee's file has been taken. */
export function hasReports({ roundState }: BookView): boolean {
  return roundState.reports.every(({ state }) => state === "taken");
}

/** The street types the committees' forms itself: one is filled, and no file was sent out or came back. */
export function isTypedHere({ roundState: { sent, reports }, progress }: BookView): boolean {
  const committees = new Set(reports.map(({ community }) => community));
  return sent === undefined && reports.every(({ state }) => state === "missing") && progress.some(({ scorer, missing }) => committees.has(scorer) && missing.length === 0);
}

/** A list of the month went to paper and still counts. */
export function isPrinted({ roundState }: BookView): boolean {
  return roundState.prints.some(({ isVoided }) => !isVoided);
}
