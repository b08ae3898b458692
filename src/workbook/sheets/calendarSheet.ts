import { roundDates } from "../../domain/calendar/roundDates";
import type { Facts } from "../../domain/facts";
import { add, eq, fn, ge, gt, iff, num, ref, sub, text } from "../../domain/formula/build";
import type { CellExpression, CellReference } from "../../domain/formula/expression";
import { addDays, excelSerial, weekday, type Day } from "../../domain/units/day";
import { firstDay } from "../../domain/units/period";
import { isWorkingDay, rollForward } from "../../domain/units/workingDays";
import type { BookSpec } from "../bookSpec";
import type { SheetPlan } from "../plan";
import { reference, SheetBuilder } from "../sheetBuilder";
import type { ParametersLayout } from "./parametersSheet";
import type { RestDaysLayout } from "./restDaysSheet";

const sheet = "calendar";
const dayColumn = { day: 6, weekday: 7, isWorking: 8, ordinal: 9, rolled: 10 };
const firstDayRow = 4;
/** The open month and the next one, and some days for what rolls over its end. */
const daysShown = 80;
const weekdayNames = "日一二三四五六";

export interface CalendarLayout {
  readonly month: CellReference;
  readonly workingDays: CellReference;
  readonly calendarDays: CellReference;
  readonly reportDay: CellReference;
  readonly payDay: CellReference;
  readonly noticeEnd: CellReference;
  readonly resultDay: CellReference;
  readonly objectionEnd: CellReference;
  /** Who is responsible for the row of a date; may be overwritten by people. */
  readonly person: (date: CellReference) => CellReference;
}

export function calendarLayout(): CalendarLayout {
  const at = (row: number): CellReference => reference(sheet, row, 3);
  return { month: at(4), calendarDays: at(5), workingDays: at(6), reportDay: at(8), payDay: at(12), noticeEnd: at(11), resultDay: at(9), objectionEnd: at(10), person: ({ row }) => reference(sheet, row, 4) };
}

const days = (where: number): CellReference => reference(sheet, firstDayRow, where, firstDayRow + daysShown - 1, where);

/** 工作日程: the dates of the round, found in a table of days that knows rest days and shifted workdays. */
export function calendarSheet(spec: BookSpec, parameters: ParametersLayout, rest: RestDaysLayout, facts: Facts): SheetPlan {
  const builder = new SheetBuilder({ id: sheet, title: "工作日程", widths: [6, 26, 14, 20, 3, 12, 7, 8, 9, 12], orientation: "portrait" });
  builder.label(1, 1, "工 作 日 程", "title").merge(1, 1, 1, 4).height(1, 30);
  builder.label(2, 1, "遇休息日顺延到下一个工作日；放假和调休以“节假日”表为准。", "note").merge(2, 1, 2, 4);
  builder.labels(3, 1, ["序号", "事项", "日期或天数", "责任人"], "header").labels(3, dayColumn.day, ["日期", "星期", "工作日", "第几个", "顺延到"], "header");
  roundRows(builder, spec, parameters, facts);
  dayRows(builder, spec, rest, facts);
  builder.section("head", "fixed", 1, 3).section("rows", "fixed", 4, firstDayRow + daysShown - 1);
  builder.freeze(4).print({ row: 1, column: 1, toRow: 14, toColumn: 4 });
  return builder.build();
}

function roundRows(builder: SheetBuilder, spec: BookSpec, parameters: ParametersLayout, facts: Facts): void {
  const layout = calendarLayout();
  const { calendar } = spec.scheme;
  const dates = roundDates(spec.month, calendar, facts.restDays);
  const month = ref(layout.month);
  const next = fn<CellReference>("EDATE", month, num(1));
  // Found by the day, not by counting rows: a row that somebody inserts moves nothing.
  const ofDay = (where: number, day: CellExpression): CellExpression => fn("INDEX", ref(days(where)), fn("MATCH", day, ref(days(dayColumn.day)), num(0)));
  const ordinalOf = (day: CellExpression): CellExpression => ofDay(dayColumn.ordinal, day);
  const nthAfter = (start: CellExpression, n: CellExpression): CellExpression => fn("INDEX", ref(days(dayColumn.day)), fn("MATCH", add<CellReference>(start, n), ref(days(dayColumn.ordinal)), num(0)));
  const rolled = (day: CellExpression): CellExpression => ofDay(dayColumn.rolled, day);
  const dayOfNext = (n: CellExpression): CellExpression => rolled(sub(add<CellReference>(next, n), num(1)));
  const parameter = (quantity: typeof calendar.payDay): CellExpression => ref(parameters.number(quantity));
  const result = ref(reference(sheet, 9, 3));
  const rows: readonly [string, CellExpression, number | Day, string][] = [
    ["考核月份（首日）", ref(parameters.month), firstDay(spec.month), ""],
    ["本月日历天数", fn("DAY", fn("EOMONTH", month, num(0))), dates.calendarDays, ""],
    ["本月工作日", fn("SUMIFS", ref(days(dayColumn.isWorking)), ref(days(dayColumn.day)), { kind: "binary", operator: "&", left: text("<"), right: next }), dates.workingDays, ""],
    ["次月首日", next, addDays(firstDay(spec.month), dates.calendarDays), ""],
    ["社居委报送截止", nthAfter(ordinalOf(sub(next, num(1))), parameter(calendar.reportWorkingDay)), dates.report, "社居委"],
    ["街道出结果", dayOfNext(parameter(calendar.resultDay)), dates.result, "社会事务科"],
    ["异议截止", nthAfter(ordinalOf(result), parameter(calendar.objectionWorkingDays)), dates.objectionEnd, "被考核单位"],
    ["公示结束", nthAfter(ordinalOf(result), parameter(calendar.noticeWorkingDays)), dates.noticeEnd, "社会事务科"],
    ["付款截止", dayOfNext(parameter(calendar.payDay)), dates.pay, "财务"],
  ];
  rows.forEach(([title, formula, value, who], index) => {
    const row = 4 + index;
    builder.label(row, 1, index + 1, "index").label(row, 2, title).label(row, 4, who, "textCenter");
    builder.computed(row, 3, { formula, value: typeof value === "number" ? value : excelSerial(value), style: typeof value === "number" ? "computedIndex" : "computedDate" });
  });
}

function dayRows(builder: SheetBuilder, spec: BookSpec, rest: RestDaysLayout, facts: Facts): void {
  const first = firstDay(spec.month);
  let ordinal = 0;
  for (let index = 0; index < daysShown; index++) {
    const row = firstDayRow + index;
    const day = addDays(first, index);
    const cell = (where: number, at = row): CellExpression => ref(reference(sheet, at, where));
    const listed = (word: string): CellExpression => gt(fn("COUNTIFS", ref(rest.day), cell(dayColumn.day), ref(rest.kind), text(word)), num(0));
    const isWeekday = ge(fn<CellReference>("MOD", cell(dayColumn.day), num(7)), num(2));
    const isWorking = isWorkingDay(day, facts.restDays);
    if (isWorking) ordinal += 1;
    builder.computed(row, dayColumn.day, { formula: index === 0 ? ref(calendarLayout().month) : add<CellReference>(cell(dayColumn.day, row - 1), num(1)), value: excelSerial(day), style: "helperDate" });
    builder.computed(row, dayColumn.weekday, { formula: fn("MID", text(`六${weekdayNames.slice(0, 6)}`), add<CellReference>(fn("MOD", cell(dayColumn.day), num(7)), num(1)), num(1)), value: weekdayNames[weekday(day) % 7]!, style: "helper" });
    builder.computed(row, dayColumn.isWorking, { formula: iff(isWeekday, iff(listed("休"), num(0), num(1)), iff(listed("班"), num(1), num(0))), value: isWorking ? 1 : 0, style: "helper" });
    builder.computed(row, dayColumn.ordinal, { formula: fn("SUM", ref(reference(sheet, firstDayRow, dayColumn.isWorking, row, dayColumn.isWorking))), value: ordinal, style: "helper" });
    const isLast = index === daysShown - 1;
    const rolledDay = isLast ? (isWorking ? day : undefined) : rollForward(day, facts.restDays);
    builder.computed(row, dayColumn.rolled, {
      formula: iff(eq(cell(dayColumn.isWorking), num(1)), cell(dayColumn.day), isLast ? text("") : cell(dayColumn.rolled, row + 1)),
      value: rolledDay === undefined || rolledDay > addDays(first, daysShown - 1) ? "" : excelSerial(rolledDay), style: "helperDate",
    });
  }
}
