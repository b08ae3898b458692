import { concat, eq, fn, num, ref, text } from "../../../domain/formula/build";
import type { CellReference } from "../../../domain/formula/expression";
import { missingWord } from "../../../domain/items/stateWords";
import { surveyPeriod } from "../../../domain/satisfaction/surveyPeriod";
import { periodTextZh } from "../../../domain/units/period";
import type { SheetPlan } from "../../plan";
import { SheetBuilder } from "../../sheetBuilder";
import { groupFigures, satisfactionSheetId, totalFigures, type SatisfactionBlock, type SatisfactionLayout } from "../satisfactionLayout";
import { periodTextFormula } from "./periodFormulas";
import { satisfactionFoot } from "./satisfactionFoot";
import { resultOfRow, satisfactionRow } from "./satisfactionRow";
import type { SurveyContent } from "./surveyContent";

/** A full-width space. */
const gap = "　";
const totalWidths = [6, 7, 6.5, 6.5, 6.5, 30];
const groupWidths = [6, 6.5, 6.5, 6.5, 6.5, 7];
const totalTitles = ["份数", "指数", "下限", "上限", "信度", "样本"];
const groupTitles = ["份数", "平均分", "标准差", "下限", "上限", "总人数"];
const helperTitles = ["原因", "未修约", "标准误", "全答", "离差"];

/** 满意度指数: a row per unit with the index, its groups, spread and interval; below, every question over all units. */
export function satisfactionSheet(content: SurveyContent): SheetPlan {
  const layout = content.layouts.satisfaction;
  const groupCount = (layout.lastPrinted - 3 - totalFigures.length) / groupFigures.length;
  const helperCount = helperTitles.length + groupCount;
  const widths = [5, 7, 18, ...totalWidths, ...Array.from({ length: groupCount }, () => groupWidths).flat(), 2, ...Array.from({ length: helperCount }, () => 8)];
  const builder = new SheetBuilder({ id: satisfactionSheetId, title: "满意度指数", widths, orientation: "landscape", margins: "narrow" });
  const { street } = content.layouts.parameters;
  builder.computed(1, 1, { formula: concat<CellReference>(ref(street), text("服务满意度指数")), value: `${content.spec.street}服务满意度指数`, style: "title" }).merge(1, 1, 1, layout.lastPrinted).height(1, 32);
  builder.label(2, 1, "有底色的“总人数”可以填该类别的实际人数；其余各格由问卷登记自动计算。", "note").merge(2, 1, 2, layout.lastPrinted);
  for (const block of layout.blocks) {
    blockHead(builder, layout, block, content);
    const results = block.rows.map((row) => resultOfRow(row, content));
    block.rows.forEach((row, index) => satisfactionRow(builder, row, content, results[index]!));
    satisfactionFoot(builder, layout, block, content, results);
    formats(builder, layout, block);
    if (block !== layout.blocks.at(-1)) builder.breakAfter(block.footRow + 1);
  }
  builder.section("head", "fixed", 1, 3).section("rows", "fixed", 4, layout.lastRow);
  builder.freeze(4, 4).print({ row: 1, column: 1, toRow: layout.lastRow, toColumn: layout.lastPrinted }, { from: 1, to: 1 });
  return builder.build();
}

function blockHead(builder: SheetBuilder, layout: SatisfactionLayout, block: SatisfactionBlock, { spec, layouts }: SurveyContent): void {
  const { survey, titleRow, headerRow } = block;
  const first = block.rows[0]!;
  builder.computed(titleRow, 1, {
    formula: concat<CellReference>(text(survey.title.zh + gap), periodTextFormula(survey.cadence, layouts.parameters.month)),
    value: survey.title.zh + gap + periodTextZh(surveyPeriod(survey.cadence, spec.month)), style: "hero",
  }).merge(titleRow, 1, titleRow, layout.lastPrinted).height(titleRow, 24);
  ["序号", "编号", "单位"].forEach((title, index) => {
    builder.label(headerRow, index + 1, title, "header").label(headerRow + 1, index + 1, null, "header").merge(headerRow, index + 1, headerRow + 1, index + 1);
  });
  const band = (column: number, title: string, titles: readonly string[]): void => {
    builder.label(headerRow, column, title, "header").blanks(headerRow, column + 1, column + titles.length - 1, "header").merge(headerRow, column, headerRow, column + titles.length - 1);
    builder.labels(headerRow + 1, column, titles, "header");
  };
  band(layout.total(first, "replies").column, "全部（各类按权重）", totalTitles);
  survey.groups.forEach(({ title }, index) => band(layout.group(first, index, "replies").column, title.zh, groupTitles));
  builder.labels(headerRow + 1, layout.firstHelper, [...helperTitles, ...survey.groups.map(({ title }) => `${title.zh}误`)], "helper");
}

function formats(builder: SheetBuilder, layout: SatisfactionLayout, block: SatisfactionBlock): void {
  const [first, last] = [block.rows[0]!, block.rows.at(-1)!];
  const index = layout.total(first, "index");
  const down = (column: number) => ({ row: first.row, column, toRow: last.row, toColumn: column });
  builder.format({ range: down(index.column), formula: eq<CellReference>(ref(index), text(missingWord)), look: "missing" });
  const validity = layout.total(first, "validity");
  builder.format({ range: down(validity.column), formula: eq<CellReference>(fn("LEFT", ref(validity), num(1)), text("样")), look: "missing" });
  block.survey.groups.forEach((_, group) => {
    const { column } = layout.group(first, group, "population");
    builder.validate({ range: down(column), rule: { kind: "whole", minimum: 1, maximum: largestPopulation }, error: "请填该类别的实际人数（1 或以上的整数）；不知道就空着，不作有限总体修正。" });
  });
}

/** The people of a large country: a limit of the cell, not of any rule. */
const largestPopulation = 9_999_999_999;
