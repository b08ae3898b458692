import type { Figure } from "../figure";
import type { Fen } from "../units/money";
import type { AllowanceLine } from "./allowanceLine";
import { groupedBy } from "./groupedBy";
import { sumFigures } from "./sumFigures";

/** The foot of one community's list. Amounts in fen; `undetermined` or `missing` as soon as one line's total is. */
export interface AllowanceTotals {
  readonly community: string;
  readonly people: number;
  readonly fixed: Figure<Fen>;
  readonly performance: Figure<Fen>;
  readonly arrears: Figure<Fen>;
  readonly total: Figure<Fen>;
}

/** Totals per community in the order of the lines. What is held (未考核) adds nothing. */
export function allowanceTotals(lines: readonly AllowanceLine[]): AllowanceTotals[] {
  return [...groupedBy(lines, ({ engagement }) => engagement.community)].map(([community, own]) => totalsOf(community, own));
}

function totalsOf(community: string, lines: readonly AllowanceLine[]): AllowanceTotals {
  const people = new Set(lines.map(({ engagement }) => engagement.person || engagement.id)).size;
  const trace = { rule: "allowance.totals", values: { community, lines: lines.length } };
  const sumOf = (part: "fixed" | "arrears" | "total"): Figure<Fen> => sumFigures(lines.map((line) => line[part]), trace);
  const released = lines.filter((line) => line.performance.state !== "missing" || line.fixed.state === "missing");
  return { community, people, fixed: sumOf("fixed"), performance: sumFigures(released.map((line) => line.performance), trace), arrears: sumOf("arrears"), total: sumOf("total") };
}
