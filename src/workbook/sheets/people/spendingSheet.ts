import type { Spending } from "../../../domain/facts";
import { and, fn, ge, iff, lt, num, ref, eq } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import { excelSerial } from "../../../domain/units/day";
import { firstDay, yearOf } from "../../../domain/units/period";
import { yuanNumber } from "../../figureCells";
import type { SheetPlan } from "../../plan";
import { reference, SheetBuilder } from "../../sheetBuilder";
import { listHead } from "./listHead";
import { dayIn, monthOfBook, nextMonthOf, trimmed } from "./lookups";
import type { PeopleContent } from "./peopleContent";
import { byPlace, type PlacedFact } from "./peoplePlaces";
import { earliestDay, latestDay } from "./rosterInputs";
import { spendingColumn as column, spendingSheetId as sheet } from "./spendingLayout";

/** Beyond any sum that a community spends in a month: a typing error. */
const largestAmount = 10000000;

/** 经费支出: what each community spent on work and activities, a row per month and community or as it comes. */
export function spendingSheet(content: PeopleContent): SheetPlan {
  const { facts, places, spec } = content;
  const layout = content.people.spending;
  const builder = new SheetBuilder({ id: sheet, title: "经费支出", orientation: "portrait", widths: [13, 10, 14, 14, 32, 2, 9, 8, 11, 11] });
  listHead(builder, {
    title: "工作经费和活动经费支出", note: "每笔或每月一行；月份填当月任意一天，例如 2026-10-01；社区填“名册”中的社区编号；退回的填负数。单位：元",
    headers: ["月份", "社区", "工作经费", "活动经费", "说明"], keys: layout.column("month"), filled: facts.spending.length,
  });
  builder.labels(4, column.communityKey, ["社区", "计入", "工作", "活动"], "helper");
  byPlace(facts.spending, places.lists.spending, spec.capacity.spending).forEach((one, index) => spendingRow(builder, layout.firstRow + index, one, content));
  const over = (where: number, toColumn = where) => ({ row: layout.firstRow, column: where, toRow: layout.lastRow, toColumn });
  builder.validate({ range: over(column.month), rule: { kind: "date", from: earliestDay, to: latestDay }, error: "请填日期，例如 2026-10-01。" });
  builder.validate({ range: over(column.community), rule: { kind: "listFrom", source: content.base.roster.community("id") }, error: "请从下拉列表中选社区编号。" });
  builder.validate({ range: over(column.work, column.activities), rule: { kind: "decimal", minimum: -largestAmount, maximum: largestAmount }, error: "请填金额（元），没有的留空。" });
  builder.section("head", "fixed", 1, 4).section("rows", "list", layout.firstRow, layout.lastRow).freeze(layout.firstRow);
  builder.print({ row: 1, column: 1, toRow: layout.firstRow + Math.max(0, facts.spending.length - 1), toColumn: column.note }, { from: 4, to: 4 });
  return builder.build();
}

function spendingRow(builder: SheetBuilder, row: number, { fact, note }: PlacedFact<Spending>, { spec, base }: PeopleContent): void {
  const at = (where: number): CellReference => reference(sheet, row, where);
  builder.input(row, column.month, { role: "spending.month", type: "date", value: fact === undefined ? null : excelSerial(firstDay(fact.month)), style: "inputDate" });
  builder.input(row, column.community, { role: "spending.community", type: "text", value: fact?.community ?? null, style: "inputCenter" });
  builder.input(row, column.work, { role: "spending.work", type: "money", value: fact === undefined ? null : yuanNumber(fact.work), style: "inputMoney" });
  builder.input(row, column.activities, { role: "spending.activities", type: "money", value: fact === undefined ? null : yuanNumber(fact.activities), style: "inputMoney" });
  builder.input(row, column.note, { role: "spending.note", type: "text", value: note, style: "inputText" });
  const month = ref(base.parameters.month);
  const january = monthOfBook(month, 0);
  const day = dayIn(at(column.month));
  const isToDate = iff(fn("ISNUMBER", day), iff(and(ge(day, january), lt(day, nextMonthOf(month))), num(1), num(0)), num(0));
  const counted = (where: number): CellExpression => iff(eq(ref(at(column.isToDate)), num(1)), iff(fn("ISNUMBER", ref(at(where))), fn("ROUND", fn("ROUND", ref(at(where)), num(10)), num(2)), num(0)), num(0));
  const isCounted = fact !== undefined && yearOf(fact.month) === yearOf(spec.month) && fact.month <= spec.month;
  builder.computed(row, column.communityKey, { formula: fn("TRIM", ref(at(column.community))), value: trimmed(fact?.community ?? ""), style: "helper" });
  builder.computed(row, column.isToDate, { formula: isToDate, value: isCounted ? 1 : 0, style: "helper" });
  builder.computed(row, column.workCounted, { formula: counted(column.work), value: isCounted ? yuanNumber(fact.work) : 0, style: "helper" });
  builder.computed(row, column.activitiesCounted, { formula: counted(column.activities), value: isCounted ? yuanNumber(fact.activities) : 0, style: "helper" });
}
