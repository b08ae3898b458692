import type { ContractRule } from "../../../domain/scheme/schemeSchema";
import type { BookSpec } from "../../bookSpec";
import { contractsLayout, type ContractsLayout } from "./contractsLayout";
import { instalmentsLayout, type InstalmentsLayout } from "./instalmentsLayout";
import { paymentsLayout, type PaymentsLayout } from "./paymentsLayout";

/** Where the sheets of contracts stand; 付款审批单 has one shape. */
export interface ContractLayouts {
  readonly rule: ContractRule;
  readonly contracts: ContractsLayout;
  readonly payments: PaymentsLayout;
  readonly instalments: InstalmentsLayout;
}

/** Undefined when the scheme has no contracts: then the four sheets are left out. */
export function contractLayouts(spec: BookSpec): ContractLayouts | undefined {
  const rule = spec.scheme.contracts[0];
  if (rule === undefined) return undefined;
  return { rule, contracts: contractsLayout(spec), payments: paymentsLayout(spec), instalments: instalmentsLayout(spec, rule) };
}
