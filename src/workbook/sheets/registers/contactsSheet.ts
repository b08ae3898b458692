import { contactMark, type ContactRow } from "../../../domain/registers/registers";
import { concat, eq, fn, iff, le, num, ref, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import { dayOfMonth } from "../../../domain/units/day";
import { lastDay, periodTextZh } from "../../../domain/units/period";
import type { SheetPlan } from "../../plan";
import { reference, SheetBuilder } from "../../sheetBuilder";
import { contactsHeaderRow, contactsSheetId as sheet, daysOfMonth, type ContactHelper, type ContactsLayout } from "./contactsLayout";
import type { RegisterContent } from "./registerContent";
import { rowsByPlace } from "./registerPlaces";
import { ruledRows } from "./registerRules";

const rowHeight = 20;
const spareRowsPrinted = 5;
const fewestRowsPrinted = 24;
/** Every mark and several of a day; one day takes no more. */
const longestMark = 6;

/** 联系登记: a row per service object, a column per day. Not protected, as other registers: a pasted block would lock its cells. */
export function contactsSheet(layout: ContactsLayout, content: RegisterContent): SheetPlan {
  const { facts, places } = content;
  const { firstRow, lastRow, firstDay, lastColumn, objectColumn, unitColumn } = layout;
  const days = Array.from({ length: daysOfMonth }, () => 3.3);
  const builder = new SheetBuilder({ id: sheet, title: "联系登记", orientation: "landscape", widths: [...(unitColumn === undefined ? [] : [8]), 12, ...days, 5, 5, 5, 5], margins: "narrow", isProtected: false });
  head(builder, layout, content);
  const records = facts.registers.contactMarks.filter(({ month }) => month === facts.month);
  rowsByPlace(records, places.contactMarks, lastRow - firstRow + 1).forEach(({ fact, kept }, index) => {
    const row = firstRow + index;
    builder.height(row, rowHeight);
    const typed = (key: string, value: string): string | number | null => (kept.has(key) ? (kept.get(key) ?? null) : value === "" ? null : value);
    if (unitColumn !== undefined) builder.input(row, unitColumn, { role: "contactMarks.unit", type: "choice", value: typed("unit", fact?.unit ?? ""), style: "listCenter" });
    builder.input(row, objectColumn, { role: "contactMarks.object", type: "text", value: typed("object", fact?.object ?? ""), style: "listCenter" });
    for (let day = 0; day < daysOfMonth; day++) {
      builder.input(row, firstDay + day, { role: "contactMarks.mark", type: "choice", value: typed(String(day), fact?.marks[day] ?? ""), style: "listCenter" });
    }
    rowCounts(builder, layout, row, fact);
  });
  rules(builder, layout, content);
  builder.section("head", "fixed", 1, firstRow - 1).section("rows", "list", firstRow, lastRow).freeze(firstRow, firstDay);
  ruledRows(builder, { sheet, firstRow, lastRow, lastColumn, markColumns: firstDay + daysOfMonth - 1 });
  // What is computed in blank rows would print them.
  const filled = Math.max(...records.map((_, index) => (places.contactMarks?.[index]?.place ?? index) + 1), 0);
  builder.print({ row: 1, column: 1, toRow: firstRow + Math.min(lastRow - firstRow, Math.max(filled + spareRowsPrinted, fewestRowsPrinted)), toColumn: lastColumn }, { from: contactsHeaderRow, to: contactsHeaderRow });
  return builder.build();
}

function head(builder: SheetBuilder, layout: ContactsLayout, { layouts, facts }: RegisterContent): void {
  const { lastColumn, firstDay, objectColumn, unitColumn } = layout;
  const month = ref(layouts.parameters.month);
  const length = dayOfMonth(lastDay(facts.month));
  builder.label(1, 1, "服务对象联系登记", "title").merge(1, 1, 1, lastColumn).height(1, 30);
  builder.label(2, 1, "一个服务对象一行，对象只填编号，不填姓名；姓名对照表留在服务站。每天一格：电话填“电”，上门填“门”，访视填“访”，一天几样可以连写，如“电门”。名单以每月1日为准。", "note").merge(2, 1, 2, lastColumn).height(2, 28);
  builder.computed(3, 1, { formula: concat<CellReference>(fn<CellReference>("YEAR", month), text("年"), fn("MONTH", month), text("月")), value: periodTextZh(facts.month), style: "lineRight" }).merge(3, 1, 3, lastColumn);
  if (unitColumn !== undefined) builder.label(contactsHeaderRow, unitColumn, "单位", "header");
  builder.label(contactsHeaderRow, objectColumn, "对象编号", "header").height(contactsHeaderRow, 24);
  const monthLength = fn<CellReference>("DAY", fn("EOMONTH", month, num(0)));
  for (let day = 1; day <= daysOfMonth; day++) {
    builder.computed(contactsHeaderRow, firstDay + day - 1, { formula: iff(le(num(day), monthLength), num(day), text("")), value: day <= length ? day : "", style: "header" });
  }
  for (const name of layout.helpers) builder.label(contactsHeaderRow, layout.helperColumn(name), name === "listed" ? "在册" : name, "header");
}

/** Whether an object stands on the row, and its days with each mark: a mark counts once a day, and only on days that the month has. */
function rowCounts(builder: SheetBuilder, layout: ContactsLayout, row: number, fact: ContactRow | undefined): void {
  const object = ref(reference(sheet, row, layout.objectColumn));
  const isListed = fact !== undefined && fact.object !== "";
  const put = (name: ContactHelper, counted: CellExpression, value: number): void => {
    builder.computed(row, layout.helperColumn(name), { formula: iff(eq<CellReference>(object, text("")), text(""), counted), value: isListed ? value : "", style: "listCenter" });
  };
  put("listed", num(1), 1);
  const { dayNumbers } = layout;
  const marks = reference(sheet, row, dayNumbers.column, row, dayNumbers.toColumn);
  for (const mark of Object.values(contactMark)) {
    const length = fact === undefined ? 0 : dayOfMonth(lastDay(fact.month));
    const days = (fact?.marks ?? []).filter((cell, day) => day < length && cell.includes(mark)).length;
    put(mark, fn<CellReference>("COUNTIFS", ref(dayNumbers), text(">0"), ref(marks), text(`*${mark}*`)), days);
  }
}

function rules(builder: SheetBuilder, layout: ContactsLayout, { layouts }: RegisterContent): void {
  const { firstRow, lastRow, unitColumn, firstDay } = layout;
  const over = (column: number, toColumn = column) => ({ row: firstRow, column, toRow: lastRow, toColumn });
  if (unitColumn !== undefined) builder.validate({ range: over(unitColumn), rule: { kind: "listFrom", source: layouts.roster.unit("id") }, error: `请选单位编号：${layout.units.join("、")}。` });
  const first = ref(reference(sheet, firstRow, firstDay));
  builder.validate({ range: over(firstDay, firstDay + daysOfMonth - 1), rule: { kind: "custom", formula: le(fn<CellReference>("LEN", first), num(longestMark)) }, error: "请填“电”“门”“访”，一天几样连写，如“电门”。" });
}
