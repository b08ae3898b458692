import type { Brand } from "./brand";
import type { Day } from "./day";
import { lastDayOfMonth } from "./day";

/** `2026-10` */
export type Month = Brand<string, "month">;
/** `2026-Q4` */
export type Quarter = Brand<string, "quarter">;
/** `2026-H2` */
export type HalfYear = Brand<string, "halfYear">;
/** `2026` */
export type Year = Brand<string, "year">;
/** A calendar period as text, years 0001 to 9999. */
export type Period = Month | Quarter | HalfYear | Year;
export type PeriodKind = "month" | "quarter" | "halfYear" | "year";

/** A span of days, both ends included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

const periodPattern = /^(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/;
const monthsIn: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

/** The period that a text names exactly; undefined for anything else (`2026-13`, `2026-Q5`, `2026-1`). */
export function parsePeriod(text: string): Period | undefined {
  return periodPattern.test(text) ? (text as Period) : undefined;
}

/** As `parsePeriod`, for months alone. */
export function parseMonth(text: string): Month | undefined {
  const period = parsePeriod(text);
  return period !== undefined && isMonth(period) ? period : undefined;
}

export function kindOf(period: Period): PeriodKind {
  if (period.length === 4) return "year";
  if (period[5] === "Q") return "quarter";
  return period[5] === "H" ? "halfYear" : "month";
}

export function isMonth(period: Period): period is Month {
  return kindOf(period) === "month";
}

/** The months of the period, in order. */
export function monthsOf(period: Period): Month[] {
  const first = firstMonthNumber(period);
  return Array.from({ length: monthsIn[kindOf(period)] }, (_, offset) => monthFromNumber(first + offset));
}

export function firstDay(period: Period): Day {
  return firstDayOfMonthNumber(firstMonthNumber(period));
}

export function lastDay(period: Period): Day {
  return lastDayOfMonth(firstDayOfMonthNumber(lastMonthNumber(period)));
}

/** The last month of the period: the month itself, or the one in which a quarter ends. */
export function lastMonthOf(period: Period): Month {
  return monthFromNumber(lastMonthNumber(period));
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month;
}

export function quarterOf(month: Month): Quarter {
  return `${yearOf(month)}-Q${Math.ceil(monthOfYear(month) / monthsIn.quarter)}` as Quarter;
}

export function halfYearOf(month: Month): HalfYear {
  return `${yearOf(month)}-H${Math.ceil(monthOfYear(month) / monthsIn.halfYear)}` as HalfYear;
}

/** The calendar year that the period lies in. */
export function yearOf(period: Period): Year {
  return period.slice(0, 4) as Year;
}

/** 1 to 12. */
export function monthOfYear(month: Month): number {
  return Number(month.slice(5));
}

/** Throws RangeError after 9999-12. */
export function nextMonth(month: Month): Month {
  return monthFromNumber(firstMonthNumber(month) + 1);
}

/** Throws RangeError before 0001-01. */
export function previousMonth(month: Month): Month {
  return monthFromNumber(firstMonthNumber(month) - 1);
}

/** The quarter before a quarter, or before the quarter that a month lies in. */
export function previousQuarter(period: Quarter | Month): Quarter {
  const first = firstMonthNumber(isMonth(period) ? quarterOf(period) : period);
  return quarterOf(monthFromNumber(first - 1));
}

export function isLastMonthOfQuarter(month: Month): boolean {
  return monthOfYear(month) % monthsIn.quarter === 0;
}

export function isLastMonthOfHalfYear(month: Month): boolean {
  return monthOfYear(month) % monthsIn.halfYear === 0;
}

export function isLastMonthOfYear(month: Month): boolean {
  return monthOfYear(month) === monthsIn.year;
}

/** Whether the month lies in the period; a month contains itself. */
export function contains(period: Period, month: Month): boolean {
  const number = firstMonthNumber(month);
  return number >= firstMonthNumber(period) && number <= lastMonthNumber(period);
}

/** By end, then the shorter first: a quarter comes after its three months, a year after all of its periods. */
export function comparePeriods(left: Period, right: Period): -1 | 0 | 1 {
  const byEnd = Math.sign(lastMonthNumber(left) - lastMonthNumber(right));
  return (byEnd || Math.sign(monthsIn[kindOf(left)] - monthsIn[kindOf(right)])) as -1 | 0 | 1;
}

/** As the printed forms say it: 2026年10月, 2026年第4季度, 2026年下半年, 2026年. */
export function periodTextZh(period: Period): string {
  const year = `${Number(yearOf(period))}年`;
  const part = period.slice(-1);
  switch (kindOf(period)) {
    case "year":
      return year;
    case "halfYear":
      return `${year}${part === "1" ? "上" : "下"}半年`;
    case "quarter":
      return `${year}第${part}季度`;
    case "month":
      return `${year}${monthOfYear(period as Month)}月`;
  }
}

/** The days of `count` months from the first day of `first`: parts of a contract year that starts in any month. */
export function rangeOfMonths(first: Month, count: number): DayRange {
  return { from: firstDay(first), to: lastDay(monthFromNumber(firstMonthNumber(first) + count - 1)) };
}

/** The twelve months from `first`: a contract or fiscal year. */
export function fiscalYearRange(first: Month): DayRange {
  return rangeOfMonths(first, monthsIn.year);
}

/** Months since January of year 0. */
function firstMonthNumber(period: Period): number {
  const year = Number(yearOf(period));
  const kind = kindOf(period);
  const ordinal = kind === "year" ? 1 : Number(period.slice(kind === "month" ? 5 : 6));
  return year * monthsIn.year + (ordinal - 1) * monthsIn[kind];
}

function lastMonthNumber(period: Period): number {
  return firstMonthNumber(period) + monthsIn[kindOf(period)] - 1;
}

function monthFromNumber(number: number): Month {
  const year = Math.floor(number / monthsIn.year);
  const text = `${String(year).padStart(4, "0")}-${String((number % monthsIn.year) + 1).padStart(2, "0")}`;
  const month = parseMonth(text);
  if (month === undefined) throw new RangeError(`no month of the years 1 to 9999: ${text}`);
  return month;
}

function firstDayOfMonthNumber(number: number): Day {
  return `${monthFromNumber(number)}-01` as Day;
}
