import { isRanked, type UnitResult } from "../../domain/combining/scoreUnits";
import { concat, eq, fn, gt, iff, lt, num, ref, sub, text } from "../../domain/formula/build";
import type { CellExpression, CellReference } from "../../domain/formula/expression";
import { roundedHalfUp } from "../../domain/formula/rounding";
import { missingWord, vetoRaisedWord } from "../../domain/items/stateWords";
import { compare, divide, isZero, isNegative, rational, subtract, sum, toDecimalText, type Rational } from "../../domain/units/rational";
import { roundHalfUp } from "../../domain/units/rounding";
import type { BookLayouts } from "../bookLayouts";
import { reference } from "../sheetBuilder";
import { gradeCell } from "./gradeCell";
import { anyLate, isLate, notInWord } from "./summaryLate";
import { summaryColumn as column, summarySheetId, type SummaryBlock } from "./summaryLayout";

/** Means and differences are told to one place: figures of speech, not ones that anything is decided by. */
const spokenDigits = 1;
const none = text("");

/** What the sentence tells of one unit, in the order of the block; `movement` and `arrival` as they stand in the cells. */
export interface SpokenUnit {
  readonly name: string;
  readonly result: UnitResult | undefined;
  readonly isVetoed: boolean;
  readonly before: Rational | undefined;
  readonly movement: string;
  readonly arrival: string;
}

/** Sentences that a leader reads out: how many scored, the grades, the mean and how it moved, who is first and last, vetoes, who is late. */
export function summaryWords(block: SummaryBlock, layouts: BookLayouts, units: readonly SpokenUnit[]): { formula: CellExpression; value: string } {
  const range = (where: number): CellExpression => ref(reference(summarySheetId, block.firstRow, where, block.lastRow, where));
  const points = range(column.points);
  const { first, last } = layouts.parameters.bands(block.scoreSheet.id);
  const grades = Array.from({ length: last - first + 1 }, (_, index) => ref(reference("parameters", first + index, 1)));
  const formula = concat<CellReference>(
    text("共"), num(block.units.length), text("家，已出分"), fn("COUNT", points), text("家，缺"), fn("COUNTIF", points, text(missingWord)), text("家。"),
    ...grades.flatMap((label) => [label, fn<CellReference>("COUNTIF", range(column.grade), label), text("家，")]),
    iff(eq(fn("COUNT", points), num(0)), text("尚无得分。"), concat<CellReference>(text("平均"), told(meanOf(points)), text("分"), changeFormula(points, range(column.pointsBefore)), text("。"))),
    extremesFormula(range(column.ranked), range(column.unit)),
    counted(range(column.movement), "↑*", "名次上升", "家。"), counted(range(column.movement), "↓*", "名次下降", "家。"),
    vetoFormula(range(column.veto), firstVetoed(block, range)),
    counted(range(column.arrival), anyLate, "迟报", "家。"), counted(range(column.arrival), notInWord, "未收表", "家。"),
  );
  return { formula, value: spoken(block, units) };
}

function meanOf(points: CellExpression): CellExpression {
  return roundedHalfUp(fn<CellReference>("AVERAGE", points), num(spokenDigits));
}

function told(figure: CellExpression): CellExpression {
  return fn<CellReference>("TEXT", figure, text("0.0"));
}

/** ，比上月高1.3分: of the means as they are told. */
function changeFormula(points: CellExpression, before: CellExpression): CellExpression {
  const change = fn<CellReference>("ROUND", sub(meanOf(points), meanOf(before)), num(spokenDigits));
  const word = iff(gt(change, num(0)), concat<CellReference>(text("，比上月高"), told(change), text("分")), concat<CellReference>(text("，比上月低"), told(fn("ABS", change)), text("分")));
  return iff(eq(fn("COUNT", before), num(0)), none, iff(eq(change, num(0)), text("，与上月持平"), word));
}

/** Of the ranked units, where there are two with different points. */
function extremesFormula(ranked: CellExpression, names: CellExpression): CellExpression {
  const one = (word: string, extreme: CellExpression): CellExpression[] =>
    [text(word), fn<CellReference>("INDEX", names, fn("MATCH", extreme, ranked, num(0))), told(roundedHalfUp(extreme, num(spokenDigits))), text("分")];
  const [highest, lowest] = [fn<CellReference>("MAX", ranked), fn<CellReference>("MIN", ranked)];
  return iff(gt(highest, lowest), concat<CellReference>(...(one("最高", highest) as [CellExpression]), text("，"), ...one("最低", lowest), text("。")), none);
}

/** The name of the first vetoed unit. Gnumeric finds nothing in a list of one cell; there it is the one. */
function firstVetoed({ firstRow, units }: SummaryBlock, range: (where: number) => CellExpression): CellExpression {
  if (units.length === 1) return ref(reference(summarySheetId, firstRow, column.unit));
  return fn<CellReference>("INDEX", range(column.unit), fn("MATCH", text(vetoRaisedWord), range(column.veto), num(0)));
}

function vetoFormula(vetoes: CellExpression, first: CellExpression): CellExpression {
  const count = fn<CellReference>("COUNTIF", vetoes, text(vetoRaisedWord));
  return iff(eq(count, num(0)), none, concat<CellReference>(text("否决"), count, text("家（"), first, iff(gt(count, num(1)), text("等"), none), text("）。")));
}

function counted(cells: CellExpression, criterion: string, before: string, after: string): CellExpression {
  const count = fn<CellReference>("COUNTIF", cells, text(criterion));
  return iff(lt(count, num(1)), none, concat<CellReference>(text(before), count, text(after)));
}

function spoken(block: SummaryBlock, units: readonly SpokenUnit[]): string {
  const scored = units.flatMap(({ result }) => (result?.total.state === "value" ? [result.total.value] : []));
  const missing = units.filter(({ result }) => result?.total.state === "missing" || result?.total.state === "undetermined").length;
  const grades = block.scoreSheet.bands.map(({ label }) => `${label.zh}${units.filter(({ result }) => result !== undefined && gradeCell(result.grade, block.scoreSheet.vetoGrade) === label.zh).length}家，`).join("");
  const mean = scored.length === 0 ? "尚无得分。" : `平均${oneDigit(spokenMean(scored))}分${change(scored, units)}。`;
  const vetoed = units.filter(({ isVetoed }) => isVetoed);
  const told = (count: number, before: string): string => (count === 0 ? "" : `${before}${count}家。`);
  return [
    `共${units.length}家，已出分${scored.length}家，缺${missing}家。${grades}${mean}`, extremes(units),
    told(units.filter(({ movement }) => movement.startsWith("↑")).length, "名次上升"), told(units.filter(({ movement }) => movement.startsWith("↓")).length, "名次下降"),
    vetoed.length === 0 ? "" : `否决${vetoed.length}家（${vetoed[0]!.name}${vetoed.length > 1 ? "等" : ""}）。`,
    told(units.filter(({ arrival }) => isLate(arrival)).length, "迟报"), told(units.filter(({ arrival }) => arrival === notInWord).length, "未收表"),
  ].join("");
}

function spokenMean(points: readonly Rational[]): Rational {
  return roundHalfUp(divide(sum(points), rational(points.length)), spokenDigits);
}

function oneDigit(value: Rational): string {
  return toDecimalText(roundHalfUp(value, spokenDigits), spokenDigits);
}

function change(scored: readonly Rational[], units: readonly SpokenUnit[]): string {
  const before = units.flatMap((unit) => unit.before ?? []);
  if (before.length === 0) return "";
  const difference = subtract(spokenMean(scored), spokenMean(before));
  if (isZero(difference)) return "，与上月持平";
  return isNegative(difference) ? `，比上月低${oneDigit(subtract(rational(0), difference))}分` : `，比上月高${oneDigit(difference)}分`;
}

function extremes(units: readonly SpokenUnit[]): string {
  const ranked = units.flatMap(({ name, result }) => (result !== undefined && isRanked(result) && result.total.state === "value" ? [{ name, points: result.total.value }] : []));
  if (ranked.length === 0) return "";
  // Of equals the first in the list, as MATCH finds it.
  const [highest, lowest] = [ranked.reduce((best, one) => (compare(one.points, best.points) > 0 ? one : best)), ranked.reduce((worst, one) => (compare(one.points, worst.points) < 0 ? one : worst))];
  if (compare(highest.points, lowest.points) === 0) return "";
  return `最高${highest.name}${oneDigit(highest.points)}分，最低${lowest.name}${oneDigit(lowest.points)}分。`;
}
