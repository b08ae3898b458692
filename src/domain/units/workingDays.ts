import type { Day } from "./day";
import { addDays, dayFromNumber, dayNumber, weekday, weekdayOfNumber } from "./day";

/** What the State Council's yearly notice changes about Monday to Friday. */
export interface RestCalendar {
  /** Days off; those that fall on a weekend change nothing. */
  readonly rest: readonly Day[];
  /** Saturdays and Sundays that are worked instead; a weekday in this list changes nothing. */
  readonly worked: readonly Day[];
}

const daysOfWeek = 7;
const friday = 5;

/**
 * Working days from `from` to `to`, both counted; 0 when `to` is before `from`. In a cell:
 * NETWORKDAYS(from, to, rest) + COUNTIFS(worked in the span). A day that is listed twice counts once.
 */
export function countWorkingDays(from: Day, to: Day, calendar: RestCalendar): number {
  if (to < from) return 0;
  const isInSpan = (day: Day): boolean => day >= from && day <= to;
  const restTaken = new Set(calendar.rest.filter((day) => isInSpan(day) && isWeekday(day)));
  const worked = new Set(calendar.worked.filter((day) => isInSpan(day) && !isWeekday(day)));
  return countWeekdays(dayNumber(from), dayNumber(to)) - restTaken.size + worked.size;
}

export function isWorkingDay(day: Day, calendar: RestCalendar): boolean {
  return isWeekday(day) ? !calendar.rest.includes(day) : calendar.worked.includes(day);
}

/** The n-th working day after `day` (before it, when n is negative); `day` itself when n is 0. `n` is an integer. */
export function addWorkingDays(day: Day, n: number, calendar: RestCalendar): Day {
  if (!Number.isInteger(n)) throw new RangeError(`not a whole number of days: ${n}`);
  const step = Math.sign(n);
  let reached = day;
  for (let left = Math.abs(n); left > 0; ) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, calendar)) left -= 1;
  }
  return reached;
}

/** `day` if it is worked, else the next working day: how a deadline on a rest day moves. */
export function rollForward(day: Day, calendar: RestCalendar): Day {
  let number = dayNumber(day);
  while (!isWorkingDay(dayFromNumber(number), calendar)) number += 1;
  return dayFromNumber(number);
}

function isWeekday(day: Day): boolean {
  return weekday(day) <= friday;
}

/** Mondays to Fridays between two day numbers, both counted. */
function countWeekdays(from: number, to: number): number {
  const weeks = Math.floor((to - from + 1) / daysOfWeek);
  let count = weeks * friday;
  for (let number = from + weeks * daysOfWeek; number <= to; number += 1) {
    if (weekdayOfNumber(number) <= friday) count += 1;
  }
  return count;
}
