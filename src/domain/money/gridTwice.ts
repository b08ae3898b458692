import type { Engagement } from "../facts";
import type { Month } from "../units/period";
import { isZero } from "../units/rational";
import { shareOfMonth, type JoiningRule } from "./monthsInPost";

/**
 * The engagements that share the grid with this one in the month: one grid is never paid twice for a month, so all are
 * held until the roster is put right. Empty when this one has no share of the month itself. `others` may hold itself.
 */
export function sharersOfGrid(engagement: Engagement, month: Month, rule: JoiningRule, others: readonly Engagement[]): Engagement[] {
  if (!hasShare(engagement, month, rule)) return [];
  return others.filter((other) => other.id !== engagement.id && gridKey(other) === gridKey(engagement) && hasShare(other, month, rule));
}

/** Community and grid, as a key. */
export function gridKey({ community, grid }: Pick<Engagement, "community" | "grid">): string {
  return JSON.stringify([community, grid]);
}

function hasShare(engagement: Engagement, month: Month, rule: JoiningRule): boolean {
  const share = shareOfMonth(engagement, month, rule);
  return share !== undefined && !isZero(share);
}
