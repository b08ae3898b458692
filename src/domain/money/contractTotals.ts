import { valueOf, type Figure } from "../figure";
import { sumFen, type Fen } from "../units/money";
import type { InstalmentLine } from "./instalments";
import { sumFigures } from "./sumFigures";

/** The foot of the payment sheet, in fen; `undetermined` or `missing` as soon as one line's amount is. */
export interface ContractTotals {
  readonly due: Figure<Fen>;
  readonly paid: Fen;
  readonly unpaid: Figure<Fen>;
  /** What is left of lines whose conditions are all met: to be paid now. */
  readonly payable: Fen;
}

/** Totals of all instalments, payable or not. */
export function contractTotals(lines: readonly InstalmentLine[]): ContractTotals {
  const trace = { rule: "instalment.totals", values: { lines: lines.length } };
  return {
    due: sumFigures(lines.map(({ amount }) => amount), trace),
    paid: sumFen(lines.map(({ paid }) => paid)),
    unpaid: sumFigures(lines.map(({ remaining }) => remaining), trace),
    payable: sumFen(lines.filter(({ conclusion }) => conclusion === "payable" || conclusion === "partlyPaid").flatMap(({ remaining }) => valueOf(remaining) ?? [])),
  };
}
