import { monthOfYear, monthsOf, nextMonth, lastMonthOf, parsePeriod, previousMonth, previousQuarter, quarterOf, yearOf, type Month, type Quarter } from "../../../domain/units/period";

/** The quarter that 网格长考核 shows: the one of the month before the open month, so that September's is still open in October. */
export function shownQuarter(month: Month): Quarter {
  return quarterOf(previousMonth(month));
}

/** The quarter whose performance the open month's list pays: the one before, in the first month of a quarter only. */
export function payQuarter(month: Month): Quarter | undefined {
  return monthOfYear(month) % 3 === 1 ? previousQuarter(month) : undefined;
}

/** Quarters that the sheets compute: from the last one of the year before to the one shown. */
export function computedQuarters(month: Month): Quarter[] {
  const last = shownQuarter(month);
  const quarters = [parsePeriod(`${Number(yearOf(month)) - 1}-Q4`) as Quarter];
  while (quarters.at(-1) !== last) quarters.push(quarterOf(nextMonth(lastMonthOf(quarters.at(-1)!))));
  return quarters;
}

/** Months that the sheets compute: those quarters' and the open month. */
export function computedMonths(month: Month): Month[] {
  const months = computedQuarters(month).flatMap(monthsOf);
  return months.includes(month) ? months : [...months, month];
}

/** Months of the open month's year, from January to the open month. */
export function monthsToDate(month: Month): Month[] {
  return monthsOf(yearOf(month)).slice(0, monthOfYear(month));
}

/** Whole months from one month to another; negative backwards (what EDATE adds). */
export function monthsBetween(from: Month, to: Month): number {
  const number = (month: Month): number => Number(yearOf(month)) * 12 + monthOfYear(month);
  return number(to) - number(from);
}
