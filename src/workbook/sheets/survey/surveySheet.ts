import type { SurveyReply } from "../../../domain/facts";
import { and, concat, eq, fn, ne, num, ref, text } from "../../../domain/formula/build";
import type { CellReference } from "../../../domain/formula/expression";
import type { Survey } from "../../../domain/scheme/schemeSchema";
import { surveyPeriod } from "../../../domain/satisfaction/surveyPeriod";
import { monthsOf, periodTextZh, type Period } from "../../../domain/units/period";
import { toNumber } from "../../../domain/units/rational";
import type { SheetPlan, ValidationPlan } from "../../plan";
import { reference, SheetBuilder } from "../../sheetBuilder";
import { satisfactionSheetId, unitPlace, type SatisfactionBlock } from "../satisfactionLayout";
import { periodCodeFormula, periodTextFormula } from "./periodFormulas";
import { replyFigures, type ReplyFigures } from "./replyFigures";
import { replyFormulas, type ReplyFormulas } from "./replyFormulas";
import type { SurveyContent } from "./surveyContent";
import { legendRow, replyColumn, surveyHeaderRow, type SurveyLayout } from "./surveyLayout";

const helperWidth = 7;
/** Rows that are printed though they are blank: a page to write on by hand. */
const fewestPrintedRows = 40;

/** 满意度问卷: a row per reply. The grey columns to the right turn answers into points and are not printed. */
export function surveySheet(layout: SurveyLayout, content: SurveyContent): SheetPlan {
  const { survey, sheetId, title, firstRow, lastRow, lastPrinted } = layout;
  const block = content.layouts.satisfaction.blocks.find((candidate) => candidate.survey === survey)!;
  const replies = repliesOf(layout, content);
  const widths = [6, 11, 10, 10, ...survey.questions.map(() => 10), 2, ...Array.from({ length: layout.sourceColumn - layout.firstHelper + 1 }, () => helperWidth)];
  const builder = new SheetBuilder({ id: sheetId, title, widths, orientation: "portrait" });
  const figures = replyFigures(survey, block, surveyPeriod(survey.cadence, content.spec.month));
  const ofRows = Array.from({ length: lastRow - firstRow + 1 }, (_, index) => figures(replies[index]));
  head(builder, layout, content, ofRows.filter(({ weight }) => weight > 0).length);
  legend(builder, layout, content);
  const formulas = replyFormulas(layout, block, content.layouts.satisfaction, content.layouts.parameters.month);
  ofRows.forEach((own, index) => replyRow(builder, layout, firstRow + index, { reply: replies[index], figures: own, formulas }));
  validations(builder, layout, content, block);
  formats(builder, layout);
  builder.section("head", "fixed", 1, surveyHeaderRow).section("rows", "list", firstRow, lastRow).freeze(firstRow, replyColumn.firstAnswer);
  const lastFilled = firstRow + Math.max(fewestPrintedRows, replies.length) - 1;
  builder.print({ row: 1, column: 1, toRow: Math.min(lastRow, lastFilled), toColumn: lastPrinted }, { from: surveyHeaderRow, to: surveyHeaderRow });
  return builder.build();
}

function repliesOf(layout: SurveyLayout, { facts, placed }: SurveyContent): readonly (SurveyReply | undefined)[] {
  const replies = placed?.get(layout.survey.id) ?? facts.replies.filter(({ survey }) => survey === layout.survey.id);
  // Whoever builds a workbook has made room for what it holds; a reply must not be lost silently.
  if (replies.length > layout.lastRow - layout.firstRow + 1) throw new RangeError(`${replies.length} replies do not fit into ${layout.title}`);
  return replies;
}

function head(builder: SheetBuilder, layout: SurveyLayout, { spec, layouts }: SurveyContent, validReplies: number): void {
  const { survey, lastPrinted } = layout;
  const { cadence } = survey;
  const { month } = layouts.parameters;
  const period = surveyPeriod(cadence, spec.month);
  builder.label(1, 1, `${survey.title.zh}问卷登记`, "title").merge(1, 1, 1, lastPrinted).height(1, 30);
  builder.label(2, 1, "本期", "textCenter").computed(2, replyColumn.period, { formula: periodCodeFormula(cadence, month), value: period, style: "computedCenter", role: `${layout.sheetId}/period` });
  const count = fn<CellReference>("COUNTIFS", ref(layout.helper("weight")), text(">0"));
  builder.computed(2, replyColumn.unit, {
    formula: concat<CellReference>(text("　"), periodTextFormula(cadence, month), text("，有效答卷 "), count, text(" 份")),
    value: "　" + `${periodTextZh(period)}，有效答卷 ${validReplies} 份`, style: "line",
  }).merge(2, replyColumn.unit, 2, lastPrinted);
  builder.label(3, 1, `选项：${survey.levels.map(({ answer, label }) => `${answer}＝${label.zh}`).join("　")}`, "note").merge(3, 1, 3, lastPrinted);
  builder.label(4, 1, "一份答卷一行；每题填选项的数字，没有回答的题空着。期照“本期”的写法填，其他期的答卷留在表内但不计入本期；单位编号见名册。", "note").merge(4, 1, 5, lastPrinted);
  const questions = survey.questions.map(({ title }, index) => `第${index + 1}题\n${title.zh}`);
  builder.labels(surveyHeaderRow, 1, ["序号", "期", "单位编号", "类别", ...questions], "header").height(surveyHeaderRow, 32);
}

/** What the formulas look things up in: answers and their points, groups and their numbers, the questions' weights. */
function legend(builder: SheetBuilder, layout: SurveyLayout, { layouts }: SurveyContent): void {
  const { survey, firstHelper, answers, groupTitles, weights } = layout;
  const { number } = layouts.parameters;
  const titles: [number, string][] = [[legendRow.answers, "选项"], [legendRow.points, "分值"], [legendRow.groupNumbers, "类别号"], [legendRow.groupTitles, "类别"], [legendRow.weights, "权重"]];
  for (const [row, title] of titles) builder.label(row, firstHelper, title, "helper");
  survey.levels.forEach((level, index) => {
    builder.issued(legendRow.answers, answers.column + index, level.answer, "helper");
    builder.computed(legendRow.points, answers.column + index, { formula: ref(number(level.points)), value: toNumber(level.points.value), style: "helper" });
  });
  survey.groups.forEach(({ title }, index) => {
    builder.issued(legendRow.groupNumbers, groupTitles.column + index, index + 1, "helper").issued(legendRow.groupTitles, groupTitles.column + index, title.zh, "helper");
  });
  survey.questions.forEach(({ weight }, index) => {
    builder.computed(legendRow.weights, weights.column + index, { formula: ref(number(weight)), value: toNumber(weight.value), style: "helper" });
  });
  builder.labels(surveyHeaderRow, firstHelper, ["单位号", ...survey.questions.map((_, index) => `${index + 1}分`), "类别号", "权重", "得分", "全答", "合计", "平方和", "来源"], "helper");
}

interface ReplyRow { readonly reply: SurveyReply | undefined; readonly figures: ReplyFigures; readonly formulas: ReplyFormulas }

function replyRow(builder: SheetBuilder, layout: SurveyLayout, row: number, { reply, figures, formulas }: ReplyRow): void {
  const { survey } = layout;
  builder.label(row, replyColumn.number, row - layout.firstRow + 1, "index");
  builder.input(row, replyColumn.period, { role: "reply.period", type: "text", value: reply?.period ?? null, style: "inputCenter" });
  builder.input(row, replyColumn.unit, { role: "reply.unit", type: "choice", value: reply?.subject ?? null, style: "inputCenter" });
  builder.input(row, replyColumn.group, { role: "reply.group", type: "choice", value: groupCell(survey, reply), style: "inputCenter" });
  const answers = reply?.answers.length === survey.questions.length ? reply.answers : [];
  survey.questions.forEach((_, question) => {
    builder.input(row, replyColumn.firstAnswer + question, { role: "reply.answer", type: "number", value: answers[question] ?? null, style: "inputNumber" });
    builder.computedLater(row, layout.questionPoints(question).column, { makeFormula: () => formulas.points(question, row), value: figures.points[question] ?? "", style: "helper" });
  });
  builder.label(row, layout.sourceColumn, reply?.from ?? null, "helper");
  for (const name of ["unit", "group", "weight", "score", "complete", "total", "squares"] as const) {
    builder.computedLater(row, layout.helper(name).column, { makeFormula: () => formulas[name](row), value: figures[name], style: "helper" });
  }
}

function groupCell(survey: Survey, reply: SurveyReply | undefined): string | null {
  if (reply === undefined) return null;
  return survey.groups.find(({ id }) => id === reply.group)?.title.zh ?? reply.group;
}

function validations(builder: SheetBuilder, layout: SurveyLayout, { spec, layouts }: SurveyContent, block: SatisfactionBlock): void {
  const { survey, firstRow, lastRow, lastPrinted } = layout;
  const over = (column: number, toColumn = column) => ({ row: firstRow, column, toRow: lastRow, toColumn });
  const periods = periodsOfYear(survey.cadence, spec);
  builder.validate({ range: over(replyColumn.period), rule: { kind: "list", values: periods }, error: `请填调查所属的期，如 ${periods.at(-1)!}。` });
  const ids = layouts.satisfaction.down(block, reference(satisfactionSheetId, firstRow, unitPlace.id));
  builder.validate({ range: over(replyColumn.unit), rule: { kind: "listFrom", source: ids }, error: "请填名册中的单位编号。" });
  builder.validate({ range: over(replyColumn.group), rule: { kind: "listFrom", source: layout.groupTitles }, error: `请选类别：${survey.groups.map(({ title }) => title.zh).join("、")}。` });
  builder.validate({ range: over(replyColumn.firstAnswer, lastPrinted), rule: answerRule(survey), error: `请填选项的数字（${survey.levels.map(({ answer }) => answer).join("、")}）；没有回答的题空着。` });
}

/** The answers are whole numbers; where some between the least and the largest are no level, they are listed. */
function answerRule({ levels }: Survey): ValidationPlan["rule"] {
  const answers = levels.map(({ answer }) => answer);
  const [minimum, maximum] = [Math.min(...answers), Math.max(...answers)];
  return maximum - minimum + 1 === answers.length ? { kind: "whole", minimum, maximum } : { kind: "list", values: answers.map(String) };
}

function periodsOfYear(cadence: Survey["cadence"], { year }: SurveyContent["spec"]): Period[] {
  return [...new Set(monthsOf(year).map((month) => surveyPeriod(cadence, month)))];
}

/** What is no option; the period of a reply whose unit or group is not known; a full list. */
function formats(builder: SheetBuilder, layout: SurveyLayout): void {
  const { sheetId, firstRow, lastRow, lastPrinted } = layout;
  const answer = ref(reference(sheetId, firstRow, replyColumn.firstAnswer));
  const isNoOption = fn<CellReference>("ISERROR", fn("MATCH", answer, ref(layout.answers), num(0)));
  builder.format({ range: { row: firstRow, column: replyColumn.firstAnswer, toRow: lastRow, toColumn: lastPrinted }, formula: and(ne<CellReference>(answer, text("")), isNoOption), look: "bad" });
  const isOfPeriod = eq(ref(reference(sheetId, firstRow, replyColumn.period)), ref(layout.periodCode));
  builder.format({
    range: { row: firstRow, column: replyColumn.period, toRow: lastRow, toColumn: replyColumn.period },
    formula: and<CellReference>(isOfPeriod, eq<CellReference>(ref(layout.helper("unit", firstRow)), num(0))), look: "bad",
  });
  builder.format({ range: { row: lastRow, column: 1, toRow: lastRow, toColumn: replyColumn.group }, formula: ne<CellReference>(ref(reference(sheetId, lastRow, replyColumn.period)), text("")), look: "warning" });
}
