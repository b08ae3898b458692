import type { Engagement } from "../../../domain/facts";
import { monthOfYear, monthsOf } from "../../../domain/units/period";
import type { SheetPlan } from "../../plan";
import { SheetBuilder } from "../../sheetBuilder";
import { GridLeaderFormulas } from "../people/gridLeaderFormulas";
import { gridLeadersHead as head, gridLeadersSheetId } from "../people/gridLeadersLayout";
import { cutoffHead, inputCells, monthHead, openValue, spanCells } from "../people/gridLeadersSheet";
import { listHead } from "../people/listHead";
import type { AllowanceContent } from "../people/peopleContent";
import { byPlace } from "../people/peoplePlaces";

/**
 * 网格长名册 of a committee: its own people and the months of the quarter that is assessed, nothing of what they are paid.
 * Columns stand where the street's workbook has them, so that the form reads both with the same formulas.
 */
export function committeeLeadersSheet(content: AllowanceContent): SheetPlan {
  const { facts, places, spec, people } = content;
  const layout = people.gridLeaders;
  const months = monthsOf(people.assessment.quarter);
  const builder = new SheetBuilder({ id: gridLeadersSheetId, title: "网格长名册", orientation: "landscape", widths: [9, 9, 10, 9, 14, 12, 12, 24, 2], visibility: "hidden" });
  listHead(builder, {
    title: "网格长名册", note: "由街道登记；有变动请告诉街道。", headers: ["编号", "人员编号", "姓名", "社区", "网格", "任职起", "任职止", "备注"],
    keys: layout.column("id"), filled: facts.roster.gridLeaders.length,
  });
  for (const month of months) {
    monthHead(builder, layout.shareColumn(month), month, spec.month, content.base.parameters.month);
    cutoffHead(builder, month, content);
    builder.label(head.titles, layout.shareColumn(month), `${monthOfYear(month)}月在任`, "helper");
  }
  byPlace(facts.roster.gridLeaders, places.lists.gridLeaders, spec.capacity.gridLeaders).forEach((placed, index) => {
    inputCells(builder, layout.firstRow + index, placed);
    shareCells(builder, layout.firstRow + index, placed.fact, content);
  });
  builder.section("head", "fixed", 1, head.titles).section("rows", "list", layout.firstRow, layout.lastRow);
  return builder.build();
}

/** The months in post of one row, and whether the form misses it. */
function shareCells(builder: SheetBuilder, row: number, engagement: Engagement | undefined, content: AllowanceContent): void {
  const { gridLeaders: layout, assessment: { quarter } } = content.people;
  const formulas = new GridLeaderFormulas(row, content);
  const figures = engagement === undefined ? undefined : content.figures.get(engagement.id);
  spanCells(builder, row, engagement);
  for (const month of monthsOf(quarter)) {
    const [own, performance] = [layout.shareColumn(month), layout.performanceShareColumn(month)];
    builder.computed(row, own, { formula: formulas.share(month), value: figures?.share(month) ?? "", style: "helper" });
    if (performance !== own) builder.computed(row, performance, { formula: formulas.performanceShare(month), value: figures?.performanceShare(month) ?? "", style: "helper" });
  }
  builder.computed(row, layout.quarterMonthsColumn(quarter), { formula: formulas.quarterMonths(quarter), value: figures?.quarterMonths(quarter) ?? "", style: "helper" });
  builder.computed(row, layout.openColumn("unlistedAssessment"), { formula: formulas.openFigure("unlistedAssessment"), value: openValue("unlistedAssessment", figures, content), style: "helper" });
}
