import { add, concat, div, eq, fn, ge, gt, iff, lt, mul, num, or, ref, sub, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import { roundedHalfUp } from "../../../domain/formula/rounding";
import { heldWord, missingWord } from "../../../domain/items/stateWords";
import type { BudgetLine, BudgetStatus } from "../../../domain/money/communityBudget";
import type { BudgetRule } from "../../../domain/scheme/schemeSchema";
import { excelSerial } from "../../../domain/units/day";
import { firstDay, monthOfYear, yearOf } from "../../../domain/units/period";
import { divide, fromDecimal, hundred, multiply, toNumber } from "../../../domain/units/rational";
import { roundHalfUp } from "../../../domain/units/rounding";
import { checkCode, checkCodeFormula } from "../../checkCode";
import { moneyCell, pointsCell, yuanNumber } from "../../figureCells";
import type { SheetPlan } from "../../plan";
import { reference, SheetBuilder } from "../../sheetBuilder";
import { budgetColumn as column, budgetFirstRow as firstRow, budgetSheetId as sheet } from "./budgetLayout";
import { budgetAmounts, budgetTotalTraces, budgetTraces, type BudgetAmount, type BudgetTraces } from "./budgetTraces";
import { totalOfCells } from "./gridLeaderFigures";
import { gridLeadersHead, gridLeadersSheetId } from "./gridLeadersLayout";
import { beforeDay, fromDay, lookedUp } from "./lookups";
import { totalFormula } from "./pageFormulas";
import type { PeopleContent } from "./peopleContent";

/** Sums up to 99,999,999.99 in bold. */
const widths = [5, 14, 7, 16, 15, 15, 15, 16, 16, 9, 8, 16, 20, 2, 8, 5];
const last = column.remark;
const statusWords: Readonly<Record<BudgetStatus, string>> = { within: "正常", warn: "预警", over: "超支" };

interface BudgetContent extends PeopleContent { readonly rule: BudgetRule; readonly lines: readonly BudgetLine[] }
type BudgetRow = Readonly<Record<BudgetAmount | "percent", number | string>> & { readonly staffCount: number; readonly status: string };

/** 社区经费: what each community has used of the year's grant so far. It warns; it never cuts. */
export function budgetSheet(content: PeopleContent, rule: BudgetRule, lines: readonly BudgetLine[]): SheetPlan {
  const all: BudgetContent = { ...content, rule, lines };
  const { spec, base, people: { budget } } = content;
  const builder = new SheetBuilder({ id: sheet, title: "社区经费", orientation: "landscape", margins: "narrow", widths });
  builder.computed(1, 1, { formula: concat<CellReference>(ref(base.parameters.street), text("社区经费使用情况")), value: `${spec.street}社区经费使用情况`, style: "title" }).merge(1, 1, 1, last).height(1, 30);
  const month = ref(base.parameters.month);
  const span = concat<CellReference>(fn<CellReference>("YEAR", month), text("年1月至"), fn("MONTH", month), text("月"));
  builder.computed(2, 1, { formula: span, value: `${Number(yearOf(spec.month))}年1月至${monthOfYear(spec.month)}月`, style: "line" }).merge(2, 1, 2, 8);
  builder.label(2, 9, "单位：元", "lineRight").merge(2, 9, 2, last);
  builder.label(3, 1, "人员、网格长津贴、工作、活动经费合计不超过年度补助；本表只提示，不扣减。人员报酬逐月按当月执行的版本；津贴以前月份按台账实发，本月按发放表应发。", "note").merge(3, 1, 3, last);
  builder.labels(4, 1, ["序号", "社区", "人员数", "人员经费", "网格长津贴", "工作经费", "活动经费", "合计", "年度补助", "使用率(%)", "状态", "结余", "提示"], "header").labels(4, column.id, ["编号", "序"], "helper").height(4, 30);
  const rows = spec.communities.map((community, index) => {
    const row = firstRow + index;
    const line = lines.find((candidate) => candidate.community.id === community.id);
    return budgetRow(builder, row, community.id, { values: rowOf(line), traces: budgetTraces(line, rule) }, all);
  });
  budgetFoot(builder, rows, all);
  marks(builder, budget.firstRow, budget.lastRow);
  builder.section("head", "fixed", 1, 4).section("rows", "fixed", firstRow, budget.lastRow).section("foot", "fixed", budget.foot, budget.foot + 2);
  builder.freeze(firstRow, 3).print({ row: 1, column: 1, toRow: budget.foot + 2, toColumn: last }, { from: 4, to: 4 });
  return builder.build();
}

function rowOf(line: BudgetLine | undefined): BudgetRow {
  if (line === undefined) return { staffCount: 0, staff: 0, allowances: 0, work: 0, activities: 0, total: 0, grant: 0, percent: 0, remaining: 0, status: "" };
  const status = line.status === undefined ? String(moneyCell(line.total)) : statusWords[line.status];
  return {
    staffCount: line.staffCount, staff: moneyCell(line.staff), allowances: moneyCell(line.allowances), work: yuanNumber(line.work), activities: yuanNumber(line.activities),
    total: moneyCell(line.total), grant: yuanNumber(line.grant), percent: pointsCell(line.share), remaining: moneyCell(line.remaining), status,
  };
}

function budgetRow(builder: SheetBuilder, row: number, community: string, { values, traces }: { values: BudgetRow; traces: BudgetTraces }, content: BudgetContent): BudgetRow {
  const { base, facts, people, rule } = content;
  const at = (where: keyof typeof column): CellExpression => ref(reference(sheet, row, column[where]));
  const { staff, spending } = people;
  builder.label(row, column.number, row - firstRow + 1, "index").label(row, column.sequence, row - firstRow + 1, "helper").issued(row, column.id, community, "helper").height(row, 26);
  const name = facts.roster.communities.find(({ id }) => id === community)?.name ?? missingWord;
  builder.computed(row, column.community, { formula: lookedUp(at("id"), base.roster.community("id"), base.roster.community("name"), missingWord), value: name, style: "computedCenter" });
  const isOutside = values.staffCount < toNumber(rule.staff.fewest.value) || values.staffCount > toNumber(rule.staff.most.value);
  const has = (word: string): CellExpression => gt(fn<CellReference>("COUNTIFS", ref(staff.column("communityKey")), at("id"), ref(staff.column("cost")), text(word)), num(0));
  const sumOf = (amounts: CellReference, keys: CellReference): CellExpression => fn("ROUND", fn("SUMIFS", ref(amounts), ref(keys), at("id")), num(2));
  const formulas: Record<BudgetAmount, CellExpression> = {
    staff: iff(has(missingWord), text(missingWord), sumOf(staff.column("cost"), staff.column("communityKey"))),
    allowances: allowancesFormula(at("id"), content),
    work: sumOf(spending.column("workCounted"), spending.column("communityKey")),
    activities: sumOf(spending.column("activitiesCounted"), spending.column("communityKey")),
    total: totalFormula(reference(sheet, row, column.staff, row, column.activities)),
    grant: fn("ROUND", ref(base.parameters.number(rule.yearlyGrant)), num(2)),
    remaining: iff(fn("ISNUMBER", at("total")), fn("ROUND", sub(at("grant"), at("total")), num(2)), at("total")),
  };
  for (const amount of budgetAmounts) builder.computed(row, column[amount], { formula: formulas[amount], value: values[amount], style: "computedMoney", role: amount === "total" ? `budget/${community}` : undefined, trace: traces[amount] });
  builder.computed(row, column.staffCount, { formula: fn("SUMIFS", ref(staff.column("isInPost")), ref(staff.column("communityKey")), at("id")), value: values.staffCount, style: "computedIndex", trace: traces.staffCount });
  builder.computed(row, column.percent, { formula: percentFormula(at("total"), at("grant")), value: values.percent, style: "computedPoints", trace: traces.percent });
  const warnAt = ref<CellReference>(base.parameters.number(rule.warnAtPercent));
  const status = iff(lt(at("remaining"), num(0)), text(statusWords.over), iff(ge(at("percent"), warnAt), text(statusWords.warn), text(statusWords.within)));
  builder.computed(row, column.status, { formula: iff(fn("ISNUMBER", at("total")), status, at("total")), value: values.status, style: "computedCenter", trace: traces.status });
  const outside = or<CellReference>(lt(at("staffCount"), ref(base.parameters.number(rule.staff.fewest))), gt(at("staffCount"), ref(base.parameters.number(rule.staff.most))));
  builder.computed(row, column.remark, { formula: iff(outside, text("人员数不在规定范围"), text("")), value: isOutside ? "人员数不在规定范围" : "", style: "computedText" });
  return values;
}

/** Paid by the closed lists of the year, and the open month's list; 待核 or 缺 as the list says. */
function allowancesFormula(id: CellExpression, { people, base, spec }: BudgetContent): CellExpression {
  if (spec.scheme.allowances.length === 0) return num(0);
  const { gridLeaders, paidAllowances } = people;
  const total = gridLeaders.range(gridLeaders.openColumn("total"));
  const january = ref(reference(gridLeadersSheetId, gridLeadersHead.month, gridLeaders.shareColumn(gridLeaders.fixedMonths[0]!)));
  const month = ref(paidAllowances.column("month"));
  const paid = (["fixed", "performance", "arrears"] as const).map((name): CellExpression =>
    fn("SUMIFS", ref(paidAllowances.column(name)), ref(paidAllowances.column("community")), id, month, fromDay(january), month, beforeDay(ref(base.parameters.month))));
  const has = (word: string): CellExpression => gt(fn<CellReference>("COUNTIFS", ref(gridLeaders.column("communityKey")), id, ref(total), text(word)), num(0));
  const listed = fn<CellReference>("SUMIFS", ref(total), ref(gridLeaders.column("communityKey")), id);
  return iff(has(heldWord), text(heldWord), iff(has(missingWord), text(missingWord), fn("ROUND", add<CellReference>(listed, ...paid), num(2))));
}

/** Per cent of the grant to one place, half up; a grant of nothing is used up. */
function percentFormula(total: CellExpression, grant: CellExpression): CellExpression {
  return iff(fn("ISNUMBER", total), iff(eq(grant, num(0)), num(100), roundedHalfUp(div(mul(total, num(100)), grant), num(1))), total);
}

function budgetFoot(builder: SheetBuilder, rows: readonly BudgetRow[], { base, spec, people: { budget } }: BudgetContent): void {
  const { foot } = budget;
  const over = (where: keyof typeof column): CellReference => budget.column(where);
  const at = (where: keyof typeof column): CellExpression => ref(reference(sheet, foot, column[where]));
  const traces = budgetTotalTraces(rows.length);
  builder.label(foot, 1, "合计", "total").blanks(foot, 2, 2, "total").merge(foot, 1, foot, 2).height(foot, 24);
  builder.computed(foot, column.staffCount, { formula: fn("SUM", ref(over("staffCount"))), value: rows.reduce((sum, row) => sum + row.staffCount, 0), style: "total", trace: traces.staffCount });
  const sums = Object.fromEntries(budgetAmounts.map((amount) => [amount, totalOfCells(rows.map((row) => row[amount]))])) as Record<BudgetAmount, number | string>;
  for (const amount of budgetAmounts) builder.computed(foot, column[amount], { formula: totalFormula(over(amount)), value: sums[amount], style: "totalMoney", trace: traces[amount] });
  builder.computed(foot, column.percent, { formula: percentFormula(at("total"), at("grant")), value: percentOfSums(sums), style: "totalPoints", trace: traces.percent });
  builder.label(foot, column.status, null, "total").label(foot, column.remark, null, "total");
  builder.label(foot + 1, 1, "经办人：　　　　　　　　科室负责人：　　　　　　　　财务：　　　　　　　　分管领导：　　　　　　　　　　年　　月　　日", "signature").merge(foot + 1, 1, foot + 1, last).height(foot + 1, 36).height(foot + 2, 20);
  const coded: readonly (keyof BudgetRow & keyof typeof column)[] = ["staffCount", "staff", "allowances", "work", "activities", "total", "remaining"];
  builder.label(foot + 2, 1, `依据：${spec.scheme.document.title}${spec.scheme.document.number ?? ""}（版本 ${spec.scheme.version}）`, "note").merge(foot + 2, 1, foot + 2, 9);
  builder.label(foot + 2, column.status, "校验码", "lineRight").computed(foot + 2, column.remaining, {
    formula: checkCodeFormula(ref(base.parameters.month), over("sequence"), coded.map(over)),
    value: checkCode(excelSerial(firstDay(spec.month)), coded.map((name) => rows.map((row) => row[name]))), style: "computedCenter", role: "code",
  });
}

function percentOfSums({ total, grant }: Record<BudgetAmount, number | string>): number | string {
  if (typeof total !== "number" || typeof grant !== "number") return total;
  return grant === 0 ? 100 : toNumber(roundHalfUp(divide(multiply(fromDecimal(total), hundred), fromDecimal(grant)), 1));
}

function marks(builder: SheetBuilder, firstLine: number, lastLine: number): void {
  const status = ref<CellReference>(reference(sheet, firstLine, column.status));
  const over = { row: firstLine, column: column.status, toRow: lastLine, toColumn: column.status };
  builder.format({ range: over, formula: eq(status, text(statusWords.over)), look: "bad" }).format({ range: over, formula: eq(status, text(statusWords.warn)), look: "warning" });
  builder.format({ range: over, formula: or(eq(status, text(heldWord)), eq(status, text(missingWord))), look: "missing" });
}
