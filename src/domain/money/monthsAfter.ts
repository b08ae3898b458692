import { dayOf, dayOfMonth, lastDayOfMonth, type Day } from "../units/day";
import { firstDay, monthOf, nextMonth } from "../units/period";

/** The same day `months` (0 or more) months later, or that month's last day where it has no such day: EDATE in a cell. */
export function monthsAfter(day: Day, months: number): Day {
  let month = monthOf(day);
  for (let left = months; left > 0; left -= 1) month = nextMonth(month);
  const last = lastDayOfMonth(firstDay(month));
  return dayOf(Number(month.slice(0, 4)), Number(month.slice(5)), Math.min(dayOfMonth(day), dayOfMonth(last))) ?? last;
}
