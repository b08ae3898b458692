import { lastMonthOf, monthOfYear, type Month, type Period } from "../units/period";
import type { Due } from "./itemCommon";

/** An item is scored every so many months of the calendar year: arithmetic of the calendar, not policy. */
export const monthsBetween: Readonly<Record<Due, number>> = { always: 1, lastOfQuarter: 3, lastOfHalfYear: 6, lastOfYear: 12 };

/** Whether an item is scored in a form of this period. */
export function isDue(due: Due, period: Period): boolean {
  return monthOfYear(lastMonthOf(period)) % monthsBetween[due] === 0;
}

/** Whether a closed month counts into an item's period that ends with (or contains) the open one. */
export function countsInto(due: Due, closed: Month, open: Month): boolean {
  const every = monthsBetween[due];
  const span = (month: Month): number => Math.floor((monthOfYear(month) - 1) / every);
  return closed < open && closed.slice(0, 4) === open.slice(0, 4) && span(closed) === span(open);
}
