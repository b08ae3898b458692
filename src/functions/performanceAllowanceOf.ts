import type { QuarterResult } from "../domain/facts";
import { performanceAllowance } from "../domain/money/performanceAllowance";
import { toNumber } from "../domain/units/rational";
import { yuanOf } from "../domain/units/money";
import { monthOf, quarterOf } from "../domain/units/period";
import { allowanceTerms } from "./allowanceTerms";
import { dayOfCell } from "./cellValue";
import { invalidValue, notAvailable } from "./functionError";

const results: Readonly<Record<string, QuarterResult>> = { 合格: "pass", pass: "pass", 不合格: "fail", fail: "fail", 未考核: "notAssessed", "": "notAssessed" };

/**
 * Gives the performance allowance of one person for one quarter: the rate times the months in post when the quarter was passed, 0 when it was failed, #N/A while it is not assessed. A month counts whole for a person who joined by the cut-off day and has not left by it.
 * @customfunction PERFORMANCEALLOWANCE
 * @param monthlyRate The allowance in yuan for one month of a passed quarter.
 * @param result The result of the quarter: 合格 or pass, 不合格 or fail. Blank is not assessed.
 * @param cutoffDay The day of the month that decides whether a month counts, 1 to 31.
 * @param quarter Any date of the quarter.
 * @param from The first day in post, a date.
 * @param [to] The last day in post, a date. Leave it blank for a person who is still in post.
 * @returns The allowance in yuan, each month rounded half up to fen.
 */
export function performanceAllowanceOf(monthlyRate: number, result: string, cutoffDay: number, quarter: number, from: number, to?: number): number {
  const { engagement, rule } = allowanceTerms(monthlyRate, cutoffDay, from, to);
  const known = results[result.trim().toLowerCase()];
  if (known === undefined) throw invalidValue("function.result", { value: result });
  const allowance = performanceAllowance(engagement, quarterOf(monthOf(dayOfCell(quarter, "quarter"))), known, () => rule, []);
  if (allowance.state === "value") return toNumber(yuanOf(allowance.value));
  throw notAvailable(allowance.state === "notApplicable" ? "function.noMonths" : "function.notAssessed");
}
