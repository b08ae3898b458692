import { add, compare, divide, fromDecimal, one, subtract, type Rational } from "../units/rational";
import { round } from "../units/rounding";

/** The points that a score can have: from `minimum` to `maximum`, both possible; `digits` decimals after rounding, without it any points. */
export interface PointsRange {
  readonly minimum: Rational;
  readonly maximum: Rational;
  readonly digits?: number;
}

/**
 * A stretch of points. With `digits` in the range, `first` and `last` are the lowest and highest points that a score can have in it.
 */
export interface Stretch {
  readonly from: Rational;
  readonly fromInclusive: boolean;
  readonly to: Rational;
  readonly toInclusive: boolean;
  readonly first?: Rational;
  readonly last?: Rational;
}

/** The stretch with its first and last attainable points; undefined when no score can lie in it (between 94 and 95 among whole points). */
export function attainableStretch(stretch: Stretch, digits: number | undefined): Stretch | undefined {
  const order = compare(stretch.from, stretch.to);
  if (order > 0 || (order === 0 && !(stretch.fromInclusive && stretch.toInclusive))) return undefined;
  if (digits === undefined) return stretch;
  const first = firstStep(stretch, digits);
  const last = lastStep(stretch, digits);
  return compare(first, last) > 0 ? undefined : { ...stretch, first, last };
}

function firstStep({ from, fromInclusive }: Stretch, digits: number): Rational {
  const near = round(from, { rule: "halfUp", digits });
  const order = compare(near, from);
  return order > 0 || (order === 0 && fromInclusive) ? near : add(near, stepOf(digits));
}

function lastStep({ to, toInclusive }: Stretch, digits: number): Rational {
  const near = round(to, { rule: "halfUp", digits });
  const order = compare(near, to);
  return order < 0 || (order === 0 && toInclusive) ? near : subtract(near, stepOf(digits));
}

/** The distance of two neighbouring scores: 1, 0.1, 0.01 ... */
function stepOf(digits: number): Rational {
  return divide(one, fromDecimal(`1${"0".repeat(digits)}`));
}
