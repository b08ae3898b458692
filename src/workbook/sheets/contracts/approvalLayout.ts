import type { CellReference } from "../../../domain/formula/expression";
import { reference } from "../../sheetBuilder";

export const approvalSheetId = "approval";
export const approvalTitle = "付款审批单";

/** What the clerk chooses on 付款审批单. */
export const approvalInput = { contract: { row: 4, column: 2 }, instalment: { row: 4, column: 5 } } as const;

export const approvalLastColumn = 6;
export const firstConditionRow = 9;

/** What was looked up, right of the printed columns: title, running number, value. The check code goes over all but the digits. */
export const approvalHelper = { line: 4, contract: 5, due: 6, paid: 7, current: 8, cumulative: 9, rest: 10, satisfied: 11, digits: 12 } as const;
/** Below them: the name by which 操作日志 knows the form, and how often it was printed and voided. */
export const approvalPrintRow = 14;
export type ApprovalHelper = keyof typeof approvalHelper;
export const approvalHelperColumn = { title: 8, sequence: 9, value: 10 } as const;

/** Rows below the conditions, in their order. */
export interface ApprovalRows {
  readonly conclusion: number;
  readonly dueDay: number;
  readonly amounts: number;
  readonly contractAmounts: number;
  readonly current: number;
  readonly capitals: number;
  readonly attachments: number;
  readonly signatures: number;
  readonly printed: number;
  readonly note: number;
}

export const signers = ["经办人", "科室负责人", "财务审核", "分管领导审批"] as const;

export function approvalRows(mostConditions: number): ApprovalRows {
  const conclusion = firstConditionRow + Math.max(1, mostConditions);
  const signatures = conclusion + 7;
  return {
    conclusion, dueDay: conclusion + 1, amounts: conclusion + 2, contractAmounts: conclusion + 3, current: conclusion + 4, capitals: conclusion + 5,
    attachments: conclusion + 6, signatures, printed: signatures + signers.length, note: signatures + signers.length + 1,
  };
}

export function approvalHelperCell(name: ApprovalHelper): CellReference {
  return reference(approvalSheetId, approvalHelper[name], approvalHelperColumn.value);
}
