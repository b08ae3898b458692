import type { InstalmentLine } from "../../domain/money/instalments";

/** What finance looks for among the instalments, in the order of urgency. */
export const instalmentFilters = ["all", "payable", "overdue", "notPayable", "notDetermined", "paid"] as const;
export type InstalmentFilter = (typeof instalmentFilters)[number];

/** Whether money is owed and late; what was paid late is over. */
export function isOverdue({ conclusion, overdueDays }: InstalmentLine): boolean {
  return conclusion !== "paid" && (overdueDays ?? 0) > 0;
}

export function passes(line: InstalmentLine, filter: InstalmentFilter): boolean {
  switch (filter) {
    case "all": return true;
    case "payable": return line.conclusion === "payable" || line.conclusion === "partlyPaid";
    case "overdue": return isOverdue(line);
    default: return line.conclusion === filter;
  }
}
