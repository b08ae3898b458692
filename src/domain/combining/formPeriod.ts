import type { ScoreSheet } from "../scheme/schemeSchema";
import { halfYearOf, isLastMonthOfHalfYear, isLastMonthOfQuarter, isLastMonthOfYear, quarterOf, yearOf, type Month, type Period } from "../units/period";

/** The period that a score sheet is filled for in an open month; undefined when its period does not end then. */
export function formPeriod(cadence: ScoreSheet["cadence"], month: Month): Period | undefined {
  switch (cadence) {
    case "month": return month;
    case "quarter": return isLastMonthOfQuarter(month) ? quarterOf(month) : undefined;
    case "halfYear": return isLastMonthOfHalfYear(month) ? halfYearOf(month) : undefined;
    case "year": return isLastMonthOfYear(month) ? yearOf(month) : undefined;
  }
}
