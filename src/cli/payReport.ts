import type { PayList, ThreeWayTotal } from "../app/pay/payList";
import type { Prose } from "../app/prose";
import { capitals } from "../domain/money/capitals";
import { yuanText, yuanTextGrouped, type Fen } from "../domain/units/money";
import { periodTextZh } from "../domain/units/period";
import { textTable, type TableColumn } from "./textTable";

/** The pay list for people: each community, the street with its amount in words, and the instalments. */
export function payReport(list: PayList, asOf: string, prose: Prose): string[] {
  const month = prose.language === "en" ? list.month : periodTextZh(list.month);
  return [...(list.communities.length === 0 ? [] : [prose.text("cli.pay.title", { month, prints: list.prints }), ...allowanceLines(list, prose)]), ...instalmentLines(list, asOf, prose)];
}

function columns(prose: Prose, ...keys: readonly string[]): TableColumn[] {
  return keys.map((key) => ({ title: prose.text(`cli.report.${key.replace(">", "")}`), align: key.startsWith(">") ? "right" : "left" }));
}

function allowanceLines({ communities, total }: PayList, prose: Prose): string[] {
  const rows = communities.map((line) => [
    line.name, String(line.people), ...[line.fixed, line.performance, line.arrears, line.total.engine].map(yuanTextGrouped), line.held === 0 ? "" : String(line.held), agreement(line.total, prose),
  ]);
  const street = [prose.text("cli.pay.streetTotal"), String(communities.reduce((sum, { people }) => sum + people, 0)), "", "", "", yuanTextGrouped(total.engine), "", agreement(total, prose)];
  // A sum without what is held would be taken for the whole.
  const words = total.capitals === "" ? prose.text("cli.pay.totalOpen") : prose.text("cli.report.capitals", { capitals: total.capitals, amount: total.engine });
  return [...textTable(columns(prose, "community", ">people", ">fixed", ">performance", ">arrears", ">sum", ">held", "agreement"), [...rows, street]), words];
}

function instalmentLines({ instalments, instalmentsTotal }: PayList, asOf: string, prose: Prose): string[] {
  if (instalmentsTotal === undefined) return [];
  const rows = instalments.map((line) => [
    line.contract, line.instalment, ...[line.amount, line.paid, line.remaining].map(yuanTextGrouped),
    prose.text(line.isPayable ? "cli.pay.payable" : "cli.pay.notPayable"), line.overdueDays === undefined || line.overdueDays === 0 ? "" : String(line.overdueDays),
  ]);
  const table = textTable(columns(prose, "contract", "instalment", ">amount", ">paid", ">remaining", "conclusion", ">overdue"), rows);
  return ["", prose.text("cli.pay.instalments", { asOf }), ...table, `${prose.text("cli.pay.payableTotal", { capitals: capitals(instalmentsTotal.engine), amount: instalmentsTotal.engine })}  ${agreement(instalmentsTotal, prose)}`];
}

function agreement({ agrees }: ThreeWayTotal, prose: Prose): string {
  return prose.text(agrees ? "cli.pay.agrees" : "cli.pay.differs");
}

/** The same for programs: amounts as decimal texts. */
export function payDocument({ month, communities, total, instalments, instalmentsTotal, prints }: PayList): Readonly<Record<string, unknown>> {
  return {
    period: month, prints, total: totalDocument(total), instalmentsTotal: instalmentsTotal === undefined ? null : totalDocument(instalmentsTotal),
    communities: communities.map((line) => ({ ...line, fixed: yuanText(line.fixed), performance: yuanText(line.performance), arrears: yuanText(line.arrears), total: totalDocument(line.total) })),
    instalments: instalments.map((line) => ({ ...line, amount: yuanText(line.amount), paid: yuanText(line.paid), remaining: yuanText(line.remaining), overdueDays: line.overdueDays ?? null })),
  };
}

function totalDocument({ formula, engine, lines, capitals: words, agrees }: ThreeWayTotal): Readonly<Record<string, string | boolean | null>> {
  const amount = (value: Fen | undefined): string | null => (value === undefined ? null : yuanText(value));
  return { formula: amount(formula), engine: amount(engine), lines: amount(lines), capitals: words, agrees };
}
