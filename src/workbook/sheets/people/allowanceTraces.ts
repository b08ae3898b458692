import type { Trace } from "../../../domain/explanation/trace";
import type { AllowanceLine } from "../../../domain/money/allowanceLine";
import type { EngagementFigures } from "./gridLeaderFigures";
import type { AllowanceContent } from "./peopleContent";

/** The amounts of a row that are added up and coded. */
export const amountColumns = ["fixedMonths", "fixed", "performanceMonths", "performance", "arrears", "total"] as const;
export type AmountColumn = (typeof amountColumns)[number];

/** How each amount of a row of 津贴发放 came about: the engine's own traces; a blank row, and who has nothing in the year, say so. */
export function allowanceTraces(figures: EngagementFigures | undefined): Readonly<Record<AmountColumn, Trace>> {
  const line = figures?.line;
  if (line !== undefined) return tracesOfLine(line);
  const trace: Trace = figures === undefined ? { rule: "people.blankRow", values: {} } : { rule: "allowance.notListed", values: { name: figures.engagement.name } };
  return { fixedMonths: trace, fixed: trace, performanceMonths: trace, performance: trace, arrears: trace, total: trace };
}

function tracesOfLine({ fixed, performance, arrears, total }: AllowanceLine): Record<AmountColumn, Trace> {
  return { fixedMonths: fixed.trace, fixed: fixed.trace, performanceMonths: performance.trace, performance: performance.trace, arrears: arrears.trace, total: total.trace };
}

/** Of the sums below a community's page. */
export function pageTotalTrace(community: string, rows: number): Trace {
  return { rule: "allowance.totals", values: { community, lines: rows } };
}

/** Of the sums of the street's page. */
export function streetTotalTrace({ people }: AllowanceContent): Trace {
  return { rule: "allowance.streetTotals", values: { communities: people.allowances.pages.length } };
}
