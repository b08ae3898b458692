import { computeAllSatisfaction } from "../../domain/satisfaction/computeAllSatisfaction";
import type { SatisfactionResult } from "../../domain/satisfaction/satisfactionResult";
import { surveyPeriod } from "../../domain/satisfaction/surveyPeriod";
import { previousMonth, type Month, type Period } from "../../domain/units/period";
import type { BookReading } from "../readBook";

/**
 * Of each survey the last period before the one that runs, where the workbook holds replies of it: in the first weeks of a
 * quarter its own index says nothing yet. Computed by the same rules as the open month's.
 */
export function earlierSatisfaction({ scheme, facts }: BookReading): SatisfactionResult[] {
  return scheme.surveys.flatMap((survey) => {
    const last = periodBefore(survey.cadence, facts.month);
    if (!facts.replies.some(({ survey: id, period }) => id === survey.id && period === last)) return [];
    const { results } = computeAllSatisfaction({ ...scheme, surveys: [survey] }, { ...facts, replies: facts.replies.filter(({ survey: id }) => id === survey.id) }, [last], { populations: facts.populations });
    return results;
  });
}

function periodBefore(cadence: Parameters<typeof surveyPeriod>[0], month: Month): Period {
  const present = surveyPeriod(cadence, month);
  let earlier = previousMonth(month);
  while (surveyPeriod(cadence, earlier) === present) earlier = previousMonth(earlier);
  return surveyPeriod(cadence, earlier);
}
