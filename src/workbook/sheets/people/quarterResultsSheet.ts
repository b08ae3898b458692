import type { GridLeaderResult } from "../../../domain/facts";
import { and, eq, fn, ge, iff, lt, num, ref, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import { failWord, missingWord, notAssessedWord, passWord } from "../../../domain/items/stateWords";
import { carriedPerformances } from "../../../domain/money/carriedPerformance";
import { quarterPaidIn } from "../../../domain/money/allowanceArrears";
import { excelSerial } from "../../../domain/units/day";
import { firstDay, lastMonthOf, nextMonth, yearOf, type Month } from "../../../domain/units/period";
import { typedCell, yuanNumber } from "../../figureCells";
import type { SheetPlan } from "../../plan";
import { reference, SheetBuilder } from "../../sheetBuilder";
import { notPaidMark } from "./gridLeaderFigures";
import { gridLeadersHead, gridLeadersSheetId } from "./gridLeadersLayout";
import { listHead } from "./listHead";
import { beforeDay, fromDay, lookedUp, nextMonthOf, trimmed } from "./lookups";
import type { AllowanceContent } from "./peopleContent";
import { quartersBefore, shownQuarter } from "./peoplePeriods";
import { byPlace, type PlacedFact } from "./peoplePlaces";
import { pointsLimit } from "./scoredCells";
import { quarterResultsSheetId as sheet, type QuarterResultColumn, type QuarterResultColumns } from "./quarterResultsLayout";

/** 季度考核台账: results of the quarters before the one on 网格长考核. A late result is entered here and released as arrears. */
export function quarterResultsSheet(content: AllowanceContent): SheetPlan {
  const { facts, places, spec, people } = content;
  const layout = people.quarterResults;
  const { columns: column } = layout;
  const isScored = column.points !== undefined;
  const shown = shownQuarter(spec.month);
  const closed = facts.gridLeaderResults.filter(({ quarter }) => quarter !== shown);
  const builder = new SheetBuilder({ id: sheet, title: "季度考核台账", orientation: "landscape", widths: [9, 10, 11, 10, ...(isScored ? [8] : []), 30, 8, 8, 8, 8, 11, 13, 2, 8, 11, 8, 8] });
  listHead(builder, {
    title: "网格长季度考核台账", note: `关季时自动写入。“未考核”的补考后，${isScored ? "补上得分，并" : ""}把结果改为“合格”或“不合格”，合格的绩效津贴在下一张津贴发放表中补发。“承接”是上年工作簿算好、还没有发的绩效。本季度的结果填在“网格长考核”表。`,
    headers: ["编号", "姓名", "季度", "结果", ...(isScored ? ["得分"] : []), "不合格原因", "应联系", "已联系", "上报件数", "配合次数", "承接", "绩效应发"], keys: layout.column("engagement"), filled: closed.length,
  });
  builder.labels(4, column.isFirst, ["有效行", "发放月", "已到期", "承接暂缓"], "helper");
  byPlace(closed, places.lists.quarterResults, spec.capacity.quarterResults).forEach((one, index) => {
    inputCells(builder, layout.firstRow + index, one, column);
    computedCells(builder, layout.firstRow + index, one.fact, content);
  });
  const over = (where: number) => ({ row: layout.firstRow, column: where, toRow: layout.lastRow, toColumn: where });
  builder.validate({ range: over(column.result), rule: { kind: "list", values: [passWord, failWord, notAssessedWord] }, error: "请选“合格”“不合格”或“未考核”。" });
  if (column.points !== undefined) builder.validate({ range: over(column.points), ...pointsLimit });
  // The same list all year; the last quarter never comes here, and one that is still on the form is refused when it is read.
  builder.validate({ range: over(column.quarter), rule: { kind: "list", values: [...quartersBefore(spec.month), ...people.gridLeaders.quarters.slice(0, -1)] }, error: "请从下拉列表中选季度；本季度的结果填在“网格长考核”表。" });
  builder.validate({ range: over(column.engagement), rule: { kind: "listFrom", source: people.gridLeaders.column("id") }, error: "请从下拉列表中选网格长编号。" });
  const amount = ref<CellReference>(reference(sheet, layout.firstRow, column.carried));
  builder.validate({ range: over(column.carried), rule: { kind: "custom", formula: and(fn("ISNUMBER", amount), ge(amount, num(0))) }, error: "请填上年工作簿算好的金额（元），只用于上年第三季度及以前的季度。" });
  const result = reference(sheet, layout.firstRow, column.result);
  builder.format({ range: over(column.result), formula: eq(ref(result), text(notAssessedWord)), look: "missing" }).format({ range: over(column.result), formula: eq(ref(result), text(failWord)), look: "bad" });
  builder.section("head", "fixed", 1, 4).section("rows", "list", layout.firstRow, layout.lastRow).freeze(layout.firstRow, column.quarter);
  builder.print({ row: 1, column: 1, toRow: layout.firstRow + Math.max(0, closed.length - 1), toColumn: column.performance }, { from: 4, to: 4 });
  return builder.build();
}

const resultTexts = { pass: passWord, fail: failWord, notAssessed: notAssessedWord };

function inputCells(builder: SheetBuilder, row: number, { fact }: PlacedFact<GridLeaderResult>, column: QuarterResultColumns): void {
  const isLocked = fact !== undefined;
  builder.input(row, column.engagement, { role: "quarterResult.engagement", type: "text", value: fact?.engagement ?? null, style: "inputCenter", isLocked });
  builder.input(row, column.quarter, { role: "quarterResult.quarter", type: "choice", value: fact?.quarter ?? null, style: "inputCenter", isLocked });
  builder.input(row, column.result, { role: "quarterResult.result", type: "choice", value: fact === undefined ? null : resultTexts[fact.result], style: "inputCenter" });
  builder.input(row, column.reason, { role: "quarterResult.reason", type: "text", value: fact === undefined || fact.reason === "" ? null : fact.reason, style: "inputText" });
  for (const name of ["points", "contactsDue", "contactsDone", "matters", "services"] as const) {
    const where = column[name];
    if (where !== undefined) builder.input(row, where, { role: `quarterResult.${name}`, type: "number", value: fact === undefined ? null : typedCell(fact[name]), style: "inputNumber" });
  }
  builder.input(row, column.carried, { role: "quarterResult.carried", type: "money", value: fact?.carried === undefined ? null : yuanNumber(fact.carried), style: "inputMoney", isLocked });
}

function computedCells(builder: SheetBuilder, row: number, result: GridLeaderResult | undefined, content: AllowanceContent): void {
  const { people: { gridLeaders, quarterResults: { columns: column } }, base } = content;
  const at = (name: QuarterResultColumn): CellExpression => ref(reference(sheet, row, column[name]));
  const upTo = (name: QuarterResultColumn): CellExpression => ref(reference(sheet, content.people.quarterResults.firstRow, column[name], row, column[name]));
  const headRow = (which: keyof typeof gridLeadersHead): CellReference => {
    const columns = gridLeaders.quarters.map(gridLeaders.quarterAmountColumn);
    return reference(gridLeadersSheetId, gridLeadersHead[which], columns[0]!, gridLeadersHead[which], columns.at(-1));
  };
  const quarterPlace = fn<CellReference>("MATCH", fn("TRIM", at("quarter")), ref(headRow("month")), num(0));
  const payMonth = fn<CellReference>("IFERROR", fn("INDEX", ref(headRow("cutoff")), num(1), quarterPlace), text(""));
  const isFirst = eq(fn<CellReference>("COUNTIFS", upTo("engagement"), at("engagement"), upTo("quarter"), at("quarter")), num(1));
  const month = ref(base.parameters.month);
  const used = iff(eq(fn<CellReference>("TRIM", at("engagement")), text("")), num(0), iff(fn("ISNUMBER", at("payMonth")), iff(lt(at("payMonth"), month), iff(isFirst, num(1), num(0)), num(0)), iff(fn("ISNUMBER", at("carried")), iff(isFirst, num(1), num(0)), num(0))));
  const figures = resultFigures(result, content);
  const name = iff(eq(at("engagement"), text("")), text(""), lookedUp(at("engagement"), gridLeaders.column("id"), gridLeaders.column("name"), missingWord));
  builder.computed(row, column.name, { formula: name, value: figures.name, style: "computedCenter" });
  builder.computed(row, column.performance, { formula: performanceFormula(at, quarterPlace, content), value: figures.performance, style: "computedMoney" });
  builder.computed(row, column.payMonth, { formula: payMonth, value: figures.payMonth, style: "helperDate" });
  builder.computed(row, column.isFirst, { formula: used, value: figures.isUsed, style: "helper" });
  builder.computed(row, column.isOwed, { formula: owedFormula(at, content), value: figures.isOwed, style: "helper" });
  builder.computed(row, column.isHeldBefore, { formula: heldBeforeFormula(at), value: figures.isHeldBefore, style: "helper" });
}

/** The quarter's amount by its result; the state of the amount first, then what the result says. A carried one has the amount that came along. */
function performanceFormula(at: (name: QuarterResultColumn) => CellExpression, quarterPlace: CellExpression, { people: { gridLeaders } }: AllowanceContent): CellExpression {
  const columns = gridLeaders.quarters.map(gridLeaders.quarterAmountColumn);
  const amounts = reference(gridLeadersSheetId, gridLeaders.firstRow, columns[0]!, gridLeaders.lastRow, columns.at(-1));
  const person = fn<CellReference>("MATCH", at("engagement"), ref(gridLeaders.column("id")), num(0));
  const own = fn<CellReference>("IFERROR", fn("INDEX", ref(amounts), person, quarterPlace), text(missingWord));
  const amount = iff(fn("ISNUMBER", at("payMonth")), own, at("carried"));
  const word = fn<CellReference>("TRIM", at("result"));
  const byResult = iff(eq(word, text(passWord)), amount, iff(eq(word, text(failWord)), num(0), text(notAssessedWord)));
  return iff(eq(at("isFirst"), num(0)), iff(eq(at("engagement"), text("")), text(""), text(notPaidMark)), iff(fn("ISTEXT", amount), amount, byResult));
}

/** 1 for an assessed quarter whose pay month of this year has a closed list, and for one that was carried. */
function owedFormula(at: (name: QuarterResultColumn) => CellExpression, { people: { gridLeaders, paidAllowances } }: AllowanceContent): CellExpression {
  const january = ref(reference(gridLeadersSheetId, gridLeadersHead.month, gridLeaders.shareColumn(gridLeaders.fixedMonths[0]!)));
  const paid = ref(paidAllowances.column("month"));
  const word = fn<CellReference>("TRIM", at("result"));
  const isClosed = iff(eq(fn<CellReference>("COUNTIFS", paid, fromDay(at("payMonth")), paid, beforeDay(nextMonthOf(at("payMonth")))), num(0)), num(0), num(1));
  const assessed = (then: CellExpression): CellExpression => iff(eq(word, text(passWord)), then, iff(eq(word, text(failWord)), then, num(0)));
  return iff(eq(at("isFirst"), num(0)), num(0), iff(fn("ISNUMBER", at("payMonth")), iff(lt(at("payMonth"), january), num(0), assessed(isClosed)), assessed(num(1))));
}

/** 1 for a carried quarter that waits for its result. */
function heldBeforeFormula(at: (name: QuarterResultColumn) => CellExpression): CellExpression {
  const isCarried = iff(fn("ISNUMBER", at("payMonth")), num(0), num(1));
  return iff(eq(at("isFirst"), num(0)), num(0), iff(eq(at("isOwed"), num(1)), num(0), isCarried));
}

interface ResultFigures { readonly name: string; readonly payMonth: number | string; readonly isUsed: number; readonly performance: number | string; readonly isOwed: number; readonly isHeldBefore: number }

const carriedCells: Readonly<Record<GridLeaderResult["result"], (amount: number) => number | string>> = { pass: (amount) => amount, fail: () => 0, notAssessed: () => notAssessedWord };

function resultFigures(result: GridLeaderResult | undefined, { facts, figures, spec, people }: AllowanceContent): ResultFigures {
  if (result === undefined) return { name: "", payMonth: "", isUsed: 0, performance: "", isOwed: 0, isHeldBefore: 0 };
  const person = figures.get(result.engagement);
  const name = person === undefined ? missingWord : trimmed(person.engagement.name);
  const [carried] = carriedPerformances([result], spec.month);
  if (carried !== undefined) {
    const isHeld = carried.result === "notAssessed";
    return { name, payMonth: "", isUsed: 1, performance: carriedCells[carried.result](yuanNumber(carried.amount)), isOwed: isHeld ? 0 : 1, isHeldBefore: isHeld ? 1 : 0 };
  }
  const isKnown = people.gridLeaders.quarters.includes(result.quarter);
  const payMonth: Month = nextMonth(lastMonthOf(result.quarter));
  const isUsed = isKnown && payMonth < spec.month;
  const isClosed = yearOf(payMonth) === yearOf(spec.month) && quarterPaidIn(payMonth) === result.quarter && facts.paidAllowances.some(({ month }) => month === payMonth);
  return {
    name, payMonth: isKnown ? excelSerial(firstDay(payMonth)) : "", isUsed: isUsed ? 1 : 0,
    performance: !isUsed ? notPaidMark : person === undefined ? missingWord : person.performanceOf(result.quarter, result.result),
    isOwed: isUsed && isClosed && result.result !== "notAssessed" ? 1 : 0, isHeldBefore: 0,
  };
}
