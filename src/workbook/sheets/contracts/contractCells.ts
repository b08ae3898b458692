import { and, fn, ge, gt, iff, le, lt, negate, num, text } from "../../../domain/formula/build";
import type { CellExpression } from "../../../domain/formula/expression";
import { dayOf, excelSerial, type Day } from "../../../domain/units/day";
import { fenFromYuan, type Fen } from "../../../domain/units/money";
import { compare, denominatorOf, fromDecimal, hundred, isNegative, multiply, negate as minus, rational, toNumber, type Rational } from "../../../domain/units/rational";
import type { RawCell } from "../../rawWorkbook";
import type { CellPlace, CellReader } from "../../readCells";

/** Ten digits of yuan, as many as the capitals write: a typed amount beyond is a slip. A limit of writing, not of policy. */
const amountLimit = "1E10";
/** No contract gives ten years to pay: more is a date typed into the wrong cell. */
const mostDays = 3650;

const firstCellDay = dayOf(1900, 3, 1)!;
const lastCellDay = dayOf(9999, 12, 31)!;

/** A typed day as a formula takes it: its serial without time, "" for anything that is no day. The same as `CellReader.date`. */
export function dayFormula(x: CellExpression): CellExpression {
  const first = fn<never>("DATE", num(1900), num(3), num(1));
  const last = fn<never>("DATE", num(9999), num(12), num(31));
  return iff(fn("ISNUMBER", x), iff(and(ge(x, first), le(fn("INT", x), last)), fn("INT", x), text("")), text(""));
}

/** A typed amount of a contract as a formula takes it: whole fen, not below zero, "" for anything else. */
export function amountFormula(x: CellExpression): CellExpression {
  return iff(fn("ISNUMBER", x), iff(and(ge(x, num(0)), lt(x, num(amountLimit))), toFen(x), text("")), text(""));
}

/** As `amountFormula` for a payment: what a supplier gives back is below zero. */
export function paidFormula(x: CellExpression): CellExpression {
  return iff(fn("ISNUMBER", x), iff(and(gt(x, negate(num(amountLimit))), lt(x, num(amountLimit))), toFen(x), text("")), text(""));
}

/** Half up to whole fen; the inner rounding takes away what binary arithmetic left. */
export function toFen(x: CellExpression): CellExpression {
  return fn("ROUND", fn("ROUND", x, num(10)), num(2));
}

/** Whole days from 0 on; "" for anything else. */
export function daysFormula(x: CellExpression): CellExpression {
  const whole = iff(and(ge(x, num(0)), le(x, num(mostDays))), iff(lt(fn("INT", x), x), text(""), x), text(""));
  return iff(fn("ISNUMBER", x), whole, text(""));
}

/** The amount of a contract; a negative or absurd one is reported and counts as missing. */
export function readAmount(reader: CellReader, cell: RawCell | undefined, place: CellPlace): Fen | undefined {
  const value = reader.decimal(cell, place);
  if (value === undefined) return undefined;
  if (isNegative(value) || compare(value, fromDecimal(amountLimit)) >= 0) return refuse(reader, place, cell);
  return wholeFen(reader, value, place);
}

/** The amount of a payment, which may be below zero. */
export function readPaid(reader: CellReader, cell: RawCell | undefined, place: CellPlace): Fen | undefined {
  const value = reader.decimal(cell, place);
  if (value === undefined) return undefined;
  const size = isNegative(value) ? minus(value) : value;
  return compare(size, fromDecimal(amountLimit)) >= 0 ? refuse(reader, place, cell) : wholeFen(reader, value, place);
}

/** A whole number from 0 to ten years of days. */
export function readCount(reader: CellReader, cell: RawCell | undefined, place: CellPlace): number | undefined {
  const value = reader.decimal(cell, place);
  if (value === undefined) return undefined;
  if (denominatorOf(value) !== 1n || isNegative(value) || compare(value, rational(mostDays)) > 0) return refuse(reader, place, cell);
  return toNumber(value);
}

/** A text exactly as a formula compares it: blanks at its ends stay. */
export function readExactText(cell: RawCell | undefined): string {
  return cell === undefined || cell.isError || cell.value === null ? "" : String(cell.value);
}

export function dayCell(day: Day | undefined): number | null {
  return day === undefined || day < firstCellDay || day > lastCellDay ? null : excelSerial(day);
}

function wholeFen(reader: CellReader, value: Rational, place: CellPlace): Fen {
  if (denominatorOf(multiply(value, hundred)) !== 1n) reader.note("amountBelowFen", "warning", place, { found: toNumber(value) });
  return fenFromYuan(value);
}

function refuse(reader: CellReader, place: CellPlace, cell: RawCell | undefined): undefined {
  reader.note("outOfRange", "error", place, { found: String(cell?.value).slice(0, 40) });
  return undefined;
}
