import type { Facts } from "../../domain/facts";
import { addDays, dayOf, daysInclusive, type Day } from "../../domain/units/day";

type Holiday = readonly [from: readonly [month: number, day: number], to: readonly [month: number, day: number]];

/** 国务院办公厅关于2026年部分节假日安排的通知: 元旦, 春节, 清明节, 劳动节, 端午节, 中秋节, 国庆节, and the weekends worked instead. */
const holidays2026: readonly Holiday[] = [
  [[1, 1], [1, 3]], [[2, 15], [2, 23]], [[4, 4], [4, 6]], [[5, 1], [5, 5]], [[6, 19], [6, 21]], [[9, 25], [9, 27]], [[10, 1], [10, 7]],
];
const worked2026: readonly (readonly [month: number, day: number])[] = [[1, 4], [2, 14], [2, 28], [5, 9], [9, 20], [10, 10]];

/** The rest days and shifted working days of a year: those of 2026 as announced, none for a year whose notice is not here. */
export function restDays(year: number): Facts["restDays"] {
  if (year !== 2026) return { rest: [], worked: [] };
  const day = ([month, ofMonth]: readonly [month: number, day: number]): Day => dayOf(year, month, ofMonth)!;
  return { rest: holidays2026.flatMap(([from, to]) => daysOf(day(from), day(to))), worked: worked2026.map(day) };
}

function daysOf(from: Day, to: Day): Day[] {
  return Array.from({ length: daysInclusive(from, to) }, (_, offset) => addDays(from, offset));
}
