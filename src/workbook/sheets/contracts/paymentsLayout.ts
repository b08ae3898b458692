import type { CellReference } from "../../../domain/formula/expression";
import type { BookSpec } from "../../bookSpec";
import { reference } from "../../sheetBuilder";

export const paymentsSheetId = "payments";
export const paymentsFirstRow = 4;
export const paymentColumn = { contract: 1, instalment: 2, day: 3, amount: 4, invoice: 5, voucher: 6, note: 7 } as const;
export type PaymentColumn = keyof typeof paymentColumn;

/** 付款记录: one row per payment made, in any order. */
export interface PaymentsLayout {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly column: (name: PaymentColumn) => CellReference;
}

export function paymentsLayout(spec: BookSpec): PaymentsLayout {
  const lastRow = paymentsFirstRow + Math.max(1, spec.capacity.payments) - 1;
  return { firstRow: paymentsFirstRow, lastRow, column: (name) => reference(paymentsSheetId, paymentsFirstRow, paymentColumn[name], lastRow, paymentColumn[name]) };
}
