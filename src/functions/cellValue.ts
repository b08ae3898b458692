import { fenFromYuan, type Fen } from "../domain/units/money";
import { dayFromSerial, type Day } from "../domain/units/day";
import { compare, fromDecimal, parseDecimal, zero, type Rational } from "../domain/units/rational";
import { invalidValue } from "./functionError";

/** What Excel hands over for one cell of a range: blank cells are "" or null, by platform. */
export type CellValue = number | string | boolean | null;

/** Yuan that still have exact fen as a double: 15 digits, two of them after the point. */
const largestYuan = 9_999_999_999_999.99;

export function isBlank(value: CellValue | undefined): value is null | undefined | "" {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}

/** A number of a range, exact. A text is never taken for a number: in a cell it would not count either. */
export function exactNumber(value: CellValue | undefined, what: string): Rational {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidValue("function.notNumber", { what, value: shown(value) });
  return fromDecimal(value);
}

/** As `exactNumber`, zero or more. */
export function exactAmount(value: CellValue | undefined, what: string): Rational {
  const number = exactNumber(value, what);
  if (compare(number, zero) < 0) throw invalidValue("function.negative", { what, value: shown(value) });
  return number;
}

/** Yuan as whole fen, rounded half up. */
export function fenOf(yuan: number, what: string): Fen {
  const exact = exactNumber(yuan, what);
  if (Math.abs(yuan) > largestYuan) throw invalidValue("function.tooLarge", { what, value: shown(yuan) });
  return fenFromYuan(exact);
}

/** A date as Excel counts days. */
export function dayOfCell(value: CellValue | undefined, what: string): Day {
  const day = typeof value === "number" ? dayFromSerial(value) : undefined;
  if (day === undefined) throw invalidValue("function.notDate", { what, value: shown(value) });
  return day;
}

/** What stood there, for a message: exact where it is a number. */
export function shown(value: CellValue | undefined): Rational | string {
  if (isBlank(value)) return "—";
  return typeof value === "number" ? (parseDecimal(String(value)) ?? String(value)) : String(value);
}
