import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closingOf, isReopened } from "../../../src/domain/closing/closedPeriods";
import { chainedHash, headOf, logActions, noHash, sha256Text, withEntry, type LogEntry, type NewLogEntry } from "../../../src/domain/closing/operationLog";
import { month } from "../money/moneyFacts";

const october = month("2026-10");
const line = (action: NewLogEntry["action"], changes: Partial<NewLogEntry> = {}): NewLogEntry => ({ at: "2026-11-10 15:04", action, period: october, object: "", person: "李四", reason: "", fingerprint: "", ...changes });
const logOf = (...lines: readonly NewLogEntry[]): LogEntry[] => lines.reduce<LogEntry[]>((log, entry) => withEntry(log, entry), []);

describe("the operation log", () => {
  test("hashes as SHA-256 of UTF-8 does (FIPS 180-4, example of one block)", () => {
    expect(sha256Text("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  test("numbers its lines and chains each to the one before", () => {
    const log = logOf(line("open"), line("close", { fingerprint: "7K3M-9QRT-0W2X-HJ4N" }));
    expect(log.map(({ number }) => number)).toEqual([1, 2]);
    expect(log[0]!.hash).toBe(chainedHash(noHash, log[0]!));
    expect(log[1]!.hash).toBe(chainedHash(log[0]!.hash, log[1]!));
    expect(headOf(log)).toEqual({ count: 2, hash: log[1]!.hash });
  });

  test("keeps what was typed as a cell gives it back: spaces at the ends are no change", () => {
    const [entry] = logOf(line("reopen", { person: " 李四 ", reason: "填错\r\n一项 " }));
    expect(entry).toMatchObject({ person: "李四", reason: "填错\n一项" });
    expect(entry!.hash).toBe(chainedHash(noHash, entry!));
  });

  test("gives another hash for any other word in any field", () => {
    const texts = fc.string({ unit: "grapheme", maxLength: 8 });
    const entries = fc.record({ at: texts, action: fc.constantFrom(...logActions), period: fc.constantFrom(october, month("2026-11")), object: texts, person: texts, reason: texts, fingerprint: texts });
    fc.assert(fc.property(entries, entries, (one, other) => {
      const [a, b] = [logOf(one)[0]!, logOf(other)[0]!];
      const { hash: _a, ...ofA } = a;
      const { hash: _b, ...ofB } = b;
      expect(a.hash === b.hash).toBe(JSON.stringify(ofA) === JSON.stringify(ofB));
    }), { numRuns: 200 });
  });
});

describe("a month", () => {
  test("is closed by its last closing, until it is reopened", () => {
    const log = logOf(line("close", { fingerprint: "A" }), line("print"), line("reopen"));
    expect(closingOf(log.slice(0, 2), october)?.fingerprint).toBe("A");
    expect([closingOf(log, october), isReopened(log, october)]).toEqual([undefined, true]);
    const again = withEntry(log, line("close", { fingerprint: "B" }));
    expect([closingOf(again, october)?.fingerprint, isReopened(again, october)]).toEqual(["B", false]);
    expect(closingOf(again, month("2026-09"))).toBeUndefined();
  });
});
