import type { Trace } from "../explanation/trace";
import type { Engagement, PaidAllowance, QuarterResult } from "../facts";
import { figure, type Figure } from "../figure";
import { noMoney, sumFen, type Fen } from "../units/money";
import { monthOfYear, previousQuarter, yearOf, type Month, type Quarter } from "../units/period";
import type { AllowanceRules } from "./allowanceRules";
import { arrears } from "./arrears";
import { carriedPerformance, type CarriedPerformance } from "./carriedPerformance";
import { fixedAllowance } from "./fixedAllowance";
import { performanceAllowance } from "./performanceAllowance";
import { sumFigures } from "./sumFigures";

/** What is known of one engagement besides itself: the rules of each month, who else may have its grid, results and lists. */
export interface AllowanceRecord {
  readonly rules: AllowanceRules;
  readonly others: readonly Engagement[];
  readonly resultOf: (quarter: Quarter) => QuarterResult;
  /** How a scored quarter's result followed from its points; undefined where it was chosen. */
  readonly resultTraceOf: (quarter: Quarter) => Trace | undefined;
  /** Quarters of which any result is recorded. */
  readonly recordedQuarters: ReadonlySet<Quarter>;
  /** Months of the year before the month of the list that have a closed list. */
  readonly closedMonths: readonly Month[];
  /** This engagement's lines of those lists. */
  readonly paid: readonly PaidAllowance[];
  /** What last year's workbook left unpaid of earlier quarters. */
  readonly carried: readonly CarriedPerformance[];
  /** The month of the list. */
  readonly month: Month;
}

/**
 * 补发(扣回) in a month's list: everything that the year's closed lists owe by the roster and results of now, each month by
 * the rule of its own time, less
 * everything that they paid, and what last year's workbook left unpaid. What is not assessed owes nothing yet, so a late 合格
 * is released here. In fen; 0 when no list is closed and nothing was carried; `undetermined` or `missing` when an earlier month is.
 */
export function allowanceArrears(engagement: Engagement, record: AllowanceRecord): Figure<Fen> {
  const { closedMonths } = record;
  const assessed = record.carried.filter(({ result }) => result !== "notAssessed");
  if (closedMonths.length === 0 && assessed.length === 0) return figure(noMoney, { rule: "allowance.noEarlierList", values: {} });
  const clause = record.rules(closedMonths.at(-1) ?? record.month).performanceMonthly.from;
  const carried = assessed.map((one) => carriedPerformance(one, clause));
  const owed = sumFigures([...closedMonths.flatMap((month) => owedIn(engagement, month, record)), ...carried], { rule: "allowance.arrearsOpen", values: { months: closedMonths.length }, clause });
  if (owed.state !== "value") return owed;
  const counted = record.paid.map((line) => ({ ...line, performance: isCounted(line.performanceQuarter, line.month, record) ? line.performance : noMoney }));
  const paid = sumFen(counted.flatMap((line) => [line.fixed, line.performance]));
  const corrected = sumFen(counted.map((line) => line.arrears));
  const difference = arrears(owed.value, paid, corrected);
  const values = { months: closedMonths.length, owed: owed.value, paid, corrected, difference };
  if (carried.length === 0) return figure(difference, { rule: "allowance.arrears", values, clause });
  const inputs = Object.fromEntries(assessed.map(({ quarter }, index) => [quarter, carried[index]!.trace]));
  return figure(difference, { rule: "allowance.arrearsCarried", values: { ...values, quarters: assessed.map(({ quarter }) => quarter).join("、") }, clause, inputs });
}

/** The quarter that a month's list pays: in the first month of a quarter the one before, else none. */
export function quarterPaidIn(month: Month): Quarter | undefined {
  return monthOfYear(month) % 3 === 1 ? previousQuarter(month) : undefined;
}

function owedIn(engagement: Engagement, month: Month, record: AllowanceRecord): Figure<Fen>[] {
  const { rules, others } = record;
  const fixed = fixedAllowance(engagement, month, rules(month), others);
  const quarter = quarterPaidIn(month);
  const result = quarter === undefined ? "notAssessed" : record.resultOf(quarter);
  if (quarter === undefined || result === "notAssessed" || !isCounted(quarter, month, record)) return [fixed];
  return [fixed, performanceAllowance(engagement, quarter, result, rules, others)];
}

/** Last year's fourth quarter counts only when its results came along: without them nothing can be said of what was paid. */
function isCounted(quarter: Quarter | undefined, month: Month, { recordedQuarters }: AllowanceRecord): boolean {
  return quarter === undefined || yearOf(quarter) === yearOf(month) || recordedQuarters.has(quarter);
}
