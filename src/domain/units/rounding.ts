import type { Rational } from "./rational";
import { denominatorOf, numeratorOf, rational } from "./rational";

/**
 * A rounding rule that a scheme declares.
 * - `halfUp`: 四舍五入, a half goes away from zero.
 * - `halfEven`: 四舍六入五成双, a half goes to the even digit (GB/T 8170-2008, 3.2).
 */
export type RoundingRule = "halfUp" | "halfEven";

/** A declared rounding: the rule and the number of decimal places kept. */
export interface Rounding {
  readonly rule: RoundingRule;
  readonly digits: number;
}

/** A rounding passed by name at the call. `digits` decimal places; negative digits round to tens, hundreds. */
export type RoundingFunction = (value: Rational, digits: number) => Rational;

/** 四舍五入: to `digits` decimal places, a half away from zero (-0.5 becomes -1), as ROUND does in a cell. */
export function roundHalfUp(value: Rational, digits: number): Rational {
  return roundBy(value, digits, (_truncated, twiceRest, step) => twiceRest >= step);
}

/**
 * 四舍六入五成双: to `digits` decimal places, a half to the even digit; a negative value is rounded by its
 * absolute value; always from the unrounded value, never in steps (GB/T 8170-2008, 3.2 and 3.3).
 */
export function roundHalfEven(value: Rational, digits: number): Rational {
  return roundBy(value, digits, (truncated, twiceRest, step) => twiceRest > step || (twiceRest === step && truncated % 2n === 1n));
}

export function round(value: Rational, rounding: Rounding): Rational {
  return roundingFunction(rounding.rule)(value, rounding.digits);
}

export function roundingFunction(rule: RoundingRule): RoundingFunction {
  return rule === "halfUp" ? roundHalfUp : roundHalfEven;
}

/** Whether the absolute value goes up one step: asked with the truncated count of steps and twice what is left. */
type GoesUp = (truncated: bigint, twiceRest: bigint, step: bigint) => boolean;

function roundBy(value: Rational, digits: number, goesUp: GoesUp): Rational {
  if (!Number.isInteger(digits)) throw new RangeError(`not a number of digits: ${digits}`);
  const numerator = numeratorOf(value);
  const scale = 10n ** BigInt(Math.abs(digits));
  if (digits >= 0 && scale % denominatorOf(value) === 0n) return value;
  const magnitude = (numerator < 0n ? -numerator : numerator) * (digits >= 0 ? scale : 1n);
  const step = denominatorOf(value) * (digits >= 0 ? 1n : scale);
  const truncated = magnitude / step;
  const steps = truncated + (goesUp(truncated, 2n * (magnitude % step), step) ? 1n : 0n);
  const signed = numerator < 0n ? -steps : steps;
  return digits >= 0 ? rational(signed, scale) : rational(signed * scale);
}
