import type { CellReference } from "../../../domain/formula/expression";
import type { BookSpec } from "../../bookSpec";
import { reference } from "../../sheetBuilder";

export const contractsSheetId = "contracts";
export const contractsFirstRow = 5;
export const contractColumn = {
  id: 1, project: 2, supplier: 3, amount: 4, signed: 5, start: 6, end: 7, midTermShare: 8, midTermDay: 9, midTermResult: 10, finalDay: 11, finalResult: 12, hearings: 13, daysToPay: 14,
} as const;
/** Right of the list: numbers of 参数 that colours of this sheet compare with; a conditional format should stay on its own sheet. */
export const contractLimit = { asOf: 1, leastShare: 2, mostShare: 3, leastHearings: 4, mostHearings: 5 } as const;
export const contractLimitColumn = 17;
export type ContractColumn = keyof typeof contractColumn;

/** 合同台账: one row per contract, the issued ones first; further rows may be typed. */
export interface ContractsLayout {
  readonly firstRow: number;
  readonly lastRow: number;
  /** A column over every row of the list. */
  readonly column: (name: ContractColumn) => CellReference;
  /** The ids that were issued, for choices. */
  readonly issuedIds: CellReference;
}

export function contractsLayout(spec: BookSpec): ContractsLayout {
  const lastRow = contractsFirstRow + Math.max(1, spec.capacity.contracts, spec.contracts.length) - 1;
  const lastIssued = contractsFirstRow + Math.max(1, spec.contracts.length) - 1;
  return {
    firstRow: contractsFirstRow, lastRow,
    column: (name) => reference(contractsSheetId, contractsFirstRow, contractColumn[name], lastRow, contractColumn[name]),
    issuedIds: reference(contractsSheetId, contractsFirstRow, contractColumn.id, lastIssued, contractColumn.id),
  };
}
