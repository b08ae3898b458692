import type { CellPlace } from "../../app/ports";
import type { PaneState, RoundStepId } from "../../app/session/paneState";
import type { BookView } from "../../app/service/workbookService";
import { isLastMonthOfYear, nextMonth, type Month } from "../../domain/units/period";
import { blockingForms, errorsOf, hasReports, isPrinted, isTypedHere, isVerified } from "../month/roundProgress";

/** The one thing to do next with a workbook of ours. */
export type NextStep =
  | { readonly kind: "fill"; readonly place: CellPlace; readonly unit: string; readonly count: number }
  | { readonly kind: "verify" }
  | { readonly kind: "repair"; readonly count: number }
  | { readonly kind: "send"; readonly count: number }
  | { readonly kind: "collect"; readonly count: number; readonly all: number }
  | { readonly kind: "close" | "reclose" | "pay" | "handIn" }
  | { readonly kind: "openNext"; readonly month: Month }
  | { readonly kind: "newYear" };

/** The step of the round where a next step is taken; undefined for those that are taken elsewhere. */
export const stepOf: Readonly<Partial<Record<NextStep["kind"], RoundStepId>>> = { send: "send", collect: "collect", close: "close", reclose: "close", pay: "pay", handIn: "handIn", openNext: "next", newYear: "next" };

/** Send out and collect, fill what is missing, verify, repair what differs, close, pay, then go on to the next month. */
export function nextStep(view: BookView, verification: PaneState["verification"]): NextStep {
  const { roundState } = view;
  const { owner, reopened, closing } = roundState;
  if (owner === "street" && reopened.length > 0) return { kind: "reclose" };
  if (closing !== undefined) return afterClosing(view);
  return exchange(view) ?? fill(view) ?? check(view, verification) ?? { kind: owner === "committee" ? "handIn" : "close" };
}

/** What goes between street and committees, while there is something to send or to wait for. */
function exchange(view: BookView): NextStep | undefined {
  const { owner, sent, reports } = view.roundState;
  if (owner === "committee" || reports.length === 0 || hasReports(view) || isTypedHere(view) || blockingForms(view).length === 0) return undefined;
  const missing = reports.filter(({ state }) => state !== "taken").length;
  return sent === undefined && missing === reports.length ? { kind: "send", count: reports.length } : { kind: "collect", count: missing, all: reports.length };
}

function fill(view: BookView): NextStep | undefined {
  const [open] = blockingForms(view);
  return open === undefined ? undefined : { kind: "fill", place: open.missing[0]!.place, unit: open.unitName, count: open.missing.length };
}

function check(view: BookView, verification: PaneState["verification"]): NextStep | undefined {
  const errors = errorsOf(view, verification).length;
  if (errors > 0) return { kind: "repair", count: errors };
  return isVerified(view, verification) ? undefined : { kind: "verify" };
}

function afterClosing(view: BookView): NextStep {
  if (view.results.scheme.allowances.length > 0 && !isPrinted(view)) return { kind: "pay" };
  return isLastMonthOfYear(view.month) ? { kind: "newYear" } : { kind: "openNext", month: nextMonth(view.month) };
}
