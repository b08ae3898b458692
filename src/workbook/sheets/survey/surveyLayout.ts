import type { CellReference } from "../../../domain/formula/expression";
import type { Survey } from "../../../domain/scheme/schemeSchema";
import type { BookSpec } from "../../bookSpec";
import { reference } from "../../sheetBuilder";

/** What is typed of a reply; the answers follow, one column a question. */
export const replyColumn = { number: 1, period: 2, unit: 3, group: 4, firstAnswer: 5 } as const;
export const surveyHeaderRow = 6;
const firstRow = surveyHeaderRow + 1;
/** Rows right of the head that the formulas look things up in. */
export const legendRow = { answers: 1, points: 2, groupNumbers: 3, groupTitles: 4, weights: 5 } as const;
/** Helper columns after the points of the questions. */
const helpers = ["group", "weight", "score", "complete", "total", "squares"] as const;
export type ReplyHelper = (typeof helpers)[number] | "unit";

/** 满意度问卷: one row per reply, of any period; only those of the period at the top are counted. */
export interface SurveyLayout {
  readonly survey: Survey;
  readonly sheetId: string;
  readonly title: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly lastPrinted: number;
  readonly firstHelper: number;
  readonly lastHelper: number;
  /** Which community's file brought a reply. */
  readonly sourceColumn: number;
  /** Code of the period that counts, "2026-Q3". */
  readonly periodCode: CellReference;
  readonly answers: CellReference;
  readonly points: CellReference;
  readonly groupNumbers: CellReference;
  readonly groupTitles: CellReference;
  readonly weights: CellReference;
  readonly groupNumber: (groupIndex: number) => CellReference;
  /** A helper cell of a row; without a row, the whole column. `unit`: number of the unit in 满意度指数, 0 where the reply is not of the period. */
  readonly helper: (name: ReplyHelper, row?: number) => CellReference;
  /** Points of the answer to a question, "" where there is none; without a row, the whole column. */
  readonly questionPoints: (question: number, row?: number) => CellReference;
  readonly allPoints: (row: number) => CellReference;
}

/** One sheet for each survey that has units. */
export function surveyLayouts(spec: BookSpec): SurveyLayout[] {
  const surveys = spec.scheme.surveys.filter((survey) => spec.units.some(({ kind }) => kind === survey.subject));
  return surveys.map((survey, index) => surveyLayout(survey, index === 0 ? "" : String(index + 1), Math.max(1, spec.capacity.replies)));
}

function surveyLayout(survey: Survey, suffix: string, capacity: number): SurveyLayout {
  const sheetId = `survey${suffix}`;
  const questions = survey.questions.length;
  const lastRow = firstRow + capacity - 1;
  const lastPrinted = replyColumn.firstAnswer + questions - 1;
  const firstHelper = lastPrinted + 2;
  const firstPoints = firstHelper + 1;
  const column = (at: number, row: number | undefined): CellReference => (row === undefined ? reference(sheetId, firstRow, at, lastRow, at) : reference(sheetId, row, at));
  const legend = (row: number, length: number): CellReference => reference(sheetId, row, firstPoints, row, firstPoints + length - 1);
  return {
    survey, sheetId, title: `满意度问卷${suffix}`, firstRow, lastRow, lastPrinted, firstHelper,
    lastHelper: firstPoints + questions + helpers.length - 1, sourceColumn: firstPoints + questions + helpers.length,
    periodCode: reference(sheetId, 2, replyColumn.period),
    answers: legend(legendRow.answers, survey.levels.length), points: legend(legendRow.points, survey.levels.length),
    groupNumbers: legend(legendRow.groupNumbers, survey.groups.length), groupTitles: legend(legendRow.groupTitles, survey.groups.length),
    weights: legend(legendRow.weights, questions),
    groupNumber: (groupIndex) => reference(sheetId, legendRow.groupNumbers, firstPoints + groupIndex),
    helper: (name, row) => column(name === "unit" ? firstHelper : firstPoints + questions + helpers.indexOf(name), row),
    questionPoints: (question, row) => column(firstPoints + question, row),
    allPoints: (row) => reference(sheetId, row, firstPoints, row, firstPoints + questions - 1),
  };
}
