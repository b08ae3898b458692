import { concat, eq, fn, iff, num, ref, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import { missingWord, notApplicableWord } from "../../../domain/items/stateWords";
import { monthOfYear, type Month, type Quarter } from "../../../domain/units/period";
import type { StyleName } from "../../plan";
import { reference, type SheetBuilder } from "../../sheetBuilder";
import { textHeight } from "../../textHeight";
import { allowanceColumn as column, allowancesSheetId as sheet } from "./allowancesLayout";
import { allowanceTraces, amountColumns, type AmountColumn } from "./allowanceTraces";
import type { PersonRow } from "./assessmentLayout";
import { lineCells, notPaidMark, resultWords, type EngagementFigures } from "./gridLeaderFigures";
import { textAt, trimmed } from "./lookups";
import { rosterRowFormula, type RosterRow } from "./pageFormulas";
import type { AllowanceContent } from "./peopleContent";
import { payQuarter } from "./peoplePeriods";

/** Characters of the remark's column, and points of a row of one line. */
export const remarkWidth = 18;
const leastHeight = 22;
const transferWord = "转账";

/** A row of the list as the engine has it. */
export interface AllowanceRow extends RosterRow {
  readonly row: number;
  /** Whom the row is for; nobody, when it is spare or this month does not need it. */
  readonly own: PersonRow;
  readonly figures: EngagementFigures | undefined;
  readonly amounts: Readonly<Record<AmountColumn, number | string>>;
}

const noAmounts: AllowanceRow["amounts"] = { fixedMonths: "", fixed: "", performanceMonths: "", performance: "", arrears: "", total: "" };

export function amountsOf(figures: EngagementFigures | undefined, month: Month): AllowanceRow["amounts"] {
  if (figures === undefined) return noAmounts;
  const quarter = payQuarter(month);
  const { performance, arrears, total } = lineCells(figures);
  return {
    fixedMonths: figures.share(month), fixed: figures.fixed(month), arrears, total,
    performanceMonths: quarter === undefined ? notPaidMark : figures.quarterMonths(quarter), performance: quarter === undefined ? notPaidMark : performance,
  };
}

/** "10月" and "3季度" of the open month's list. */
export function periodNames(month: Month): { month: string; quarter: string } {
  const quarter = payQuarter(month);
  return { month: `${monthOfYear(month)}月`, quarter: quarter === undefined ? notPaidMark : quarterName(quarter) };
}

function quarterName(quarter: Quarter): string {
  return `${quarter.slice(-1)}季度`;
}

export function monthNameFormula(month: CellExpression): CellExpression {
  return concat<CellReference>(fn("MONTH", month), text("月"));
}

export function quarterNameFormula({ spec, base }: AllowanceContent): CellExpression {
  if (payQuarter(spec.month) === undefined) return text(notPaidMark);
  const before = fn<CellReference>("MONTH", fn("EDATE", ref(base.parameters.month), num(-1)));
  return concat<CellReference>(fn("ROUNDUP", { kind: "binary", operator: "/", left: before, right: num(3) }, num(0)), text("季度"));
}

/** One person of the list: everything by the id, from 网格长名册. */
export function allowanceRowCells(builder: SheetBuilder, position: number, shown: AllowanceRow, content: AllowanceContent): void {
  const { row, own } = shown;
  const height = Math.max(leastHeight, textHeight(shown.figures?.remark ?? "", remarkWidth, 11));
  builder.label(row, column.number, position, "index").height(row, height).label(row, column.sequence, position, "helper");
  if (!own.isSpare) builder.issued(row, column.id, own.engagement ?? null, "textCenter");
  else {
    builder.input(row, column.id, { role: `allowances/${row}/id`, type: "text", value: shown.id ?? null, style: "inputCenter" });
    builder.validate({ range: { row, column: column.id, toRow: row, toColumn: column.id }, rule: { kind: "listFrom", source: content.people.gridLeaders.column("id") }, error: "请从下拉列表中选网格长编号；新任的请先登记到“网格长名册”。" });
  }
  signatureCell(builder, shown, content);
  builder.computed(row, column.rosterRow, { formula: rosterRowFormula(sheet, column.id, row, content), value: shown.place, style: "helper" });
  wordCells(builder, shown, content);
  amountCells(builder, shown, content);
}

/** Where people sign; 转账 for who is paid by the bank. */
function signatureCell(builder: SheetBuilder, { row, id }: AllowanceRow, { rule }: AllowanceContent): void {
  if (rule.payment?.choice !== "transfer") builder.label(row, column.signature, null, "text");
  else builder.computed(row, column.signature, { formula: iff(eq(ref<CellReference>(reference(sheet, row, column.id)), text("")), text(""), text(transferWord)), value: id === undefined ? "" : transferWord, style: "computedCenter" });
}

function foundFormula(row: number): (then: CellExpression, otherwise: string) => CellExpression {
  const at = (where: number): CellExpression => ref(reference(sheet, row, where));
  return (then, otherwise) => iff(eq(at(column.rosterRow), num(0)), iff(eq(at(column.id), text("")), text(""), text(otherwise)), then);
}

function wordCells(builder: SheetBuilder, { row, id, figures }: AllowanceRow, content: AllowanceContent): void {
  const { people: { gridLeaders }, spec, base } = content;
  const found = foundFormula(row);
  const place = ref<CellReference>(reference(sheet, row, column.rosterRow));
  const person = figures?.engagement;
  const absent = (word: string): string => (id === undefined ? "" : word);
  const names = periodNames(spec.month);
  const quarter = payQuarter(spec.month);
  const hasQuarter = quarter !== undefined && figures !== undefined && lineCells(figures).performance !== notApplicableWord;
  const result = fn<CellReference>("INDEX", ref(gridLeaders.range(gridLeaders.openColumn("result"))), place);
  const isDue = eq(ref<CellReference>(reference(sheet, row, column.performance)), text(notApplicableWord));
  const cells: [number, CellExpression, string, StyleName][] = [
    [column.grid, found(textAt(gridLeaders.column("grid"), place), missingWord), person === undefined ? absent(missingWord) : trimmed(person.grid), "computedCenter"],
    [column.name, found(textAt(gridLeaders.column("name"), place), missingWord), person === undefined ? absent(missingWord) : trimmed(person.name), "computedCenter"],
    [column.month, found(monthNameFormula(ref(base.parameters.month)), ""), person === undefined ? "" : names.month, "computedCenter"],
    [column.quarter, found(quarterNameFormula(content), ""), person === undefined ? "" : names.quarter, "computedCenter"],
    [column.result, found(iff(isDue, text(notPaidMark), result), ""), person === undefined ? "" : hasQuarter ? resultWords[figures.resultOf(quarter)] : notPaidMark, "computedCenter"],
    [column.remark, found(fn("INDEX", ref(gridLeaders.range(gridLeaders.openColumn("remark"))), place), "无此编号或重复"), figures === undefined ? absent("无此编号或重复") : figures.remark, "computedText"],
  ];
  for (const [where, formula, value, style] of cells) builder.computed(row, where, { formula, value, style });
}

function amountCells(builder: SheetBuilder, { row, amounts, figures }: AllowanceRow, { people: { gridLeaders }, spec }: AllowanceContent): void {
  const found = foundFormula(row);
  const place = ref<CellReference>(reference(sheet, row, column.rosterRow));
  const quarter = payQuarter(spec.month);
  const sources: Record<AmountColumn, number | undefined> = {
    fixedMonths: gridLeaders.shareColumn(spec.month), fixed: gridLeaders.fixedColumn(spec.month),
    performanceMonths: quarter === undefined ? undefined : gridLeaders.quarterMonthsColumn(quarter), performance: gridLeaders.openColumn("performance"),
    arrears: gridLeaders.openColumn("arrears"), total: gridLeaders.openColumn("total"),
  };
  const traces = allowanceTraces(figures);
  for (const name of amountColumns) {
    const source = sources[name];
    const formula = found(source === undefined ? text(notPaidMark) : fn("INDEX", ref(gridLeaders.range(source)), place), "");
    const style = name === "fixedMonths" || name === "performanceMonths" ? "computedCenter" : "computedMoney";
    builder.computed(row, column[name], { formula, value: amounts[name], style, role: name === "total" ? `allowances/${row}/total` : undefined, trace: traces[name] });
  }
}
