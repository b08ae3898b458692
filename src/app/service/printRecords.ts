import type { LogEntry } from "../../domain/closing/operationLog";
import type { Month } from "../../domain/units/period";
import type { PrintRecord } from "./bookRound";

/** Printings of lists in a month; a printing that was voided stays and is marked. */
export function printRecords(log: readonly LogEntry[], month: Month): PrintRecord[] {
  const counts = new Map<string, number>();
  const voided = new Set(log.flatMap(({ action, period, object }) => (action === "void" && period === month ? [object] : [])));
  return log.flatMap(({ action, period, object, at, person }): PrintRecord[] => {
    if (action !== "print" || period !== month) return [];
    const number = (counts.get(object) ?? 0) + 1;
    counts.set(object, number);
    return [{ object, number, at, person, isVoided: voided.has(`${object} 第${number}次`) }];
  });
}
