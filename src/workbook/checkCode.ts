import { add, concat, fn, mul, num, ref, text } from "../domain/formula/build";
import type { CellExpression, CellReference } from "../domain/formula/expression";
import { add as plus, fromDecimal, multiply, numeratorOf, rational, zero, type Rational } from "../domain/units/rational";
import { roundHalfUp } from "../domain/units/rounding";

/**
 * 校验码: four digits that change when an input or result of a form changes, by an ordinary formula, so that the paper
 * and the file can be compared. A weighted sum of the columns (weight: the row's running number; each column with its
 * own prime), in thousandths, and its remainder by 9973, the largest prime below 10,000. It finds slips, not forgers.
 */
const primes = [3, 7, 11, 13, 17, 19, 23, 29, 31];
const modulus = 9973;
const thousandths = 1000;

/** The code in a cell. `weights` and each of `columns` are ranges of equal height; text and blanks count as zero. */
export function checkCodeFormula(seed: CellExpression, weights: CellReference, columns: readonly CellReference[]): CellExpression {
  const terms = columns.map((column, index) => mul<CellReference>(num(primes[index]! * thousandths), fn("SUMPRODUCT", ref(weights), ref(column))));
  const whole = fn("ROUND", fn("ROUND", add<CellReference>(seed, ...terms), num(4)), num(0));
  return fn("RIGHT", concat<CellReference>(text("0000"), fn("MOD", whole, num(modulus))), num(4));
}

/** The same code from the cells' values as the engine has them; a text counts as zero. Written without the formula. */
export function checkCode(seed: number | Rational, columns: readonly (readonly (number | string | null)[])[]): string {
  let sum: Rational = typeof seed === "number" ? rational(seed) : seed;
  columns.forEach((column, index) => {
    const weighted = column.reduce<Rational>((total, value, row) => (typeof value === "number" ? plus(total, multiply(rational(row + 1), exact(value))) : total), zero);
    sum = plus(sum, multiply(rational(primes[index]! * thousandths), weighted));
  });
  // In two steps, as the cell rounds: thirds and sevenths come within 0.00005 of a half now and then.
  const whole = numeratorOf(roundHalfUp(roundHalfUp(sum, 4), 0));
  const remainder = ((whole % BigInt(modulus)) + BigInt(modulus)) % BigInt(modulus);
  return remainder.toString().padStart(4, "0");
}

/** A cell holds a double; ten places are more than any figure of a form has. */
function exact(value: number): Rational {
  return roundHalfUp(fromDecimal(value), 10);
}
