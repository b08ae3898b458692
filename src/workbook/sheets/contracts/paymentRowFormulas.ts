import { and, concat, eq, fn, iff, le, lt, num, ref, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import { dayFormula, paidFormula } from "./contractCells";
import type { InstalmentsLayout, PaymentPart } from "./instalmentsLayout";
import type { PaymentColumn, PaymentsLayout } from "./paymentsLayout";

const nothing = text("");

/** Joins a contract's id and an instalment's title to the key of a line. */
export const keySeparator = "|";

/**
 * The formulas of one row of 付款整理. It takes the n-th row of 付款记录, whatever rows were inserted there, and says
 * which line it belongs to, whether it counts by the as-of day, whether it is the line's last one and whether it came early.
 */
export function paymentRowFormulas(layout: InstalmentsLayout, payments: PaymentsLayout, position: number): Record<Exclude<PaymentPart, "position">, CellExpression> {
  const own = (part: PaymentPart): CellExpression => ref(layout.payment(position, part));
  const all = (part: PaymentPart): CellExpression => ref(layout.paymentRange(part));
  const typed = (name: PaymentColumn): CellExpression => fn<CellReference>("INDEX", ref(payments.column(name)), own("position"));
  const [line, day, amount, counted] = [own("line"), own("day"), own("amount"), own("counted")];
  const asOf = ref(layout.asOf);
  const fulfilled = fn<CellReference>("INDEX", ref(layout.column("fulfilled")), placeOfLine(layout, line));
  const isCounted = eq(counted, num(1));
  return {
    line: lineOfKey(layout, typed("contract"), typed("instalment")),
    day: fn("IFERROR", dayFormula(typed("day")), nothing),
    amount: fn("IFERROR", paidFormula(typed("amount")), nothing),
    counted: iff(and(fn("ISNUMBER", line), fn("ISNUMBER", day), fn("ISNUMBER", amount)), iff(fn("ISNUMBER", asOf), iff(le(day, asOf), num(1), num(0)), num(1)), num(0)),
    isLast: iff(isCounted, iff(eq(fn<CellReference>("COUNTIFS", all("line"), line, all("counted"), num(1), all("day"), concat<CellReference>(text(">"), day)), num(0)), num(1), num(0)), num(0)),
    isEarly: iff(isCounted, iff(fn("ISNUMBER", fulfilled), iff(lt(day, fulfilled), num(1), num(0)), num(1)), num(0)),
  };
}

/**
 * The number of the line that a contract and an instalment name, or "". MATCH takes * and ? as patterns, so what it
 * found is compared again.
 */
export function lineOfKey(layout: InstalmentsLayout, contract: CellExpression, instalment: CellExpression): CellExpression {
  const keys = ref(layout.column("key"));
  const key = concat<CellReference>(contract, text(keySeparator), instalment);
  const found = fn<CellReference>("MATCH", key, keys, num(0));
  return fn("IFERROR", iff(eq(fn("INDEX", keys, found), key), fn("INDEX", ref(layout.column("sequence")), found), nothing), nothing);
}

/** Where a line of a number stands now: a row that somebody inserted among the lines has no number. */
export function placeOfLine(layout: InstalmentsLayout, line: CellExpression): CellExpression {
  return fn<CellReference>("MATCH", line, ref(layout.column("sequence")), num(0));
}
