import { and, div, eq, fn, ge, gt, iff, mul, num, ref, sub, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import { reference } from "../../sheetBuilder";
import type { ParametersLayout } from "../parametersSheet";
import type { SatisfactionLayout } from "../satisfactionLayout";
import { noFigure } from "./indexFormulas";
import type { SurveyLayout } from "./surveyLayout";
import { votesColumn, votesSheetId, type VotesFigure, type VotesLayout, type VotesPage, type VotesRow } from "./votesLayout";

const zero = num(0);
export const countedWord = "计入";
export const repliesWord = "已有答卷";

/** Where the formulas of one page find everything. */
export interface VotesPlace { readonly page: VotesPage; readonly layout: VotesLayout; readonly survey: SurveyLayout; readonly satisfaction: SatisfactionLayout; readonly parameters: ParametersLayout }

/** The votes of a level where they are a whole number of at least none. */
export function cleanFormula(row: number, level: number): CellExpression {
  const cell = ref<CellReference>(reference(votesSheetId, row, votesColumn.firstLevel + level));
  return iff(fn("ISNUMBER", cell), iff(and(ge(cell, zero), eq(cell, fn("INT", cell))), cell, zero), zero);
}

/** The cells of one question to one group. */
export function votesFormulas({ row, group, question }: VotesRow, place: VotesPlace): Record<Exclude<VotesFigure, "unitId" | "questionNumber">, CellExpression> {
  const { page, layout, survey, satisfaction, parameters } = place;
  const levels = page.survey.levels.length;
  const at = (name: VotesFigure): CellExpression => ref(layout.figure(row, name));
  const clean = ref<CellReference>({ ...layout.clean(row, 0), toRow: row, toColumn: layout.clean(row, levels - 1).column });
  const points = page.survey.levels.map((level, index) => mul(ref<CellReference>(layout.clean(row, index)), ref(parameters.number(level.points))));
  const sumOfPoints = points.reduce((total, part) => ({ kind: "binary", operator: "+", left: total, right: part }));
  const weight = ref<CellReference>(parameters.number(page.survey.questions[question]!.weight));
  const ofGroup = (name: VotesFigure): CellExpression => ref(layout.ofGroup(page.survey, page.unit, group, name)!);
  const most = fn<CellReference>("MAX", ofGroup("weighing"));
  const number = ref<CellReference>(satisfaction.numberOf(page.survey.id, page.unit));
  const replies = fn<CellReference>("COUNTIFS", ref(survey.helper("unit")), number, ref(survey.helper("group")), ref(survey.groupNumber(group)), ref(survey.helper("weight")), text(">0"));
  const isFirst = question === 0;
  const counted = iff<CellReference>(gt(most, zero), iff(eq(replies, zero), num(1), zero), zero);
  const first = page.rows.find((other) => other.group === group)!;
  return {
    count: fn("SUM", clean),
    mean: iff(eq(at("count"), zero), text(noFigure), div(sumOfPoints, at("count"))),
    state: iff(eq(at("count"), zero), text(""), iff(eq(at("isCounted"), num(1)), text(countedWord), iff(gt(most, zero), text(repliesWord), text("")))),
    weighing: iff(gt(weight, zero), at("count"), zero),
    weighted: iff(gt(at("count"), zero), mul(weight, at("mean")), zero),
    weight: iff(gt(at("count"), zero), weight, zero),
    isCounted: isFirst ? counted : ref(layout.figure(first.row, "isCounted")),
    countedVotes: mul(at("isCounted"), at("count")),
    countedPoints: iff(eq(at("isCounted"), num(1)), sumOfPoints, zero),
    open: iff(eq(at("isCounted"), num(1)), fn("MAX", zero, sub(most, at("count"))), zero),
  };
}
