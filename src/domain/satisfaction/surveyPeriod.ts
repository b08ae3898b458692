import type { Survey } from "../scheme/schemeSchema";
import { halfYearOf, quarterOf, yearOf, type Month, type Period } from "../units/period";

/** The period of a survey in an open month: the one of its cadence that contains the month. */
export function surveyPeriod(cadence: Survey["cadence"], month: Month): Period {
  switch (cadence) {
    case "month": return month;
    case "quarter": return quarterOf(month);
    case "halfYear": return halfYearOf(month);
    case "year": return yearOf(month);
  }
}
