import { monthOfYear, monthsOf, nextMonth, lastMonthOf, parsePeriod, previousMonth, previousQuarter, quarterOf, yearOf, type Month, type Quarter } from "../../../domain/units/period";

const quartersOfYear = 4;

/** The quarter that 网格长考核 shows: the one of the month before the open month, so that September's is still open in October. */
export function shownQuarter(month: Month): Quarter {
  return quarterOf(previousMonth(month));
}

/** The quarter whose performance the open month's list pays: the one before, in the first month of a quarter only. */
export function payQuarter(month: Month): Quarter | undefined {
  return monthOfYear(month) % 3 === 1 ? previousQuarter(month) : undefined;
}

/** Quarters that the sheets have columns for, whatever month is open: the last one of the year before and the four of the book's year. */
export function bookQuarters(month: Month): Quarter[] {
  const quarters = [parsePeriod(`${Number(yearOf(month)) - 1}-Q4`) as Quarter];
  while (quarters.length <= quartersOfYear) quarters.push(quarterOf(nextMonth(lastMonthOf(quarters.at(-1)!))));
  return quarters;
}

/** Last year's quarters before those, in which only what was carried is known: in the list to choose from. */
export function quartersBefore(month: Month): Quarter[] {
  const year = Number(yearOf(month)) - 1;
  return Array.from({ length: quartersOfYear - 1 }, (_, index) => parsePeriod(`${year}-Q${index + 1}`) as Quarter);
}

/** Whether a column of the book is computed while `open` is: months up to it, and all of the quarter shown. Later ones stay blank. */
export function isCounted(month: Month, open: Month): boolean {
  return month <= open || monthsOf(shownQuarter(open)).includes(month);
}

/** Whether all months of a quarter are computed. */
export function isQuarterCounted(quarter: Quarter, open: Month): boolean {
  return isCounted(lastMonthOf(quarter), open);
}

/** Months of the book's year. */
export function monthsOfBook(month: Month): readonly Month[] {
  return monthsOf(yearOf(month));
}

/** Whole months from one month to another; negative backwards (what EDATE adds). */
export function monthsBetween(from: Month, to: Month): number {
  const number = (month: Month): number => Number(yearOf(month)) * 12 + monthOfYear(month);
  return number(to) - number(from);
}
