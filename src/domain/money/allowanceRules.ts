import { valueInArea, type Quantity } from "../scheme/quantity";
import type { AllowanceRule, Scheme } from "../scheme/schemeSchema";
import type { Month } from "../units/period";
import { zero } from "../units/rational";

/** The allowance rule of each month: a month keeps that of the version in force in it, whenever it is computed. */
export type AllowanceRules = (month: Month) => AllowanceRule;

/** Schemes of months whose version is no longer the one in force; every other month has the present scheme. */
export type EarlierSchemes = ReadonlyMap<Month, Scheme>;

export const noEarlierSchemes: EarlierSchemes = new Map();

/** The rules of a scheme with allowances, month by month. A month whose version had none paid nothing. */
export function allowanceRules(present: AllowanceRule, earlier: EarlierSchemes): AllowanceRules {
  if (earlier.size === 0) return () => present;
  const nothing = (number: Quantity): Quantity => ({ ...number, value: zero, areas: {} });
  const none: AllowanceRule = { ...present, fixedMonthly: nothing(present.fixedMonthly), performanceMonthly: nothing(present.performanceMonthly) };
  const rules = new Map([...earlier].map(([month, { allowances }]) => [month, allowances[0] ?? none] as const));
  return (month) => rules.get(month) ?? present;
}

/** The same with the numbers in force in an area. */
export function rulesInArea(rules: AllowanceRules, area: string | undefined): AllowanceRules {
  const known = new Map<AllowanceRule, AllowanceRule>();
  const inArea = (number: Quantity): Quantity => ({ ...number, value: valueInArea(number, area) });
  return (month) => {
    const rule = rules(month);
    const own = known.get(rule) ?? { ...rule, fixedMonthly: inArea(rule.fixedMonthly), performanceMonthly: inArea(rule.performanceMonthly), cutoffDay: inArea(rule.cutoffDay) };
    known.set(rule, own);
    return own;
  };
}
