import { chainedHash, headOf, noHash, type LogEntry } from "../../domain/closing/operationLog";
import { error, type Finding, type Place } from "../../domain/finding";
import { logColumn, logSheetId } from "../../workbook/sheets/logLayout";
import { logRows } from "../../workbook/sheets/logSheet";
import type { BookReading } from "../readBook";

type Placed = (entry: LogEntry) => Place;

/**
 * What was done to 操作日志 by hand: a line that its hash does not belong to, lines that are gone, twice, in another order,
 * cut off the end or added to it. The index sheet knows how far the log went.
 */
export function logFindings({ spec, facts: { log }, found }: Pick<BookReading, "spec" | "facts" | "found">): Finding[] {
  const sheet = found.sheet(logSheetId);
  const rows = sheet === undefined ? [] : logRows(sheet);
  const placeOf: Placed = (entry) => {
    const at = rows[log.indexOf(entry)]?.at(logColumn.number);
    return at === undefined ? { kind: "none" } : { kind: "cell", ...at };
  };
  const inside = [...orderFindings(log, placeOf), ...editFindings(log, placeOf)];
  return [...inside, ...endFindings(log, spec.log, inside.length === 0 ? "sound" : "broken")];
}

function orderFindings(log: readonly LogEntry[], placeOf: Placed): Finding[] {
  const seen = new Set<number>();
  const twice = log.filter(({ number }) => {
    const isSecond = seen.has(number);
    seen.add(number);
    return isSecond;
  });
  const last = Math.max(0, ...seen);
  const missing = Array.from({ length: last }, (_, index) => index + 1).filter((number) => !seen.has(number));
  const moved = log.find((entry, index) => index > 0 && entry.number < log[index - 1]!.number);
  return [
    ...twice.map((entry) => error("logTwice", { number: entry.number }, placeOf(entry))),
    ...(missing.length === 0 ? [] : [error("logGap", { numbers: missing.join("、"), count: missing.length })]),
    ...(moved === undefined ? [] : [error("logReordered", { number: moved.number }, placeOf(moved))]),
  ];
}

/** Lines whose hash does not follow from the line before and their own words; behind a gap nothing can be said. */
function editFindings(log: readonly LogEntry[], placeOf: Placed): Finding[] {
  const hashes = new Map(log.map(({ number, hash }) => [number, hash]));
  return log.filter((entry) => {
    const before = entry.number === 1 ? noHash : hashes.get(entry.number - 1);
    return before !== undefined && chainedHash(before, entry) !== entry.hash;
  }).map((entry) => error("logEdited", { number: entry.number }, placeOf(entry)));
}

function endFindings(log: readonly LogEntry[], written: { readonly count: number; readonly hash: string }, chain: "sound" | "broken"): Finding[] {
  const { count, hash } = headOf(log);
  const values = { found: count, expected: written.count };
  const last = Math.max(0, ...log.map(({ number }) => number));
  if (last < written.count) return [error("logCutShort", values)];
  if (chain === "broken" || (count === written.count && hash === written.hash)) return [];
  return [error("logEndDiffers", values)];
}
