import type { CellExpression } from "../../../domain/formula/expression";
import { failWord, passWord } from "../../../domain/items/stateWords";
import type { Contract, Evaluation } from "../../../domain/facts";
import type { InstalmentLine as LineResult } from "../../../domain/money/instalments";
import { toNumber } from "../../../domain/units/rational";
import { moneyCell, yuanNumber } from "../../figureCells";
import type { StyleName } from "../../plan";
import type { SheetBuilder } from "../../sheetBuilder";
import type { InstalmentFormulas } from "./instalmentFormulas";
import { firstLineRow, instalmentColumn as column, type InstalmentColumn, type InstalmentLine, type PaymentPart } from "./instalmentsLayout";
import type { InstalmentsContent } from "./instalmentsContent";
import * as shown from "./instalmentValues";
import { keySeparator, paymentRowFormulas } from "./paymentRowFormulas";
import { paymentRowValues, paymentsByRow } from "./paymentRowValues";

const lineTitles: readonly [InstalmentColumn, string][] = [
  ["sequence", "序"], ["key", "键"], ["taken", "应付与已付大者"], ["remaining", "未付"], ["fulfilled", "条件齐备日"], ["early", "先付笔数"], ["isKnown", "台账有"], ["contractAmount", "合同金额"],
  ["contractPaid", "合同已付"], ["signed", "签订日"], ["start", "开始日"], ["end", "结束日"], ["midTermShare", "中期比例"], ["midTermDay", "中期评估日"], ["midTermResult", "中期结论"],
  ["finalDay", "终期评估日"], ["finalResult", "终期结论"], ["daysToPay", "付款天数"],
];
const paymentTitles: readonly [PaymentPart, string][] = [["position", "付款行"], ["line", "付款对应序"], ["day", "付款日"], ["amount", "付款金额"], ["counted", "计入"], ["isLast", "最后一笔"], ["isEarly", "先付"]];

/** The columns right of the printed ones: facts of each contract, conditions of each line, payments in order. */
export function instalmentHelpers(builder: SheetBuilder, content: InstalmentsContent, formulas: InstalmentFormulas): void {
  const layout = content.layouts.instalments;
  for (const [name, title] of lineTitles) builder.label(3, column[name], title, "helper");
  for (let index = 0; index < layout.mostConditions; index++) {
    for (const [part, title] of [["met", "满足"], ["day", "日期"], ["words", "条件"]] as const) builder.label(3, layout.condition(firstLineRow, index, part).column, `${title}${index + 1}`, "helper");
  }
  for (const [part, title] of paymentTitles) builder.label(3, layout.payment(0, part).column, title, "helper");
  layout.lines.forEach((line, index) => {
    const result = content.lines[index]!;
    lineHelpers(builder, line, result, formulas, index + 1);
    conditionHelpers(builder, line, result, formulas, content);
    if (line.position === 0) contractHelpers(builder, line, result, formulas, content);
  });
  paymentHelpers(builder, content);
}

function lineHelpers(builder: SheetBuilder, line: InstalmentLine, result: LineResult, formulas: InstalmentFormulas, sequence: number): void {
  const computed = (name: InstalmentColumn, formula: CellExpression, value: number | string, style: StyleName = "helper"): void => {
    builder.computed(line.row, column[name], { formula, value, style });
  };
  builder.label(line.row, column.sequence, sequence, "helper").issued(line.row, column.key, `${line.contract}${keySeparator}${line.rule.title.zh}`, "helper");
  computed("taken", formulas.taken(line), shown.takenShown(result));
  computed("remaining", formulas.remaining(line), moneyCell(result.remaining));
  computed("fulfilled", formulas.fulfilled(line), shown.fulfilledShown(result), "helperDate");
  computed("early", formulas.early(line), shown.earlyShown(result));
}

function conditionHelpers(builder: SheetBuilder, line: InstalmentLine, { conditions }: LineResult, formulas: InstalmentFormulas, { layouts }: InstalmentsContent): void {
  conditions.forEach((state, index) => {
    const at = (part: "met" | "day" | "words"): number => layouts.instalments.condition(line.row, index, part).column;
    builder.computed(line.row, at("met"), { formula: formulas.conditionMet(line, index), value: shown.metShown(state), style: "helper" });
    builder.computed(line.row, at("day"), { formula: formulas.conditionDay(line, state.condition), value: shown.dayShown(state.day), style: "helperDate" });
    builder.computed(line.row, at("words"), { formula: formulas.conditionWords(line, index), value: shown.conditionWordsShown(state), style: "helper" });
  });
}

function contractHelpers(builder: SheetBuilder, line: InstalmentLine, { contract }: LineResult, formulas: InstalmentFormulas, { facts, lines }: InstalmentsContent): void {
  const computed = (name: InstalmentColumn, formula: CellExpression, value: number | string, style: StyleName = "helper"): void => {
    builder.computed(line.row, column[name], { formula, value, style });
  };
  const isInLedger = facts.contracts.some(({ id }) => id === line.contract);
  computed("isKnown", formulas.isKnown(line), isInLedger ? 1 : 0);
  computed("contractAmount", formulas.fact(line, "amount"), contract.amount === undefined ? "" : yuanNumber(contract.amount));
  computed("contractPaid", formulas.contractPaid(line), shown.contractPaidShown(lines, line.contract));
  for (const name of ["signed", "start", "end"] as const) computed(name, formulas.fact(line, name), shown.dayShown(contract[name]), "helperDate");
  computed("midTermShare", formulas.fact(line, "midTermShare"), contract.midTermShare === undefined ? "" : toNumber(contract.midTermShare));
  computed("daysToPay", formulas.fact(line, "daysToPay"), contract.daysToPay ?? "");
  evaluationHelpers(contract, (name, value, style) => computed(name, formulas.fact(line, name), value, style));
}

function evaluationHelpers({ midTerm, final }: Contract, put: (name: "midTermDay" | "midTermResult" | "finalDay" | "finalResult", value: number | string, style: StyleName) => void): void {
  put("midTermDay", shown.dayShown(midTerm.day), "helperDate");
  put("midTermResult", resultShown(midTerm), "helper");
  put("finalDay", shown.dayShown(final.day), "helperDate");
  put("finalResult", resultShown(final), "helper");
}

function resultShown({ result }: Evaluation): string {
  if (result === undefined) return "";
  return result === "pass" ? passWord : failWord;
}

function paymentHelpers(builder: SheetBuilder, { layouts, facts, lines }: InstalmentsContent): void {
  const layout = layouts.instalments;
  const placed = paymentsByRow(facts.payments, layout.paymentRows);
  for (let position = 0; position < layout.paymentRows; position++) {
    const formulas = paymentRowFormulas(layout, layouts.payments, position);
    const values = paymentRowValues(placed[position], layout, lines, facts);
    const own = layout.payment(position, "position");
    builder.label(own.row, own.column, position + 1, "helper");
    for (const part of ["line", "day", "amount", "counted", "isLast", "isEarly"] as const) {
      const cell = layout.payment(position, part);
      builder.computed(cell.row, cell.column, { formula: formulas[part], value: values[part], style: part === "day" ? "helperDate" : "helper" });
    }
  }
}
