import { compare, type Rational } from "../units/rational";

/** `exempt` entries (a bonus) are kept beside whatever the rule keeps. */
export interface DroppableEntry {
  readonly value: Rational;
  readonly exempt: boolean;
}

/**
 * The entries without the `count` lowest that are not exempt, in their order; of equals the earlier one goes.
 * Rule of Moodle's grade categories (grade_category_test, apply_limit_rules); no assessment rule of our sources drops scores.
 */
export function dropLowest<Entry extends DroppableEntry>(entries: readonly Entry[], count: number): Entry[] {
  const lowest = entries
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => !entry.exempt)
    .sort((a, b) => compare(a.entry.value, b.entry.value) || a.index - b.index)
    .slice(0, Math.max(0, count));
  const dropped = new Set(lowest.map(({ index }) => index));
  return entries.filter((_, index) => !dropped.has(index));
}
