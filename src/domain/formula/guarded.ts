import { add, div, eq, fn, iff, num, sub, text } from "./build";
import type { Expression } from "./expression";

/**
 * `then` where `x` is a number, else `otherwise`. Every comparison of a figure stands inside `then`:
 * in a cell a text is greater than any number, so "缺" >= 60 would be TRUE.
 */
export function ifNumber<R>(x: Expression<R>, then: Expression<R>, otherwise: Expression<R>): Expression<R> {
  return iff(fn("ISNUMBER", x), then, otherwise);
}

/**
 * Share of a month that somebody was in post, 0 to 1: days from the later of `from` and the month's first day to the
 * earlier of `to` and its last day, both counted, by the days of the month.
 * @param month a cell with the first day of the month
 * @param from first day in post (a date)
 * @param to last day in post, or a blank cell: still in post
 */
export function daysInPostShare<R>(month: Expression<R>, from: Expression<R>, to: Expression<R>): Expression<R> {
  const monthEnd = fn("EOMONTH", month, num(0));
  const end = fn("MIN", monthEnd, iff(eq(to, text("")), monthEnd, to));
  const days = add(sub(end, fn("MAX", month, from)), num(1));
  return div(fn("MAX", num(0), days), fn("DAY", monthEnd));
}
