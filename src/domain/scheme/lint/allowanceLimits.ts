import { add, compare, multiply, rational, toDecimalText } from "../../units/rational";
import { findingAt } from "../sourceLines";
import type { LintCheck } from "./lintCheck";

const monthsOfYear = rational(12);
const monthsOfQuarter = rational(3);

/** Rates that can pass the stated yearly maximum, and a month's payment that can pass the tax-free amount. Shape M13. */
export const allowanceLimits: LintCheck = (scheme, lines) =>
  scheme.allowances.flatMap(({ title, fixedMonthly, performanceMonthly, yearlyMaximum, taxFreeMonthly }) => {
    const perYear = multiply(monthsOfYear, add(fixedMonthly.value, performanceMonthly.value));
    // A quarter's performance is paid with one month's fixed allowance.
    const perMonth = add(fixedMonthly.value, multiply(monthsOfQuarter, performanceMonthly.value));
    const values = { allowance: title.zh };
    const yearly = yearlyMaximum !== undefined && compare(perYear, yearlyMaximum.value) > 0
      ? [findingAt("lintYearlyMaximum", "warning", yearlyMaximum.path, { ...values, possible: toDecimalText(perYear), maximum: toDecimalText(yearlyMaximum.value) }, lines)] : [];
    const taxed = taxFreeMonthly !== undefined && compare(perMonth, taxFreeMonthly.value) > 0
      ? [findingAt("lintTaxFree", "note", taxFreeMonthly.path, { ...values, possible: toDecimalText(perMonth), maximum: toDecimalText(taxFreeMonthly.value) }, lines)] : [];
    return [...yearly, ...taxed];
  });
