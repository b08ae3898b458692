import type { Entry } from "../../../domain/facts";
import type { CentrePlanRow } from "../../../domain/registers/registers";
import { concat, fn, ref, text } from "../../../domain/formula/build";
import type { CellReference } from "../../../domain/formula/expression";
import type { Month } from "../../../domain/units/period";
import { periodTextZh } from "../../../domain/units/period";
import { typedCell } from "../../figureCells";
import type { FoundSheet } from "../../foundBook";
import type { SheetPlan } from "../../plan";
import { placeOf, type CellReader } from "../../readCells";
import { SheetBuilder } from "../../sheetBuilder";
import { textHeight } from "../../textHeight";
import { centrePlanColumn as column, centrePlanSheetId as sheet, type CentrePlanLayout } from "./centrePlanLayout";
import type { RegisterContent } from "./registerContent";

const widths = [5, 24, 6, 9, 9, 9, 26];
const counts = ["planned", "done", "confirmed"] as const;
const headerRow = 4;
const leastHeight = 28;
const titleSize = 11;

/** 分中心月计划: one A4 page for the open month, a line per sub-centre. */
export function centrePlanSheet(layout: CentrePlanLayout, { spec, layouts, facts }: RegisterContent): SheetPlan {
  const builder = new SheetBuilder({ id: sheet, title: "分中心月计划", orientation: "portrait", widths, isOnePage: true });
  const month = ref(layouts.parameters.month);
  builder.label(1, 1, "分中心月计划", "title").merge(1, 1, 1, column.note).height(1, 30);
  builder.label(2, 1, "月初填计划，月末填完成，由街道确认；三栏分别计入考核表的目标、自报和核定。没有计划填 0，本月不考核；空格为缺。", "note").merge(2, 1, 2, column.note).height(2, 26);
  builder.computed(3, 1, { formula: concat<CellReference>(fn<CellReference>("YEAR", month), text("年"), fn("MONTH", month), text("月")), value: periodTextZh(facts.month), style: "lineRight" }).merge(3, 1, 3, column.note);
  builder.labels(headerRow, 1, ["序号", "分中心", "单位", "计划", "完成", "确认", "说明"], "header").height(headerRow, 24);
  const several = new Set(layout.lines.map(({ unit }) => unit)).size > 1;
  const nameOf = (unit: string): string => spec.units.find(({ id }) => id === unit)?.name ?? unit;
  layout.lines.forEach((line, index) => {
    const row = facts.registers.centrePlan.find((own) => own.unit === line.unit && own.item === line.item && own.month === facts.month);
    const title = several ? `${nameOf(line.unit)}：${line.title}` : line.title;
    builder.label(line.row, column.number, index + 1, "index").label(line.row, column.item, title, "text").label(line.row, column.unit, line.measure, "textCenter");
    for (const name of counts) builder.input(line.row, column[name], { role: `centrePlan.${name}`, type: "number", value: row === undefined ? null : typedCell(row[name]), style: "inputNumber" });
    builder.input(line.row, column.note, { role: "centrePlan.note", type: "text", value: row === undefined || row.note === "" ? null : row.note, style: "inputText" });
    builder.height(line.row, Math.max(leastHeight, textHeight(title, widths[column.item - 1]!, titleSize)));
  });
  builder.validate({
    range: { row: layout.firstRow, column: column.planned, toRow: layout.lastRow, toColumn: column.confirmed }, rule: { kind: "decimal", minimum: 0, maximum: largestCount }, error: "请填 0 或以上的数；没有计划、没有完成填 0。",
  });
  const signed = layout.lastRow + 1;
  builder.label(signed, 1, "填表人：　　　　　　　　　社会事务科确认：　　　　　　　　　年　　月　　日", "signature").merge(signed, 1, signed, column.note).height(signed, 36);
  builder.section("head", "fixed", 1, layout.firstRow - 1).section("rows", "fixed", layout.firstRow, layout.lastRow).section("foot", "fixed", signed, signed);
  builder.freeze(layout.firstRow).print({ row: 1, column: 1, toRow: signed, toColumn: column.note });
  return builder.build();
}

const largestCount = 100000;

/** The lines in which something stands. A count below zero is none. */
export function readCentrePlan(layout: CentrePlanLayout, month: Month, found: FoundSheet | undefined, reader: CellReader): CentrePlanRow[] {
  if (found === undefined) return [];
  return layout.lines.flatMap((line): CentrePlanRow[] => {
    const entry = (name: (typeof counts)[number]): Entry => reader.entry(found.cell(line.row, column[name]), placeOf(found, line.row, column[name]));
    const row: CentrePlanRow = { unit: line.unit, month, item: line.item, planned: entry("planned"), done: entry("done"), confirmed: entry("confirmed"), note: reader.text(found.cell(line.row, column.note)) };
    return row.note === "" && counts.every((name) => row[name].state === "missing") ? [] : [row];
  });
}
