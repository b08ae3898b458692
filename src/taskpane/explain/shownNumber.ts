import type { Prose } from "../../app/prose";

/** What stands in a cell, for people: numbers grouped with at most six places, nothing as a word. */
export function shownNumber(value: string | number, prose: Prose): string {
  if (value === "") return prose.text("pane.explain.blank");
  return typeof value === "number" ? value.toLocaleString("en-US", { maximumFractionDigits: 6 }) : value;
}
