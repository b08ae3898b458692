import type { Due } from "../../items/itemCommon";
import type { SatisfactionPointsItem } from "../../items/satisfactionPoints";
import type { Finding } from "../../finding";
import type { PeriodKind } from "../../units/period";
import type { Scheme, ScoreSheet } from "../schemeSchema";
import { findingAt, type SourceLines } from "../sourceLines";
import type { LintCheck } from "./lintCheck";

const cadences: readonly PeriodKind[] = ["month", "quarter", "halfYear", "year"];
const cadenceOfDue: Readonly<Record<Due, PeriodKind>> = { always: "month", lastOfQuarter: "quarter", lastOfHalfYear: "halfYear", lastOfYear: "year" };

/** Items that take their points from a survey that is not there, asks about others, or is taken in another rhythm. */
export const surveyItems: LintCheck = (scheme, lines) =>
  scheme.scoreSheets.flatMap((sheet) => sheet.blocks.flatMap(({ items }) => items.flatMap((item) => (item.kind === "satisfactionPoints" ? findingsOf(item, sheet, scheme, lines) : []))));

function findingsOf(item: SatisfactionPointsItem, sheet: ScoreSheet, scheme: Scheme, lines?: SourceLines): Finding[] {
  const path = `${sheet.id}.${item.id}.survey`;
  const survey = scheme.surveys.find(({ id }) => id === item.survey);
  if (survey === undefined) return [findingAt("lintUnknownSurvey", "error", path, { item: item.title.zh, found: item.survey, allowed: scheme.surveys.map(({ id }) => id).join(", ") || "-" }, lines)];
  const scored = scoredEvery(item.due, sheet.cadence);
  const values = { item: item.title.zh, survey: survey.title.zh };
  const subject = survey.subject === sheet.subject ? [] : [findingAt("lintSurveySubject", "error", path, { ...values, found: survey.subject, expected: sheet.subject }, lines)];
  const cadence = survey.cadence === scored ? [] : [findingAt("lintSurveyCadence", "error", path, { ...values, found: survey.cadence, expected: scored }, lines)];
  return [...subject, ...cadence];
}

/** The rarer of the two: an item due at the quarter's end of a monthly sheet is scored every quarter. */
function scoredEvery(due: Due, cadence: PeriodKind): PeriodKind {
  return cadences[Math.max(cadences.indexOf(cadenceOfDue[due]), cadences.indexOf(cadence))] ?? cadence;
}
