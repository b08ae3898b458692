import { ref } from "../../../domain/formula/build";
import type { CellReference } from "../../../domain/formula/expression";
import type { SatisfactionResult } from "../../../domain/satisfaction/satisfactionResult";
import { excelSerial } from "../../../domain/units/day";
import { firstDay } from "../../../domain/units/period";
import { divide, multiply, rational, sum, toNumber, type Rational } from "../../../domain/units/rational";
import { checkCode, checkCodeFormula } from "../../checkCode";
import { pointsCell } from "../../figureCells";
import { reference, type SheetBuilder } from "../../sheetBuilder";
import { satisfactionSheetId, unitPlace, type SatisfactionBlock, type SatisfactionLayout } from "../satisfactionLayout";
import { noFigure, questionFormulas } from "./indexFormulas";
import { typedPopulation, type SurveyContent } from "./surveyContent";

const notes = [
  "1. 份数是有效答卷：至少答了一题。一份答卷的得分是已答各题分值按题目权重的平均；同类各份平均，各类再按类别权重合成指数。",
  "2. 标准差说明各份答卷的分歧：越大，意见越不一致；不足 2 份的记“—”。",
  "3. 下限、上限是按参数表的置信系数估计的范围：换一批人来答，平均分大致仍在其中；填了总人数的按有限总体收窄，没填的不修正。",
  "4. 样本不足的不出指数，记“缺”，不作折算。信度（α）只用各题都答的答卷，越接近 1，各题越一致。",
];
/** A check code has so many columns at most. */
const mostCodeColumns = 8;
const questionPlace = { number: 1, title: 2, n: 4, mean: 5, unanswered: 6 } as const;

/** Below a survey's units: every question over all of them, what the figures mean, check code and signatures. */
export function satisfactionFoot(builder: SheetBuilder, layout: SatisfactionLayout, block: SatisfactionBlock, content: SurveyContent, results: readonly SatisfactionResult[]): void {
  const { survey, questionHeader, firstQuestion, notesRow, footRow } = block;
  const { title, n, mean, unanswered } = questionPlace;
  builder.labels(questionHeader, 1, ["题号", "各题（全部单位合计）", null, "答数", "平均分", "未答"], "header").merge(questionHeader, title, questionHeader, title + 1);
  const own = content.layouts.surveys.find((candidate) => candidate.survey === survey)!;
  survey.questions.forEach((question, index) => {
    const row = firstQuestion + index;
    const formulas = questionFormulas(own, content.layouts.votes, index, { n: reference(satisfactionSheetId, row, n) });
    const figures = questionOverUnits(results, question.id);
    builder.height(row, 18).label(row, questionPlace.number, index + 1, "index").label(row, title, question.title.zh, "textLeft").blanks(row, title + 1, title + 1, "textLeft").merge(row, title, row, title + 1);
    builder.computed(row, n, { formula: formulas.n, value: figures.n, style: "computedIndex" });
    builder.computed(row, mean, { formula: formulas.mean, value: figures.mean === undefined ? noFigure : toNumber(figures.mean), style: "computedPoints" });
    builder.computed(row, unanswered, { formula: formulas.unanswered, value: figures.unanswered, style: "computedIndex" });
  });
  builder.label(notesRow, 1, notes.join("\n"), "note").merge(notesRow, 1, notesRow, layout.lastPrinted).height(notesRow, 62);
  const code = codeOf(layout, block, content, results);
  builder.label(footRow, 1, "校验码", "textCenter").blanks(footRow, 2, 2, "textCenter").merge(footRow, 1, footRow, 2).height(footRow, 26);
  builder.computed(footRow, unitPlace.name, { formula: code.formula, value: code.value, style: "computedCenter", role: `code/${survey.id}` });
  builder.label(footRow, 4, "　统计：　　　　　　复核：　　　　　　负责人（盖章）：　　　　　　　　　年　　月　　日", "signature").merge(footRow, 4, footRow, layout.lastPrinted);
}

/** All units together, exact. */
function questionOverUnits(results: readonly SatisfactionResult[], id: string): { n: number; mean: Rational | undefined; unanswered: number } {
  const parts = results.flatMap(({ groups }) => groups.flatMap(({ questions }) => questions.filter((question) => question.id === id)));
  const n = parts.reduce((total, part) => total + part.n, 0);
  const points = sum(parts.flatMap((part) => (part.mean === undefined ? [] : [multiply(part.mean, rational(part.n))])));
  return { n, mean: n === 0 ? undefined : divide(points, rational(n)), unanswered: parts.reduce((total, part) => total + part.unanswered, 0) };
}

/** Over replies, index, and each group's replies and people. */
function codeOf(layout: SatisfactionLayout, block: SatisfactionBlock, content: SurveyContent, results: readonly SatisfactionResult[]) {
  const first = block.rows[0]!;
  const columns: { cell: CellReference; values: (number | string | null)[] }[] = [
    { cell: layout.total(first, "replies"), values: results.map(({ replies }) => replies) },
    { cell: layout.total(first, "index"), values: results.map(({ index }) => pointsCell(index)) },
    ...block.survey.groups.flatMap(({ id }, index) => [
      { cell: layout.group(first, index, "replies"), values: results.map(({ groups }) => groups[index]!.replies) },
      { cell: layout.group(first, index, "population"), values: block.rows.map(({ unit }) => typedPopulation(content, block.survey.id, unit, id) ?? null) },
    ]),
  ].slice(0, mostCodeColumns);
  // With the blank row below: of a range of one cell with a text in it Gnumeric (1.12) makes an error.
  const down = ({ column }: CellReference): CellReference => reference(satisfactionSheetId, first.row, column, first.row + block.rows.length, column);
  const weights = down(reference(satisfactionSheetId, first.row, unitPlace.number));
  return {
    formula: checkCodeFormula(ref(content.layouts.parameters.month), weights, columns.map(({ cell }) => down(cell))),
    value: checkCode(excelSerial(firstDay(content.spec.month)), columns.map(({ values }) => values)),
  };
}
