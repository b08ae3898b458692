import { isReopened } from "../../domain/closing/closedPeriods";
import type { LogEntry } from "../../domain/closing/operationLog";
import { isMonth, type Month } from "../../domain/units/period";

/** Months before the open one that were reopened and not closed again, in order. */
export function reopenedMonths(log: readonly LogEntry[], open: Month): Month[] {
  const months = new Set(log.map(({ period }) => period).filter(isMonth));
  return [...months].filter((month) => month < open && isReopened(log, month)).sort();
}
