import type { Brand } from "./brand";
import type { Rational } from "./rational";
import { fromDecimal, hundred, isRational, multiply, numeratorOf, rational } from "./rational";
import type { RoundingFunction } from "./rounding";
import { roundHalfUp } from "./rounding";

/** Money: whole fen (1/100 yuan), a safe integer. The brand exists for the compiler only. */
export type Fen = Brand<number, "fen">;

/** Throws RangeError when `amount` is not a safe integer: a broken invariant, since a float stops at the reader. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole, safe amount of fen: ${amount}`);
  // + 0 turns -0 into 0, which would print as -0.00.
  return (amount + 0) as Fen;
}

export const noMoney: Fen = fen(0);

/** Yuan to fen, rounded by name once. Throws RangeError when the text is no decimal or the amount is not safe. */
export function fenFromYuan(yuan: string | number | Rational, rounding: RoundingFunction = roundHalfUp): Fen {
  return fenFromRational(multiply(isRational(yuan) ? yuan : fromDecimal(yuan), hundred), rounding);
}

/** The amount in yuan, exact. */
export function yuanOf(amount: Fen): Rational {
  return rational(amount, 100);
}

/** Yuan with two places: "570000.00", "-0.05". */
export function yuanText(amount: Fen): string {
  const digits = Math.abs(amount).toString().padStart(3, "0");
  return `${amount < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Yuan with two places and groups of three: "570,000.00". */
export function yuanTextGrouped(amount: Fen): string {
  return yuanText(amount).replace(/\B(?=(?:\d{3})+\.)/g, ",");
}

export function addFen(left: Fen, right: Fen): Fen {
  return fen(left + right);
}

export function subtractFen(left: Fen, right: Fen): Fen {
  return fen(left - right);
}

/** The sum; zero for an empty list. Every partial sum must be safe, else RangeError. */
export function sumFen(amounts: readonly Fen[]): Fen {
  return amounts.reduce(addFen, noMoney);
}

/** amount x factor, rounded to whole fen by the named rounding. */
export function multiplyFen(amount: Fen, factor: Rational, rounding: RoundingFunction): Fen {
  return fenFromRational(multiply(rational(amount), factor), rounding);
}

function fenFromRational(amount: Rational, rounding: RoundingFunction): Fen {
  return fen(Number(numeratorOf(rounding(amount, 0))));
}
