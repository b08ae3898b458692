import type { Trace } from "../../domain/explanation/trace";
import { isRanked, type UnitResult } from "../../domain/combining/scoreUnits";
import type { Facts } from "../../domain/facts";
import { and, concat, div, eq, fn, gt, iff, lt, num, or, ref, sub, text } from "../../domain/formula/build";
import type { CellExpression, CellReference } from "../../domain/formula/expression";
import { denseRankSkippingUnscored, firstOccurrence, rankSkippingUnscored } from "../../domain/formula/ranking";
import { rounded } from "../../domain/formula/rounding";
import { missingWord, notApplicableWord, vetoRaisedWord } from "../../domain/items/stateWords";
import type { MonthResults } from "../../domain/monthResults";
import { roundingOf } from "../../domain/combining/scoreForm";
import { monthsOf, previousMonth, quarterOf, yearOf, type Month } from "../../domain/units/period";
import { divide, rational, sum, toNumber, type Rational } from "../../domain/units/rational";
import { round } from "../../domain/units/rounding";
import type { BookLayouts } from "../bookLayouts";
import type { BookSpec } from "../bookSpec";
import { closedUnits } from "../closedUnits";
import { pointsCell } from "../figureCells";
import type { SheetPlan } from "../plan";
import { reference, SheetBuilder } from "../sheetBuilder";
import { gradeCell } from "./gradeCell";
import type { FormLayout } from "./formLayout";
import type { ledgerColumn} from "./ledgerLayout";
import { unitRow } from "./ledgerLayout";
import { rankTrace } from "./rankTrace";
import type { SummaryContent } from "./summaryContent";
import { formCounts, progress } from "./summaryForms";
import { arrivalCell, lateFormula, lateText } from "./summaryLate";
import { summaryStory } from "./summaryStory";
import { summaryWords, type SpokenUnit } from "./summaryWords";
import { summaryColumn, summarySheetId, type SummaryBlock } from "./summaryLayout";

const column = summaryColumn;
const months = 12;
/** More rows would print too small to read on one page. */
const mostRowsOnPage = 50;
/** A unit that no form was issued for. */
const noForm: Trace = { rule: "unit.noForm", values: {} };
/** A criterion that any number meets and no text does. */
const anyNumber = ">=-999999";

/** 月度汇总: units by kind with points, grade, rank, movement, mean of the quarter, satisfaction, missing, vetoes, and the months of the year. */
export function summarySheet(spec: BookSpec, layouts: BookLayouts, facts: Facts, results: MonthResults, allowanceTotal: SummaryContent["allowanceTotal"]): SheetPlan {
  const units = new Map(results.units.map((unit) => [`${unit.sheet}|${unit.unit}`, unit]));
  const content: SummaryContent = { spec, layouts, facts, results, unitResult: (sheet, unit) => units.get(`${sheet}|${unit}`), closed: closedUnits(facts.scoreLedger), allowanceTotal };
  const builder = new SheetBuilder({ id: summarySheetId, title: "月度汇总", orientation: "landscape", margins: "narrow", isOnePage: layouts.summary.lastRow <= mostRowsOnPage, widths: [5, 20, 8, 12, 6, 7, 9, 9, 7, 8, 9, ...Array.from({ length: months }, () => 6.5), 3, 8, 8, 8, 8, 8, 8, 8, 8] });
  const last = column.firstMonth + months - 1;
  builder.computed(1, 1, { formula: concat<CellReference>(ref(layouts.parameters.street), text("两级考核月度汇总")), value: `${spec.street}两级考核月度汇总`, style: "title" }).merge(1, 1, 1, last).height(1, 32);
  const month = ref(layouts.parameters.month);
  const [year, monthOfYear] = spec.month.split("-").map(Number);
  builder.computed(2, column.firstMonth, { formula: concat<CellReference>(fn("YEAR", month), text("年"), fn("MONTH", month), text("月")), value: `${year}年${monthOfYear}月`, style: "lineRight" }).merge(2, column.firstMonth, 2, last).height(2, 18);
  builder.computed(3, 1, { ...progress(content), style: "hero" }).merge(3, 1, 3, last).height(3, 24);
  builder.label(4, 1, "未全部报齐前排名为暂列；同类单位才一起排名；缺项和被否决的不排名。升降与上月名次比；迟报只作标记，不自动扣分。", "note").merge(4, 1, 4, last).height(4, 16);
  builder.computed(5, 1, { ...summaryStory(content), style: "line" }).merge(5, 1, 5, last).height(5, 22);
  for (const block of layouts.summary.blocks) summaryBlock(builder, block, content);
  builder.section("head", "fixed", 1, 5).section("rows", "fixed", 6, layouts.summary.lastRow);
  builder.freeze(6, 3).print({ row: 1, column: 1, toRow: layouts.summary.lastRow, toColumn: last });
  return builder.build();
}

function summaryBlock(builder: SheetBuilder, block: SummaryBlock, content: SummaryContent): void {
  const { titleRow } = block;
  const last = column.firstMonth + months - 1;
  builder.label(titleRow, 1, block.scoreSheet.title.zh, "block").blanks(titleRow, 2, last, "block").merge(titleRow, 1, titleRow, last).height(titleRow, 24).height(titleRow + 1, 24);
  builder.labels(titleRow + 1, 1, ["序号", "单位", "得分", "等级", "排名", "升降", "本季平均", "满意度", "缺项", "否决", "报送", ...Array.from({ length: months }, (_, index) => index + 1)], "header");
  builder.labels(titleRow + 1, column.id, ["编号", "参排", "上月名次", "首次", "上月得分", "收表日", "已填齐", "有异议"], "helper");
  block.units.forEach((unit, index) => summaryRow(builder, block, content, unit.id, index));
  const words = summaryWords(block, content.layouts, block.units.map((unit) => spokenUnit(block, content, unit.id)));
  builder.computed(block.wordsRow, 1, { ...words, style: "line" }).merge(block.wordsRow, 1, block.wordsRow, last).height(block.wordsRow, 34);
}

function summaryRow(builder: SheetBuilder, block: SummaryBlock, content: SummaryContent, unitId: string, index: number): void {
  const { layouts, facts } = content;
  const row = block.firstRow + index;
  const at = (where: number): CellExpression => ref(reference(summarySheetId, row, where));
  const forms = layouts.forms.filter((form) => form.unit.id === unitId && form.scoreSheet === block.scoreSheet);
  const result = content.unitResult(block.scoreSheet.id, unitId);
  const { roster } = layouts;
  builder.label(row, column.number, index + 1, "index").issued(row, column.id, unitId, "helper").height(row, 24);
  const name = fn<CellReference>("IFERROR", fn("INDEX", ref(roster.unit("name")), fn("MATCH", at(column.id), ref(roster.unit("id")), num(0))), text(missingWord));
  builder.computed(row, column.unit, { formula: name, value: facts.roster.units.find(({ id }) => id === unitId)?.name ?? missingWord, style: "computedText" });
  scoreCells(builder, row, block, content, forms, result);
  const ranked = iff(or(eq(at(column.veto), text(vetoRaisedWord)), fn("ISTEXT", at(column.points))), text(""), at(column.points));
  const ownRanked = result !== undefined && isRanked(result);
  builder.computed(row, column.ranked, { formula: ranked, value: ownRanked ? pointsCell(result.total) : "", style: "helper" });
  rankCells(builder, row, block, content, result);
  builder.computed(row, column.missing, { formula: forms.length === 0 ? num(0) : fn("SUM", ...forms.map((form) => ref<CellReference>(form.cell("missing")))), value: result?.missingCount ?? 0, style: "computedIndex" });
  satisfactionCell(builder, row, block, content, unitId);
  monthCells(builder, row, block, content, unitId, result);
  quarterMean(builder, row, block, content, unitId, result);
  beforeAndArrival(builder, row, block, content, unitId);
  formCounts(builder, row, forms, result);
}

function spokenUnit(block: SummaryBlock, content: SummaryContent, unitId: string): SpokenUnit {
  const { facts, spec, results } = content;
  const result = content.unitResult(block.scoreSheet.id, unitId);
  const previous = content.closed(block.scoreSheet.id, unitId, previousMonth(spec.month))?.rank;
  return {
    name: facts.roster.units.find(({ id }) => id === unitId)?.name ?? missingWord, result, before: pointsBefore(content, block, unitId), movement: movement(previous, result?.rank),
    isVetoed: result?.forms.some(({ facts: filled }) => filled.flags.veto.isRaised) ?? false, arrival: lateText(arrivalCell(facts, committeesOf(block, unitId)), results.dates.report),
  };
}

/** Points of the month before, in the same year: what stands in its column. */
function pointsBefore(content: SummaryContent, block: SummaryBlock, unitId: string): Rational | undefined {
  const month = previousMonth(content.spec.month);
  return yearOf(month) === content.spec.year ? closedPoints(content, block.scoreSheet.id, unitId, month) : undefined;
}

/** Whose files the unit's forms come in; none where the street scores itself. */
function committeesOf({ scoreSheet, units }: SummaryBlock, unitId: string): readonly string[] {
  return scoreSheet.scorer === "committee" ? (units.find(({ id }) => id === unitId)?.communities ?? []) : [];
}

function beforeAndArrival(builder: SheetBuilder, row: number, block: SummaryBlock, content: SummaryContent, unitId: string): void {
  const { layouts, facts, results } = content;
  const month = fn<CellReference>("MONTH", ref(layouts.parameters.month));
  const ofYear = ref(reference(summarySheetId, row, column.firstMonth, row, column.firstMonth + months - 1));
  const before = pointsBefore(content, block, unitId);
  builder.computed(row, column.pointsBefore, { formula: iff(eq(month, num(1)), text(""), fn("INDEX", ofYear, num(1), sub(month, num(1)))), value: before === undefined ? "" : toNumber(before), style: "helper" });
  const arrival = arrivalCell(facts, committeesOf(block, unitId));
  if (arrival === "") builder.label(row, column.arrivalDay, null, "helperDate");
  else builder.issued(row, column.arrivalDay, arrival, "helperDate");
  builder.computed(row, column.arrival, { formula: lateFormula(reference(summarySheetId, row, column.arrivalDay), layouts.calendar.reportDay), value: lateText(arrival, results.dates.report), style: "computedCenter" });
}

/** Points and grade: of the one form, or of 多方合成 where there are several scorers. */
function scoreCells(builder: SheetBuilder, row: number, block: SummaryBlock, { layouts }: SummaryContent, forms: readonly FormLayout[], result: UnitResult | undefined): void {
  const combined = layouts.combined.find(block.scoreSheet.id, unitOf(block, row));
  const [only] = forms;
  const cell = (name: "total" | "grade"): CellExpression => (combined !== undefined ? ref(combined[name]) : only === undefined ? text(notApplicableWord) : ref(only.cell(name)));
  const formula = cell("total");
  builder.computed(row, column.points, { formula, value: result === undefined ? notApplicableWord : pointsCell(result.total), style: "computedPoints", role: "total", trace: result?.total.trace ?? noForm });
  const raised = forms.map((form) => eq(ref<CellReference>(form.cell("veto")), text(vetoRaisedWord)));
  const isRaised = forms.some((form) => result?.forms.some(({ facts: filled }) => filled.scorer === form.scorer && filled.flags.veto.isRaised));
  builder.computed(row, column.veto, { formula: raised.length === 0 ? text("") : iff(or(...raised), text(vetoRaisedWord), text("")), value: isRaised ? vetoRaisedWord : "", style: "computedCenter" });
  builder.computed(row, column.grade, { formula: cell("grade"), value: result === undefined ? notApplicableWord : gradeCell(result.grade, block.scoreSheet.vetoGrade), style: "computedCenter", trace: result?.grade.trace ?? noForm });
}

function unitOf(block: SummaryBlock, row: number): string {
  return block.units[row - block.firstRow]!.id;
}

function rankCells(builder: SheetBuilder, row: number, block: SummaryBlock, content: SummaryContent, result: UnitResult | undefined): void {
  const { layouts, spec } = content;
  const at = (where: number, toRow = row): CellExpression => ref(reference(summarySheetId, row, where, toRow === row ? undefined : toRow));
  const range = (where: number, toRow: number): CellExpression => ref(reference(summarySheetId, block.firstRow, where, toRow, where));
  builder.computed(row, column.first, { formula: firstOccurrence(at(column.ranked), range(column.ranked, row)), value: isFirstOccurrence(block, row, content) ? 1 : 0, style: "helper" });
  const all = range(column.ranked, block.lastRow);
  const isDense = spec.scheme.policies.ties.choice === "dense";
  const rank = isDense ? denseRankSkippingUnscored(at(column.ranked), all, range(column.first, block.lastRow)) : rankSkippingUnscored(at(column.ranked), all);
  builder.computed(row, column.rank, { formula: rank, value: result?.rank ?? "-", style: "computedIndex", role: "rank", trace: rankTrace(result, spec.scheme.policies) });
  const month = ref(layouts.parameters.month);
  const criteria = closedUnit(block.scoreSheet.id, at(column.id), fn("EDATE", month, sub<CellReference>(num(0), num(1))), layouts);
  const ledgerRank = ref(layouts.ledger.column("rank"));
  const before = iff(eq(fn<CellReference>("COUNTIFS", ...criteria, ledgerRank, text(">0")), num(0)), text(""), fn("SUMIFS", ledgerRank, ...criteria));
  const previous = content.closed(block.scoreSheet.id, block.units[row - block.firstRow]!.id, previousMonth(spec.month))?.rank;
  builder.computed(row, column.before, { formula: before, value: previous ?? "", style: "helper" });
  const change = sub(at(column.before), at(column.rank));
  const both = and(fn("ISNUMBER", at(column.before)), fn("ISNUMBER", at(column.rank)));
  const shown = iff(gt(change, num(0)), concat<CellReference>(text("↑"), change), iff(lt(change, num(0)), concat<CellReference>(text("↓"), fn("ABS", change)), text("—")));
  builder.computed(row, column.movement, { formula: iff(both, shown, text("")), value: movement(previous, result?.rank), style: "computedCenter" });
}

function movement(before: number | undefined, now: number | undefined): string {
  if (before === undefined || now === undefined) return "";
  if (before === now) return "—";
  return before > now ? `↑${before - now}` : `↓${now - before}`;
}

/** Whether no unit above in the block has the same points. */
function isFirstOccurrence(block: SummaryBlock, row: number, { unitResult }: SummaryContent): boolean {
  const rankedPoints = (unitId: string): number | undefined => {
    const unit = unitResult(block.scoreSheet.id, unitId);
    return unit !== undefined && isRanked(unit) && unit.total.state === "value" ? toNumber(unit.total.value) : undefined;
  };
  const index = row - block.firstRow;
  const own = rankedPoints(block.units[index]!.id);
  return own !== undefined && block.units.findIndex(({ id }) => rankedPoints(id) === own) === index;
}

/** COUNTIFS criteria of a unit's own row in the ledger for one closed month. */
function closedUnit(sheet: string, unit: CellExpression, closed: CellExpression, layouts: BookLayouts): CellExpression[] {
  const ledger = (name: keyof typeof ledgerColumn): CellExpression => ref(layouts.ledger.column(name));
  return [ledger("sheet"), text(sheet), ledger("subject"), unit, ledger("row"), text(unitRow), ledger("closed"), closed];
}

/** Points of a unit in a closed month, where there were any. */
function closedPoints({ closed }: SummaryContent, sheet: string, unit: string, month: Month): Rational | undefined {
  const points = closed(sheet, unit, month)?.points;
  return points?.state === "value" ? points.value : undefined;
}

function monthCells(builder: SheetBuilder, row: number, block: SummaryBlock, content: SummaryContent, unitId: string, result: UnitResult | undefined): void {
  const { layouts, spec } = content;
  const month = ref(layouts.parameters.month);
  const at = (where: number, atRow = row): CellExpression => ref(reference(summarySheetId, atRow, where));
  const points = ref(layouts.ledger.column("points"));
  monthsOf(spec.year).forEach((ofYear, index) => {
    const where = column.firstMonth + index;
    const number = at(where, block.titleRow + 1);
    const criteria = closedUnit(block.scoreSheet.id, at(column.id), fn("DATE", fn("YEAR", month), number, num(1)), layouts);
    const closed = iff(eq(fn<CellReference>("COUNTIFS", ...criteria, points, text(anyNumber)), num(0)), text(""), fn("SUMIFS", points, ...criteria));
    const own = iff(fn("ISNUMBER", at(column.points)), at(column.points), text(""));
    builder.computed(row, where, { formula: iff(eq(number, fn<CellReference>("MONTH", month)), own, closed), value: pointsOfMonth(content, block, unitId, ofYear, result), style: "computedPoints" });
  });
}

function pointsOfMonth(content: SummaryContent, block: SummaryBlock, unit: string, month: Month, result: UnitResult | undefined): number | string {
  if (month === content.spec.month) return result?.total.state === "value" ? toNumber(result.total.value) : "";
  const closed = closedPoints(content, block.scoreSheet.id, unit, month);
  return closed === undefined ? "" : toNumber(closed);
}

/** Mean of the months of the open quarter so far that have points. */
function quarterMean(builder: SheetBuilder, row: number, block: SummaryBlock, content: SummaryContent, unit: string, result: UnitResult | undefined): void {
  const { layouts, spec } = content;
  const { policies } = spec.scheme;
  const lastColumn = column.firstMonth + months - 1;
  const values = ref(reference(summarySheetId, row, column.firstMonth, row, lastColumn));
  const numbers = ref(reference(summarySheetId, block.titleRow + 1, column.firstMonth, block.titleRow + 1, lastColumn));
  const open = fn<CellReference>("MONTH", ref(layouts.parameters.month));
  const before = sub(open, fn("MOD", sub(open, num(1)), num(3)));
  const span = [numbers, concat<CellReference>(text(">="), before), numbers, concat<CellReference>(text("<="), open)];
  const count = fn<CellReference>("COUNTIFS", values, text(anyNumber), ...span);
  const mean = rounded(policies.rounding.choice, div(fn("SUMIFS", values, ...span), count), ref(layouts.parameters.number(policies.roundingDigits)));
  const known = monthsOf(quarterOf(spec.month)).filter((month) => month < spec.month).flatMap((month) => closedPoints(content, block.scoreSheet.id, unit, month) ?? []);
  const all = result?.total.state === "value" ? [...known, result.total.value] : known;
  const value = all.length === 0 ? "" : toNumber(round(divide(sum(all), rational(all.length)), roundingOf(policies)));
  builder.computed(row, column.quarterMean, { formula: iff(eq(count, num(0)), text(""), mean), value, style: "computedPoints" });
}

function satisfactionCell(builder: SheetBuilder, row: number, block: SummaryBlock, { layouts, results, spec }: SummaryContent, unit: string): void {
  const survey = spec.scheme.surveys.find(({ subject }) => subject === block.scoreSheet.subject);
  if (survey === undefined) {
    builder.label(row, column.satisfaction, "—", "textCenter");
    return;
  }
  const result = results.satisfaction.find((candidate) => candidate.survey === survey.id && candidate.subject === unit);
  const index = ref(layouts.satisfaction.indexFor(survey.id, unit));
  const monthsOfPeriod = { month: 1, quarter: 3, halfYear: 6, year: 12 }[survey.cadence];
  const isDue = Number(spec.month.slice(5)) % monthsOfPeriod === 0;
  // Before the survey's period ends its sample may still grow: not there yet is not missing.
  const notYet = iff(eq(fn<CellReference>("MOD", fn("MONTH", ref(layouts.parameters.month)), num(monthsOfPeriod)), num(0)), text(missingWord), text("—"));
  const value = result === undefined || result.index.state === "missing" ? (isDue ? missingWord : "—") : pointsCell(result.index);
  builder.computed(row, column.satisfaction, { formula: iff(eq(index, text(missingWord)), notYet, index), value, style: "computedPoints" });
}
