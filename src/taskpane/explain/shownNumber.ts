import { cellText, type CellUnit } from "../../app/cellText";
import type { Prose } from "../../app/prose";

/** What stands in a cell, for people; nothing as a word. */
export function shownNumber(value: string | number, unit: CellUnit | undefined, prose: Prose): string {
  return value === "" ? prose.text("pane.explain.blank") : cellText(value, unit, prose);
}
