import type { Period } from "../units/period";
import type { LogEntry } from "./operationLog";

/** The line that closed the period, if it is closed now: closed, and not reopened since. */
export function closingOf(log: readonly LogEntry[], period: Period): LogEntry | undefined {
  const last = log.filter((entry) => entry.period === period && (entry.action === "close" || entry.action === "reopen")).at(-1);
  return last?.action === "close" ? last : undefined;
}

/** Whether the period was closed and is open for corrections now. */
export function isReopened(log: readonly LogEntry[], period: Period): boolean {
  return log.filter((entry) => entry.period === period && (entry.action === "close" || entry.action === "reopen")).at(-1)?.action === "reopen";
}
