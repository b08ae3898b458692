import type { Facts } from "../../../domain/facts";
import { ref } from "../../../domain/formula/build";
import { excelSerial } from "../../../domain/units/day";
import { firstDay } from "../../../domain/units/period";
import type { SheetPlan } from "../../plan";
import { SheetBuilder } from "../../sheetBuilder";
import { listHead } from "../people/listHead";
import { gridIssueTimelinessCell } from "./gridIssueTimelinessCell";
import { registerCell, registerCellLooks, valueIn } from "./registerCells";
import { registerRules, ruledRows } from "./registerRules";
import type { RegisterContent } from "./registerContent";
import { rowsByPlace } from "./registerPlaces";
import type { ListRegisterLayout } from "./registerLayouts";
import { stationVisitLegend } from "./stationVisitLegend";

const spareRowsPrinted = 10;
const fewestRowsPrinted = 20;

/**
 * A register as a list. Not protected: a block pasted from another workbook brings its locks along, and would lock the
 * cells it is pasted into. Rows beyond those shown are part of the list all the same, so that thousands may be pasted; it
 * prints as far as it is filled.
 */
export function listRegisterSheet(layout: ListRegisterLayout, content: RegisterContent): SheetPlan {
  const { register, columns, firstRow, lastRow, timelinessColumn } = layout;
  const { facts, places } = content;
  const titles = [...columns, ...(timelinessColumn === undefined ? [] : [{ title: "办理时效", width: 10 }])];
  const builder = new SheetBuilder({ id: register.id, title: register.title, orientation: register.orientation, widths: titles.map(({ width }) => width), isProtected: false });
  const records: readonly object[] = facts.registers[register.id];
  const room = lastRow - firstRow + 1;
  const shown = register.shownRows === "all" ? room : Math.min(room, records.length + register.shownRows);
  const rows = rowsByPlace(records, places[register.id], shown);
  const first = columns.find(({ isNeeded, key }) => isNeeded === true && key !== "unit")!;
  const filled = rows.filter(({ fact, kept }) => kept.has(first.key) || (fact !== undefined && registerCell(first.kind, valueIn(fact, first.key)) !== null)).length;
  listHead(builder, { title: register.heading, note: register.note, headers: titles.map(({ title }) => title), keys: layout.range(first.key)!, filled });
  builder.height(2, 40);
  legend(builder, layout, content);
  rows.forEach(({ fact, kept }, index) => {
    const row = firstRow + index;
    for (const { key, kind, at } of columns) {
      const value = kept.has(key) ? kept.get(key)! : fact === undefined ? null : registerCell(kind, valueIn(fact, key));
      builder.input(row, at, { role: `${register.id}.${key}`, ...registerCellLooks[kind], value });
    }
    if (timelinessColumn !== undefined) gridIssueTimelinessCell(builder, layout, row, fact as Facts["registers"]["gridIssues"][number] | undefined, content);
  });
  registerRules(builder, layout, content);
  ruledRows(builder, { sheet: register.id, firstRow, lastRow, lastColumn: layout.lastColumn, markColumns: columns.length });
  builder.section("head", "fixed", 1, firstRow - 1).section("rows", "list", firstRow, lastRow).freeze(firstRow);
  // What is computed in blank rows would print them; else a register prints as far as it is filled.
  if (timelinessColumn === undefined) builder.repeatRows(firstRow - 1, firstRow - 1);
  else builder.print({ row: 1, column: 1, toRow: Math.min(lastRow, firstRow + Math.max(records.length + spareRowsPrinted, fewestRowsPrinted)), toColumn: layout.lastColumn }, { from: firstRow - 1, to: firstRow - 1 });
  return builder.build();
}

/** Right of the head, hidden: what choices are made of, and the open month, for colours compare with cells of their own sheet. */
function legend(builder: SheetBuilder, layout: ListRegisterLayout, content: RegisterContent): void {
  const { column, toColumn = column } = layout.legend;
  const { month } = layout;
  builder.computed(month.row, month.column, { formula: ref(content.layouts.parameters.month), value: excelSerial(firstDay(content.spec.month)), style: "helperDate" });
  if (layout.register.id === "stationVisits") stationVisitLegend(builder, layout, content);
  else layout.legendTexts.forEach((each, index) => builder.label(1, column + index, each, "helper"));
  for (let hidden = layout.lastColumn + 1; hidden <= toColumn; hidden++) builder.hideColumn(hidden);
}
