import { monthOf, type Month } from "../units/period";
import type { Day } from "../units/day";
import type { GridIssue } from "./registers";
import { registerCount, type RegisterCount } from "./registerCount";
import type { UnscoredSource } from "./registerSource";

/** Matters reported, routed or handled in the month; none of one is zero once the month has any of the three. */
export function countGridIssues({ field }: Extract<UnscoredSource, { kind: "gridIssues" }>, issues: readonly GridIssue[], month: Month): RegisterCount {
  const isInMonth = (day: Day | undefined): boolean => day !== undefined && monthOf(day) === month;
  const rows = issues.filter(({ reported, routed, handled }) => [reported, routed, handled].some(isInMonth));
  return registerCount(`register.gridIssues.${field}`, rows.length, rows.filter((issue) => isInMonth(issue[field])).length, {});
}
