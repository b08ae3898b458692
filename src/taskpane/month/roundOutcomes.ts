import type { Prose } from "../../app/prose";
import type { BookView } from "../../app/service/workbookService";

/** When the forms went out, and by whom. */
export function sendOutcome({ roundState: { sent } }: BookView, prose: Prose): string {
  return sent === undefined ? "" : prose.text("pane.step.send.outcome", { at: sent.at, person: sent.person });
}

/** How many committees have reported. */
export function collectOutcome({ roundState: { reports } }: BookView, prose: Prose): string {
  if (reports.every(({ state }) => state === "missing")) return "";
  const taken = reports.filter(({ state }) => state === "taken").length;
  const returned = reports.filter(({ state }) => state === "returned").length;
  return prose.text(returned > 0 ? "pane.step.collect.outcomeReturned" : "pane.step.collect.outcome", { taken, all: reports.length, returned });
}

/** The 核验码, or that the month was opened again. */
export function closeOutcome({ roundState: { closing, isReopened } }: BookView, prose: Prose): string {
  if (closing !== undefined) return prose.text("pane.step.close.outcome", { code: closing.fingerprint });
  return isReopened ? prose.text("pane.step.close.reopened") : "";
}

/** How often lists were printed. */
export function payOutcome({ roundState: { prints } }: BookView, prose: Prose): string {
  if (prints.length === 0) return "";
  return prose.text("pane.step.pay.outcome", { count: prints.length, voided: prints.filter(({ isVoided }) => isVoided).length });
}
