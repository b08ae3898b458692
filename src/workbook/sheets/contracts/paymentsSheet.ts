import { and, eq, gt, ne, ref, text, fn } from "../../../domain/formula/build";
import type { CellExpression } from "../../../domain/formula/expression";
import type { ContractRule } from "../../../domain/scheme/schemeSchema";
import { yuanNumber } from "../../figureCells";
import type { CellValue, InputType, SheetPlan, StyleName } from "../../plan";
import { reference, SheetBuilder } from "../../sheetBuilder";
import type { ParametersLayout } from "../parametersSheet";
import { dayCell, dayFormula } from "./contractCells";
import type { ContractFacts, NotedPayment } from "./contractFacts";
import type { ContractsLayout } from "./contractsLayout";
import { paymentColumn as column, paymentsFirstRow, paymentsSheetId, type PaymentColumn, type PaymentsLayout } from "./paymentsLayout";
import { paymentsByRow } from "./paymentRowValues";

/** Right of the list: the as-of day, for the colour of a payment dated after it. */
const limitColumn = 10;
const titles = ["合同编号", "期次", "付款日", "金额（元）", "发票号", "凭证号", "备注"];
const cells: Readonly<Record<PaymentColumn, { type: InputType; style: StyleName }>> = {
  contract: { type: "choice", style: "inputCenter" }, instalment: { type: "choice", style: "inputCenter" }, day: { type: "date", style: "inputDate" },
  amount: { type: "money", style: "inputMoney" }, invoice: { type: "text", style: "inputText" }, voucher: { type: "text", style: "inputText" }, note: { type: "text", style: "inputText" },
};

/** 付款记录: one row per payment made; an instalment may be paid in several parts. */
export function paymentsSheet(rule: ContractRule, layout: PaymentsLayout, contracts: ContractsLayout, parameters: ParametersLayout, { payments, asOf }: ContractFacts): SheetPlan {
  const builder = new SheetBuilder({ id: paymentsSheetId, title: "付款记录", orientation: "portrait", widths: [12, 12, 13, 16, 18, 18, 20, 2, 10, 11] });
  builder.label(1, 1, "付 款 记 录", "title").merge(1, 1, 1, titles.length).height(1, 30);
  builder.label(2, 1, "每付一笔填一行；一期款可以分几次付。退回的款填负数并在备注写明。付错的不要改旧行，另填一行更正。", "note").merge(2, 1, 2, titles.length).height(2, 26);
  builder.labels(3, 1, titles, "header").height(3, 26);
  const titleOf = (id: string): string => rule.instalments.find((instalment) => instalment.id === id)?.title.zh ?? id;
  const placed = paymentsByRow(payments, layout.lastRow - layout.firstRow + 1);
  for (let row = layout.firstRow; row <= layout.lastRow; row++) {
    builder.height(row, 18);
    const payment = placed[row - layout.firstRow];
    for (const [name, cell] of Object.entries(cells) as [PaymentColumn, (typeof cells)[PaymentColumn]][]) {
      builder.input(row, column[name], { role: `payment.${name}`, value: payment === undefined ? null : typedValue(payment, name, titleOf), ...cell });
    }
  }
  builder.label(1, limitColumn - 1, "计算截止日", "helper").computed(1, limitColumn, { formula: dayFormula(ref(parameters.asOf)), value: dayCell(asOf) ?? "", style: "helperDate" });
  rules(builder, rule, layout, contracts);
  builder.section("head", "fixed", 1, paymentsFirstRow - 1).section("rows", "list", layout.firstRow, layout.lastRow).freeze(layout.firstRow);
  builder.print({ row: 1, column: 1, toRow: layout.lastRow, toColumn: titles.length }, { from: 3, to: 3 });
  return builder.build();
}

function typedValue(payment: NotedPayment, name: PaymentColumn, titleOf: (id: string) => string): CellValue {
  switch (name) {
    case "day": return dayCell(payment.day);
    case "amount": return payment.amount === undefined ? null : yuanNumber(payment.amount);
    case "instalment": return textOrBlank(titleOf(payment.instalment));
    case "contract": case "invoice": case "voucher": return textOrBlank(payment[name]);
    case "note": return textOrBlank(payment.note ?? "");
  }
}

function textOrBlank(value: string): string | null {
  return value === "" ? null : value;
}

function rules(builder: SheetBuilder, rule: ContractRule, layout: PaymentsLayout, contracts: ContractsLayout): void {
  const over = (name: PaymentColumn) => ({ row: layout.firstRow, column: column[name], toRow: layout.lastRow, toColumn: column[name] });
  const at = (name: PaymentColumn): CellExpression => ref(reference(paymentsSheetId, layout.firstRow, column[name]));
  builder.validate({ range: over("contract"), rule: { kind: "listFrom", source: contracts.issuedIds }, error: "请从列表中选合同编号，编号见“合同台账”。" });
  builder.validate({ range: over("instalment"), rule: { kind: "list", values: rule.instalments.map(({ title }) => title.zh) }, error: "请从列表中选期次。" });
  builder.validate({ range: over("day"), rule: { kind: "date", from: "2000-01-01", to: "2099-12-31" }, error: "请填实际付款日期，如 2026-07-01。" });
  builder.validate({ range: over("amount"), rule: { kind: "decimal", minimum: -9_999_999_999.99, maximum: 9_999_999_999.99 }, error: "请填以元为单位的金额，最多两位小数；退回的款填负数。" });
  const asOf = ref(reference(paymentsSheetId, 1, limitColumn));
  const isStarted = ne(at("contract"), text(""));
  for (const name of ["instalment", "day", "amount"] as const) builder.format({ range: over(name), formula: and(isStarted, eq(at(name), text(""))), look: "missing" });
  builder.format({ range: over("day"), formula: and(fn("ISNUMBER", at("day")), fn("ISNUMBER", asOf), gt(at("day"), asOf)), look: "warning" });
}
