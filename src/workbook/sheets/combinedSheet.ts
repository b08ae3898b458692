import type { UnitResult } from "../../domain/combining/scoreUnits";
import type { Facts } from "../../domain/facts";
import { add, concat, div, eq, fn, gt, iff, num, or, ref, text } from "../../domain/formula/build";
import type { CellExpression, CellReference } from "../../domain/formula/expression";
import { rounded } from "../../domain/formula/rounding";
import { missingWord, notApplicableWord, vetoRaisedWord } from "../../domain/items/stateWords";
import type { MonthResults } from "../../domain/monthResults";
import { periodTextZh } from "../../domain/units/period";
import type { BookLayouts } from "../bookLayouts";
import type { BookSpec } from "../bookSpec";
import { pointsCell } from "../figureCells";
import type { SheetPlan } from "../plan";
import { reference, SheetBuilder } from "../sheetBuilder";
import { combinedColumn as column, combinedSheetId as sheet, type CombinedPage } from "./combinedLayout";
import { resultOfForm } from "./formContent";
import { gradeFormula } from "./formFormulas";
import { gradeCell } from "./gradeCell";

const last = column.signature;

interface CombinedContent { readonly spec: BookSpec; readonly layouts: BookLayouts; readonly facts: Facts; readonly results: MonthResults }

/** 多方合成: a page per unit that several scorers assess: each one's result and weight, and what they give together. None where every unit has one scorer. */
export function combinedSheets(content: CombinedContent): SheetPlan[] {
  const { pages } = content.layouts.combined;
  if (pages.length === 0) return [];
  const builder = new SheetBuilder({ id: sheet, title: "多方合成", orientation: "portrait", widths: [5, 22, 10, 10, 12, 9, 9, 16] });
  for (const page of pages) {
    pageHead(builder, page, content);
    page.forms.forEach((_, index) => scorerRow(builder, page, index, content));
    pageFoot(builder, page, content);
    if (page !== pages.at(-1)) builder.breakAfter(page.last);
  }
  const lastRow = pages.at(-1)!.last;
  builder.section("rows", "fixed", 1, lastRow).print({ row: 1, column: 1, toRow: lastRow, toColumn: last });
  return [builder.build()];
}

function lookup(id: CellReference, ids: CellReference, names: CellReference): CellExpression {
  return fn("IFERROR", fn("INDEX", ref(names), fn("MATCH", ref(id), ref(ids), num(0))), text(missingWord));
}

function pageHead(builder: SheetBuilder, { first, forms }: CombinedPage, { layouts, facts, spec }: CombinedContent): void {
  const [form] = forms as readonly [CombinedPage["forms"][number]];
  const { roster, parameters } = layouts;
  const title = `${form.scoreSheet.title.zh}多方合成`;
  builder.computed(first, 1, { formula: concat<CellReference>(ref(parameters.street), text(title)), value: `${spec.street}${title}`, style: "title" }).merge(first, 1, first, last).height(first, 32);
  builder.computed(first + 1, 1, {
    formula: concat<CellReference>(text("被考核单位："), lookup(form.cell("unitId"), roster.unit("id"), roster.unit("name"))),
    value: `被考核单位：${facts.roster.units.find(({ id }) => id === form.unit.id)?.name ?? missingWord}`, style: "line",
  }).merge(first + 1, 1, first + 1, column.grade);
  builder.label(first + 1, column.veto, periodTextZh(form.period), "lineRight").merge(first + 1, column.veto, first + 1, last).height(first + 1, 20);
  const absent = spec.scheme.policies.absentScorer.choice === "block" ? "有一方没有打分，就没有合成得分" : "没有打分的一方不计，其余各方平均";
  builder.label(first + 2, 1, `各方权重相同，取平均；${absent}。任何一方提出一票否决，整个单位否决。`, "note").merge(first + 2, 1, first + 2, last).height(first + 2, 20);
  builder.labels(first + 3, 1, ["序号", "考核主体", "拟定得分", "最终得分", "等级", "一票否决", "权重", "签字（盖章）"], "header").height(first + 3, 24);
}

function scorerRow(builder: SheetBuilder, page: CombinedPage, index: number, { layouts, facts, results }: CombinedContent): void {
  const form = page.forms[index]!;
  const row = page.firstRow + index;
  const result = resultOfForm(form, results);
  const { roster } = layouts;
  const total = ref<CellReference>(form.cell("total"));
  const scored = page.forms.filter((other) => resultOfForm(other, results).total.state === "value").length;
  builder.label(row, column.number, index + 1, "index").height(row, 30);
  builder.computed(row, column.scorer, {
    formula: concat<CellReference>(lookup(form.cell("scorerId"), roster.community("id"), roster.community("name")), text("社居委")),
    value: `${facts.roster.communities.find(({ id }) => id === form.scorer)?.name ?? missingWord}社居委`, style: "computedText",
  });
  builder.computed(row, column.proposal, { formula: ref(form.cell("proposal")), value: pointsCell(result.proposal), style: "computedPoints" });
  builder.computed(row, column.total, { formula: total, value: pointsCell(result.total), style: "computedPoints", trace: result.total.trace });
  builder.computed(row, column.grade, { formula: ref(form.cell("grade")), value: gradeCell(result.grade, form.scoreSheet.vetoGrade), style: "computedCenter", trace: result.grade.trace });
  builder.computed(row, column.veto, { formula: iff(eq(ref(form.cell("veto")), text(vetoRaisedWord)), text(vetoRaisedWord), text("")), value: result.facts.flags.veto.isRaised ? vetoRaisedWord : "", style: "computedCenter" });
  const totals = ref<CellReference>(reference(sheet, page.firstRow, column.total, page.foot - 1, column.total));
  builder.computed(row, column.weight, { formula: iff(fn("ISNUMBER", total), div(num(1), fn("COUNT", totals)), num(0)), value: result.total.state === "value" ? 1 / scored : 0, style: "computedPercent" });
  builder.label(row, column.signature, null, "text");
}

function pageFoot(builder: SheetBuilder, page: CombinedPage, content: CombinedContent): void {
  const { foot, forms } = page;
  const [form] = forms as readonly [CombinedPage["forms"][number]];
  const result = content.results.units.find((unit) => unit.sheet === form.scoreSheet.id && unit.unit === form.unit.id);
  builder.label(foot, 1, "合成", "total").blanks(foot, 2, column.proposal, "total").merge(foot, 1, foot, column.proposal).height(foot, 30);
  figures(builder, page, content, result);
  builder.blanks(foot, column.weight, last, "total");
  builder.label(foot + 1, 1, "经办人：　　　　　　　科长：　　　　　　　分管领导：　　　　　　　　　年　　月　　日", "signature").merge(foot + 1, 1, foot + 1, last).height(foot + 1, 40);
  builder.label(foot + 2, 1, "各方考核表附后；这里的得分和等级由各表自动合成，月度汇总按这里排名。", "note").merge(foot + 2, 1, foot + 2, last);
}

function figures(builder: SheetBuilder, page: CombinedPage, { layouts, spec }: CombinedContent, result: UnitResult | undefined): void {
  const { foot, forms, firstRow } = page;
  const { scoreSheet } = forms[0]!;
  const { policies } = spec.scheme;
  const range = (where: number): CellExpression => ref<CellReference>(reference(sheet, firstRow, where, foot - 1, where));
  const totals = range(column.total);
  const count = fn<CellReference>("COUNT", totals);
  const notApplicable = fn<CellReference>("COUNTIF", totals, text(notApplicableWord));
  const mean = rounded(policies.rounding.choice, fn<CellReference>("AVERAGE", totals), ref(layouts.parameters.number(policies.roundingDigits)));
  const blocked = policies.absentScorer.choice === "block" ? gt(num(forms.length), add(count, notApplicable)) : eq(count, num(0));
  const formula = iff(eq(notApplicable, num(forms.length)), text(notApplicableWord), iff(blocked, text(missingWord), mean));
  builder.computed(foot, column.total, { formula, value: result === undefined ? notApplicableWord : pointsCell(result.total), style: "totalPoints", role: "combined", ...(result === undefined ? {} : { trace: result.total.trace }) });
  const isRaised = result?.forms.some(({ facts }) => facts.flags.veto.isRaised) ?? false;
  const raised = forms.map((form) => eq(ref<CellReference>(form.cell("veto")), text(vetoRaisedWord)));
  builder.computed(foot, column.veto, { formula: iff(or(...raised), text(vetoRaisedWord), text("")), value: isRaised ? vetoRaisedWord : "", style: "computedCenter" });
  // The first raised veto counts, with its own document.
  const document = forms.reduceRight<CellExpression>((otherwise, form) => iff(eq(ref(form.cell("veto")), text(vetoRaisedWord)), ref(form.cell("vetoDocument")), otherwise), text(""));
  const grade = gradeFormula(reference(sheet, foot, column.total), { raised: ref(reference(sheet, foot, column.veto)), document }, scoreSheet.id, layouts);
  builder.computed(foot, column.grade, { formula: grade, value: result === undefined ? notApplicableWord : gradeCell(result.grade, scoreSheet.vetoGrade), style: "computedCenter", role: "combinedGrade", ...(result === undefined ? {} : { trace: result.grade.trace }) });
}
