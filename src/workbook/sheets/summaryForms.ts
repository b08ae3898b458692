import type { UnitResult } from "../../domain/combining/scoreUnits";
import { concat, eq, fn, iff, num, ref, text } from "../../domain/formula/build";
import type { CellExpression, CellReference } from "../../domain/formula/expression";
import { reference, type SheetBuilder } from "../sheetBuilder";
import type { FormLayout } from "./formLayout";
import type { SummaryContent } from "./summaryContent";
import { summaryColumn as column, summarySheetId } from "./summaryLayout";

/** How many of a unit's forms are complete, and how many it objects to: helper cells of its row, so that no formula names every form of the street. */
export function formCounts(builder: SheetBuilder, row: number, forms: readonly FormLayout[], result: UnitResult | undefined): void {
  const own = result?.forms ?? [];
  const complete = forms.map((form) => eq(ref<CellReference>(form.cell("missing")), num(0)));
  const objected = forms.map((form) => eq(ref<CellReference>(form.cell("opinion")), text("有异议")));
  builder.computed(row, column.complete, { formula: countOf(complete), value: own.filter(({ missing }) => missing.length === 0).length, style: "helper" });
  builder.computed(row, column.objected, { formula: countOf(objected), value: own.filter(({ facts }) => facts.opinion.kind === "objected").length, style: "helper" });
}

function countOf(conditions: readonly CellExpression[]): CellExpression {
  return conditions.length === 0 ? num(0) : fn<CellReference>("SUM", ...conditions.map((condition) => iff(condition, num(1), num(0))));
}

/** The sum of a helper column over all units. */
export function sumOverUnits({ layouts }: SummaryContent, where: number): CellExpression {
  const ranges = layouts.summary.blocks.map(({ firstRow, lastRow }) => ref<CellReference>(reference(summarySheetId, firstRow, where, lastRow, where)));
  return ranges.length === 0 ? num(0) : fn<CellReference>("SUM", ...ranges);
}

/** "已填齐 8 张，共 9 张": forms without a missing item, of all. */
export function progress(content: SummaryContent): { formula: CellExpression; value: string } {
  const { layouts, results } = content;
  const all = layouts.forms.length;
  const complete = results.forms.filter(({ missing }) => missing.length === 0).length;
  const count = sumOverUnits(content, column.complete);
  return {
    formula: iff(eq(count, num(all)), concat<CellReference>(text("本月 "), num(all), text(" 张考核表全部填齐")), concat<CellReference>(text("已填齐 "), count, text(` 张，共 ${all} 张（暂列）`))),
    value: complete === all ? `本月 ${all} 张考核表全部填齐` : `已填齐 ${complete} 张，共 ${all} 张（暂列）`,
  };
}
