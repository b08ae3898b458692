import { passMarkOf } from "../../domain/money/scoredResult";
import type { Quantity } from "../../domain/scheme/quantity";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import { zero, type Rational } from "../../domain/units/rational";

/** The numbers that a month keeps from the version in force in it, by the list of 参数 that they stand in. */
export const keptNumbers = {
  allowances: ["fixedMonthly", "performanceMonthly", "cutoffDay", "assessment.pass"],
  staff: ["staff.baseMonthly", "staff.stepMonthly", "staff.cutoffDay"],
} as const;
export type KeptList = keyof typeof keptNumbers;
export type KeptNumber = (typeof keptNumbers)[KeptList][number];

/** The number of a scheme; undefined where it has no such rule. */
export function keptQuantity({ allowances: [rule], budgets: [budget] }: Scheme, name: KeptNumber): Quantity | undefined {
  switch (name) {
    case "fixedMonthly":
    case "performanceMonthly":
    case "cutoffDay": return rule?.[name];
    case "assessment.pass": return rule === undefined ? undefined : passMarkOf(rule);
    case "staff.baseMonthly": return budget?.staff.baseMonthly;
    case "staff.stepMonthly": return budget?.staff.stepMonthly;
    case "staff.cutoffDay": return budget?.staff.cutoffDay;
  }
}

/** What a month keeps of its own version. One without allowances paid none; what else a version does not say is left to the present one: undefined. */
export function keptValue(own: Scheme, name: KeptNumber): Rational | undefined {
  const isRate = name === "fixedMonthly" || name === "performanceMonthly";
  return keptQuantity(own, name)?.value ?? (isRate ? zero : undefined);
}
