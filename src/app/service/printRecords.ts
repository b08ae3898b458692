import type { LogEntry } from "../../domain/closing/operationLog";
import type { Month } from "../../domain/units/period";
import { printingName } from "../../workbook/printObjects";
import type { PrintRecord } from "./bookRound";

/** Printings of lists and forms in a month; one that was voided stays and is marked. Numbers go on from month to month, as on the paper. */
export function printRecords(log: readonly LogEntry[], month: Month): PrintRecord[] {
  const counts = new Map<string, number>();
  const voided = new Set(log.flatMap(({ action, object }) => (action === "void" ? [object.toLowerCase()] : [])));
  return log.flatMap(({ action, period, object, at, person }): PrintRecord[] => {
    if (action !== "print") return [];
    const number = (counts.get(object.toLowerCase()) ?? 0) + 1;
    counts.set(object.toLowerCase(), number);
    return period === month ? [{ object, number, at, person, isVoided: voided.has(printingName(object, number).toLowerCase()) }] : [];
  });
}
