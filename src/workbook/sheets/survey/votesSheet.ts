import type { SurveyVotes } from "../../../domain/facts";
import { concat, eq, fn, num, ref, text } from "../../../domain/formula/build";
import type { CellReference } from "../../../domain/formula/expression";
import { missingWord } from "../../../domain/items/stateWords";
import { surveyPeriod } from "../../../domain/satisfaction/surveyPeriod";
import { periodTextZh } from "../../../domain/units/period";
import type { SheetPlan } from "../../plan";
import { reference, SheetBuilder } from "../../sheetBuilder";
import { periodTextFormula } from "./periodFormulas";
import { resultOfRow } from "./satisfactionRow";
import type { SurveyContent } from "./surveyContent";
import { cleanFormula, repliesWord, votesFormulas, type VotesPlace } from "./votesFormulas";
import { votesColumn as column, votesSheetId as sheet, type VotesFigure, type VotesLayout, type VotesPage } from "./votesLayout";
import { votesFigures } from "./votesFigures";

const helperTitles: Readonly<Record<Exclude<VotesFigure, "count" | "mean" | "state">, string>> = {
  unitId: "单位", questionNumber: "题号", weighing: "计权票", weighted: "加权分", weight: "权重", isCounted: "计入", countedVotes: "计入票", countedPoints: "计入分", open: "未答",
};
const rowHeight = 20;
/** More people than vote anywhere: a limit of the cell. */
const mostVotes = 999_999;

/** 满意度汇总录入: a page per unit, how many chose each level of each question, in place of single replies. */
export function votesSheet(content: SurveyContent): SheetPlan {
  const { votes: layout } = content.layouts;
  const levels = layout.figure(1, "count").column - column.firstLevel;
  const helpers = layout.lastHelper - layout.lastPrinted - 1;
  const widths = [5, 12, 30, ...Array.from({ length: levels }, () => 9), 8, 8, 10, 2, ...Array.from({ length: helpers }, () => 8)];
  const builder = new SheetBuilder({ id: sheet, title: "满意度汇总录入", widths, orientation: "portrait", margins: "narrow" });
  for (const page of layout.pages) votesPage(builder, page, layout, content);
  earlierVotes(builder, layout, content);
  const { titleRow, firstRow, lastRow } = layout.earlier;
  builder.section("pages", "fixed", 1, titleRow - 2).section("head", "fixed", titleRow, titleRow + 1).section("earlier", "list", firstRow, lastRow);
  builder.print({ row: 1, column: 1, toRow: titleRow - 2, toColumn: layout.lastPrinted });
  return builder.build();
}

function votesPage(builder: SheetBuilder, page: VotesPage, layout: VotesLayout, content: SurveyContent): void {
  const { survey, unit, rows, last } = page;
  pageHead(builder, page, layout, content);
  const period = surveyPeriod(survey.cadence, content.spec.month);
  const votes = content.facts.votes.filter((one) => one.survey === survey.id && one.subject === unit && one.period === period);
  const figures = votesFigures(page, votes, resultOfRow(content.layouts.satisfaction.rows.find((row) => row.survey === survey && row.unit === unit)!, content));
  const { layouts } = content;
  const place: VotesPlace = { page, layout, survey: layouts.surveys.find((own) => own.survey === survey)!, satisfaction: layouts.satisfaction, parameters: layouts.parameters };
  for (const [index, line] of rows.entries()) {
    const { row, group, question } = line;
    const isFirst = question === 0;
    const own = votes.find((one) => one.group === survey.groups[group]!.id)?.questions[question];
    builder.label(row, column.number, question + 1, "index").label(row, column.group, isFirst ? survey.groups[group]!.title.zh : null, "textCenter").height(row, rowHeight);
    builder.label(row, column.question, survey.questions[question]!.title.zh, "textLeft");
    survey.levels.forEach((_, level) => {
      builder.input(row, column.firstLevel + level, { role: `votes/${survey.id}/${unit}/${survey.groups[group]!.id}/${question}/${level}`, type: "number", value: own?.[level] ?? null, style: "inputNumber" });
      builder.computed(row, layout.clean(row, level).column, { formula: cleanFormula(row, level), value: own?.[level] ?? 0, style: "helper" });
    });
    builder.issued(row, layout.figure(row, "unitId").column, unit, "helper").issued(row, layout.figure(row, "questionNumber").column, question + 1, "helper");
    const values = figures[index]!;
    for (const [name, formula] of Object.entries(votesFormulas(line, place)) as [keyof typeof values, Parameters<SheetBuilder["computed"]>[2]["formula"]][]) {
      const style = name === "count" ? "computedIndex" : name === "mean" ? "computedPoints" : name === "state" ? "computedCenter" : "helper";
      builder.computed(row, layout.figure(row, name).column, { formula, value: values[name], style });
    }
  }
  for (let group = 0; group < survey.groups.length; group++) builder.merge(rows[group * survey.questions.length]!.row, column.group, rows[(group + 1) * survey.questions.length - 1]!.row, column.group);
  pageFoot(builder, page, layout);
  if (page !== layout.pages.at(-1)) builder.breakAfter(last);
}

function pageHead(builder: SheetBuilder, { survey, unit, first }: VotesPage, layout: VotesLayout, { spec, layouts, facts }: SurveyContent): void {
  const { lastPrinted } = layout;
  const { roster, parameters } = layouts;
  builder.label(first, 1, `${survey.title.zh}汇总录入`, "title").merge(first, 1, first, lastPrinted).height(first, 30);
  const unitCell = reference(sheet, first + 1, layout.figure(first, "unitId").column);
  builder.issued(first + 1, unitCell.column, unit, "helper");
  const name = fn<CellReference>("IFERROR", fn("INDEX", ref(roster.unit("name")), fn("MATCH", ref(unitCell), ref(roster.unit("id")), num(0))), text(missingWord));
  builder.computed(first + 1, 1, {
    formula: concat<CellReference>(text("单位："), name, text("　"), periodTextFormula(survey.cadence, parameters.month)),
    value: `单位：${facts.roster.units.find(({ id }) => id === unit)?.name ?? missingWord}　${periodTextZh(surveyPeriod(survey.cadence, spec.month))}`, style: "line",
  }).merge(first + 1, 1, first + 1, lastPrinted).height(first + 1, 20);
  builder.label(first + 2, 1, "每格填选这一项的人数，没有人选的空着。逐份登记了答卷的类别不要再填这里，两样只计答卷；汇总录入不算标准差和上下限。", "note").merge(first + 2, 1, first + 2, lastPrinted).height(first + 2, 28);
  const row = first + 3;
  builder.labels(row, 1, ["题号", "类别", "题目"], "header").labels(row, column.firstLevel, survey.levels.map(({ label }) => label.zh), "header").height(row, 24);
  const blank = layout.figure(row, "count").column - column.firstLevel - survey.levels.length;
  if (blank > 0) builder.blanks(row, column.firstLevel + survey.levels.length, layout.figure(row, "count").column - 1, "header");
  builder.labels(row, layout.figure(row, "count").column, ["票数", "平均分", "状态"], "header");
  for (const [helper, title] of Object.entries(helperTitles) as [VotesFigure, string][]) builder.label(row, layout.figure(row, helper).column, title, "helper");
}

function pageFoot(builder: SheetBuilder, { survey, rows, last }: VotesPage, layout: VotesLayout): void {
  builder.label(last - 1, 1, "统计：　　　　　　　　　　复核：　　　　　　　　　　年　　月　　日", "signature").merge(last - 1, 1, last - 1, layout.lastPrinted).height(last - 1, 30);
  const [top, bottom] = [rows[0]!.row, rows.at(-1)!.row];
  const range = { row: top, column: column.firstLevel, toRow: bottom, toColumn: column.firstLevel + survey.levels.length - 1 };
  builder.validate({ range, rule: { kind: "whole", minimum: 0, maximum: mostVotes }, error: "请填选这一项的人数（0 或以上的整数）；没有人选的空着。" });
  const state = layout.figure(top, "state");
  builder.format({ range: { row: top, column: state.column, toRow: bottom, toColumn: state.column }, formula: eq<CellReference>(ref(state), text(repliesWord)), look: "bad" });
}

/** Votes of periods before: values, so that what was closed with them can be computed again. */
function earlierVotes(builder: SheetBuilder, { earlier, lastPrinted }: VotesLayout, { spec, facts }: SurveyContent): void {
  const { titleRow, firstRow } = earlier;
  builder.label(titleRow, 1, "以前各期的汇总录入（换期时自动移来，不要改动）", "block").blanks(titleRow, 2, lastPrinted, "block").merge(titleRow, 1, titleRow, lastPrinted);
  builder.labels(titleRow + 1, 1, earlierTitles, "header");
  earlierOf(facts.votes, spec).forEach((cells, index) => builder.labels(firstRow + index, 1, cells, "listCenter"));
}

const earlierTitles = ["题号", "类别", "问卷", "期", "单位", "各项票数"];

/** A row a question: the counts of its levels as one text, "12/5/0//1". */
function earlierOf(votes: readonly SurveyVotes[], { scheme, month }: SurveyContent["spec"]): (string | number)[][] {
  const shown = new Map(scheme.surveys.map(({ id, cadence }) => [id, surveyPeriod(cadence, month)]));
  return votes.filter(({ survey, period }) => shown.get(survey) !== period).flatMap(({ survey, period, subject, group, questions }) =>
    questions.map((levels, question) => [question + 1, group, survey, period, subject, levels.map((count) => count ?? "").join("/")]));
}
