/** Digits that a number of a sheet carries; the rest is noise of binary fractions. */
const carriedDigits = 15;

/** A number times ten to the `digits`, as a whole number and a rest without noise; rounded by `step`. */
function scaled(value: number, digits: number, step: (size: number) => number): number {
  const size = Number(`${Math.abs(value).toPrecision(carriedDigits)}e0`);
  const whole = step(Number(shifted(size, digits).toPrecision(carriedDigits)));
  return Math.sign(value) * shifted(whole, -digits);
}

/** Through the decimal text, so that no binary fraction comes in. */
function shifted(value: number, digits: number): number {
  const [mantissa, exponent = "0"] = String(value).split("e");
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}

/** Half away from zero. */
export function roundDecimal(value: number, digits: number): number {
  return scaled(value, digits, (size) => Math.floor(size + 0.5));
}

export function roundAway(value: number, digits: number): number {
  return scaled(value, digits, Math.ceil);
}

export function roundTowardZero(value: number, digits: number): number {
  return scaled(value, digits, Math.floor);
}

/** The next whole number below, where a number short of a whole by noise alone is that whole. */
export function wholeBelow(value: number): number {
  return Math.floor(Number(value.toPrecision(carriedDigits)));
}
