import { addDays, dayOfMonth, type Day } from "../../domain/units/day";
import type { Facts } from "../../domain/facts";
import { firstDay, lastDay, type Month } from "../../domain/units/period";
import { isWorkingDay } from "../../domain/units/workingDays";

/** The working days of a month, first to last. */
export function workingDaysOf(month: Month, restDays: Facts["restDays"]): Day[] {
  const days = Array.from({ length: dayOfMonth(lastDay(month)) }, (_, index) => addDays(firstDay(month), index));
  return days.filter((day) => isWorkingDay(day, restDays));
}
