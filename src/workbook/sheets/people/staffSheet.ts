import type { StaffMember } from "../../../domain/facts";
import { eq, fn, ge, gt, iff, num, ref, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import { isInPostDuring, isInPostOn, isSpanKnown } from "../../../domain/money/monthsInPost";
import { excelSerial, type Day } from "../../../domain/units/day";
import { lastDay } from "../../../domain/units/period";
import { yuanNumber } from "../../figureCells";
import type { SheetPlan } from "../../plan";
import { reference, SheetBuilder } from "../../sheetBuilder";
import { listHead } from "./listHead";
import { dayIn, isInPostDuringFormula, startFormula, trimmed } from "./lookups";
import type { PeopleContent } from "./peopleContent";
import { byPlace, type PlacedFact } from "./peoplePlaces";
import { rosterInputs } from "./rosterInputs";
import { staffColumn as column, staffSheetId as sheet } from "./staffLayout";
import { StaffPayCells } from "./staffPayCells";

const widths = [9, 9, 10, 9, 16, 9, 11, 12, 12, 20, 2];
const helperTitles = ["有效行", "到岗", "离岗", "起算日", "社区", "计酬级别", "计酬补贴", "本年月数", "本年报酬", "月末在岗", "本月在岗"];
const highestLevel = 99;

/** 人员名册: paid staff by post; the grey columns compute the pay of each month of the year, when the scheme has a budget. */
export function staffSheet(content: PeopleContent): SheetPlan {
  const { facts, places, spec } = content;
  const layout = content.people.staff;
  const rule = spec.scheme.budgets[0];
  const builder = new SheetBuilder({ id: sheet, title: "人员名册", orientation: "landscape", widths: [...widths, ...helperTitles.map(() => 9), ...layout.months.map(() => 11)] });
  listHead(builder, {
    title: "工作人员名册", note: "一次任职一行；岗位级别填 0、1、2……（0 为最低一级，每高一级按“参数”中的职务递增计）；岗位补贴填每月金额，没有填 0。",
    headers: ["编号", "人员编号", "姓名", "社区", "岗位", "岗位级别", "岗位补贴", "到岗", "离岗", "备注"], keys: layout.column("id"), filled: facts.roster.staff.length,
  });
  builder.labels(4, column.isUsed, helperTitles, "helper");
  const pay = rule === undefined ? undefined : new StaffPayCells(content, rule);
  pay?.head(builder);
  byPlace(facts.roster.staff, places.lists.staff, spec.capacity.staff).forEach((one, index) => {
    const row = layout.firstRow + index;
    inputCells(builder, row, one);
    spanCells(builder, row, one.fact, content);
    pay?.row(builder, row, one.fact);
  });
  rosterInputs(builder, { firstRow: layout.firstRow, lastRow: layout.lastRow, id: column.id, community: column.community, from: column.from, to: column.to }, content.base.roster);
  const over = (where: number) => ({ row: layout.firstRow, column: where, toRow: layout.lastRow, toColumn: where });
  builder.validate({ range: over(column.level), rule: { kind: "whole", minimum: 0, maximum: highestLevel }, error: "岗位级别请填 0、1、2 等整数。" });
  builder.validate({ range: over(column.subsidy), rule: { kind: "decimal", minimum: 0, maximum: 1000000 }, error: "岗位补贴请填每月金额（元），没有填 0。" });
  builder.section("head", "fixed", 1, 4).section("rows", "list", layout.firstRow, layout.lastRow);
  builder.freeze(layout.firstRow, column.community).print({ row: 1, column: 1, toRow: layout.firstRow + Math.max(0, facts.roster.staff.length - 1), toColumn: column.note }, { from: 4, to: 4 });
  return builder.build();
}

function inputCells(builder: SheetBuilder, row: number, { fact, note }: PlacedFact<StaffMember>): void {
  const day = (value: Day | undefined): number | null => (value === undefined ? null : excelSerial(value));
  const typed = (name: keyof typeof column, value: string | undefined): unknown => builder.input(row, column[name], { role: `staff.${name}`, type: "text", value: value === undefined || value === "" ? null : value, style: "inputCenter" });
  typed("id", fact?.id);
  typed("person", fact?.person);
  typed("name", fact?.name);
  typed("community", fact?.community);
  typed("post", fact?.post);
  builder.input(row, column.level, { role: "staff.level", type: "number", value: fact?.level ?? null, style: "inputNumber" });
  builder.input(row, column.subsidy, { role: "staff.subsidy", type: "money", value: fact === undefined ? null : yuanNumber(fact.subsidy), style: "inputMoney" });
  builder.input(row, column.from, { role: "staff.from", type: "date", value: day(fact?.from), style: "inputDate" });
  builder.input(row, column.to, { role: "staff.to", type: "date", value: day(fact?.to), style: "inputDate" });
  builder.input(row, column.note, { role: "staff.note", type: "text", value: note, style: "inputText" });
}

function spanCells(builder: SheetBuilder, row: number, member: StaffMember | undefined, { spec, people, base }: PeopleContent): void {
  const at = (name: keyof typeof column): CellExpression => ref(reference(sheet, row, column[name]));
  const serial = (day: Day | undefined): number | string => (day === undefined ? "" : excelSerial(day));
  const ids = ref(reference(sheet, people.staff.firstRow, column.id, row, column.id));
  const month = ref(base.parameters.month);
  const monthEnd = fn<CellReference>("EOMONTH", month, num(0));
  const isInPost = iff(eq(at("start"), text("")), num(0), iff(gt(at("start"), monthEnd), num(0), iff(eq(at("toDay"), text("")), num(1), iff(ge(at("toDay"), monthEnd), num(1), num(0)))));
  const cells: [keyof typeof column, CellExpression, number | string][] = [
    ["isUsed", iff(eq(fn<CellReference>("TRIM", at("id")), text("")), num(0), iff(gt(fn("COUNTIF", ids, at("id")), num(1)), num(0), num(1))), member === undefined ? 0 : 1],
    ["fromDay", dayIn(reference(sheet, row, column.from)), serial(member?.from)],
    ["toDay", dayIn(reference(sheet, row, column.to)), serial(member?.to)],
    ["start", startFormula(at("isUsed"), at("fromDay"), at("toDay")), member !== undefined && isSpanKnown(member) ? serial(member.from) : ""],
    ["communityKey", fn("TRIM", at("community")), trimmed(member?.community ?? "")],
    ["isInPost", isInPost, member !== undefined && isInPostOn(member, lastDay(spec.month)) ? 1 : 0],
    ["isDuring", isInPostDuringFormula(at("start"), at("toDay"), month), member !== undefined && isInPostDuring(member, spec.month) ? 1 : 0],
  ];
  for (const [name, formula, value] of cells) builder.computed(row, column[name], { formula, value, style: name === "fromDay" || name === "toDay" || name === "start" ? "helperDate" : "helper" });
}
