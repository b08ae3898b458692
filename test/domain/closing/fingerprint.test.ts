import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClosedFacts } from "../../../src/domain/closing/canonicalMonth";
import { fingerprintOf, readableCode } from "../../../src/domain/closing/fingerprint";
import type { Entry, LedgerRow } from "../../../src/domain/facts";
import { fenFromYuan } from "../../../src/domain/units/money";
import { divide, fromDecimal, rational } from "../../../src/domain/units/rational";
import { readTemplate } from "../../app/demoTemplates";
import { month, paidLine } from "../money/moneyFacts";

const october = month("2026-10");
const { scheme } = readTemplate("shushan");
const missing: Entry = { state: "missing" };

function row(id: string, points: number): LedgerRow {
  return {
    period: october, sheet: "station", version: "1", subject: "S01", scorer: "C01", row: id, target: missing, reported: { state: "value", value: fromDecimal(3) }, checked: missing,
    counted: { state: "value", value: fromDecimal(3) }, points: { state: "value", value: fromDecimal(points) }, reason: "", grade: "", rank: undefined, flags: undefined,
  };
}

const facts: ClosedFacts = {
  scoreLedger: [row("visits", 12.5), row("services", 7), row("total", 92.5)],
  paidAllowances: [paidLine("G1", "2026-10", { fixed: 200, performance: 600, quarter: "2026-Q3" }), paidLine("G2", "2026-10", { fixed: 200 })],
  closedFigures: [{ month: october, kind: "name", subject: "S01", figure: "unit", value: "和平站" }, { month: october, kind: "satisfaction", subject: "residents/S01", figure: "index", value: 91.2 }],
};
const own = fingerprintOf(facts, october, scheme);

describe("a fingerprint", () => {
  test("has four groups of four letters and digits, none of them I, L, O or U", () => {
    expect(own).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(readableCode("0".repeat(64))).toBe("0000-0000-0000-0000");
    expect(readableCode("f".repeat(64))).toBe("ZZZZ-ZZZZ-ZZZZ-ZZZZ");
    // 80 bits, five at a time from the left: 00001 00010 00011 ...
    expect(readableCode(`${((1n << 75n) | (2n << 70n)).toString(16).padStart(20, "0")}${"f".repeat(44)}`)).toBe("1200-0000-0000-0000");
  });

  test("is the same for the same figures in any order", () => {
    const shuffled = fc.record({
      scoreLedger: fc.shuffledSubarray([...facts.scoreLedger], { minLength: 3 }), paidAllowances: fc.shuffledSubarray([...facts.paidAllowances], { minLength: 2 }),
      closedFigures: fc.shuffledSubarray([...facts.closedFigures], { minLength: 2 }),
    });
    fc.assert(fc.property(shuffled, (other) => { expect(fingerprintOf(other, october, scheme)).toBe(own); }), { numRuns: 20 });
  });

  test("is the same for what a program saves with 15 digits", () => {
    const exact = divide(rational(70), rational(9));
    const withPoints = (value: typeof exact): ClosedFacts => ({ ...facts, scoreLedger: [{ ...facts.scoreLedger[0]!, points: { state: "value", value } }] });
    expect(fingerprintOf(withPoints(exact), october, scheme)).toBe(fingerprintOf(withPoints(fromDecimal(7.77777777777778)), october, scheme));
    expect(fingerprintOf(withPoints(exact), october, scheme)).not.toBe(fingerprintOf(withPoints(fromDecimal(7.7777777777777)), october, scheme));
  });

  test("is not of rows of other months", () => {
    const more = { ...facts, scoreLedger: [...facts.scoreLedger, { ...row("visits", 1), period: month("2026-09") }], paidAllowances: [...facts.paidAllowances, paidLine("G1", "2026-11", { fixed: 200 })] };
    expect(fingerprintOf(more, october, scheme)).toBe(own);
  });

  test.each<[string, (facts: ClosedFacts) => ClosedFacts]>([
    ["a point", (all) => ({ ...all, scoreLedger: all.scoreLedger.map((line, index) => (index === 0 ? row("visits", 12.6) : line)) })],
    ["a blank for a zero", (all) => ({ ...all, scoreLedger: all.scoreLedger.map((line, index) => (index === 0 ? { ...line, checked: { state: "value", value: fromDecimal(0) } } : line)) })],
    ["a reason", (all) => ({ ...all, scoreLedger: all.scoreLedger.map((line, index) => (index === 0 ? { ...line, reason: "少一次" } : line)) })],
    ["a fen", (all) => ({ ...all, paidAllowances: all.paidAllowances.map((line, index) => (index === 0 ? { ...line, fixed: fenFromYuan("200.01") } : line)) })],
    ["a name", (all) => ({ ...all, closedFigures: all.closedFigures.map((line, index) => (index === 0 ? { ...line, value: "和平二站" } : line)) })],
    ["a number for its digits", (all) => ({ ...all, closedFigures: all.closedFigures.map((line, index) => (index === 1 ? { ...line, value: "91.2" } : line)) })],
    ["a row less", (all) => ({ ...all, paidAllowances: all.paidAllowances.slice(1) })],
    ["a row twice", (all) => ({ ...all, paidAllowances: [...all.paidAllowances, all.paidAllowances[0]!] })],
  ])("changes with %s", (_what, change) => {
    expect(fingerprintOf(change(facts), october, scheme)).not.toBe(own);
  });

  test("changes with the rules, but not with the month that they end in, which is known only later", () => {
    expect(fingerprintOf(facts, october, { ...scheme, policies: { ...scheme.policies, ties: { ...scheme.policies.ties, choice: "dense" } } })).not.toBe(own);
    expect(fingerprintOf(facts, october, { ...scheme, validity: { ...scheme.validity, to: "2026-10" } })).toBe(own);
  });
});
