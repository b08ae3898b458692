import Fraction from "fraction.js";

declare const exact: unique symbol;

/**
 * An exact rational number, in lowest terms and immutable. Opaque: only this file knows that fraction.js is inside.
 * `structuredClone` and `postMessage` keep it usable by every function here; JSON gives its text ("0.7", "7/9").
 */
export interface Rational {
  readonly [exact]: true;
  toJSON(): string;
}

const prototype = Fraction.prototype;
const decimalPattern = /^([+-]?)(\d*)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
// A hostile cell such as 1e999999999 must not fill the memory; doubles end near 1e308.
const longestDecimalText = 400;
const largestExponent = 400;

// JSON.stringify throws on the bigints inside. Nothing else imports fraction.js, so its prototype is ours to extend.
Object.defineProperty(prototype, "toJSON", {
  value(this: Rational): string {
    return toDecimalText(this);
  },
});

/** numerator / denominator. Throws RangeError when a number is not a safe integer or the denominator is zero. */
export function rational(numerator: number | bigint, denominator: number | bigint = 1n): Rational {
  const bottom = exactInteger(denominator);
  if (bottom === 0n) throw new RangeError("denominator is zero");
  return wrap(new Fraction(exactInteger(numerator), bottom));
}

/**
 * The value of a decimal text ("-0.0365", "1e-7"), or of the shortest decimal text of a double (0.1 is 1/10).
 * Throws RangeError on NaN, Infinity and anything that is not a plain decimal.
 */
export function fromDecimal(decimal: string | number): Rational {
  const value = parseDecimal(String(decimal));
  if (value === undefined) throw new RangeError(`not a decimal number: ${String(decimal).slice(0, 40)}`);
  return value;
}

/** As `fromDecimal`, for text that may be anything: undefined when it is not a plain decimal of sensible length. */
export function parseDecimal(text: string): Rational | undefined {
  if (text.length > longestDecimalText) return undefined;
  const match = decimalPattern.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = "", fraction = "", exponentText = "0"] = match;
  const exponent = Number(exponentText);
  if (whole + fraction === "" || Math.abs(exponent) > largestExponent) return undefined;
  const digits = BigInt(whole + fraction);
  const shift = exponent - fraction.length;
  const signed = sign === "-" ? -digits : digits;
  return shift >= 0 ? rational(signed * 10n ** BigInt(shift)) : rational(signed, 10n ** BigInt(-shift));
}

export function isRational(value: unknown): value is Rational {
  if (typeof value !== "object" || value === null) return false;
  const { s, n, d } = value as Partial<Fraction>;
  return typeof s === "bigint" && typeof n === "bigint" && typeof d === "bigint";
}

/** The numerator in lowest terms, with the sign. */
export function numeratorOf(value: Rational): bigint {
  const { s, n } = unwrap(value);
  return s * n;
}

/** The denominator in lowest terms, above zero. */
export function denominatorOf(value: Rational): bigint {
  return unwrap(value).d;
}

export function add(left: Rational, right: Rational): Rational {
  return wrap(prototype.add.call(unwrap(left), unwrap(right)));
}

export function subtract(left: Rational, right: Rational): Rational {
  return wrap(prototype.sub.call(unwrap(left), unwrap(right)));
}

export function multiply(left: Rational, right: Rational): Rational {
  return wrap(prototype.mul.call(unwrap(left), unwrap(right)));
}

/** Throws RangeError on a zero divisor: whoever divides has decided before what zero means. */
export function divide(dividend: Rational, divisor: Rational): Rational {
  if (isZero(divisor)) throw new RangeError("division by zero");
  return wrap(prototype.div.call(unwrap(dividend), unwrap(divisor)));
}

export function negate(value: Rational): Rational {
  return wrap(prototype.neg.call(unwrap(value)));
}

export function absolute(value: Rational): Rational {
  return wrap(prototype.abs.call(unwrap(value)));
}

export function compare(left: Rational, right: Rational): -1 | 0 | 1 {
  return Math.sign(prototype.compare.call(unwrap(left), unwrap(right))) as -1 | 0 | 1;
}

export function equals(left: Rational, right: Rational): boolean {
  return compare(left, right) === 0;
}

export function minimum(first: Rational, ...rest: readonly Rational[]): Rational {
  return rest.reduce((least, value) => (compare(value, least) < 0 ? value : least), first);
}

export function maximum(first: Rational, ...rest: readonly Rational[]): Rational {
  return rest.reduce((most, value) => (compare(value, most) > 0 ? value : most), first);
}

/** The sum; zero for an empty list. */
export function sum(values: readonly Rational[]): Rational {
  return values.reduce(add, zero);
}

export function isZero(value: Rational): boolean {
  return unwrap(value).n === 0n;
}

export function isNegative(value: Rational): boolean {
  return numeratorOf(value) < 0n;
}

/** The nearest double (ties to even), for charts and for cells that only show; never for a comparison. */
export function toNumber(value: Rational): number {
  const { s, n, d } = unwrap(value);
  if (n <= Number.MAX_SAFE_INTEGER && d <= Number.MAX_SAFE_INTEGER) return Number(s * n) / Number(d);
  return Number(s) * nearestDouble(n, d);
}

/**
 * The exact decimal text without trailing zeros ("86.5", "-0.0365"); "7/9" when no finite decimal exists.
 * `digits` asks for at least so many places ("86.50"); it never rounds, rounding has names of its own.
 */
export function toDecimalText(value: Rational, digits = 0): string {
  const places = decimalPlaces(denominatorOf(value));
  if (places === undefined) return toFractionText(value);
  const shown = Math.max(places, digits);
  const { s, n, d } = unwrap(value);
  const text = ((n * 10n ** BigInt(shown)) / d).toString().padStart(shown + 1, "0");
  const sign = s < 0n && n !== 0n ? "-" : "";
  return shown === 0 ? sign + text : `${sign}${text.slice(0, -shown)}.${text.slice(-shown)}`;
}

/** "7/9"; an integer without a denominator, "15". */
export function toFractionText(value: Rational): string {
  const denominator = denominatorOf(value);
  return denominator === 1n ? `${numeratorOf(value)}` : `${numeratorOf(value)}/${denominator}`;
}

export const zero: Rational = rational(0);
export const one: Rational = rational(1);
export const hundred: Rational = rational(100);

function wrap(fraction: Fraction): Rational {
  return fraction as unknown as Rational;
}

function unwrap(value: Rational): Fraction {
  return value as unknown as Fraction;
}

function exactInteger(value: number | bigint): bigint {
  if (typeof value === "number" && !Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${value}`);
  return BigInt(value);
}

/** How many decimal places 1/denominator needs; undefined when a prime other than 2 and 5 divides it. */
function decimalPlaces(denominator: bigint): number | undefined {
  const [twos, withoutTwos] = timesDivisible(denominator, 2n);
  const [fives, rest] = timesDivisible(withoutTwos, 5n);
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

function timesDivisible(value: bigint, prime: bigint): [times: number, rest: bigint] {
  let times = 0;
  let rest = value;
  for (; rest % prime === 0n; rest /= prime) times += 1;
  return [times, rest];
}

/** numerator / denominator (both above zero) rounded once: a quotient of 64 bits or more with a sticky last bit. */
function nearestDouble(numerator: bigint, denominator: bigint): number {
  const bits = (value: bigint): number => value.toString(2).length;
  const shift = Math.max(0, bits(denominator) - bits(numerator) + 66);
  const shifted = numerator << BigInt(shift);
  const quotient = shifted / denominator;
  const sticky = shifted % denominator === 0n ? 0n : 1n;
  // Split in two, because 2 ** shift alone may overflow where the result does not.
  const half = Math.floor(shift / 2);
  return (Number((quotient << 1n) | sticky) / 2) * 2 ** -half * 2 ** -(shift - half);
}
