import type { Survey } from "../scheme/schemeSchema";
import type { Period } from "../units/period";
import type { SurveyScale } from "./surveyScale";

/** One survey of one subject in one period; `scale` is the survey's. */
export interface SurveyOccasion {
  readonly survey: Survey;
  readonly subject: string;
  readonly period: Period;
  readonly scale: SurveyScale;
}
