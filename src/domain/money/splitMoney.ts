import type { Fen } from "../units/money";
import { fen } from "../units/money";
import type { Rational } from "../units/rational";
import { denominatorOf, isRational, numeratorOf, rational } from "../units/rational";

/** A share's weight: an exact number or an integer, zero or above. */
export type Weight = Rational | number;

/** An equal split with what could not be split kept apart. */
export interface EqualSplit {
  readonly parts: readonly Fen[];
  readonly remainder: Fen;
}

/** One row of a split before the left-over fen are given out. */
interface FlooredShare {
  readonly row: number;
  readonly floor: bigint;
  /** What the floor cut off, in parts of the total weight. */
  readonly cut: bigint;
}

/**
 * Splits `total` by weight; each left-over fen goes to the largest cut-off fraction, ties to the earlier row. Nothing is
 * lost: the parts add up to `total`. A negative total is split as its mirror image; a row of weight zero gets nothing.
 * Throws RangeError on a negative weight, or when there is money and no weight at all.
 */
export function splitByLargestRemainder(total: Fen, weights: readonly Weight[]): Fen[] {
  return splitInOrder(total, weights, (left, right) => {
    if (left.cut === right.cut) return left.row - right.row;
    return left.cut > right.cut ? -1 : 1;
  });
}

/**
 * As `splitByLargestRemainder`, but the left-over fen go to the first rows that have a weight, one each
 * (brick/money, mode FloorToFirst).
 */
export function splitFloorToFirst(total: Fen, weights: readonly Weight[]): Fen[] {
  return splitInOrder(total, weights, (left, right) => left.row - right.row);
}

/**
 * Splits `total` into `count` equal parts towards zero and keeps the rest apart: parts and remainder add up to `total`
 * (brick/money, mode Separate). Throws RangeError when `count` is not a positive integer.
 */
export function splitEquallyWithRemainder(total: Fen, count: number): EqualSplit {
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`not a number of parts: ${count}`);
  const part = fen(Math.trunc(total / count));
  return { parts: Array.from({ length: count }, () => part), remainder: fen(total - part * count) };
}

function splitInOrder(total: Fen, weights: readonly Weight[], order: (left: FlooredShare, right: FlooredShare) => number): Fen[] {
  const whole = wholeWeights(weights);
  const totalWeight = whole.reduce((sum, weight) => sum + weight, 0n);
  if (totalWeight === 0n) return splitNothing(total, weights.length);
  const sign = total < 0 ? -1n : 1n;
  const magnitude = BigInt(total) * sign;
  const shares = whole.map((weight, row) => {
    const product = magnitude * weight;
    return { row, floor: product / totalWeight, cut: product % totalWeight };
  });
  const leftOver = Number(magnitude - shares.reduce((sum, share) => sum + share.floor, 0n));
  // Fewer fen are left over than rows have a weight, so a row without weight never needs one.
  const receivers = shares.filter((share) => whole[share.row] !== 0n).sort(order).slice(0, leftOver);
  const receivingRows = new Set(receivers.map((share) => share.row));
  return shares.map(({ row, floor }) => fen(Number(sign * (floor + (receivingRows.has(row) ? 1n : 0n)))));
}

function splitNothing(total: Fen, rows: number): Fen[] {
  if (total !== 0) throw new RangeError("money to split, but no weight to split it by");
  return Array.from({ length: rows }, () => fen(0));
}

/** The weights over their common denominator. */
function wholeWeights(weights: readonly Weight[]): bigint[] {
  const exact = weights.map((weight) => (isRational(weight) ? weight : rational(weight)));
  if (exact.some((weight) => numeratorOf(weight) < 0n)) throw new RangeError("negative weight");
  const common = exact.reduce((multiple, weight) => leastCommonMultiple(multiple, denominatorOf(weight)), 1n);
  return exact.map((weight) => numeratorOf(weight) * (common / denominatorOf(weight)));
}

function leastCommonMultiple(left: bigint, right: bigint): bigint {
  let [divisor, rest] = [left, right];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return (left / divisor) * right;
}
