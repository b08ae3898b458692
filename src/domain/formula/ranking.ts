import { add, eq, fn, gt, iff, mul, num, text } from "./build";
import type { Expression } from "./expression";
import { ifNumber } from "./guarded";

/** What a rank cell shows for a unit without a score. */
const unranked = text("-");

/** Rank 1, 2, 2, 4 of the rounded number in `cell` among those in `range`, highest first; "-" for a unit without a number. */
export function rankSkippingUnscored<R>(cell: Expression<R>, range: Expression<R>): Expression<R> {
  return ifNumber(cell, fn("RANK", cell, range), unranked);
}

/**
 * Rank 1, 2, 2, 3: one more than the different scores above. `firsts` is the helper column of `firstOccurrence` beside `range`.
 */
export function denseRankSkippingUnscored<R>(cell: Expression<R>, range: Expression<R>, firsts: Expression<R>): Expression<R> {
  return ifNumber(cell, add(num(1), fn("SUMPRODUCT", mul(firsts, gt(range, cell)))), unranked);
}

/**
 * 1 where the number in `cell` occurs for the first time, else 0.
 * @param rangeToHere from the first cell of the column to `cell` itself
 */
export function firstOccurrence<R>(cell: Expression<R>, rangeToHere: Expression<R>): Expression<R> {
  return ifNumber(cell, iff(eq(fn("COUNTIF", rangeToHere, cell), num(1)), num(1), num(0)), num(0));
}
