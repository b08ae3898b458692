import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Period } from "../units/period";

/** What was done to the workbook as a whole. `correct`: rows of a closed month were changed while it was reopened. */
export const logActions = ["open", "split", "collect", "close", "reopen", "print", "void", "correct"] as const;
export type LogAction = (typeof logActions)[number];

/** One line of 操作日志. `at` is a local minute as written ("2026-10-12 15:04"); `object` is the file, list or form that it was done to. */
export interface LogEntry {
  /** From 1, without a gap. */
  readonly number: number;
  readonly at: string;
  readonly action: LogAction;
  readonly period: Period;
  readonly object: string;
  readonly person: string;
  readonly reason: string;
  /** The 核验码 of the period that was closed; "" for other actions. */
  readonly fingerprint: string;
  /** SHA-256 over the hash before and all of the above, 64 hexadecimal digits. */
  readonly hash: string;
}

export type NewLogEntry = Omit<LogEntry, "number" | "hash">;

/** How many lines a log has and the hash of its last: kept apart from the log, so that lines cut off its end are seen. */
export interface LogHead { readonly count: number; readonly hash: string }

export const noHash = "";

export function headOf(log: readonly LogEntry[]): LogHead {
  return { count: log.length, hash: log.at(-1)?.hash ?? noHash };
}

/** The log with one more line, chained to the last. */
export function withEntry(log: readonly LogEntry[], entry: NewLogEntry): LogEntry[] {
  const numbered = { ...entry, ...asRead(entry), number: log.length + 1 };
  return [...log, { ...numbered, hash: chainedHash(headOf(log).hash, numbered) }];
}

/** What people typed, as it is read back from a cell: a space at its end must not be taken for a change. */
function asRead({ object, person, reason }: NewLogEntry): Pick<NewLogEntry, "object" | "person" | "reason"> {
  const trimmed = (text: string): string => text.replaceAll("\r\n", "\n").trim();
  return { object: trimmed(object), person: trimmed(person), reason: trimmed(reason) };
}

/** What the hash of a line must be after a line with the hash `before`. */
export function chainedHash(before: string, { number, at, action, period, object, person, reason, fingerprint }: Omit<LogEntry, "hash">): string {
  return sha256Text(JSON.stringify([before, number, at, action, period, object, person, reason, fingerprint]));
}

/** SHA-256 of a text in UTF-8, 64 hexadecimal digits. */
export function sha256Text(text: string): string {
  return sha256Bytes(utf8ToBytes(text));
}

export function sha256Bytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
