import { add, concat, eq, fn, gt, iff, lt, num, ref, sub, text } from "../../../domain/formula/build";
import { capitalsDigits, capitalsFromDigits } from "../../../domain/formula/capitalsFormula";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import type { Figure } from "../../../domain/figure";
import { heldWord, missingWord } from "../../../domain/items/stateWords";
import { capitals } from "../../../domain/money/capitals";
import { contractTotals } from "../../../domain/money/contractTotals";
import { excelSerial } from "../../../domain/units/day";
import type { Fen } from "../../../domain/units/money";
import { firstDay } from "../../../domain/units/period";
import { checkCode, checkCodeFormula } from "../../checkCode";
import { moneyCell, yuanNumber } from "../../figureCells";
import { reference, type SheetBuilder } from "../../sheetBuilder";
import type { InstalmentsContent } from "./instalmentsContent";
import { firstLineRow, instalmentColumn as column, instalmentsSheetId, lastPrintedInstalment as last, type InstalmentColumn } from "./instalmentsLayout";
import * as shown from "./instalmentValues";
import { conclusionWords, tooLargeWord } from "./instalmentWords";

/** Below the lines: totals in figures and capitals, signatures, the rules in words and the check code. */
export function instalmentsFoot(builder: SheetBuilder, content: InstalmentsContent): void {
  totals(builder, content);
  const { signatures, note } = content.layouts.instalments.foot;
  builder.label(signatures, 1, "经办人：　　　　　　　　　科室负责人：　　　　　　　　　财务：　　　　　　　　　分管领导：　　　　　　　　　　　　　　年　　月　　日", "signature");
  builder.merge(signatures, 1, signatures, last).height(signatures, 40);
  const { document, version } = content.spec.scheme;
  const rules = [
    `依据：${document.title}${document.number ?? ""}（版本 ${version}）。按比例计算的各期款四舍五入到分，最后一期为合同金额减去其余各期；已付的金额不因以后的变动而改变。`,
    "满足日是最后一项条件满足的日期；暂不可付的款不作废，条件满足后自动转为可付。逾期天数按日历天数算到“计算截止日”或付清日。",
  ];
  builder.label(note, 1, rules.join("\n"), "note").merge(note, 1, note, column.conclusion).height(note, 42);
  notListed(builder, content);
  code(builder, content);
}

function totals(builder: SheetBuilder, { layouts, lines }: InstalmentsContent): void {
  const layout = layouts.instalments;
  const { foot } = layout;
  const found = contractTotals(lines);
  const all = (name: InstalmentColumn): CellExpression => ref(layout.column(name));
  const sumOf = (name: "due" | "remaining"): CellExpression => {
    const anyIs = (word: string): CellExpression => gt(fn("COUNTIF", all(name), text(word)), num(0));
    return iff(anyIs(heldWord), text(heldWord), iff(anyIs(missingWord), text(missingWord), fn("ROUND", fn("SUM", all(name)), num(2))));
  };
  const paid = fn<CellReference>("ROUND", fn("SUM", all("paid")), num(2));
  builder.label(foot.sum, 1, "合计", "total").blanks(foot.sum, 2, column.share, "total").merge(foot.sum, 1, foot.sum, column.share).height(foot.sum, 24);
  builder.computed(foot.sum, column.due, { formula: sumOf("due"), value: moneyCell(found.due), style: "totalMoney", role: "instalments/due", trace: found.due.trace });
  builder.blanks(foot.sum, column.conditions, column.lastPaid, "total").merge(foot.sum, column.conditions, foot.sum, column.lastPaid);
  builder.computed(foot.sum, column.paid, { formula: paid, value: yuanNumber(found.paid), style: "totalMoney", role: "instalments/paid", trace: found.due.trace });
  builder.blanks(foot.sum, column.overdue, last, "total");
  const at = (row: number, where: number): CellExpression => ref(reference(instalmentsSheetId, row, where));
  const paidFigure: Figure<Fen> = { state: "value", value: found.paid, trace: found.due.trace };
  totalRow(builder, foot.due, "应付合计", at(foot.sum, column.due), found.due);
  totalRow(builder, foot.paid, "已付合计", at(foot.sum, column.paid), paidFigure);
  totalRow(builder, foot.unpaid, "未付合计", sumOf("remaining"), found.unpaid);
  const ofConclusion = (word: string): CellExpression => fn<CellReference>("SUMIFS", all("remaining"), all("conclusion"), text(word));
  const payable = fn<CellReference>("ROUND", add(ofConclusion(conclusionWords.payable), ofConclusion(conclusionWords.partlyPaid)), num(2));
  totalRow(builder, foot.payable, "其中现可付", payable, { ...paidFigure, value: found.payable });
}

/** A total with its amount in capitals; the twelve digits stand in a helper cell. */
function totalRow(builder: SheetBuilder, row: number, title: string, formula: CellExpression, total: Figure<Fen>): void {
  const amount = ref(reference(instalmentsSheetId, row, column.amount));
  builder.label(row, 1, title, "total").blanks(row, 2, column.project, "total").merge(row, 1, row, column.project).height(row, 24);
  builder.computed(row, column.amount, { formula, value: moneyCell(total), style: "totalMoney", trace: total.trace });
  const digits = reference(instalmentsSheetId, row, column.sequence);
  const inCapitals = capitalsCells(amount, digits, total);
  builder.label(row, column.instalment, "大写", "textCenter");
  builder.computed(row, column.share, { ...inCapitals.words, style: "computedText" }).blanks(row, column.share + 1, last, "computedText").merge(row, column.share, row, last);
  builder.computed(digits.row, digits.column, { ...inCapitals.digits, style: "helper" });
}

interface Computed { readonly formula: CellExpression; readonly value: string }

/** 人民币大写 of an amount's cell over a cell with its digits; an open amount shows its state. */
export function capitalsCells(amount: CellExpression, digits: CellReference, figure: Figure<Fen>): { digits: Computed; words: Computed } {
  const sign = iff(lt(amount, num(0)), text("负"), text(""));
  const words = concat<CellReference>(text("人民币"), sign, capitalsFromDigits(ref(digits)));
  const isWritable = figure.state === "value" && Math.abs(figure.value) < 1e12;
  const state = figure.state === "value" ? tooLargeWord : String(moneyCell(figure));
  return {
    digits: {
      formula: iff(fn("ISNUMBER", amount), capitalsDigits(amount), text("-")),
      value: isWritable ? String(Math.abs(figure.value)).padStart(12, "0") : "-",
    },
    words: {
      formula: iff(fn("ISNUMBER", amount), iff(eq(ref(digits), text("-")), text(tooLargeWord), words), amount),
      value: isWritable ? `人民币${capitals(figure.value)}` : state,
    },
  };
}

/** Contracts typed into 合同台账 since this book was made: they have no rows here yet. */
function notListed(builder: SheetBuilder, { layouts, facts, lines }: InstalmentsContent): void {
  const layout = layouts.instalments;
  const row = layout.foot.note;
  const inLedger = fn<CellReference>("COUNTA", ref(layouts.contracts.column("id")));
  const count = sub(inLedger, fn<CellReference>("SUM", ref(layout.column("isKnown"))));
  const listed = new Set(lines.map(({ contract }) => contract.id));
  const value = facts.contracts.filter(({ id }) => !listed.has(id)).length;
  const own = reference(instalmentsSheetId, row, column.key);
  builder.computed(own.row, own.column, { formula: count, value, style: "helper" });
  builder.computed(row, column.dueDay, {
    formula: iff(gt(ref(own), num(0)), concat<CellReference>(text("合同台账另有"), ref(own), text("个合同未列入本表")), text("")),
    value: value > 0 ? `合同台账另有${value}个合同未列入本表` : "", style: "note",
  }).merge(row, column.dueDay, row, column.lastPaid);
}

function code(builder: SheetBuilder, { spec, layouts, parameters, lines }: InstalmentsContent): void {
  const layout = layouts.instalments;
  const row = layout.foot.note;
  const columns = lines.map((line): (number | string | null)[] => [moneyCell(line.amount), yuanNumber(line.paid), shown.satisfiedShown(line), shown.dueDayShown(line), shown.overdueShown(line)]);
  const value = checkCode(excelSerial(firstDay(spec.month)), [0, 1, 2, 3, 4].map((index) => columns.map((line) => line[index]!)));
  // The header row goes along: Gnumeric takes a range of one cell for its value, and a text in it for an error.
  const withHeader = (name: InstalmentColumn): CellReference => ({ ...layout.column(name), row: firstLineRow - 1 });
  const formula = checkCodeFormula(ref(parameters.month), withHeader("sequence"), (["due", "paid", "satisfied", "dueDay", "overdue"] as const).map(withHeader));
  builder.label(row, column.paid, "校验码", "lineRight").computed(row, column.overdue, { formula, value, style: "computedCenter", role: "code" });
  builder.label(row, last, "纸表与文件应相同", "line");
}
