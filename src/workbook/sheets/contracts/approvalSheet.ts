import type { Trace } from "../../../domain/explanation/trace";
import { concat, fn, gt, iff, ne, num, or, eq, and, ref, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import { missingWord } from "../../../domain/items/stateWords";
import type { InstalmentLine as LineResult } from "../../../domain/money/instalments";
import type { Day } from "../../../domain/units/day";
import { excelSerial } from "../../../domain/units/day";
import { firstDay } from "../../../domain/units/period";
import { checkCode, checkCodeFormula } from "../../checkCode";
import { moneyCell, yuanNumber } from "../../figureCells";
import type { SheetPlan, StyleName } from "../../plan";
import { approvalObject } from "../../printObjects";
import { reference, SheetBuilder } from "../../sheetBuilder";
import { printCountCells, printCountText } from "../printCount";
import { approvalHelper, approvalHelperCell, approvalHelperColumn, approvalInput, approvalLastColumn as last, approvalPrintRow, approvalRows, approvalSheetId, approvalTitle, firstConditionRow, signers, type ApprovalHelper, type ApprovalRows } from "./approvalLayout";
import { ApprovalLookups, currentFigure, type Lookup } from "./approvalLookups";
import type { ApprovalChoice } from "./contractFacts";
import type { InstalmentsContent } from "./instalmentsContent";
import { capitalsCells } from "./instalmentsFoot";
import { contractAmountTrace, dueDayTrace, overdueTrace, paymentsTrace, satisfiedTrace } from "./instalmentTraces";
import * as shown from "./instalmentValues";
import { conclusionWords, noneYet } from "./instalmentWords";

/** 付款审批单: one instalment, chosen in two cells, with all that its signers ask. */
export function approvalSheet(content: InstalmentsContent, choice: ApprovalChoice): SheetPlan {
  const { layouts } = content;
  const builder = new SheetBuilder({ id: approvalSheetId, title: approvalTitle, orientation: "portrait", isOnePage: true, widths: [15, 18, 12, 15, 18, 12, 2, 12, 4, 14, 6, 6] });
  const lookups = new ApprovalLookups(content, choice);
  const rows = approvalRows(layouts.instalments.mostConditions);
  head(builder, content, lookups);
  choices(builder, content, choice);
  contractPart(builder, content, lookups);
  conditionsPart(builder, content, lookups, rows);
  amountsPart(builder, lookups, rows);
  signaturesPart(builder, rows);
  printed(builder, content, choice, rows);
  const helperValues = helpers(builder, lookups);
  code(builder, content, rows, helperValues);
  formats(builder, rows);
  builder.section("head", "fixed", 1, 3).section("rows", "fixed", 4, rows.note).freeze(5);
  builder.print({ row: 1, column: 1, toRow: rows.note, toColumn: last });
  return builder.build();
}

function head(builder: SheetBuilder, { spec, layouts, parameters, facts }: InstalmentsContent, lookups: ApprovalLookups): void {
  builder.computed(1, 1, { formula: concat<CellReference>(ref(parameters.street), text("合同付款审批单")), value: `${spec.street}合同付款审批单`, style: "title" }).merge(1, 1, 1, last).height(1, 36);
  builder.computed(2, 1, { ...lookups.message(), style: "note" }).merge(2, 1, 2, last).height(2, 18);
  const asOf = ref(layouts.instalments.asOf);
  builder.computed(3, 1, {
    formula: concat<CellReference>(text("计算截止日："), iff(fn("ISNUMBER", asOf), fn("TEXT", asOf, text("yyyy-mm-dd")), text(missingWord))),
    value: `计算截止日：${facts.asOf ?? missingWord}`, style: "line",
  }).merge(3, 1, 3, 3).label(3, 4, "单位：元", "lineRight").merge(3, 4, 3, last);
}

function choices(builder: SheetBuilder, { layouts }: InstalmentsContent, choice: ApprovalChoice): void {
  const { contract, instalment } = approvalInput;
  const input = (name: keyof typeof approvalInput): void => {
    const { row, column } = approvalInput[name];
    builder.input(row, column, { role: `approval.${name}`, type: "choice", value: choice[name] === "" ? null : choice[name], style: "inputCenter" });
    builder.label(row, column + 1, null, "inputCenter").merge(row, column, row, column + 1);
  };
  builder.label(contract.row, 1, "合同编号", "textCenter").label(instalment.row, 4, "期次", "textCenter").height(contract.row, 26);
  input("contract");
  input("instalment");
  builder.validate({ range: { row: contract.row, column: contract.column, toRow: contract.row, toColumn: contract.column }, rule: { kind: "listFrom", source: layouts.contracts.issuedIds }, error: "请从列表中选合同编号。" });
  builder.validate({
    range: { row: instalment.row, column: instalment.column, toRow: instalment.row, toColumn: instalment.column },
    rule: { kind: "list", values: layouts.rule.instalments.map(({ title }) => title.zh) }, error: "请从列表中选期次。",
  });
}

/** Two titled values side by side, each over two columns. */
function pair(builder: SheetBuilder, row: number, left: [string, Lookup, StyleName], right: [string, Lookup, StyleName]): void {
  [left, right].forEach(([title, lookup, style], index) => {
    const column = index * 3 + 1;
    builder.label(row, column, title, "textCenter").computed(row, column + 1, { ...lookup, style }).label(row, column + 2, null, "text").merge(row, column + 1, row, column + 2);
  });
  builder.height(row, 26);
}

function contractPart(builder: SheetBuilder, { layouts }: InstalmentsContent, lookups: ApprovalLookups): void {
  const typed = ref(reference(approvalSheetId, approvalInput.contract.row, approvalInput.contract.column));
  const { contracts, instalments } = layouts;
  const match = fn<CellReference>("MATCH", typed, ref(contracts.column("id")), num(0));
  const supplier = fn<CellReference>("IFERROR", concat<CellReference>(fn<CellReference>("INDEX", ref(contracts.column("supplier")), match), text("")), text(""));
  pair(builder, 5, ["项目", lookups.of("contract", "project", ({ contract }) => (contract.project === "" ? missingWord : contract.project)), "computedText"], ["承接机构", lookups.within("contract", supplier, ({ contract }) => contract.supplier), "computedText"]);
  pair(builder, 6, ["合同金额", lookups.of("contract", "amount", ({ contract }) => (contract.amount === undefined ? missingWord : yuanNumber(contract.amount)), contractAmountTrace), "computedMoney"], ["本期比例", lookups.of("line", "share", shown.shareShown, ({ amount }) => amount.trace), "computedPercent"]);
  const at = (name: "signed" | "start" | "end"): CellExpression => lookups.at("contract", instalments.column(name));
  const signed = iff(fn("ISNUMBER", at("signed")), at("signed"), text(missingWord));
  const dayText = (day: CellExpression): CellExpression => fn("TEXT", day, text("yyyy-mm-dd"));
  const term = iff(and(fn("ISNUMBER", at("start")), fn("ISNUMBER", at("end"))), concat(dayText(at("start")), text("至"), dayText(at("end"))), text(missingWord));
  const termShown = (start: Day | undefined, end: Day | undefined): string => (start === undefined || end === undefined ? missingWord : `${start}至${end}`);
  pair(builder, 7, ["签订日", lookups.within("contract", signed, ({ contract }) => shown.dayShown(contract.signed, missingWord)), "computedDate"], ["服务期限", lookups.within("contract", term, ({ contract }) => termShown(contract.start, contract.end)), "computedCenter"]);
}

function conditionsPart(builder: SheetBuilder, { layouts, facts }: InstalmentsContent, lookups: ApprovalLookups, rows: ApprovalRows): void {
  builder.labels(8, 1, ["付款条件", null, null, "是否满足", "满足日期", null], "header").merge(8, 1, 8, 3).merge(8, 5, 8, 6).height(8, 24);
  const { instalments } = layouts;
  for (let row = firstConditionRow; row < rows.conclusion; row++) {
    const index = row - firstConditionRow;
    const at = (part: "met" | "day" | "words"): CellExpression => lookups.at("line", instalments.conditionColumn(index, part));
    const words = ref(reference(approvalSheetId, row, 1));
    const whenAsked = (formula: CellExpression): CellExpression => iff(eq(words, text("")), text(""), formula);
    const valueOf = (value: (state: LineResult["conditions"][number]) => number | string) => ({ conditions }: LineResult): number | string => (conditions[index] === undefined ? "" : value(conditions[index]));
    const has = index < instalments.mostConditions;
    const computed = (column: number, formula: CellExpression, value: (line: LineResult) => number | string, style: StyleName): void => {
      if (has) builder.computed(row, column, { ...lookups.within("line", formula, value), style });
      else builder.label(row, column, noneYet, "textCenter");
    };
    computed(1, concat(at("words"), text("")), valueOf(shown.conditionWordsShown), "computedText");
    computed(4, whenAsked(iff(eq(at("met"), num(1)), text("✓"), iff(eq(at("met"), text(missingWord)), text(missingWord), text("✗")))), valueOf(metMark), "computedCenter");
    computed(5, whenAsked(iff(fn("ISNUMBER", at("day")), at("day"), text(noneYet))), valueOf(({ day }) => shown.dayShown(day, noneYet)), "computedDate");
    builder.blanks(row, 2, 3, "text").blanks(row, 6, 6, "text").merge(row, 1, row, 3).merge(row, 5, row, 6).height(row, 24);
  }
  pair(builder, rows.conclusion, ["结论", lookups.of("line", "conclusion", shown.conclusionShown), "computedCenter"], ["满足日", lookups.of("line", "satisfied", shown.satisfiedShown, satisfiedTrace), "computedDate"]);
  pair(builder, rows.dueDay, ["应付截止", lookups.of("line", "dueDay", shown.dueDayShown, dueDayTrace), "computedDate"], ["逾期天数", lookups.of("line", "overdue", shown.overdueShown, (line) => overdueTrace(line, facts.asOf)), "computedIndex"]);
}

function metMark({ met }: { readonly met: boolean | undefined }): string {
  if (met === undefined) return missingWord;
  return met ? "✓" : "✗";
}

function amountsPart(builder: SheetBuilder, lookups: ApprovalLookups, rows: ApprovalRows): void {
  const copy = (name: ApprovalHelper, value: (line: LineResult) => number | string, trace: (line: LineResult) => Trace): Lookup =>
    ({ formula: lookups.helper(name), value: lookups.chosen === undefined ? "" : value(lookups.chosen), trace: lookups.traceOf(trace) });
  pair(builder, rows.amounts, ["本期应付", copy("due", ({ amount }) => moneyCell(amount), ({ amount }) => amount.trace), "computedMoney"], ["本期已付", copy("paid", ({ paid }) => yuanNumber(paid), paymentsTrace), "computedMoney"]);
  pair(builder, rows.contractAmounts, ["合同累计已付", copy("cumulative", (line) => yuanNumber(lookups.cumulative(line)), (line) => lookups.cumulativeTrace(line)), "computedMoney"], ["付后合同余额", { ...lookups.rest(), formula: lookups.helper("rest") }, "computedMoney"]);
  builder.label(rows.current, 1, "本次付款", "total").computed(rows.current, 2, { ...lookups.current(), formula: lookups.helper("current"), style: "totalMoney", role: "approval/current" });
  builder.blanks(rows.current, 3, last, "total").merge(rows.current, 2, rows.current, last).height(rows.current, 28);
  const inCapitals = lookups.chosen === undefined ? "" : capitalsCells(lookups.helper("current"), approvalHelperCell("digits"), currentFigure(lookups.chosen)).words.value;
  const formula = capitalsCells(lookups.helper("current"), approvalHelperCell("digits"), { state: "missing", trace: { rule: "", values: {} } }).words.formula;
  builder.label(rows.capitals, 1, "大写", "total").computed(rows.capitals, 2, { formula, value: inCapitals, style: "computedText" });
  builder.blanks(rows.capitals, 3, last, "text").merge(rows.capitals, 2, rows.capitals, last).height(rows.capitals, 28);
}

function signaturesPart(builder: SheetBuilder, rows: ApprovalRows): void {
  const wide = (row: number, title: string, words: string, height: number): void => {
    builder.label(row, 1, title, "textCenter").label(row, 2, words, "textLeft").blanks(row, 3, last, "textLeft").merge(row, 2, row, last).height(row, height);
  };
  wide(rows.attachments, "附件（打√）", "□ 合同　　□ 发票　　□ 评估报告　　□ 服务资料　　□ 其他：", 32);
  signers.forEach((signer, index) => wide(rows.signatures + index, signer, "意见：　　　　　　　　　　　　签字：　　　　　　　　　年　　月　　日", 44));
}

/** Which printing of this instalment's approval it is, by 操作日志. */
function printed(builder: SheetBuilder, { spec, facts }: InstalmentsContent, choice: ApprovalChoice, rows: ApprovalRows): void {
  const typed = (name: keyof typeof approvalInput): CellExpression => ref(reference(approvalSheetId, approvalInput[name].row, approvalInput[name].column));
  const object = { formula: concat<CellReference>(text(`${approvalTitle} `), typed("contract"), text(" "), typed("instalment")), value: approvalObject(choice.contract, choice.instalment) };
  builder.label(approvalPrintRow, approvalHelperColumn.title, "打印名、打印、作废", "helper");
  const count = printCountText([printCountCells(builder, { sheet: approvalSheetId, row: approvalPrintRow, column: approvalHelperColumn.value }, object, { spec, log: facts.log })]);
  const rule = "　　　金额有误时重新开单，旧单登记作废，不在纸上改";
  builder.computed(rows.printed, 1, { formula: concat<CellReference>(count.formula, text(rule)), value: `${count.value}${rule}`, style: "note", role: "printed" }).merge(rows.printed, 1, rows.printed, last).height(rows.printed, 24);
}

/** Fills the helper rows and gives their values in order, for the check code. */
function helpers(builder: SheetBuilder, lookups: ApprovalLookups): (number | string)[] {
  const { chosen } = lookups;
  const figures: Record<ApprovalHelper, [string, Lookup]> = {
    line: ["序", lookups.line()], contract: ["合同首行", lookups.contract()],
    due: ["本期应付", lookups.of("line", "due", ({ amount }) => moneyCell(amount))], paid: ["本期已付", lookups.of("line", "paid", ({ paid }) => yuanNumber(paid))],
    current: ["本次付款", lookups.current()],
    cumulative: ["累计已付", lookups.of("contract", "contractPaid", (line) => yuanNumber(lookups.cumulative(line)))],
    rest: ["付后余额", lookups.rest()], satisfied: ["满足日", lookups.of("line", "satisfied", shown.satisfiedShown)],
    digits: ["大写数字", capitalsCells(lookups.helper("current"), approvalHelperCell("digits"), chosen === undefined ? { state: "missing", trace: { rule: "", values: {} } } : currentFigure(chosen)).digits],
  };
  return (Object.keys(approvalHelper) as ApprovalHelper[]).map((name, index) => {
    const row = approvalHelper[name];
    const [title, lookup] = figures[name];
    builder.label(row, approvalHelperColumn.title, title, "helper").label(row, approvalHelperColumn.sequence, index + 1, "helper");
    builder.computed(row, approvalHelperColumn.value, { ...lookup, style: "helper" });
    return lookup.value;
  });
}

function code(builder: SheetBuilder, { spec, parameters }: InstalmentsContent, rows: ApprovalRows, values: readonly (number | string)[]): void {
  const over = (column: number): CellReference => reference(approvalSheetId, approvalHelper.line, column, approvalHelper.satisfied, column);
  const numbers = values.slice(0, approvalHelper.satisfied - approvalHelper.line + 1);
  const { document, version } = spec.scheme;
  builder.label(rows.note, 1, `依据：${document.title}${document.number ?? ""}（版本 ${version}）`, "note").merge(rows.note, 1, rows.note, 3).height(rows.note, 30);
  builder.label(rows.note, 4, "校验码（与文件应相同）", "note");
  builder.computed(rows.note, 5, {
    formula: checkCodeFormula(ref(parameters.month), over(approvalHelperColumn.sequence), [over(approvalHelperColumn.value)]),
    value: checkCode(excelSerial(firstDay(spec.month)), [numbers]), style: "computedCenter", role: "code",
  });
}

function formats(builder: SheetBuilder, rows: ApprovalRows): void {
  const over = (row: number, column: number) => ({ row, column, toRow: row, toColumn: column });
  const at = (row: number, column: number): CellExpression => ref(reference(approvalSheetId, row, column));
  const conclusion = at(rows.conclusion, 2);
  builder.format({ range: over(rows.conclusion, 2), formula: or(eq(conclusion, text(conclusionWords.payable)), eq(conclusion, text(conclusionWords.partlyPaid))), look: "good" });
  builder.format({ range: over(rows.conclusion, 2), formula: and(ne(conclusion, text("")), ne(conclusion, text(conclusionWords.paid))), look: "bad" });
  builder.format({ range: over(rows.dueDay, 5), formula: iff(fn("ISNUMBER", at(rows.dueDay, 5)), gt(at(rows.dueDay, 5), num(0)), eq(num(0), num(1))), look: "bad" });
  for (let row = firstConditionRow; row < rows.conclusion; row++) {
    builder.format({ range: over(row, 4), formula: eq(at(row, 4), text(missingWord)), look: "missing" });
    builder.format({ range: over(row, 4), formula: eq(at(row, 4), text("✗")), look: "bad" });
  }
}
