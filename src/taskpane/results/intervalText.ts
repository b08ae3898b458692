import type { Prose } from "../../app/prose";

/** An interval with one place, or that there is none. Doubles: only for people. */
export function intervalText({ low, high }: { readonly low: number | undefined; readonly high: number | undefined }, prose: Prose): string {
  if (low === undefined || high === undefined) return "—";
  return prose.text("pane.results.range", { low: low.toFixed(1), high: high.toFixed(1) });
}
