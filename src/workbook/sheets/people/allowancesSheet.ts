import type { Trace } from "../../../domain/explanation/trace";
import { add, concat, eq, fn, iff, lt, num, or, ref, text } from "../../../domain/formula/build";
import { capitalsDigits, capitalsFromDigits } from "../../../domain/formula/capitalsFormula";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import { heldWord, missingWord, notAssessedWord } from "../../../domain/items/stateWords";
import { capitals } from "../../../domain/money/capitals";
import { excelSerial } from "../../../domain/units/day";
import { fen, yuanTextGrouped } from "../../../domain/units/money";
import { firstDay, periodTextZh, yearOf } from "../../../domain/units/period";
import { checkCode, checkCodeFormula } from "../../checkCode";
import type { SheetPlan } from "../../plan";
import { allowanceListObject } from "../../printObjects";
import { reference, SheetBuilder } from "../../sheetBuilder";
import { printCountAt, printCountCells, printCountText } from "../printCount";
import { allowanceRowCells, amountsOf, remarkWidth, type AllowanceRow } from "./allowanceRows";
import { amountColumns, pageTotalTrace, streetTotalTrace } from "./allowanceTraces";
import { allowanceColumn as column, allowanceHeadRows, allowanceLastPrinted as last, allowancesSheetId as sheet, allowancesTitle } from "./allowancesLayout";
import type { PersonPage } from "./assessmentLayout";
import { lineCells, notPaidMark, totalOfCells } from "./gridLeaderFigures";
import { communityName, pageIdColumn, rosterRows, totalFormula, unlistedText } from "./pageFormulas";
import type { AllowanceContent } from "./peopleContent";
import { payQuarter } from "./peoplePeriods";
import { engagementIn } from "./peoplePlaces";

/** Amounts up to 9,999,999.99 in bold; wide enough in all that fifteen people and the foot end on one landscape page. */
const widths = [4, 9, 8, 7, 6, 5, 13, 8, 8, 5, 13, 12, 13, 14, remarkWidth, 2];
const helperTitles = ["序", "名册行", "大写用", "打印名", "打印", "作废"];
const summed = ["fixed", "performance", "arrears", "total"] as const;
type Sums = Readonly<Record<(typeof summed)[number], number | string>>;

/** What the street's page takes from a community's page. */
interface PageTotals { readonly page: PersonPage; readonly people: number; readonly performers: string; readonly sums: Sums; readonly trace: Trace }

/** 津贴发放表: the month's list to sign and pay by, a page per community, the street's summary last. */
export function allowancesSheet(content: AllowanceContent): SheetPlan {
  const builder = new SheetBuilder({ id: sheet, title: allowancesTitle, orientation: "landscape", margins: "narrow", widths: [...widths, ...helperTitles.map(() => 8)] });
  const { allowances } = content.people;
  const found = rosterRows(allowances.pages, sheet, content);
  const totals = allowances.pages.map((page) => {
    const rows = page.rows.map((own): AllowanceRow => {
      const shown = found.get(own.row)!;
      const figures = shown.isFound && shown.id !== undefined ? content.figures.get(shown.id) : undefined;
      return { ...shown, row: own.row, own, figures, amounts: amountsOf(figures, content.spec.month) };
    });
    pageHead(builder, page.first, content, communityLine(page, content));
    tableHead(builder, page.first + 3, "people");
    builder.issued(page.first, pageIdColumn, page.community, "helper");
    rows.forEach((row, index) => allowanceRowCells(builder, index + 1, row, content));
    const totals = pageFoot(builder, page, rows, content);
    builder.section(`page${allowances.pages.indexOf(page) + 1}`, "fixed", page.first, page.last).breakAfter(page.last);
    return totals;
  });
  streetPage(builder, totals, content);
  builder.print({ row: 1, column: 1, toRow: allowances.summary.last, toColumn: last });
  return builder.build();
}

function communityLine(page: PersonPage, content: AllowanceContent): { formula: CellExpression; value: string } {
  const name = communityName(sheet, page, content);
  return { formula: concat<CellReference>(text("发放单位："), name.formula, text("社居委")), value: `发放单位：${name.value}社居委` };
}

function pageHead(builder: SheetBuilder, first: number, content: AllowanceContent, line: { formula: CellExpression; value: string }): void {
  const { base, spec } = content;
  builder.label(first, 1, "附件  网格长津贴发放表", "attachment").merge(first, 1, first, 8).height(first, 15).height(first + 2, 16);
  builder.computed(first + 1, 1, { formula: concat<CellReference>(ref(base.parameters.street), text("网格长津贴发放表")), value: `${spec.street}网格长津贴发放表`, style: "title" }).merge(first + 1, 1, first + 1, last).height(first + 1, 28);
  builder.computed(first + 2, 1, { ...line, style: "line" }).merge(first + 2, 1, first + 2, 4);
  builder.computed(first + 2, 5, { ...periodsLine(content), style: "line" }).merge(first + 2, 5, first + 2, 13);
  builder.label(first + 2, column.signature, "单位：元", "lineRight").merge(first + 2, column.signature, first + 2, last);
  builder.labels(first + 4, column.sequence, helperTitles, "helper");
}

/** The two rows of a table's head: `own` are the columns before the amounts. */
function tableHead(builder: SheetBuilder, upper: number, own: "people" | "communities"): void {
  const lower = upper + 1;
  const isStreet = own === "communities";
  const names = isStreet ? ["序号", "社区", null, null] : ["序号", "网格", "姓名", "编号"];
  const fixed = isStreet ? ["人数", null, "金额"] : ["月份", "月数", "金额"];
  const performance = isStreet ? ["人数", null, null, "金额"] : ["季度", "结果", "月数", "金额"];
  builder.labels(upper, 1, [...names, "固定津贴", null, null, "绩效津贴", null, null, null, "补发\n（扣回）", "应发合计", isStreet ? "负责人签字" : "领取人签字", "备注"], "header");
  builder.labels(lower, 1, [null, null, null, null, ...fixed, ...performance, null, null, null, null], "header");
  builder.merge(upper, column.month, upper, column.fixed).merge(upper, column.quarter, upper, column.performance).height(upper, 18).height(lower, 18);
  if (isStreet) builder.merge(upper, column.grid, lower, column.id).merge(lower, column.month, lower, column.fixedMonths).merge(lower, column.quarter, lower, column.performanceMonths);
  for (const where of [1, ...(isStreet ? [] : [2, 3, 4]), column.arrears, column.total, column.signature, column.remark]) builder.merge(upper, where, lower, where);
}

/** What the list pays for, and when: 所属期 and 发放期. */
function periodsLine({ base, spec }: AllowanceContent): { formula: CellExpression; value: string } {
  const month = ref(base.parameters.month);
  const monthText = concat<CellReference>(fn<CellReference>("YEAR", month), text("年"), fn("MONTH", month), text("月"));
  const quarter = payQuarter(spec.month);
  const own = periodTextZh(spec.month);
  if (quarter === undefined) return { formula: concat<CellReference>(text("所属期："), monthText, text("固定津贴　　发放期："), monthText), value: `所属期：${own}固定津贴\u3000\u3000发放期：${own}` };
  const before = fn<CellReference>("EDATE", month, num(-1));
  const quarterText = concat<CellReference>(fn<CellReference>("YEAR", before), text("年第"), fn("ROUNDUP", { kind: "binary", operator: "/", left: fn<CellReference>("MONTH", before), right: num(3) }, num(0)), text("季度"));
  return {
    formula: concat<CellReference>(text("所属期："), monthText, text("固定津贴、"), quarterText, text("绩效津贴　　发放期："), monthText),
    value: `所属期：${own}固定津贴、${Number(yearOf(quarter))}年第${quarter.slice(-1)}季度绩效津贴\u3000\u3000发放期：${own}`,
  };
}

/** Sums, capitals, check line, signatures and code of a community's page. */
function pageFoot(builder: SheetBuilder, page: PersonPage, rows: readonly AllowanceRow[], content: AllowanceContent): PageTotals {
  const { foot } = page;
  const [top, bottom] = [page.rows[0]?.row ?? foot, foot - 1];
  const over = (where: number): CellReference => reference(sheet, top, where, bottom, where);
  const sums = Object.fromEntries(summed.map((name) => [name, totalOfCells(rows.map(({ amounts }) => amounts[name]))])) as unknown as Sums;
  const people = rows.filter(({ amounts }) => typeof amounts.total === "number" && amounts.total > 0).length;
  const trace = pageTotalTrace(communityName(sheet, page, content).value, rows.filter(({ id }) => id !== undefined).length);
  sumCells(builder, foot, (name) => totalFormula(over(column[name])), { sums, trace });
  const performers = performersOf(over(column.performance), rows, content);
  builder.computed(foot, column.quarter, { ...performers, style: "total" }).blanks(foot, column.result, column.performanceMonths, "total").merge(foot, column.quarter, foot, column.performanceMonths);
  builder.label(foot, 1, "合计", "total").blanks(foot, 2, 4, "total").merge(foot, 1, foot, 4);
  builder.computed(foot, column.month, { formula: concat<CellReference>(fn("COUNTIF", ref(over(column.total)), text(">0")), text("人")), value: `${people}人`, style: "total" }).blanks(foot, column.fixedMonths, column.fixedMonths, "total").merge(foot, column.month, foot, column.fixedMonths);
  capitalsRow(builder, foot, sums.total);
  const flags = content.people.gridLeaders.range(content.people.gridLeaders.openColumn("unlistedAllowance"));
  const unlisted = unlistedText(sheet, page, flags, content, unlistedCount(page, content));
  builder.computed(foot + 2, 1, { ...unlisted, style: "line" }).merge(foot + 2, 1, foot + 2, last).height(foot + 2, 16);
  const code = {
    formula: checkCodeFormula(ref(content.base.parameters.month), over(column.sequence), amountColumns.map((name) => over(column[name]))),
    value: checkCode(excelSerial(firstDay(content.spec.month)), amountColumns.map((name) => rows.map(({ amounts }) => amounts[name]))),
  };
  signatures(builder, foot + 3, "制表人：　　　　　　社居委负责人（盖章）：　　　　　　社会事务科审核：　　　　　　财务审核：　　　　　　审批人：　　　　　　年　　月　　日", content, { code, of: communityName(sheet, page, content) });
  marks(builder, top, bottom);
  return { page, people, performers: performers.value, sums, trace };
}

/** How many are paid a performance allowance by this list; nobody's number in the months that pay none. */
function performersOf(performance: CellReference, rows: readonly AllowanceRow[], { spec }: AllowanceContent): { formula: CellExpression; value: string } {
  if (payQuarter(spec.month) === undefined) return { formula: text(notPaidMark), value: notPaidMark };
  const count = rows.filter(({ amounts }) => typeof amounts.performance === "number" && amounts.performance > 0).length;
  return { formula: concat<CellReference>(fn("COUNTIF", ref(performance), text(">0")), text("人")), value: `${count}人` };
}

function sumCells(builder: SheetBuilder, row: number, formulaOf: (name: (typeof summed)[number]) => CellExpression, { sums, trace }: { sums: Sums; trace: Trace }): void {
  for (const name of summed) builder.computed(row, column[name], { formula: formulaOf(name), value: sums[name], style: "totalMoney", role: name === "total" ? `allowances/${row}/sum` : undefined, trace });
  builder.blanks(row, column.signature, column.remark, "total").height(row, 22);
}

/** 合计(大写) below a total; words while something is held. */
function capitalsRow(builder: SheetBuilder, foot: number, total: number | string): void {
  const row = foot + 1;
  const sum = ref<CellReference>(reference(sheet, foot, column.total));
  const digits = reference(sheet, row, column.digits);
  const sign = iff(lt(sum, num(0)), text("负"), text(""));
  const written = concat<CellReference>(text("合计（大写）：人民币"), sign, fn("IFERROR", capitalsFromDigits<CellReference>(ref(digits)), text("—")), text("　　¥"), fn("TEXT", sum, text("#,##0.00")));
  const held = "合计（大写）：有待核或缺项，处理后才能付款";
  const amount = typeof total === "number" ? fen(Math.round(total * 100)) : undefined;
  builder.computed(row, column.digits, { formula: iff(fn("ISNUMBER", sum), capitalsDigits(sum), text("")), value: amount === undefined ? "" : String(Math.abs(amount)).padStart(12, "0"), style: "helper" });
  builder.computed(row, 1, { formula: iff(fn("ISNUMBER", sum), written, text(held)), value: amount === undefined ? held : `合计（大写）：人民币${capitals(amount)}\u3000\u3000¥${yuanTextGrouped(amount)}`, style: "total" });
  builder.blanks(row, 2, last, "total").merge(row, 1, row, last).height(row, 22);
}

function unlistedCount(page: PersonPage, { figures, people: { allowances }, places, spec }: AllowanceContent): number {
  const listed = new Set(allowances.pages.flatMap(({ rows }) => rows.map((row) => engagementIn(row, sheet, places))));
  return [...figures.values()].filter((own) => {
    const { performance, total } = lineCells(own);
    const waits = payQuarter(spec.month) !== undefined && performance === notAssessedWord;
    return own.engagement.community === page.community && !listed.has(own.engagement.id) && (typeof total === "string" || total !== 0 || waits);
  }).length;
}

/** Who signs, the rule in words, the code, and which printing it is. `of`: the community of a page, or the whole list. */
function signatures(builder: SheetBuilder, row: number, line: string, { spec, facts, base, people }: AllowanceContent, { code, of }: { code: { formula: CellExpression; value: string }; of: { formula: CellExpression; value: string } | undefined }): void {
  builder.label(row, 1, line, "signature").merge(row, 1, row, last).height(row, 28);
  builder.label(row + 1, 1, `依据：${spec.scheme.document.title}${spec.scheme.document.number ?? ""}（版本 ${spec.scheme.version}）。绩效津贴按季考核合格后发放；未考核的暂缓，补考合格后在以后月份补发。领取人不识字的按手印并由两人证明；转账的在签字栏注明“转账”。`, "note").merge(row + 1, 1, row + 1, column.arrears).height(row + 1, 26);
  builder.label(row + 1, column.total, "校验码", "lineRight").computed(row + 1, column.signature, { formula: code.formula, value: code.value, style: "computedCenter", role: "code" });
  builder.computed(row + 1, column.remark, { ...printedTimes(builder, row + 1, { spec, facts, base, people }, of), style: "noteRight", role: "printed" });
}

/** How often this page went to paper: with the whole list, and a community's page by itself too. */
function printedTimes(builder: SheetBuilder, row: number, { spec, facts, base, people }: Pick<AllowanceContent, "spec" | "facts" | "base" | "people">, of: { formula: CellExpression; value: string } | undefined): { formula: CellExpression; value: string } {
  const month = ref<CellReference>(base.parameters.month);
  const whole = concat<CellReference>(text(`${allowancesTitle} `), fn("YEAR", month), text("-"), fn("TEXT", fn("MONTH", month), text("00")));
  const object = of === undefined ? { formula: whole, value: allowanceListObject(spec.month) } : { formula: concat<CellReference>(whole, text(" "), of.formula), value: allowanceListObject(spec.month, of.value) };
  const own = printCountCells(builder, { sheet, row, column: column.printedAs }, object, { spec, log: facts.log });
  if (of === undefined) return printCountText([own]);
  const street = printCountAt({ sheet, row: people.allowances.summary.last, column: column.printedAs }, facts.log, allowanceListObject(spec.month));
  return printCountText([own, street]);
}

/** What is held, missing or taken back is marked. */
function marks(builder: SheetBuilder, top: number, bottom: number): void {
  const range = { row: top, column: column.month, toRow: bottom, toColumn: column.total };
  const total = ref<CellReference>(reference(sheet, top, column.total));
  const over = (where: number, toColumn = where) => ({ ...range, column: where, toColumn });
  builder.format({ range: over(column.fixed, column.fixed), formula: or(eq(total, text(heldWord)), eq(total, text(missingWord))), look: "bad" });
  builder.format({ range: over(column.total), formula: or(eq(total, text(heldWord)), eq(total, text(missingWord))), look: "bad" });
  const performance = ref<CellReference>(reference(sheet, top, column.performance));
  builder.format({ range: over(column.result, column.performance), formula: eq(ref(reference(sheet, top, column.result)), text(notAssessedWord)), look: "missing" });
  builder.format({ range: over(column.performance), formula: eq(performance, text(heldWord)), look: "bad" });
  const arrears = ref<CellReference>(reference(sheet, top, column.arrears));
  builder.format({ range: over(column.arrears), formula: iff(fn("ISNUMBER", arrears), iff(eq(arrears, num(0)), eq(num(0), num(1)), eq(num(0), num(0))), eq(num(0), num(1))), look: "warning" });
  builder.format({ range: over(column.grid, column.name), formula: eq(ref(reference(sheet, top, column.grid)), text(missingWord)), look: "bad" });
}

/** The street's summary: a row per community, their sums, capitals and the code. */
function streetPage(builder: SheetBuilder, totals: readonly PageTotals[], content: AllowanceContent): void {
  const { summary } = content.people.allowances;
  pageHead(builder, summary.first, content, { formula: text("发放单位：全街道汇总"), value: "发放单位：全街道汇总" });
  tableHead(builder, summary.first + 3, "communities");
  const cell = (row: number, where: number): CellExpression => ref(reference(sheet, row, where));
  totals.forEach(({ page, people, performers, sums, trace }, index) => {
    const row = summary.rows[index]!;
    const name = communityName(sheet, page, content);
    builder.label(row, column.number, index + 1, "index").label(row, column.sequence, index + 1, "helper").height(row, 26);
    builder.computed(row, column.grid, { ...name, style: "computedCenter" }).blanks(row, column.name, column.id, "text").merge(row, column.grid, row, column.id);
    builder.computed(row, column.month, { formula: cell(page.foot, column.month), value: `${people}人`, style: "computedCenter" }).blanks(row, column.fixedMonths, column.fixedMonths, "text").merge(row, column.month, row, column.fixedMonths);
    for (const part of summed) builder.computed(row, column[part], { formula: cell(page.foot, column[part]), value: sums[part], style: "computedMoney", trace });
    builder.computed(row, column.quarter, { formula: cell(page.foot, column.quarter), value: performers, style: "computedCenter" }).blanks(row, column.result, column.performanceMonths, "text").merge(row, column.quarter, row, column.performanceMonths);
    builder.blanks(row, column.signature, column.remark, "text");
  });
  const { foot } = summary;
  const over = (where: number): CellReference => reference(sheet, summary.first + allowanceHeadRows, where, foot - 1, where);
  const sums = Object.fromEntries(summed.map((name) => [name, totalOfCells(totals.map((own) => own.sums[name]))])) as unknown as Sums;
  builder.label(foot, 1, "全街道合计", "total").blanks(foot, 2, column.id, "total").merge(foot, 1, foot, column.id);
  builder.computed(foot, column.month, { ...peopleOf(totals.map(({ page, people }) => ({ page, count: people })), column.total), style: "total" }).blanks(foot, column.fixedMonths, column.fixedMonths, "total").merge(foot, column.month, foot, column.fixedMonths);
  sumCells(builder, foot, (name) => totalFormula(over(column[name])), { sums, trace: streetTotalTrace(content) });
  const performers = payQuarter(content.spec.month) === undefined ? { formula: text(notPaidMark), value: notPaidMark } : peopleOf(totals.map(({ page, performers: count }) => ({ page, count: Number.parseInt(count, 10) })), column.performance);
  builder.computed(foot, column.quarter, { ...performers, style: "total" }).blanks(foot, column.result, column.performanceMonths, "total").merge(foot, column.quarter, foot, column.performanceMonths);
  capitalsRow(builder, foot, sums.total);
  builder.label(foot + 2, 1, "各社区发放表见前页；有“待核”“缺”的社区处理后才能付款。", "line").merge(foot + 2, 1, foot + 2, last).height(foot + 2, 18);
  const code = {
    formula: checkCodeFormula(ref(content.base.parameters.month), over(column.sequence), summed.map((name) => over(column[name]))),
    value: checkCode(excelSerial(firstDay(content.spec.month)), summed.map((name) => totals.map((own) => own.sums[name]))),
  };
  signatures(builder, foot + 3, "制表人：　　　　　　社会事务科负责人（盖章）：　　　　　　财务审核：　　　　　　分管领导：　　　　　　审批人：　　　　　　年　　月　　日", content, { code, of: undefined });
  builder.section("street", "fixed", summary.first, summary.last);
}

/** How many of all pages are paid something in a column. */
function peopleOf(pages: readonly { readonly page: PersonPage; readonly count: number }[], where: number): { formula: CellExpression; value: string } {
  const countOn = ({ rows, foot }: PersonPage): CellExpression => fn<CellReference>("COUNTIF", ref(reference(sheet, rows[0]?.row ?? foot, where, foot - 1, where)), text(">0"));
  const [first = num(0), ...rest] = pages.map(({ page }) => countOn(page));
  return { formula: concat<CellReference>(rest.length === 0 ? first : add(first, ...rest), text("人")), value: `${pages.reduce((sum, { count }) => sum + count, 0)}人` };
}
