import type { Brand } from "./brand";

/** A calendar day as ISO text, YYYY-MM-DD, years 1 to 9999 (Gregorian). Text order is time order. */
export type Day = Brand<string, "day">;

/** Days since 1970-01-01. */
const lastDayNumber = 2932896;
const firstDayNumber = -719162;
/** Excel's serial of 1970-01-01 in the 1900 date system. */
const epochSerial = 25569;
/** Excel counts a 29 February 1900 that never was (serial 60); from 1900-03-01 on, serials are true. */
const firstTrueSerial = 61;

/** The day that an ISO text names; undefined for anything else, also for 2026-02-30. */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const [year, month, day] = [yearOf(text), monthOf(text), dayOfMonth(text as Day)];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return text as Day;
}

/** The day of a year, a month (1 to 12) and a day of the month; undefined when there is none. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  return parseDay(dayText(year, month, day));
}

/** Throws RangeError outside the years 1 to 9999 or when `days` is no integer. */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** Whole days from `from` to `to`: 0 for the same day, negative backwards (DAYS in a cell). */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days of the span with both ends counted: 1 for the same day, 0 when `to` is before `from`. */
export function daysInclusive(from: Day, to: Day): number {
  return Math.max(0, daysBetween(from, to) + 1);
}

export function compareDays(left: Day, right: Day): -1 | 0 | 1 {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** 1 to 31. */
export function dayOfMonth(day: Day): number {
  return twoDigits(day, 8);
}

/** The last day of the month that `day` lies in. */
export function lastDayOfMonth(day: Day): Day {
  return (day.slice(0, 8) + String(daysInMonth(yearOf(day), monthOf(day)))) as Day;
}

/** ISO: Monday 1 to Sunday 7. */
export function weekday(day: Day): number {
  return weekdayOfNumber(dayNumber(day));
}

/** Excel's serial (1900 date system). Throws RangeError before 1900-03-01, where Excel's serials are wrong. */
export function excelSerial(day: Day): number {
  const serial = dayNumber(day) + epochSerial;
  if (serial < firstTrueSerial) throw new RangeError(`no true Excel serial: ${day}`);
  return serial;
}

/** The day of an Excel serial from 61 (1900-03-01) to 9999-12-31; a time of day in it is dropped. */
export function dayFromSerial(serial: number): Day | undefined {
  const number = Math.floor(serial) - epochSerial;
  if (!(serial >= firstTrueSerial && number <= lastDayNumber)) return undefined;
  return dayFromNumber(number);
}

/** Days since 1970-01-01 (days_from_civil of Howard Hinnant, chrono-Compatible Low-Level Date Algorithms). */
export function dayNumber(day: Day): number {
  const month = monthOf(day);
  const year = month <= 2 ? yearOf(day) - 1 : yearOf(day);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth(day) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The inverse of `dayNumber` (civil_from_days of the same). Throws RangeError outside the years 1 to 9999. */
export function dayFromNumber(number: number): Day {
  if (!Number.isInteger(number) || number < firstDayNumber || number > lastDayNumber) {
    throw new RangeError(`no day of the years 1 to 9999: ${number}`);
  }
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dayText(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1) as Day;
}

/** As `weekday`, of days since 1970-01-01, which was a Thursday. */
export function weekdayOfNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

function dayText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}

function daysInMonth(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return isLeapYear ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function yearOf(text: string): number {
  return twoDigits(text, 0) * 100 + twoDigits(text, 2);
}

function monthOf(text: string): number {
  return twoDigits(text, 5);
}

// Character codes instead of slices: these run for every row of a ledger of millions.
function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}
