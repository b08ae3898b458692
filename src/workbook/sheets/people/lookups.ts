import { add, and, concat, eq, fn, ge, gt, iff, le, num, or, ref, sub, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";

/** First and last serial that a reader takes for a day: 1900-03-01 and 9999-12-31. */
const firstSerial = 61;
const lastSerial = 2958465;

/** The text of a cell found by its place in a column; never 0 for a blank cell, without spaces around it. */
export function textAt(column: CellReference, place: CellExpression): CellExpression {
  return fn("TRIM", concat<CellReference>(fn("INDEX", ref(column), place), text("")));
}

/** As TRIM gives it in a cell: no spaces at the ends, single ones between. */
export function trimmed(value: string): string {
  return value.replace(/ +/g, " ").replace(/^ | $/g, "");
}

/** The text beside an id; `otherwise` for an id that the list does not have. */
export function lookedUp(id: CellExpression, ids: CellReference, values: CellReference, otherwise: string): CellExpression {
  return fn("IFERROR", textAt(values, fn("MATCH", id, ref(ids), num(0))), text(otherwise));
}

/** A date cell as a whole day, "" where it holds no day: as the reader takes it. */
export function dayIn(cell: CellReference): CellExpression {
  const day = ref(cell);
  return iff(fn("ISNUMBER", day), iff(and(ge(day, num(firstSerial)), le(fn("INT", day), num(lastSerial))), fn("INT", day), text("")), text(""));
}

/** Days of a month for SUMIFS and COUNTIFS on a date column: criteria from the first day on, before the next month's. */
export function fromDay(day: CellExpression): CellExpression {
  return concat<CellReference>(text(">="), day);
}

export function beforeDay(day: CellExpression): CellExpression {
  return concat<CellReference>(text("<"), day);
}

/** The month after. */
export function nextMonthOf(month: CellExpression): CellExpression {
  return fn("EDATE", month, num(1));
}

/** First day of a month of the open month's year: 0 is January, below it the year before. The same formula whatever month is open. */
export function monthOfBook(open: CellExpression, fromJanuary: number): CellExpression {
  const january = fn<CellReference>("DATE", fn("YEAR", open), num(1), num(1));
  return fromJanuary === 0 ? january : fn("EDATE", january, num(fromJanuary));
}

/** The start of a span that does not end before it; "" otherwise and in a row that is not used. */
export function startFormula(isUsed: CellExpression, from: CellExpression, to: CellExpression): CellExpression {
  return iff(or(eq(isUsed, num(0)), eq(from, text(""))), text(""), iff(fn("ISNUMBER", to), iff(ge(to, from), from, text("")), from));
}

/** 1 where a span has a day in the month, else 0; `start` is "" for a span that is not known. */
export function isInPostDuringFormula(start: CellExpression, end: CellExpression, month: CellExpression): CellExpression {
  const lastDay = fn<CellReference>("EOMONTH", month, num(0));
  return iff(fn("ISNUMBER", start), iff(gt(start, lastDay), num(0), iff(fn("ISNUMBER", end), iff(ge(end, month), num(1), num(0)), num(1))), num(0));
}

/** The last day that counts a month: the cut-off day, or the month's end where it is shorter. */
export function cutoffDayOf(month: CellExpression, cutoffDay: CellExpression): CellExpression {
  return fn("MIN", sub(add<CellReference>(month, cutoffDay), num(1)), fn("EOMONTH", month, num(0)));
}
