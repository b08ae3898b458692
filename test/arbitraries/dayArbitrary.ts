import fc from "fast-check";
import { addDays, type Day } from "../../src/domain/units/day";
import { firstDay, lastDay, nextMonth, parseMonth, previousMonth, type Month } from "../../src/domain/units/period";

/** Months of ordinary and leap years: every place in a quarter, and more often those in which quarters and half-years end. */
export const monthArbitrary: fc.Arbitrary<Month> = fc
  .record({ year: fc.constantFrom("2026", "2026", "2027", "2028"), month: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(3, 6, 6, 12)) })
  .map(({ year, month }) => parseMonth(`${year}-${String(month).padStart(2, "0")}`)!);

/** Days where a rule may change its mind: first, last, and around the cut-off days of a month; now and then any other. */
export function dayInMonth(month: Month): fc.Arbitrary<Day> {
  const first = firstDay(month);
  const edges = [1, 14, 15, 16, 28].map((ordinal) => addDays(first, ordinal - 1));
  const any = fc.integer({ min: 0, max: 27 }).map((offset) => addDays(first, offset));
  return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...edges, lastDay(month)) }, { weight: 1, arbitrary: any });
}

/** A month up to `back` before or `ahead` after the given one. */
export function monthNear(month: Month, back: number, ahead: number): fc.Arbitrary<Month> {
  return fc.integer({ min: -back, max: ahead }).map((offset) => movedBy(month, offset));
}

/** A day near a month. */
export function dayNear(month: Month, back: number, ahead: number): fc.Arbitrary<Day> {
  return monthNear(month, back, ahead).chain(dayInMonth);
}

export function movedBy(month: Month, offset: number): Month {
  let moved = month;
  for (let step = 0; step < Math.abs(offset); step++) moved = offset < 0 ? previousMonth(moved) : nextMonth(moved);
  return moved;
}

/** Each of the list, or not. */
export function someOf<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.array(fc.boolean(), { minLength: list.length, maxLength: list.length }).map((kept) => list.filter((_, index) => kept[index]));
}

/** One value of each arbitrary, in their order. */
export function all<T>(arbitraries: readonly fc.Arbitrary<T>[]): fc.Arbitrary<T[]> {
  return fc.tuple(...arbitraries);
}
