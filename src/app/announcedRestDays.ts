import type { Facts } from "../domain/facts";
import { addDays, dayOf, daysInclusive, type Day } from "../domain/units/day";
import { yearOf, type Month } from "../domain/units/period";

type DayOfYear = readonly [month: number, day: number];
interface Notice {
  readonly source: string;
  readonly holidays: readonly { readonly name: string; readonly from: DayOfYear; readonly to: DayOfYear }[];
  readonly worked: readonly { readonly name: string; readonly day: DayOfYear }[];
}

/** The State Council's notices that are known here, by year; one comes out each autumn for the year after. */
const notices: Readonly<Record<string, Notice>> = {
  2026: {
    source: "国务院办公厅关于2026年部分节假日安排的通知",
    holidays: [
      { name: "元旦", from: [1, 1], to: [1, 3] }, { name: "春节", from: [2, 15], to: [2, 23] }, { name: "清明节", from: [4, 4], to: [4, 6] }, { name: "劳动节", from: [5, 1], to: [5, 5] },
      { name: "端午节", from: [6, 19], to: [6, 21] }, { name: "中秋节", from: [9, 25], to: [9, 27] }, { name: "国庆节", from: [10, 1], to: [10, 7] },
    ],
    worked: [
      { name: "元旦", day: [1, 4] }, { name: "春节", day: [2, 14] }, { name: "春节", day: [2, 28] }, { name: "劳动节", day: [5, 9] }, { name: "国庆节", day: [9, 20] }, { name: "国庆节", day: [10, 10] },
    ],
  },
};

/** The rest days and shifted working days of a month's year, each with its notice; none for a year whose notice is not known here. */
export function announcedRestDays(month: Month): Facts["restDays"] {
  const year = Number(yearOf(month));
  const notice = notices[year];
  if (notice === undefined) return { rest: [], worked: [], notes: {} };
  const day = ([ofYear, ofMonth]: DayOfYear): Day => dayOf(year, ofYear, ofMonth)!;
  const rest = notice.holidays.flatMap(({ name, from, to }) => daysOf(day(from), day(to)).map((one) => [one, `${name}（${notice.source}）`] as const));
  const worked = notice.worked.map(({ name, day: one }) => [day(one), `${name}调休上班（${notice.source}）`] as const);
  return { rest: rest.map(([one]) => one), worked: worked.map(([one]) => one), notes: Object.fromEntries([...rest, ...worked]) };
}

function daysOf(from: Day, to: Day): Day[] {
  return Array.from({ length: daysInclusive(from, to) }, (_, offset) => addDays(from, offset));
}
