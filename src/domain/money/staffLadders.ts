import { valueInArea, type Quantity } from "../scheme/quantity";
import type { BudgetRule } from "../scheme/schemeSchema";
import type { Month } from "../units/period";
import { equals, type Rational } from "../units/rational";
import type { EarlierSchemes } from "./allowanceRules";

/** What staff are paid a month, in yuan, and the last day of the month that counts it. */
export interface StaffLadder {
  readonly base: Rational;
  readonly step: Rational;
  readonly cutoffDay: number;
}

/** The pay ladder of each month: a month keeps that of the version in force in it, whenever it is computed. */
export type StaffLadders = (month: Month) => StaffLadder;

/**
 * The ladders of a scheme with a budget, month by month, in an area. ASSUMPTION: months whose version had no budget are
 * valued by the present ladder, for the year's grant pays them too; the street's finance staff settle it.
 */
export function staffLadders(present: BudgetRule, earlier: EarlierSchemes, area: string | undefined): StaffLadders {
  const now = ladderIn(present, area);
  const ladders = new Map([...earlier].flatMap(([month, { budgets }]) => budgets.map((rule) => [month, ladderIn(rule, area)] as const)));
  return (month) => ladders.get(month) ?? now;
}

export function isSameLadder(left: StaffLadder, right: StaffLadder): boolean {
  return equals(left.base, right.base) && equals(left.step, right.step) && left.cutoffDay === right.cutoffDay;
}

function ladderIn({ staff }: BudgetRule, area: string | undefined): StaffLadder {
  const inArea = (number: Quantity): Rational => valueInArea(number, area);
  return { base: inArea(staff.baseMonthly), step: inArea(staff.stepMonthly), cutoffDay: Number(inArea(staff.cutoffDay)) };
}
