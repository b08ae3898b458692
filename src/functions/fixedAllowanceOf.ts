import { fixedAllowance } from "../domain/money/fixedAllowance";
import { toNumber } from "../domain/units/rational";
import { valueOf } from "../domain/figure";
import { yuanOf } from "../domain/units/money";
import { monthOf } from "../domain/units/period";
import { allowanceTerms } from "./allowanceTerms";
import { dayOfCell } from "./cellValue";
import { notAvailable } from "./functionError";

/**
 * Gives the fixed allowance of one person for one month. The month counts whole for a person who joined by the cut-off day and has not left by it, otherwise not at all.
 * @customfunction FIXEDALLOWANCE
 * @param monthlyRate The allowance in yuan for one month.
 * @param cutoffDay The day of the month that decides whether the month counts, 1 to 31.
 * @param month Any date of the month.
 * @param from The first day in post, a date.
 * @param [to] The last day in post, a date. Leave it blank for a person who is still in post.
 * @returns The allowance in yuan, rounded half up to fen.
 */
export function fixedAllowanceOf(monthlyRate: number, cutoffDay: number, month: number, from: number, to?: number): number {
  const { engagement, rule } = allowanceTerms(monthlyRate, cutoffDay, from, to);
  const amount = valueOf(fixedAllowance(engagement, monthOf(dayOfCell(month, "month")), rule, []));
  if (amount === undefined) throw notAvailable("function.noMonths");
  return toNumber(yuanOf(amount));
}
