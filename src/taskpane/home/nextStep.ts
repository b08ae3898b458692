import type { CellPlace } from "../../app/ports";
import type { PaneState } from "../../app/session/paneState";
import type { BookView } from "../../app/service/workbookService";
import { isLastMonthOfYear, nextMonth, type Month } from "../../domain/units/period";

/** The one thing to do next with a workbook of ours. */
export type NextStep =
  | { readonly kind: "fill"; readonly place: CellPlace; readonly unit: string; readonly count: number }
  | { readonly kind: "verify" }
  | { readonly kind: "repair"; readonly count: number }
  | { readonly kind: "openNext"; readonly month: Month }
  | { readonly kind: "newYear" };

/** Fill what is missing, then verify, then repair what differs, then go on to the next month. */
export function nextStep(view: BookView, verification: PaneState["verification"]): NextStep {
  const open = view.progress.find(({ missing }) => missing.length > 0);
  if (open !== undefined) return { kind: "fill", place: open.missing[0]!.place, unit: open.unitName, count: open.missing.length };
  if (verification === undefined || verification.isStale || verification.month !== view.month) return { kind: "verify" };
  const errors = verification.findings.filter(({ severity }) => severity === "error").length;
  if (errors > 0) return { kind: "repair", count: errors };
  return isLastMonthOfYear(view.month) ? { kind: "newYear" } : { kind: "openNext", month: nextMonth(view.month) };
}
