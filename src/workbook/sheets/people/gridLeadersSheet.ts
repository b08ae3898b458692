import type { Engagement } from "../../../domain/facts";
import { add, concat, eq, fn, gt, iff, le, lt, num, ref, sub, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import { notAssessedWord } from "../../../domain/items/stateWords";
import { isInPostDuring, isSpanKnown } from "../../../domain/money/monthsInPost";
import { excelSerial, type Day } from "../../../domain/units/day";
import { firstDay, lastDay, monthOfYear, monthsOf, nextMonth, lastMonthOf, type Month, type Quarter } from "../../../domain/units/period";
import { toNumber } from "../../../domain/units/rational";
import type { SheetPlan } from "../../plan";
import { reference, SheetBuilder } from "../../sheetBuilder";
import { allowancesSheetId } from "./allowancesLayout";
import { assessmentSheetId, type PersonPage } from "./assessmentLayout";
import { lineCells, notPaidMark, resultWords, type EngagementFigures } from "./gridLeaderFigures";
import { GridLeaderFormulas } from "./gridLeaderFormulas";
import { gridLeaderColumn as column, gridLeadersFirstRow, gridLeadersHead as head, gridLeadersSheetId as sheet, openFigures, type GridLeadersLayout, type OpenFigure } from "./gridLeadersLayout";
import { keptNumberOf } from "./keptNumberOf";
import { listHead } from "./listHead";
import { beforeDay, cutoffDayOf, dayIn, fromDay, monthOfBook, nextMonthOf, startFormula, trimmed } from "./lookups";
import type { AllowanceContent, PeopleContent } from "./peopleContent";
import { isCounted, isQuarterCounted, monthsBetween, monthsOfBook, payQuarter, shownQuarter } from "./peoplePeriods";
import { byPlace, engagementIn, type PlacedFact } from "./peoplePlaces";
import { rosterInputs } from "./rosterInputs";

const widths = [9, 9, 10, 9, 14, 12, 12, 24, 2];
const helperTitles = ["有效行", "任职起", "任职止", "起算日", "社区", "社区|网格"];
const openTitles: Readonly<Record<OpenFigure, string>> = {
  result: "季度结果", performance: "应发绩效", owedFixed: "已关月固定应发", owedPerformance: "已关月绩效应发", paid: "已发", arrears: "补发(扣回)", total: "本月应发",
  alsoStaff: "兼工作人员", remark: "备注", unlistedAssessment: "未列入考核", unlistedAllowance: "未列入津贴", corrected: "补扣所属期", correctedBefore: "以前补扣",
};

/** 网格长名册: a row per engagement; who rejoins or changes the grid gets a new row. Grey columns compute what each month owes. */
export function gridLeadersSheet(content: PeopleContent, money: AllowanceContent | undefined): SheetPlan {
  const layout = content.people.gridLeaders;
  const { facts, places, spec } = content;
  const builder = new SheetBuilder({ id: sheet, title: "网格长名册", orientation: "landscape", widths: [...widths, ...Array.from({ length: Math.max(0, layout.lastColumn - widths.length) }, () => 8)] });
  listHead(builder, {
    title: "网格长名册", note: "一次任职一行：离任填“任职止”，再任或换网格另起一行并新编号。编号不可重复、不要改动；社区填“名册”中的社区编号。",
    headers: ["编号", "人员编号", "姓名", "社区", "网格", "任职起", "任职止", "备注"], keys: layout.column("id"), filled: facts.roster.gridLeaders.length,
  });
  const placed = byPlace(facts.roster.gridLeaders, places.lists.gridLeaders, spec.capacity.gridLeaders);
  if (money !== undefined) {
    helperHead(builder, money);
    closedHead(builder, money);
  }
  placed.forEach((one, index) => {
    const row = layout.firstRow + index;
    inputCells(builder, row, one);
    if (money !== undefined) helperCells(builder, row, one.fact, money);
  });
  rosterInputs(builder, { firstRow: layout.firstRow, lastRow: layout.lastRow, id: column.id, community: column.community, from: column.from, to: column.to }, content.base.roster);
  builder.section("head", "fixed", 1, head.titles).section("rows", "list", layout.firstRow, layout.lastRow);
  builder.freeze(layout.firstRow, column.community).print({ row: 1, column: 1, toRow: layout.firstRow + Math.max(0, facts.roster.gridLeaders.length - 1), toColumn: column.note }, { from: head.titles, to: head.titles });
  return builder.build();
}

export function inputCells(builder: SheetBuilder, row: number, { fact, note }: PlacedFact<Engagement>): void {
  const day = (value: Day | undefined): number | null => (value === undefined ? null : excelSerial(value));
  const typed = (name: keyof typeof column, value: string | undefined): unknown => builder.input(row, column[name], { role: `gridLeader.${name}`, type: "text", value: value === undefined || value === "" ? null : value, style: "inputCenter" });
  typed("id", fact?.id);
  typed("person", fact?.person);
  typed("name", fact?.name);
  typed("community", fact?.community);
  typed("grid", fact?.grid);
  builder.input(row, column.from, { role: "gridLeader.from", type: "date", value: day(fact?.from), style: "inputDate" });
  builder.input(row, column.to, { role: "gridLeader.to", type: "date", value: day(fact?.to), style: "inputDate" });
  builder.input(row, column.note, { role: "gridLeader.note", type: "text", value: note, style: "inputText" });
}

/** Rows 1 to 4 of the grey columns: titles, the months and quarters, and what is closed. */
function helperHead(builder: SheetBuilder, { people, spec, base }: AllowanceContent): void {
  const layout = people.gridLeaders;
  builder.labels(head.titles, column.isUsed, helperTitles, "helper");
  for (const month of layout.months) {
    monthHead(builder, layout.shareColumn(month), month, spec.month, base.parameters.month);
    builder.label(head.titles, layout.shareColumn(month), `${monthOfYear(month)}月在任`, "helper").label(head.titles, layout.heldColumn(month), `${monthOfYear(month)}月重复`, "helper");
  }
  for (const month of layout.fixedMonths) builder.label(head.titles, layout.fixedColumn(month), `${monthOfYear(month)}月固定`, "helper");
  for (const quarter of layout.quarters) {
    builder.label(head.titles, layout.quarterMonthsColumn(quarter), `${quarter.slice(5)}月数`, "helper").label(head.titles, layout.quarterAmountColumn(quarter), `${quarter.slice(5)}绩效`, "helper");
    for (const month of monthsOf(quarter)) {
      const where = layout.performanceShareColumn(month);
      if (where !== layout.shareColumn(month)) builder.label(head.titles, where, `${monthOfYear(month)}月计绩效`, "helper");
    }
  }
  for (const name of openFigures) builder.label(head.titles, layout.openColumn(name), openTitles[name], "helper");
}

/** A month over its column, and whether it is counted yet. */
export function monthHead(builder: SheetBuilder, where: number, month: Month, open: Month, openCell: CellReference): void {
  const first = ref<CellReference>(reference(sheet, head.month, where));
  // The quarter shown is that of the month before the open one: it ends 1, 0 or -1 months from the open one.
  const lastOfQuarter = fn<CellReference>("EDATE", ref(openCell), sub(num(1), fn("MOD", add<CellReference>(fn("MONTH", ref(openCell)), num(1)), num(3))));
  const isCountedYet = iff(le(first, fn("MAX", ref(openCell), lastOfQuarter)), num(1), num(0));
  builder.computed(head.month, where, { formula: monthOfBook(ref(openCell), monthsBetween(monthsOfBook(open)[0]!, month)), value: excelSerial(firstDay(month)), style: "helperDate" });
  builder.computed(head.counted, where, { formula: isCountedYet, value: isCounted(month, open) ? 1 : 0, style: "helper" });
}

/** The last day that counts a month, over its column. */
export function cutoffHead(builder: SheetBuilder, month: Month, content: AllowanceContent): void {
  const where = content.people.gridLeaders.shareColumn(month);
  const cutoff = excelSerial(firstDay(month)) + toNumber(content.rules(month).cutoffDay.value) - 1;
  builder.computed(head.cutoff, where, { formula: cutoffDayOf(ref(reference(sheet, head.month, where)), keptNumberOf(month, "cutoffDay", content)), value: Math.min(cutoff, excelSerial(lastDay(month))), style: "helperDate" });
}

/** Cut-off days, closed months and quarters of the head: they need the rule and the facts. */
function closedHead(builder: SheetBuilder, content: AllowanceContent): void {
  const { people, rules, base, facts, spec } = content;
  const layout = people.gridLeaders;
  for (const month of layout.months) {
    cutoffHead(builder, month, content);
    for (const [name, row] of [["fixedMonthly", head.fixedRate], ["performanceMonthly", head.performanceRate]] as const) {
      builder.computed(row, layout.heldColumn(month), { formula: keptNumberOf(month, name, content), value: toNumber(rules(month)[name].value), style: "helper" });
    }
  }
  for (const month of layout.fixedMonths) {
    const first = ref(reference(sheet, head.month, layout.shareColumn(month)));
    const paid = ref(people.paidAllowances.column("month"));
    const isClosed = month < spec.month && facts.paidAllowances.some((line) => line.month === month);
    const isPaid = iff(gt(fn("COUNTIFS", paid, fromDay(first), paid, beforeDay(nextMonthOf(first))), num(0)), num(1), num(0));
    builder.computed(head.closed, layout.fixedColumn(month), { formula: iff(lt(first, ref(base.parameters.month)), isPaid, num(0)), value: isClosed ? 1 : 0, style: "helper" });
  }
  for (const quarter of layout.quarters) quarterHead(builder, quarter, layout, { people, facts, spec });
}

function quarterHead(builder: SheetBuilder, quarter: Quarter, layout: GridLeadersLayout, { people, facts, spec }: Pick<AllowanceContent, "people" | "facts" | "spec">): void {
  const where = layout.quarterAmountColumn(quarter);
  const first = ref(reference(sheet, head.month, layout.shareColumn(monthsOf(quarter)[0]!)));
  const name = concat<CellReference>(fn<CellReference>("YEAR", first), text("-Q"), fn("ROUNDUP", { kind: "binary", operator: "/", left: fn<CellReference>("MONTH", first), right: num(3) }, num(0)));
  builder.computed(head.month, where, { formula: name, value: quarter, style: "helper" });
  const payMonth = nextMonth(lastMonthOf(quarter));
  builder.computed(head.cutoff, where, { formula: nextMonthOf(ref(reference(sheet, head.month, layout.shareColumn(lastMonthOf(quarter))))), value: excelSerial(firstDay(payMonth)), style: "helperDate" });
  const { quarterResults } = people;
  const recorded = fn<CellReference>("COUNTIFS", ref(quarterResults.column("isFirst")), num(1), ref(quarterResults.column("quarter")), ref(reference(sheet, head.month, where)));
  const isRecorded = quarter < shownQuarter(spec.month) && facts.gridLeaderResults.some((result) => result.quarter === quarter);
  builder.computed(head.closed, where, { formula: iff(gt(recorded, num(0)), num(1), num(0)), value: isRecorded ? 1 : 0, style: "helper" });
}

function helperCells(builder: SheetBuilder, row: number, engagement: Engagement | undefined, content: AllowanceContent): void {
  const { people: { gridLeaders: layout }, spec } = content;
  const formulas = new GridLeaderFormulas(row, content);
  const figures = engagement === undefined ? undefined : content.figures.get(engagement.id);
  const helper = (where: number, makeFormula: () => CellExpression, value: number | string): unknown => builder.computedLater(row, where, { makeFormula, value, style: "helper" });
  spanCells(builder, row, engagement);
  for (const month of layout.months) {
    const own = isCounted(month, spec.month) ? figures : undefined;
    helper(layout.shareColumn(month), () => formulas.share(month), own?.share(month) ?? "");
    helper(layout.heldColumn(month), () => formulas.held(month), own?.isHeld(month) === true ? 1 : 0);
  }
  for (const month of layout.fixedMonths) helper(layout.fixedColumn(month), () => formulas.fixed(month), isCounted(month, spec.month) ? figures?.fixed(month) ?? "" : "");
  for (const quarter of layout.quarters) {
    const own = isQuarterCounted(quarter, spec.month) ? figures : undefined;
    for (const month of monthsOf(quarter)) {
      const where = layout.performanceShareColumn(month);
      if (where !== layout.shareColumn(month)) helper(where, () => formulas.performanceShare(month), own?.performanceShare(month) ?? "");
    }
    helper(layout.quarterMonthsColumn(quarter), () => formulas.quarterMonths(quarter), own?.quarterMonths(quarter) ?? "");
    helper(layout.quarterAmountColumn(quarter), () => formulas.quarterAmount(quarter), own?.quarterAmount(quarter) ?? "");
  }
  for (const name of openFigures) helper(layout.openColumn(name), () => formulas.openFigure(name), openValue(name, figures, content));
}

/** Days as whole days, the start of a span that is known, and the keys by which rows are added up. */
export function spanCells(builder: SheetBuilder, row: number, engagement: Engagement | undefined): void {
  const at = (name: keyof typeof column): CellExpression => ref(reference(sheet, row, column[name]));
  const serial = (day: Day | undefined): number | string => (day === undefined ? "" : excelSerial(day));
  const trimmedId = fn<CellReference>("TRIM", at("id"));
  const ids = ref(reference(sheet, gridLeadersFirstRow, column.id, row, column.id));
  const cells: [keyof typeof column, CellExpression, number | string][] = [
    ["isUsed", iff(eq(trimmedId, text("")), num(0), iff(gt(fn("COUNTIF", ids, at("id")), num(1)), num(0), num(1))), engagement === undefined ? 0 : 1],
    ["fromDay", dayIn(reference(sheet, row, column.from)), serial(engagement?.from)],
    ["toDay", dayIn(reference(sheet, row, column.to)), serial(engagement?.to)],
    ["start", startFormula(at("isUsed"), at("fromDay"), at("toDay")), engagement !== undefined && isSpanKnown(engagement) ? serial(engagement.from) : ""],
    ["communityKey", fn("TRIM", at("community")), trimmed(engagement?.community ?? "")],
    ["gridKey", concat<CellReference>(at("communityKey"), text("|"), fn("TRIM", at("grid"))), engagement === undefined ? "|" : `${trimmed(engagement.community)}|${trimmed(engagement.grid)}`],
  ];
  for (const [name, formula, value] of cells) builder.computed(row, column[name], { formula, value, style: name === "fromDay" || name === "toDay" || name === "start" ? "helperDate" : "helper" });
}

export function openValue(name: OpenFigure, figures: EngagementFigures | undefined, { spec, facts, people, places }: AllowanceContent): number | string {
  if (figures === undefined) return name === "unlistedAssessment" || name === "unlistedAllowance" ? 0 : "";
  const quarter = payQuarter(spec.month);
  const cells = lineCells(figures);
  const performance = quarter === undefined ? notPaidMark : cells.performance;
  const { engagement } = figures;
  const isOn = (pages: readonly PersonPage[], sheetId: string): boolean => pages.some(({ rows }) => rows.some((row) => engagementIn(row, sheetId, places) === engagement.id));
  const months = figures.quarterMonths(shownQuarter(spec.month));
  switch (name) {
    case "result": return quarter === undefined ? notPaidMark : resultWords[figures.resultOf(quarter)];
    case "performance": return performance;
    case "arrears": return cells.arrears;
    case "total": return cells.total;
    case "remark": return figures.remark;
    case "alsoStaff": return engagement.person !== "" && isInPostDuring(engagement, spec.month) && facts.roster.staff.some((member) => member.person === engagement.person && isInPostDuring(member, spec.month)) ? 1 : 0;
    case "unlistedAssessment": return typeof months === "number" && months > 0 && !isOn(people.assessment.pages, assessmentSheetId) ? 1 : 0;
    case "unlistedAllowance": return !isOn(people.allowances.pages, allowancesSheetId) && (typeof cells.total === "string" || cells.total !== 0 || performance === notAssessedWord) ? 1 : 0;
    default: return figures[name];
  }
}
