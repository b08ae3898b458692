import type { Facts } from "../../domain/facts";
import type { CellReference } from "../../domain/formula/expression";
import { excelSerial } from "../../domain/units/day";
import type { BookSpec } from "../bookSpec";
import type { SheetPlan } from "../plan";
import { reference, SheetBuilder } from "../sheetBuilder";

const sheet = "restDays";
const firstRow = 4;

export interface RestDaysLayout { readonly firstRow: number; readonly lastRow: number; readonly day: CellReference; readonly kind: CellReference; readonly noteColumn: number }

export function restDaysLayout(spec: BookSpec): RestDaysLayout {
  const lastRow = firstRow + spec.capacity.restDays - 1;
  return { firstRow, lastRow, day: reference(sheet, firstRow, 1, lastRow, 1), kind: reference(sheet, firstRow, 2, lastRow, 2), noteColumn: 3 };
}

/** 节假日: days off (休) and shifted workdays (班) of the year's notice. */
export function restDaysSheet(spec: BookSpec, layout: RestDaysLayout, facts: Facts): SheetPlan {
  const builder = new SheetBuilder({ id: sheet, title: "节假日", widths: [14, 8, 58], orientation: "portrait" });
  builder.label(1, 1, `${spec.year}年放假和调休`, "title").merge(1, 1, 1, 3).height(1, 30);
  builder.label(2, 1, "按国务院办公厅当年放假通知填写：放假填“休”，调休上班填“班”；每天一行，不要重复。通知一般在上一年11月前后发布，见 www.gov.cn“国务院办公厅关于某年部分节假日安排的通知”。", "note").merge(2, 1, 2, 3).height(2, 30);
  builder.labels(3, 1, ["日期", "休/班", "说明和出处"], "header");
  const days = [...facts.restDays.rest.map((day) => ({ day, kind: "休" })), ...facts.restDays.worked.map((day) => ({ day, kind: "班" }))].sort((a, b) => (a.day < b.day ? -1 : 1));
  for (let row = layout.firstRow; row <= layout.lastRow; row++) {
    const entry = days[row - layout.firstRow];
    builder.input(row, 1, { role: "restDay.day", type: "date", value: entry === undefined ? null : excelSerial(entry.day), style: "inputDate" });
    builder.input(row, 2, { role: "restDay.kind", type: "choice", value: entry?.kind ?? null, style: "inputCenter" });
    builder.input(row, 3, { role: "restDay.note", type: "text", value: entry === undefined ? null : facts.restDays.notes?.[entry.day] ?? null, style: "inputText" });
  }
  builder.validate({ range: { row: layout.firstRow, column: 2, toRow: layout.lastRow, toColumn: 2 }, rule: { kind: "list", values: ["休", "班"] }, error: "请填“休”或“班”。" });
  builder.section("head", "fixed", 1, firstRow - 1).section("rows", "list", layout.firstRow, layout.lastRow).freeze(firstRow);
  builder.print({ row: 1, column: 1, toRow: layout.lastRow, toColumn: 3 }, { from: 3, to: 3 });
  return builder.build();
}
