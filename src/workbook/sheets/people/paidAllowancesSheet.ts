import type { PaidAllowance } from "../../../domain/facts";
import { fn, ref, num } from "../../../domain/formula/build";
import { missingWord } from "../../../domain/items/stateWords";
import { excelSerial } from "../../../domain/units/day";
import { sumFen } from "../../../domain/units/money";
import { firstDay } from "../../../domain/units/period";
import { yuanNumber } from "../../figureCells";
import type { SheetPlan, StyleName } from "../../plan";
import { reference, SheetBuilder } from "../../sheetBuilder";
import { listHead } from "./listHead";
import { lookedUp, trimmed } from "./lookups";
import { paidAllowanceColumn as column, paidAllowancesSheetId as sheet } from "./paidAllowancesLayout";
import type { PeopleContent } from "./peopleContent";
import { byPlace } from "./peoplePlaces";

const looks: Readonly<Record<keyof typeof column, StyleName>> = {
  month: "date", engagement: "textCenter", name: "computedCenter", community: "textCenter", fixed: "money", quarter: "textCenter", performance: "money", arrears: "money", total: "computedMoney",
};
const columnNames = Object.keys(looks) as (keyof typeof column)[];

/** 津贴台账: the lines of closed monthly lists as they were paid. What is paid never changes; a later correction is its own line. */
export function paidAllowancesSheet(content: PeopleContent): SheetPlan {
  const { facts, places, spec } = content;
  const layout = content.people.paidAllowances;
  const builder = new SheetBuilder({ id: sheet, title: "津贴台账", orientation: "landscape", widths: [12, 9, 10, 9, 12, 10, 12, 12, 13] });
  listHead(builder, {
    title: "津贴台账（已发）", note: "关月时自动写入各人当月实发，只增不改；以前月份算错的，在以后月份的津贴发放表中补发或扣回。单位：元",
    headers: ["发放月份", "编号", "姓名", "社区", "固定津贴", "绩效季度", "绩效津贴", "补发(扣回)", "合计"], keys: layout.column("month"), filled: facts.paidAllowances.length,
  });
  // The first row shows what the rows look like that opening a month adds below it.
  if (facts.paidAllowances.length === 0) for (const name of columnNames) builder.label(layout.firstRow, column[name], null, looks[name]);
  byPlace(facts.paidAllowances, places.lists.paidAllowances, spec.capacity.paidAllowances).forEach(({ fact }, index) => {
    if (fact !== undefined) paidRow(builder, layout.firstRow + index, fact, content);
  });
  builder.section("head", "fixed", 1, 4).section("rows", "list", layout.firstRow, layout.lastRow).freeze(layout.firstRow);
  builder.repeatRows(4, 4);
  return builder.build();
}

function paidRow(builder: SheetBuilder, row: number, line: PaidAllowance, { facts, people }: PeopleContent): void {
  const label = (name: keyof typeof column, value: number | string | null): unknown => builder.label(row, column[name], value, looks[name]);
  label("month", excelSerial(firstDay(line.month)));
  label("engagement", line.engagement);
  label("community", line.community);
  label("fixed", yuanNumber(line.fixed));
  label("quarter", line.performanceQuarter ?? null);
  label("performance", yuanNumber(line.performance));
  label("arrears", yuanNumber(line.arrears));
  const { gridLeaders } = people;
  const person = facts.roster.gridLeaders.find(({ id }) => id === line.engagement);
  const name = lookedUp(ref(reference(sheet, row, column.engagement)), gridLeaders.column("id"), gridLeaders.column("name"), missingWord);
  builder.computed(row, column.name, { formula: name, value: person === undefined ? missingWord : trimmed(person.name), style: looks.name });
  const total = fn("ROUND", fn("SUM", ref(reference(sheet, row, column.fixed)), ref(reference(sheet, row, column.performance)), ref(reference(sheet, row, column.arrears))), num(2));
  builder.computed(row, column.total, { formula: total, value: yuanNumber(sumFen([line.fixed, line.performance, line.arrears])), style: looks.total });
}
