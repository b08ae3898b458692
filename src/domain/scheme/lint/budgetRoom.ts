import { add, compare, hundred, multiply, rational, subtract, toDecimalText, zero } from "../../units/rational";
import { findingAt } from "../sourceLines";
import type { LintCheck } from "./lintCheck";

const monthsOfYear = rational(12);

/**
 * A grant that the scheme's own numbers can exceed: the most staff at the lowest pay, together with one grid leader's
 * allowances. (How many grid leaders there are is the roster's, and watched by the budget itself.) Shape M13.
 */
export const budgetRoom: LintCheck = (scheme, lines) =>
  scheme.budgets.flatMap(({ id, title, yearlyGrant, warnAtPercent, staff }) => {
    const pay = multiply(multiply(staff.most.value, staff.baseMonthly.value), monthsOfYear);
    const allowance = scheme.allowances[0];
    const oneLeader = allowance === undefined ? zero : multiply(monthsOfYear, add(allowance.fixedMonthly.value, allowance.performanceMonthly.value));
    const room = subtract(subtract(yearlyGrant.value, pay), oneLeader);
    const values = { budget: title.zh, grant: toDecimalText(yearlyGrant.value) };
    const grant = compare(room, zero) < 0 ? [findingAt("lintBudgetTooSmall", "warning", yearlyGrant.path, { ...values, staff: toDecimalText(pay), allowance: toDecimalText(oneLeader) }, lines)] : [];
    const range = compare(staff.fewest.value, staff.most.value) > 0
      ? [findingAt("lintStaffRange", "error", `${id}.staff`, { fewest: toDecimalText(staff.fewest.value), most: toDecimalText(staff.most.value) }, lines)] : [];
    const warn = compare(warnAtPercent.value, hundred) > 0 ? [findingAt("lintWarnAbove", "warning", warnAtPercent.path, { ...values, found: toDecimalText(warnAtPercent.value) }, lines)] : [];
    return [...grant, ...range, ...warn];
  });
