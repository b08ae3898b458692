import type { Facts, Payment } from "../facts";
import { sumFen, type Fen } from "../units/money";
import type { Day } from "../units/day";
import { groupedBy } from "./groupedBy";

/** A payment that says all that counting needs. */
export interface DatedPayment extends Payment {
  readonly day: Day;
  readonly amount: Fen;
}

/** What was paid of one instalment: it may be paid in several parts. */
export interface PaidInstalment {
  readonly paid: Fen;
  readonly last: Day | undefined;
  readonly parts: readonly DatedPayment[];
}

const nothingPaid: PaidInstalment = { paid: 0 as Fen, last: undefined, parts: [] };

/** Finds what was paid of a contract's instalment up to and on the facts' day (`asOf`); without that day, all that is dated. */
export function paymentsByInstalment({ payments, asOf }: Pick<Facts, "payments" | "asOf">): (contract: string, instalment: string) => PaidInstalment {
  const counted = payments.filter(isComplete).filter(({ day }) => asOf === undefined || day <= asOf);
  const groups = new Map([...groupedBy(counted, keyOf)].map(([key, parts]) => [key, paidOf(parts)]));
  return (contract, instalment) => groups.get(keyOf({ contract, instalment })) ?? nothingPaid;
}

export function isComplete(payment: Payment): payment is DatedPayment {
  return payment.day !== undefined && payment.amount !== undefined;
}

function paidOf(parts: readonly DatedPayment[]): PaidInstalment {
  const last = parts.map(({ day }) => day).sort().at(-1);
  return { paid: sumFen(parts.map(({ amount }) => amount)), last, parts };
}

function keyOf({ contract, instalment }: Pick<Payment, "contract" | "instalment">): string {
  return JSON.stringify([contract, instalment]);
}
