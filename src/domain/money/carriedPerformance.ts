import type { GridLeaderResult, QuarterResult } from "../facts";
import { figure, missing, type Figure } from "../figure";
import { noMoney, type Fen } from "../units/money";
import { parsePeriod, yearOf, type Month, type Quarter } from "../units/period";

/** The performance of a quarter that last year's workbook left unpaid: what it gives when passed, and the result as it is now. */
export interface CarriedPerformance { readonly quarter: Quarter; readonly result: QuarterResult; readonly amount: Fen }

/** The first quarter that lists of a month's year pay themselves: last year's fourth. Earlier ones are only known as they were carried. */
export function firstPaidQuarter(month: Month): Quarter {
  return parsePeriod(`${Number(yearOf(month)) - 1}-Q4`) as Quarter;
}

/** The carried ones among the results of a person. An amount beside a quarter that the year's lists pay themselves counts for nothing. */
export function carriedPerformances(results: readonly GridLeaderResult[], month: Month): CarriedPerformance[] {
  const first = firstPaidQuarter(month);
  return results.flatMap(({ quarter, result, carried }) => (carried === undefined || quarter >= first ? [] : [{ quarter, result, amount: carried }]));
}

/**
 * What a carried quarter owes: the amount that last year's workbook computed with the roster and the rates of its time when
 * passed, nothing when failed; `missing` (held) until it is assessed.
 */
export function carriedPerformance({ quarter, result, amount }: CarriedPerformance, clause: string): Figure<Fen> {
  const values = { quarter, allowance: amount };
  if (result === "notAssessed") return missing({ rule: "allowance.carriedHeld", values, clause });
  return result === "fail" ? figure(noMoney, { rule: "allowance.carriedFailed", values, clause }) : figure(amount, { rule: "allowance.carriedPassed", values, clause });
}
