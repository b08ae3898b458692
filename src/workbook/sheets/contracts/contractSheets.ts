import type { InstalmentLine } from "../../../domain/money/instalments";
import type { Facts } from "../../../domain/facts";
import type { BookSpec } from "../../bookSpec";
import type { SheetPlan } from "../../plan";
import type { ListRegisterLayout } from "../registers/registerLayouts";
import type { ParametersLayout } from "../parametersSheet";
import { approvalSheet } from "./approvalSheet";
import { nothingChosen, type ApprovalChoice } from "./contractFacts";
import type { ContractLayouts } from "./contractLayouts";
import { contractsSheet } from "./contractsSheet";
import { instalmentsSheet } from "./instalmentsSheet";
import { linesShown } from "./instalmentValues";
import { paymentsSheet } from "./paymentsSheet";

/**
 * 合同台账, 付款记录, 合同付款, 付款审批单.
 * @param results the engine's lines for the same facts (`instalments`)
 * @param hearings 听证与整改, which counts the hearings that nobody typed
 * @param approval what 付款审批单 shows, as it was read; blank in a new book
 */
export function contractSheets(
  spec: BookSpec, layouts: ContractLayouts, parameters: ParametersLayout, facts: Facts, results: readonly InstalmentLine[], approval: ApprovalChoice = nothingChosen, hearings?: ListRegisterLayout,
): SheetPlan[] {
  const content = { spec, layouts, parameters, facts, lines: linesShown(layouts.instalments, facts, results) };
  return [
    contractsSheet({ spec, rule: layouts.rule, layout: layouts.contracts, parameters, hearings }, facts),
    paymentsSheet(layouts.rule, layouts.payments, layouts.contracts, parameters, facts),
    instalmentsSheet(content),
    approvalSheet(content, approval),
  ];
}
