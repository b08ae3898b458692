import { denominatorOf, toDecimalText, toNumber } from "../../units/rational";
import type { Quantity } from "../quantity";
import { findingAt } from "../sourceLines";
import type { LintCheck } from "./lintCheck";

/** A cell shows 15 significant digits; more than six decimals of points cannot be kept apart from rounding noise there. */
const mostDigits = 6;
/** Every month has them; a later day would be missing in some. */
const lastCommonDay = 28;

interface WholeNumber { readonly quantity: Quantity; readonly least: number; readonly most: number }

/** Numbers that are counts, digits or days of a month and are not whole, or outside what a month or a cell can have. */
export const daysAndDigits: LintCheck = (scheme, lines) => {
  const { reportWorkingDay, resultDay, noticeWorkingDays, objectionWorkingDays, payDay } = scheme.calendar;
  const digits = [scheme.policies.roundingDigits, ...scheme.surveys.map((survey) => survey.digits)];
  const daysOfMonth = [resultDay, payDay, ...scheme.allowances.map(({ cutoffDay }) => cutoffDay), ...scheme.budgets.map(({ staff }) => staff.cutoffDay)];
  const counts = [reportWorkingDay, noticeWorkingDays, objectionWorkingDays, ...scheme.surveys.flatMap(({ minReplies, groups }) => [minReplies, ...groups.map((group) => group.minReplies)])];
  const numbers: WholeNumber[] = [
    ...digits.map((quantity) => ({ quantity, least: 0, most: mostDigits })),
    ...daysOfMonth.map((quantity) => ({ quantity, least: 1, most: lastCommonDay })),
    ...counts.map((quantity) => ({ quantity, least: 0, most: Number.MAX_SAFE_INTEGER })),
  ];
  return numbers.filter(isWrong).map(({ quantity, least, most }) =>
    findingAt("lintWholeNumber", "error", quantity.path, { found: toDecimalText(quantity.value), least, most: most === Number.MAX_SAFE_INTEGER ? "-" : most }, lines));
};

function isWrong({ quantity, least, most }: WholeNumber): boolean {
  const value = toNumber(quantity.value);
  return denominatorOf(quantity.value) !== 1n || value < least || value > most;
}
