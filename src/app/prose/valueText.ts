import type { TraceValue } from "../../domain/explanation/trace";
import { denominatorOf, isRational, toDecimalText, type Rational } from "../../domain/units/rational";
import { roundHalfUp } from "../../domain/units/rounding";

/** Decimal places that people are shown; arithmetic keeps the exact number. */
const shownPlaces = 4;

/** A value of an explanation as text: exact where four places are enough, else marked as rounded. `word` gives the text of a key. */
export function valueText(value: TraceValue, word: (key: string) => string): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (isRational(value)) return rationalText(value);
  return word(`state.${(value as { readonly state: string }).state}`);
}

/** "11.6667" is no number that anybody entered: the sign says that it is rounded. */
export function rationalText(value: Rational): string {
  const isShort = (10n ** BigInt(shownPlaces)) % denominatorOf(value) === 0n;
  return isShort ? toDecimalText(value) : `≈${toDecimalText(roundHalfUp(value, shownPlaces))}`;
}
