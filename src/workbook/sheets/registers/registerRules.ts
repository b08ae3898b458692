import { and, eq, fn, ge, gt, iff, lt, num, ref } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import { isStopped, type ServiceType } from "../../../domain/registers/serviceType";
import type { ValidationPlan } from "../../plan";
import { reference, type SheetBuilder } from "../../sheetBuilder";
import { nextMonthOf } from "../people/lookups";
import { earliestDay, latestDay } from "../people/rosterInputs";
import type { RegisterContent } from "./registerContent";
import type { ListRegisterLayout } from "./registerLayouts";
import type { ServiceTypesLayout } from "./serviceTypesLayout";

/** More in one row is a typing error. */
const largestCount = 100000;

/** What may be typed in each column, and days that count in another month or nowhere. */
export function registerRules(builder: SheetBuilder, layout: ListRegisterLayout, content: RegisterContent): void {
  for (const column of layout.columns) {
    const range = { row: layout.firstRow, column: column.at, toRow: layout.lastRow, toColumn: column.at };
    const rule = ruleFor(column, layout, content);
    if (rule !== undefined) builder.validate({ range, ...rule });
    if (column.kind === "date") builder.format({ range, formula: fn<CellReference>("ISTEXT", ref(reference(layout.register.id, layout.firstRow, column.at))), look: "bad" });
  }
  const { register, columns, firstRow, lastRow } = layout;
  if (register.otherMonths === "normal") return;
  const { at } = columns.find(({ key }) => key === register.day)!;
  const day = ref(reference(register.id, firstRow, at));
  const month = ref(layout.month);
  builder.format({ range: { row: firstRow, column: at, toRow: lastRow, toColumn: at }, formula: register.otherMonths === "told" ? isOtherMonth(day, month) : isLater(day, month), look: "warning" });
}

function isOtherMonth(day: CellExpression, month: CellExpression): CellExpression {
  return eq(iff(fn("ISNUMBER", day), iff(and(ge(day, month), lt(day, nextMonthOf(month))), num(0), num(1)), num(0)), num(1));
}

function isLater(day: CellExpression, month: CellExpression): CellExpression {
  return eq(iff(fn("ISNUMBER", day), iff(lt(day, nextMonthOf(month)), num(0), num(1)), num(0)), num(1));
}

type ColumnRule = Pick<ValidationPlan, "rule" | "error">;

function ruleFor({ key, kind, choices }: ListRegisterLayout["columns"][number], layout: ListRegisterLayout, { layouts, facts }: RegisterContent): ColumnRule | undefined {
  if (kind === "date") return { rule: { kind: "date", from: earliestDay, to: latestDay }, error: "请填日期，例如 2026-10-12；没到的空着。" };
  if (kind === "count") return { rule: { kind: "decimal", minimum: 0, maximum: largestCount }, error: "请填 0 或以上的数，没有的空着。" };
  if (kind === "text") return undefined;
  if (choices !== undefined) return { rule: { kind: "list", values: choices }, error: `请选：${choices.join("、")}。` };
  if (key === "unit") return { rule: { kind: "listFrom", source: layouts.roster.unit("id") }, error: `请选单位编号：${layout.units.join("、")}。` };
  if (key === "station") return { rule: { kind: "listFrom", source: layout.legend }, error: "请从下拉列表中选服务站编号。" };
  const { serviceTypes } = layouts.registers;
  return serviceTypes === undefined ? undefined : { rule: { kind: "listFrom", source: offeredNames(serviceTypes, facts.serviceTypes) }, error: "请从下拉列表中选服务类型；列表里没有的请街道在“服务类型”表中增加。" };
}

/** The names that are offered: a committee's list begins with the services in use. */
function offeredNames({ range }: ServiceTypesLayout, services: readonly ServiceType[]): CellReference {
  const names = range("name");
  const stopped = services.findIndex(isStopped);
  return { ...names, toRow: names.row + Math.max(1, stopped < 0 ? services.length : stopped) - 1 };
}

export interface RuledList { readonly sheet: string; readonly firstRow: number; readonly lastRow: number; readonly lastColumn: number; readonly markColumns: number }

/** Lines around the cells of rows in which something stands: what is not filled prints no pages. */
export function ruledRows(builder: SheetBuilder, { sheet, firstRow, lastRow, lastColumn, markColumns }: RuledList): void {
  const filled = fn<CellReference>("COUNTA", ref(reference(sheet, firstRow, 1, firstRow, markColumns)));
  builder.format({ range: { row: firstRow, column: 1, toRow: lastRow, toColumn: lastColumn }, formula: gt<CellReference>(filled, num(0)), look: "ruled" });
}
