import type { UnitResult } from "../../domain/combining/scoreUnits";
import { concat, eq, fn, iff, num, ref, text } from "../../domain/formula/build";
import type { CellExpression, CellReference } from "../../domain/formula/expression";
import { roundedHalfUp } from "../../domain/formula/rounding";
import { missingWord } from "../../domain/items/stateWords";
import type { MonthResults } from "../../domain/monthResults";
import { divide, rational, sum, toDecimalText } from "../../domain/units/rational";
import { roundHalfUp } from "../../domain/units/rounding";
import type { BookLayouts } from "../bookLayouts";
import { reference } from "../sheetBuilder";
import { gradeCell } from "./gradeCell";
import { summaryColumn as column, summarySheetId, type SummaryBlock } from "./summaryLayout";

/** The mean is told to one place: a figure of speech, not one that anything is decided by. */
const spokenDigits = 1;

/** One sentence that a leader reads instead of the table: how many scored, the grades, the mean, what is missing. */
export function summaryWords(block: SummaryBlock, layouts: BookLayouts, results: MonthResults): { formula: CellExpression; value: string } {
  const range = (where: number): CellExpression => ref(reference(summarySheetId, block.firstRow, where, block.lastRow, where));
  const points = range(column.points);
  const { first, last } = layouts.parameters.bands(block.scoreSheet.id);
  const grades = Array.from({ length: last - first + 1 }, (_, index) => ref(reference("parameters", first + index, 1)));
  const mean = fn<CellReference>("TEXT", roundedHalfUp(fn<CellReference>("AVERAGE", points), num(spokenDigits)), text("0.0"));
  const formula = concat<CellReference>(
    text("共"), num(block.units.length), text("家，已出分"), fn("COUNT", points), text("家，缺"), fn("COUNTIF", points, text(missingWord)), text("家。"),
    ...grades.flatMap((label) => [label, fn<CellReference>("COUNTIF", range(column.grade), label), text("家，")]),
    iff(eq(fn("COUNT", points), num(0)), text("尚无得分。"), concat<CellReference>(text("平均"), mean, text("分。"))),
  );
  return { formula, value: spoken(block, results) };
}

function spoken(block: SummaryBlock, results: MonthResults): string {
  const units = block.units.map(({ id }) => results.units.find((unit) => unit.unit === id && unit.sheet === block.scoreSheet.id));
  const scored = units.flatMap((unit) => (unit?.total.state === "value" ? [unit.total.value] : []));
  const missing = units.filter((unit) => unit?.total.state === "missing" || unit?.total.state === "undetermined").length;
  const grades = block.scoreSheet.bands.map(({ label }) => `${label.zh}${units.filter((unit) => gradeOf(unit, block) === label.zh).length}家，`).join("");
  const mean = scored.length === 0 ? "尚无得分。" : `平均${toDecimalText(roundHalfUp(divide(sum(scored), rational(scored.length)), spokenDigits), spokenDigits)}分。`;
  return `共${block.units.length}家，已出分${scored.length}家，缺${missing}家。${grades}${mean}`;
}

function gradeOf(unit: UnitResult | undefined, block: SummaryBlock): string {
  return unit === undefined ? "" : gradeCell(unit.grade, block.scoreSheet.vetoGrade);
}
