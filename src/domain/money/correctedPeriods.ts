import { valueOf } from "../figure";
import type { Engagement, PaidAllowance } from "../facts";
import { noMoney, sumFen, type Fen } from "../units/money";
import { yearOf, type Month, type Quarter } from "../units/period";
import { quarterPaidIn, type AllowanceRecord } from "./allowanceArrears";
import { fixedAllowance } from "./fixedAllowance";
import { performanceAllowance } from "./performanceAllowance";

/** 所属期 of a correction: the closed months whose fixed amount, and the quarters whose performance amount, is not what their lists paid. */
export interface CorrectedPeriods {
  readonly months: readonly Month[];
  readonly quarters: readonly Quarter[];
  /** Passed quarters that last year's workbook left unpaid. */
  readonly carried: readonly Quarter[];
  /** Corrections that lists of the year paid before: they are taken off, and no list says which of the periods they were for. */
  readonly before: Fen;
}

/**
 * For which periods a line corrects. What was corrected before still differs from what its list paid, so it is named again
 * beside `before`; the amount itself is always the difference of everything (`allowanceArrears`).
 */
export function correctedPeriods(engagement: Engagement, record: AllowanceRecord): CorrectedPeriods {
  const { closedMonths, paid, rules, others } = record;
  const differs = (owed: Fen | undefined, lines: readonly PaidAllowance[], part: "fixed" | "performance"): boolean => owed !== undefined && owed !== sumFen(lines.map((line) => line[part]));
  const months = closedMonths.filter((month) => differs(valueOf(fixedAllowance(engagement, month, rules(month), others)), paid.filter((line) => line.month === month), "fixed"));
  const quarters = quartersOf(record).filter((quarter) => differs(owedFor(engagement, quarter, record), paid.filter((line) => line.performanceQuarter === quarter), "performance"));
  const carried = record.carried.filter(({ result, amount }) => result === "pass" && amount !== noMoney).map(({ quarter }) => quarter).sort();
  return { months, quarters, carried, before: sumFen(paid.map(({ arrears }) => arrears)) };
}

/** Quarters that closed lists were to pay or did pay: this year's, and last year's fourth while its results are at hand. */
function quartersOf({ closedMonths, paid, recordedQuarters }: AllowanceRecord): Quarter[] {
  const year = closedMonths[0] === undefined ? undefined : yearOf(closedMonths[0]);
  const all = new Set([...closedMonths.flatMap((month) => quarterPaidIn(month) ?? []), ...paid.flatMap(({ performanceQuarter }) => performanceQuarter ?? [])]);
  const isNamed = (quarter: Quarter): boolean => yearOf(quarter) === year || (recordedQuarters.has(quarter) && quarter === `${Number(year) - 1}-Q4`);
  return [...all].filter(isNamed).sort();
}

/** What is not assessed owes nothing yet, and neither does a quarter whose list is not closed. */
function owedFor(engagement: Engagement, quarter: Quarter, { closedMonths, resultOf, rules, others }: AllowanceRecord): Fen | undefined {
  const result = resultOf(quarter);
  if (result === "notAssessed" || !closedMonths.some((month) => quarterPaidIn(month) === quarter)) return noMoney;
  const owed = performanceAllowance(engagement, quarter, result, rules, others);
  return owed.state === "notApplicable" ? noMoney : valueOf(owed);
}
