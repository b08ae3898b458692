import type { Facts } from "../../../domain/facts";
import type { Trace } from "../../../domain/explanation/trace";
import { concat, eq, fn, gt, iff, ne, num, or, ref, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import { heldWord, missingWord } from "../../../domain/items/stateWords";
import type { InstalmentLine as LineResult } from "../../../domain/money/instalments";
import { moneyCell, yuanNumber } from "../../figureCells";
import type { SheetPlan, StyleName } from "../../plan";
import { SheetBuilder } from "../../sheetBuilder";
import { dayFormula } from "./contractCells";
import { InstalmentFormulas } from "./instalmentFormulas";
import { instalmentHelpers } from "./instalmentHelpers";
import type { InstalmentsContent } from "./instalmentsContent";
import { instalmentsFoot } from "./instalmentsFoot";
import { firstLineRow, instalmentColumn as column, instalmentsSheetId, lastPrintedInstalment, type InstalmentColumn, type InstalmentLine, type InstalmentsLayout } from "./instalmentsLayout";
import { contractAmountTrace, dueDayTrace, overdueTrace, paymentsTrace, satisfiedTrace } from "./instalmentTraces";
import * as shown from "./instalmentValues";
import { conclusionWords, noneYet } from "./instalmentWords";

/** Widths for 11 pt type: fitted to a page's width the sheet prints at 9 pt. */
const widths = [5, 11, 18, 14.5, 8, 8, 14.5, 28, 12, 9, 12, 12, 14.5, 6.5, 11];
const titles = ["序号", "合同编号", "项目", "合同金额", "期次", "比例", "应付金额", "付款条件（✓/✗）", "满足日", "结论", "应付截止", "实付日期", "实付金额", "逾期\n天数", "备注"];
const contractsPerPage = 5;

/** 合同付款: every instalment with its conditions, its amount and what was paid; the grey columns to the right help computing. */
export function instalmentsSheet(content: InstalmentsContent): SheetPlan {
  const { layouts, parameters, facts } = content;
  const layout = layouts.instalments;
  const builder = new SheetBuilder({ id: instalmentsSheetId, title: "合同付款", orientation: "landscape", margins: "narrow", widths: [...widths, 2, ...Array.from({ length: 30 }, () => 9)] });
  head(builder, content);
  const formulas = new InstalmentFormulas(layout, layouts.contracts, parameters);
  layout.lines.forEach((line, index) => {
    printedCells(builder, line, content.lines[index]!, formulas, facts);
    if (line.position === 0) contractCells(builder, line, content.lines[index]!, formulas, Math.floor(index / layout.rule.instalments.length) + 1);
    if (line.position === layout.rule.instalments.length - 1) endOfContract(builder, line, layout);
  });
  instalmentHelpers(builder, content, formulas);
  instalmentsFoot(builder, content);
  formats(builder, layout);
  const { foot } = layout;
  builder.section("head", "fixed", 1, firstLineRow - 1).section("lines", "fixed", firstLineRow, layout.lastLine).section("foot", "fixed", foot.sum, foot.note);
  builder.freeze(firstLineRow, column.project).print({ row: 1, column: 1, toRow: foot.note, toColumn: lastPrintedInstalment }, { from: 1, to: firstLineRow - 1 });
  return builder.build();
}

function head(builder: SheetBuilder, { spec, layouts, parameters, facts }: InstalmentsContent): void {
  const { asOf } = layouts.instalments;
  const title = layouts.rule.title.zh;
  builder.computed(1, 1, { formula: concat<CellReference>(ref(parameters.street), text(`${title}付款表`)), value: `${spec.street}${title}付款表`, style: "title" }).merge(1, 1, 1, lastPrintedInstalment).height(1, 30);
  const dayText = fn<CellReference>("TEXT", ref(asOf), text("yyyy-mm-dd"));
  builder.computed(2, 1, {
    formula: concat<CellReference>(text("计算截止日："), iff(fn("ISNUMBER", ref(asOf)), dayText, text(`${missingWord}（请在“参数”填写逾期计算截止日）`))),
    value: `计算截止日：${facts.asOf ?? `${missingWord}（请在“参数”填写逾期计算截止日）`}`, style: "line",
  }).merge(2, 1, 2, column.share);
  builder.label(2, column.due, "单位：元", "lineRight").merge(2, column.due, 2, lastPrintedInstalment);
  builder.computed(asOf.row, asOf.column, { formula: dayFormula(ref(parameters.asOf)), value: shown.dayShown(facts.asOf), style: "helperDate" });
  builder.labels(3, 1, titles, "header").height(3, 34);
}

function printedCells(builder: SheetBuilder, line: InstalmentLine, result: LineResult, formulas: InstalmentFormulas, facts: Facts): void {
  const { row } = line;
  const computed = (name: InstalmentColumn, formula: CellExpression, value: number | string, style: StyleName, trace: Trace = result.trace): void => {
    builder.computed(row, column[name], { formula, value, style, role: `instalment/${line.contract}/${line.rule.id}/${name}`, trace });
  };
  if (line.position > 0) builder.blanks(row, column.number, column.amount, "text");
  builder.label(row, column.instalment, line.rule.title.zh, "textCenter").height(row, 33);
  computed("share", formulas.share(line), shown.shareShown(result), "computedPercent", result.amount.trace);
  computed("due", formulas.due(line), moneyCell(result.amount), "computedMoney", result.amount.trace);
  computed("conditions", formulas.conditions(line), shown.conditionsShown(result), "computedText");
  computed("satisfied", formulas.satisfied(line), shown.satisfiedShown(result), "computedDate", satisfiedTrace(result));
  computed("conclusion", formulas.conclusion(line), shown.conclusionShown(result), "computedCenter");
  computed("dueDay", formulas.dueDay(line), shown.dueDayShown(result), "computedDate", dueDayTrace(result));
  computed("lastPaid", formulas.lastPaid(line), shown.dayShown(result.lastPaid, noneYet), "computedDate", paymentsTrace(result));
  computed("paid", formulas.paid(line), yuanNumber(result.paid), "computedMoney", paymentsTrace(result));
  computed("overdue", formulas.overdue(line), shown.overdueShown(result), "computedIndex", overdueTrace(result, facts.asOf));
  computed("remark", formulas.remark(line), shown.remarkShown(result, facts), "computedText");
}

function contractCells(builder: SheetBuilder, line: InstalmentLine, result: LineResult, formulas: InstalmentFormulas, position: number): void {
  const { row } = line;
  const { contract } = result;
  builder.label(row, column.number, position, "index").issued(row, column.contract, line.contract, "textCenter");
  builder.computed(row, column.project, { formula: formulas.project(line), value: contract.project === "" ? missingWord : contract.project, style: "computedText" });
  builder.computed(row, column.amount, { formula: formulas.contractAmount(line), value: contract.amount === undefined ? missingWord : yuanNumber(contract.amount), style: "computedMoney", trace: contractAmountTrace(result) });
}

/** Merges a contract's own cells over its instalments, and ends the page after every fifth contract. */
function endOfContract(builder: SheetBuilder, line: InstalmentLine, layout: InstalmentsLayout): void {
  for (const where of [column.number, column.contract, column.project, column.amount]) builder.merge(line.contractRow, where, line.row, where);
  const contracts = (line.row - firstLineRow + 1) / layout.rule.instalments.length;
  if (contracts % contractsPerPage === 0 && line.row < layout.lastLine) builder.breakAfter(line.row);
}

function formats(builder: SheetBuilder, layout: InstalmentsLayout): void {
  const over = (name: InstalmentColumn) => ({ row: firstLineRow, column: column[name], toRow: layout.lastLine, toColumn: column[name] });
  const at = (name: InstalmentColumn): CellExpression => ref(layout.cell(firstLineRow, name));
  const isOpen = (name: InstalmentColumn): CellExpression => or(eq(at(name), text(missingWord)), eq(at(name), text(heldWord)));
  for (const name of ["project", "amount", "share", "due", "satisfied", "conclusion"] as const) builder.format({ range: over(name), formula: isOpen(name), look: "missing" });
  builder.format({ range: over("conclusion"), formula: or(eq(at("conclusion"), text(conclusionWords.payable)), eq(at("conclusion"), text(conclusionWords.partlyPaid))), look: "good" });
  builder.format({ range: over("conclusion"), formula: eq(at("conclusion"), text(conclusionWords.notPayable)), look: "notApplicable" });
  builder.format({ range: over("overdue"), formula: iff(fn("ISNUMBER", at("overdue")), gt(at("overdue"), num(0)), eq(num(0), num(1))), look: "bad" });
  builder.format({ range: over("remark"), formula: ne(at("remark"), text("")), look: "bad" });
}
