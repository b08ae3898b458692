import { add, div, eq, fn, gt, iff, lt, mul, num, sub } from "./build";
import type { Expression } from "./expression";

/**
 * A split of a total that loses nothing, in three columns: remainder, floor share, final share.
 * `total` is whole fen, weights are whole numbers, total * weight stays below 2^53. One more fen goes to the rows with
 * the largest remainders, the earlier row first when they are equal.
 */
export interface RemainderColumns<R> {
  /** The row's own cells. */
  readonly remainder: Expression<R>;
  readonly floorShare: Expression<R>;
  /** The whole columns. */
  readonly remainders: Expression<R>;
  readonly floorShares: Expression<R>;
}

/** Helper column 1: what the floor share leaves over, in units of 1 / sum of weights. */
export function splitRemainder<R>(total: Expression<R>, weight: Expression<R>, weightSum: Expression<R>): Expression<R> {
  return fn("MOD", mul(total, weight), weightSum);
}

/** Helper column 2: the whole fen that are certain. */
export function splitFloorShare<R>(total: Expression<R>, weight: Expression<R>, weightSum: Expression<R>, remainder: Expression<R>): Expression<R> {
  return div(sub(mul(total, weight), remainder), weightSum);
}

/** The share in whole fen: the floor share and one of the fen left over, if the row is among the first. */
export function largestRemainderShare<R>(total: Expression<R>, columns: RemainderColumns<R>): Expression<R> {
  const { remainder, remainders } = columns;
  const isEarlier = lt(fn("ROW", remainders), fn("ROW", remainder));
  const rowsBefore = fn("SUMPRODUCT", add(gt(remainders, remainder), mul(eq(remainders, remainder), isEarlier)));
  const leftOver = sub(total, fn("SUM", columns.floorShares));
  return add(columns.floorShare, iff(lt(rowsBefore, leftOver), num(1), num(0)));
}
