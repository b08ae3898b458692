import type { Facts } from "../facts";
import type { Finding } from "../finding";
import { nextMonth, yearOf, type Month, type Year } from "../units/period";

/**
 * Years of the month's round without a single rest day: NETWORKDAYS alone is wrong for China. The dates of December's
 * round lie in January, whose notice may not be out yet: only a note.
 */
export function restDayFindings(month: Month, { rest, worked }: Facts["restDays"]): Finding[] {
  const isKnown = (year: Year): boolean => [...rest, ...worked].some((day) => day.startsWith(`${year}-`));
  const [own, next] = [yearOf(month), yearOf(nextMonth(month))];
  const missing = (year: Year, severity: Finding["severity"]): Finding[] => (isKnown(year) ? [] : [{ code: "restDaysMissing", severity, place: { kind: "none" }, values: { year } }]);
  return [...missing(own, "warning"), ...(next === own ? [] : missing(next, "note"))];
}
