import type { Prose } from "./prose";

/** The unit of a cell's number, where people must be told it: an amount stands in a cell in yuan. */
export type CellUnit = "yuan";

/** What stands in a cell, for people: an amount with its unit ("1,000.00元"), other numbers grouped with at most six places, a text as it is. */
export function cellText(value: string | number, unit: CellUnit | undefined, prose: Pick<Prose, "text">): string {
  if (typeof value === "string") return value;
  if (unit === "yuan") return prose.text("explain.result.amount", { amount: value.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 }) });
  return value.toLocaleString("en-US", { maximumFractionDigits: 6 });
}
