import type { ServiceType } from "../../../domain/registers/serviceType";
import { serviceState } from "../../../domain/registers/serviceType";
import { and, eq, fn, gt, iff, le, lt, num, ref, text } from "../../../domain/formula/build";
import type { CellReference } from "../../../domain/formula/expression";
import type { CellValue, SheetPlan } from "../../plan";
import { reference, SheetBuilder } from "../../sheetBuilder";
import { listHead } from "../people/listHead";
import type { RegisterContent } from "./registerContent";
import type { ListRegisterLayout } from "./registerLayouts";
import { rowsByPlace } from "./registerPlaces";
import { serviceCountCells } from "./serviceCountCells";
import { longestServiceName } from "./readServiceTypes";
import { serviceTypeColumn as column, serviceTypesHeaderRow, serviceTypesSheetId as sheet, serviceTypesTitle, type ServiceTypesLayout } from "./serviceTypesLayout";

const titles: Readonly<Record<keyof typeof column, string>> = { name: "服务类型", group: "类别", countsFor: "计入", state: "状态", note: "说明" };
const widths = [26, 13, 24, 7, 22];
const countWidth = 8;
const rowHeight = 17;
const streetNote = "服务台账的“服务类型”从本表选。新增服务写在下面的空行，并在“计入”选它算作哪个考核项目，不算的选“不计入”；不再用的在“状态”选“停用”，不要删行：已写的记录照样计入，只是不再供选。改名后写着旧名的记录不再计入，核验会列出。";
const committeeNote = "服务台账的“服务类型”从本表选，由街道发出，已锁定。“计入”写明算作哪个考核项目；停用的不再供选，已写的照样计入。要增加服务请告诉街道。右边是本月服务台账中各类服务的次数和数量。";
const keys = Object.keys(column) as (keyof typeof column)[];

/** 服务类型: what 服务台账 is written with and what each service counts for. The street fills it; committees have it as sent. */
export function serviceTypesSheet(layout: ServiceTypesLayout, ledger: ListRegisterLayout | undefined, content: RegisterContent): SheetPlan {
  const { firstRow, lastRow, lastColumn, isEditable } = layout;
  const { facts, places } = content;
  const counts = layout.units.flatMap((unit) => ["本月次数", "本月数量"].map((what) => (layout.units.length > 1 ? `${unit}\n${what}` : what)));
  const builder = new SheetBuilder({ id: sheet, title: serviceTypesTitle, orientation: "portrait", widths: [...widths, ...counts.map(() => countWidth)] });
  const rows = rowsByPlace(facts.serviceTypes, places.serviceTypes, lastRow - firstRow + 1);
  const cells = rows.map(({ fact, kept }): Readonly<Record<keyof ServiceType, CellValue>> =>
    Object.fromEntries(keys.map((key) => [key, kept.get(key) ?? (fact === undefined || fact[key] === "" ? null : fact[key])])) as Record<keyof ServiceType, CellValue>);
  const names = cells.map(({ name }) => String(name ?? ""));
  listHead(builder, { title: serviceTypesTitle, note: isEditable ? streetNote : committeeNote, headers: [...keys.map((key) => titles[key]), ...counts], keys: layout.range("name"), filled: names.filter((name) => name !== "").length });
  builder.height(2, 40).height(serviceTypesHeaderRow, 32);
  const isText = (key: keyof ServiceType): boolean => key === "name" || key === "note";
  cells.forEach((cell, index) => {
    const row = firstRow + index;
    for (const key of keys) {
      const looks = isEditable ? { style: isText(key) ? "inputText" : "inputCenter" } as const : { style: isText(key) ? "text" : "textCenter", isLocked: true } as const;
      builder.input(row, column[key], { role: `serviceTypes.${key}`, type: key === "countsFor" || key === "state" ? "choice" : "text", value: cell[key], ...looks });
    }
    builder.height(row, rowHeight);
  });
  if (ledger !== undefined) serviceCountCells(builder, { layout, ledger, names }, content);
  if (isEditable) rules(builder, layout);
  looks(builder, layout);
  const { column: legendColumn, toColumn = legendColumn } = layout.legend;
  layout.choices.forEach((choice, index) => builder.label(1, legendColumn + index, choice, "helper"));
  for (let hidden = lastColumn + 1; hidden <= toColumn; hidden++) builder.hideColumn(hidden);
  builder.section("head", "fixed", 1, firstRow - 1).section("rows", "list", firstRow, lastRow).freeze(firstRow);
  builder.print({ row: 1, column: 1, toRow: lastRow, toColumn: lastColumn }, { from: serviceTypesHeaderRow, to: serviceTypesHeaderRow });
  return builder.build();
}

/** What may be typed: each name once, and for 计入 nothing that no item is called. */
function rules(builder: SheetBuilder, layout: ServiceTypesLayout): void {
  const over = (at: number) => ({ row: layout.firstRow, column: at, toRow: layout.lastRow, toColumn: at });
  const first = ref(reference(sheet, layout.firstRow, column.name));
  builder.validate({
    range: over(column.name), rule: { kind: "custom", formula: and<CellReference>(le(fn("LEN", first), num(longestServiceName)), lt(fn("COUNTIF", ref(layout.range("name")), first), num(2))) },
    error: `名称不超过${longestServiceName}个字，不能与别的行重复。`,
  });
  builder.validate({ range: over(column.countsFor), rule: { kind: "listFrom", source: layout.legend }, error: `请选：${layout.choices.join("、")}。` });
  builder.validate({ range: over(column.state), rule: { kind: "list", values: Object.values(serviceState) }, error: "请选“在用”或“停用”；空着是在用。" });
}

/** A service for which nobody chose what it counts for; one that is stopped. */
function looks(builder: SheetBuilder, { firstRow, lastRow }: ServiceTypesLayout): void {
  const cell = (at: number) => ref(reference(sheet, firstRow, at));
  const isOpen = eq<CellReference>(iff(gt(fn("LEN", cell(column.name)), num(0)), fn("LEN", cell(column.countsFor)), num(1)), num(0));
  builder.format({ range: { row: firstRow, column: column.countsFor, toRow: lastRow, toColumn: column.countsFor }, formula: isOpen, look: "missing" });
  builder.format({ range: { row: firstRow, column: column.name, toRow: lastRow, toColumn: column.note }, formula: eq<CellReference>(cell(column.state), text(serviceState.stopped)), look: "notApplicable" });
}
