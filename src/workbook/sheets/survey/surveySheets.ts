import type { SheetPlan } from "../../plan";
import { satisfactionSheet } from "./satisfactionSheet";
import type { SurveyContent } from "./surveyContent";
import { votesSheet } from "./votesSheet";
import { surveySheet } from "./surveySheet";

/** 满意度问卷 (one for each survey), 汇总录入 and 满意度指数; none where no survey has a unit. */
export function surveySheets(content: SurveyContent): SheetPlan[] {
  const { surveys } = content.layouts;
  if (surveys.length === 0) return [];
  return [...surveys.map((layout) => surveySheet(layout, content)), votesSheet(content), satisfactionSheet(content)];
}
