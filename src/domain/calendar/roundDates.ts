import type { Scheme } from "../scheme/schemeSchema";
import { addDays, type Day } from "../units/day";
import { firstDay, lastDay, nextMonth, type Month } from "../units/period";
import { toNumber, type Rational } from "../units/rational";
import { addWorkingDays, countWorkingDays, isWorkingDay, rollForward, type RestCalendar } from "../units/workingDays";

/** The dates of one month's round (FORMS section 1); deadlines on rest days roll on to the next working day. */
export interface RoundDates {
  readonly report: Day;
  readonly result: Day;
  readonly noticeEnd: Day;
  readonly objectionEnd: Day;
  readonly pay: Day;
  readonly workingDays: number;
  readonly calendarDays: number;
}

export function roundDates(month: Month, calendar: Scheme["calendar"], rest: RestCalendar): RoundDates {
  const next = firstDay(nextMonth(month));
  const whole = (quantity: { readonly value: Rational }): number => toNumber(quantity.value);
  const result = rollForward(addDays(next, whole(calendar.resultDay) - 1), rest);
  return {
    report: nthWorkingDay(next, whole(calendar.reportWorkingDay), rest),
    result,
    noticeEnd: addWorkingDays(result, whole(calendar.noticeWorkingDays), rest),
    objectionEnd: addWorkingDays(result, whole(calendar.objectionWorkingDays), rest),
    pay: rollForward(addDays(next, whole(calendar.payDay) - 1), rest),
    workingDays: countWorkingDays(firstDay(month), lastDay(month), rest),
    calendarDays: Number(lastDay(month).slice(8)),
  };
}

function nthWorkingDay(from: Day, n: number, rest: RestCalendar): Day {
  return isWorkingDay(from, rest) && n === 1 ? from : addWorkingDays(addDays(from, -1), n, rest);
}
