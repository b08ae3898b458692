import type { CellReference } from "../../../domain/formula/expression";
import type { ContractRule, InstalmentRule } from "../../../domain/scheme/schemeSchema";
import type { BookSpec } from "../../bookSpec";
import { reference } from "../../sheetBuilder";

export const instalmentsSheetId = "instalments";
export const firstLineRow = 4;
export const instalmentColumn = {
  number: 1, contract: 2, project: 3, amount: 4, instalment: 5, share: 6, due: 7, conditions: 8, satisfied: 9, conclusion: 10, dueDay: 11, lastPaid: 12, paid: 13, overdue: 14, remark: 15,
  /** From here on not printed. Of a line: */
  sequence: 17, key: 18, taken: 19, remaining: 20, fulfilled: 21, early: 22,
  /** Of a contract, on its first line: */
  isKnown: 23, contractAmount: 24, contractPaid: 25, signed: 26, start: 27, end: 28, midTermShare: 29, midTermDay: 30, midTermResult: 31, finalDay: 32, finalResult: 33, daysToPay: 34,
} as const;
export type InstalmentColumn = keyof typeof instalmentColumn;
export const lastPrintedInstalment = instalmentColumn.remark;

/** Three columns per condition: met (1, 0 or 缺), its day, its words. */
const firstConditionColumn = 35;
const conditionPart = { met: 0, day: 1, words: 2 } as const;
const columnsPerCondition = 3;
export type ConditionPart = keyof typeof conditionPart;

/** 付款整理: the payments in the order of their list, each with the line it belongs to; its own rows, so that inserted payments are seen. */
const paymentPart = { position: 0, line: 1, day: 2, amount: 3, counted: 4, isLast: 5, isEarly: 6 } as const;
export type PaymentPart = keyof typeof paymentPart;

/** One line: an instalment of a contract. */
export interface InstalmentLine {
  readonly row: number;
  /** Row of the contract's first line, where its facts stand. */
  readonly contractRow: number;
  readonly contract: string;
  readonly rule: InstalmentRule;
  /** 0 for the first. */
  readonly position: number;
}

export interface InstalmentsLayout {
  readonly rule: ContractRule;
  readonly lines: readonly InstalmentLine[];
  readonly lastLine: number;
  readonly foot: Readonly<Record<"sum" | "due" | "paid" | "unpaid" | "payable" | "signatures" | "note", number>>;
  /** The day that overdue days count to, "" when it is not given. */
  readonly asOf: CellReference;
  readonly mostConditions: number;
  readonly cell: (row: number, name: InstalmentColumn) => CellReference;
  readonly column: (name: InstalmentColumn) => CellReference;
  readonly condition: (row: number, index: number, part: ConditionPart) => CellReference;
  readonly conditionColumn: (index: number, part: ConditionPart) => CellReference;
  readonly payment: (position: number, part: PaymentPart) => CellReference;
  readonly paymentRange: (part: PaymentPart) => CellReference;
  /** Rows of 付款整理, as many as 付款记录 has. */
  readonly paymentRows: number;
}

export function instalmentsLayout(spec: BookSpec, rule: ContractRule): InstalmentsLayout {
  const lines = spec.contracts.flatMap((contract, index) => rule.instalments.map((instalment, position): InstalmentLine => {
    const contractRow = firstLineRow + index * rule.instalments.length;
    return { row: contractRow + position, contractRow, contract, rule: instalment, position };
  }));
  const lastLine = firstLineRow + Math.max(1, lines.length) - 1;
  const mostConditions = Math.max(0, ...rule.instalments.map(({ conditions }) => conditions.length));
  const conditionAt = (index: number, part: ConditionPart): number => firstConditionColumn + index * columnsPerCondition + conditionPart[part];
  const paymentAt = (part: PaymentPart): number => firstConditionColumn + mostConditions * columnsPerCondition + 1 + paymentPart[part];
  const paymentRows = Math.max(1, spec.capacity.payments);
  const lastPayment = firstLineRow + paymentRows - 1;
  const sum = lastLine + 1;
  return {
    rule, lines, lastLine, mostConditions, paymentRows,
    foot: { sum, due: sum + 1, paid: sum + 2, unpaid: sum + 3, payable: sum + 4, signatures: sum + 5, note: sum + 6 },
    asOf: reference(instalmentsSheetId, 2, instalmentColumn.sequence),
    cell: (row, name) => reference(instalmentsSheetId, row, instalmentColumn[name]),
    column: (name) => reference(instalmentsSheetId, firstLineRow, instalmentColumn[name], lastLine, instalmentColumn[name]),
    condition: (row, index, part) => reference(instalmentsSheetId, row, conditionAt(index, part)),
    conditionColumn: (index, part) => reference(instalmentsSheetId, firstLineRow, conditionAt(index, part), lastLine, conditionAt(index, part)),
    payment: (position, part) => reference(instalmentsSheetId, firstLineRow + position, paymentAt(part)),
    paymentRange: (part) => reference(instalmentsSheetId, firstLineRow, paymentAt(part), lastPayment, paymentAt(part)),
  };
}
