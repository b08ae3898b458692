import type { Brand } from "./brand";
import type { Rational } from "./rational";
import { add, fromDecimal, multiply, subtract, toDecimalText, zero } from "./rational";

/**
 * Points of an assessment: an exact rational until the declared rounding. Points may be read as a Rational
 * (compared, traced); a Rational becomes points only by saying so with `points`.
 */
export type Points = Brand<Rational, "points">;

export function points(value: Rational): Points {
  return value as Points;
}

export const noPoints: Points = points(zero);

/** Throws RangeError when the text is no decimal. */
export function pointsFromDecimal(decimal: string | number): Points {
  return points(fromDecimal(decimal));
}

export function addPoints(left: Points, right: Points): Points {
  return points(add(left, right));
}

export function subtractPoints(left: Points, right: Points): Points {
  return points(subtract(left, right));
}

/** The sum; zero for an empty list. */
export function sumPoints(list: readonly Points[]): Points {
  return list.reduce(addPoints, noPoints);
}

/** Points times a pure number (a weight, a rate); nothing is rounded. */
export function multiplyPoints(value: Points, factor: Rational): Points {
  return points(multiply(value, factor));
}

/** "86.5", with `digits` at least so many places; "35/3" when no finite decimal exists. */
export function pointsText(value: Points, digits = 0): string {
  return toDecimalText(value, digits);
}
