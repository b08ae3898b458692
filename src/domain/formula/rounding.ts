import { div, eq, fn, iff, mul, num, pow, sub } from "./build";
import type { RoundingRule } from "../units/rounding";
import type { Expression } from "./expression";

/**
 * Digits at which the error of binary arithmetic is removed before the declared rounding, so that the binary sum
 * 0.285 + 0.72 counts as the decimal 1.005. A property of the cell's number, not of any policy.
 */
const noiseDigits = { beforeHalfUp: num(10), ofScaledHalfEven: num(7) };

/** `x` by the rule that the scheme declares, to `digits` decimals. Only a figure that went through this may be compared with a threshold. */
export function rounded<R>(rule: RoundingRule, x: Expression<R>, digits: Expression<R>): Expression<R> {
  return rule === "halfUp" ? roundedHalfUp(x, digits) : roundedHalfEven(x, digits);
}

/** 四舍五入: halves go away from zero. */
export function roundedHalfUp<R>(x: Expression<R>, digits: Expression<R>): Expression<R> {
  return fn("ROUND", fn("ROUND", x, noiseDigits.beforeHalfUp), digits);
}

/**
 * GB/T 8170-2008: an exact half goes to the even neighbour. The amount is scaled to whole units y, rounded half up,
 * and taken back by one where the half stood above an even number (y mod 2 = 0.5). `x` is written three times:
 * give it a cell of its own when it is long. Holds for |x| * 10^digits below about 10^8, where a double still has 7 decimals.
 */
export function roundedHalfEven<R>(x: Expression<R>, digits: Expression<R>): Expression<R> {
  const scale = pow(num(10), digits);
  const units = fn("ROUND", mul(fn("ABS", x), scale), noiseDigits.ofScaledHalfEven);
  const stepBack = iff(eq(fn("MOD", units, num(2)), num("0.5")), num(1), num(0));
  return div(mul(fn("SIGN", x), sub(fn("ROUND", units, num(0)), stepBack)), scale);
}
