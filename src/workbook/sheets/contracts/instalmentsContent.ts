import type { Facts } from "../../../domain/facts";
import type { InstalmentLine } from "../../../domain/money/instalments";
import type { BookSpec } from "../../bookSpec";
import type { ParametersLayout } from "../parametersSheet";
import type { ContractLayouts } from "./contractLayouts";

/** Everything that 合同付款 and 付款审批单 show. */
export interface InstalmentsContent {
  readonly spec: BookSpec;
  readonly layouts: ContractLayouts;
  readonly parameters: ParametersLayout;
  readonly facts: Facts;
  /** The engine's lines in the order of the sheet (`linesShown`). */
  readonly lines: readonly InstalmentLine[];
}
