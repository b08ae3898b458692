import type { Facts } from "../../../domain/facts";
import { areMet, instalmentConditions } from "../../../domain/money/instalmentConditions";
import type { InstalmentLine as LineResult } from "../../../domain/money/instalments";
import { isComplete } from "../../../domain/money/payments";
import { excelSerial } from "../../../domain/units/day";
import { yuanNumber } from "../../figureCells";
import type { NotedPayment } from "./contractFacts";
import type { InstalmentsLayout, PaymentPart } from "./instalmentsLayout";
import type { Shown } from "./instalmentValues";

const blankRow: Record<Exclude<PaymentPart, "position">, Shown> = { line: "", day: "", amount: "", counted: 0, isLast: 0, isEarly: 0 };

/** What the engine has for one row of 付款整理. */
export function paymentRowValues(payment: NotedPayment | undefined, layout: InstalmentsLayout, lines: readonly LineResult[], { asOf }: Pick<Facts, "asOf">): Record<Exclude<PaymentPart, "position">, Shown> {
  if (payment === undefined) return blankRow;
  const index = layout.lines.findIndex(({ contract, rule }) => contract === payment.contract && rule.id === payment.instalment);
  const shown = {
    line: index < 0 ? "" : index + 1,
    day: payment.day === undefined ? "" : excelSerial(payment.day),
    amount: payment.amount === undefined ? "" : yuanNumber(payment.amount),
  };
  const line = lines[index];
  if (line === undefined || !isComplete(payment) || (asOf !== undefined && payment.day > asOf)) return { ...blankRow, ...shown };
  const isMet = areMet(instalmentConditions(line.contract, line.instalment.conditions, payment.day));
  return { ...shown, counted: 1, isLast: payment.day === line.lastPaid ? 1 : 0, isEarly: isMet ? 0 : 1 };
}

/**
 * Payments by the row of 付款记录 that they stand in (`position`, from 0): each where it was found, others in the first free
 * rows. What has no row left is not in the sheets, and reading says that the list is full.
 */
export function paymentsByRow(payments: readonly NotedPayment[], rows: number): (NotedPayment | undefined)[] {
  const placed: (NotedPayment | undefined)[] = Array.from({ length: rows }, () => undefined);
  const waiting: NotedPayment[] = [];
  for (const payment of payments) {
    const { position } = payment;
    if (position !== undefined && position < rows && placed[position] === undefined) placed[position] = payment;
    else waiting.push(payment);
  }
  for (let row = 0; row < rows && waiting.length > 0; row++) placed[row] ??= waiting.shift();
  return placed;
}
