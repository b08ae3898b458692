import type { MonthResults } from "../../domain/monthResults";
import { concat, eq, fn, iff, num, ref, text } from "../../domain/formula/build";
import type { CellExpression, CellReference } from "../../domain/formula/expression";
import type { Facts } from "../../domain/facts";
import { excelSerial } from "../../domain/units/day";
import type { BookLayouts } from "../bookLayouts";
import type { BookSpec } from "../bookSpec";
import { pointsCell } from "../figureCells";
import type { SheetPlan } from "../plan";
import { reference, SheetBuilder } from "../sheetBuilder";
import { resultOfForm } from "./formContent";
import { officeNames } from "./formSheet";

const sheet = "home";

/** A link of the first page: where it leads and what is done there. */
export interface HomeLink { readonly title: string; readonly what: string; readonly target: CellReference }

/** 首页: what this workbook is, the open month, five links, and every form with what is still missing. */
export function homeSheet(spec: BookSpec, layouts: BookLayouts, facts: Facts, results: MonthResults, links: readonly HomeLink[]): SheetPlan {
  const builder = new SheetBuilder({ id: sheet, title: "首页", widths: [4, 24, 22, 16, 22], orientation: "portrait" });
  const { street, month } = layouts.parameters;
  builder.computed(1, 1, { formula: concat<CellReference>(ref(street), text("社区社会工作两级考核")), value: `${spec.street}社区社会工作两级考核`, style: "title" }).merge(1, 1, 1, 5).height(1, 40);
  const [year, monthOfYear] = spec.month.split("-").map(Number);
  builder.computed(2, 1, { formula: concat<CellReference>(text("正在考核："), fn("YEAR", ref(month)), text("年"), fn("MONTH", ref(month)), text("月")), value: `正在考核：${year}年${monthOfYear}月`, style: "hero" }).merge(2, 1, 2, 5).height(2, 30);
  builder.label(3, 1, `${spec.scheme.title.zh}（版本 ${spec.scheme.version}）`, "note").merge(3, 1, 3, 5);
  dates(builder, layouts, results);
  builder.label(9, 1, "从这里开始", "block").blanks(9, 2, 5, "block").merge(9, 1, 9, 5);
  links.forEach((link, index) => {
    const row = 10 + index;
    builder.label(row, 1, index + 1, "index").label(row, 2, link.title, "link").link(row, 2, link.target);
    builder.label(row, 3, link.what, "textLeft").blanks(row, 4, 5, "textLeft").merge(row, 3, row, 5).height(row, 24);
  });
  const formsRow = 10 + links.length + 1;
  builder.label(formsRow, 1, "本月考核表", "block").blanks(formsRow, 2, 5, "block").merge(formsRow, 1, formsRow, 5);
  builder.labels(formsRow + 1, 1, ["序号", "单位（点击打开）", "考核主体", "进度", "得分"], "header");
  layouts.forms.forEach((form, index) => formRow(builder, formsRow + 2 + index, index, form, layouts, facts, results));
  const last = formsRow + 1 + Math.max(1, layouts.forms.length);
  builder.section("head", "fixed", 1, 3).section("rows", "fixed", 4, last).print({ row: 1, column: 1, toRow: last, toColumn: 5 });
  return builder.build();
}

function dates(builder: SheetBuilder, { calendar }: BookLayouts, { dates: found }: MonthResults): void {
  const rows: readonly [string, CellReference, number][] = [
    ["社居委报送截止", calendar.reportDay, excelSerial(found.report)], ["公示结束", calendar.noticeEnd, excelSerial(found.noticeEnd)], ["付款截止", calendar.payDay, excelSerial(found.pay)],
  ];
  builder.labels(4, 2, ["事项", "日期"], "header");
  rows.forEach(([title, cell, value], index) => {
    builder.label(5 + index, 2, title).computed(5 + index, 3, { formula: ref(cell), value, style: "computedDate" });
  });
}

/** A form's own line: a link to it, who scores, what is missing, its points. */
export function formRow(builder: SheetBuilder, row: number, index: number, form: BookLayouts["forms"][number], layouts: BookLayouts, facts: Facts, results: MonthResults): void {
  const result = resultOfForm(form, results);
  const { roster } = layouts;
  const lookup = (id: CellReference, ids: CellReference, names: CellReference): CellExpression => fn("IFERROR", fn("INDEX", ref(names), fn("MATCH", ref(id), ref(ids), num(0))), text("缺"));
  builder.label(row, 1, index + 1, "index");
  builder.label(row, 2, form.title, "link").link(row, 2, reference(form.sheetId, 1, 1));
  const isCommittee = form.scoreSheet.scorer === "committee";
  const community = facts.roster.communities.find(({ id }) => id === form.scorer)?.name ?? "缺";
  builder.computed(row, 3, {
    formula: isCommittee ? concat<CellReference>(lookup(form.cell("scorerId"), roster.community("id"), roster.community("name")), text("社居委")) : text(officeNames[form.scoreSheet.scorer]!),
    value: isCommittee ? `${community}社居委` : officeNames[form.scoreSheet.scorer]!, style: "computedText",
  });
  const missing = ref<CellReference>(form.cell("missing"));
  builder.computed(row, 4, { formula: iff(eq(missing, num(0)), text("已填齐"), concat<CellReference>(text("缺"), missing, text("项"))), value: result.missing.length === 0 ? "已填齐" : `缺${result.missing.length}项`, style: "computedCenter" });
  builder.computed(row, 5, { formula: ref(form.cell("total")), value: pointsCell(result.total), style: "computedPoints" });
  builder.format({ range: { row, column: 4, toRow: row, toColumn: 4 }, formula: eq(ref(reference(sheet, row, 4)), text("已填齐")), look: "good" });
}
