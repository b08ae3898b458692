import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Contract, Facts, Payment } from "../../../src/domain/facts";
import { valueOf } from "../../../src/domain/figure";
import { contractTotals } from "../../../src/domain/money/contractTotals";
import { instalmentAmounts } from "../../../src/domain/money/instalmentAmounts";
import { instalmentFindings } from "../../../src/domain/money/instalmentFindings";
import { instalments, type InstalmentLine } from "../../../src/domain/money/instalments";
import type { ContractRule } from "../../../src/domain/scheme/schemeSchema";
import { fen, fenFromYuan, noMoney, subtractFen, sumFen, yuanText, type Fen } from "../../../src/domain/units/money";
import { fromDecimal, rational } from "../../../src/domain/units/rational";
import { contract, day, factsWith, fixedShares, payment, projectRule } from "./moneyFacts";

const passed = (text: string) => ({ day: day(text), result: "pass" }) as const;
const noneThere = { day: undefined, result: undefined } as const;
const allPassed: Partial<Contract> = { midTerm: passed("2026-07-10"), final: passed("2027-01-10") };

function factsOf(asOf: string | undefined, changes: Partial<Contract> = {}, payments: readonly Payment[] = []): Facts {
  return factsWith({ asOf: asOf === undefined ? undefined : day(asOf), contracts: [contract(changes)], payments });
}

const linesOf = (facts: Facts, rule: ContractRule = projectRule): InstalmentLine[] => instalments(facts, rule);
const codesOf = (facts: Facts, rule: ContractRule = projectRule): string[] => instalmentFindings(facts, rule, instalments(facts, rule)).map(({ code }) => code);
const amountsOf = (changes: Partial<Contract>, rule: ContractRule = projectRule, paid: Record<string, Fen> = {}): string[] =>
  instalmentAmounts(contract(changes), rule, (id) => paid[id] ?? noMoney).map((amount) => (amount.state === "value" ? yuanText(amount.value) : amount.state));

describe("amounts", () => {
  test("C06: 1,900,000 with a mid-term share of 30 per cent is 950,000, 570,000 and 380,000 (Huaguoshan case)", () => {
    expect(amountsOf({ amount: fenFromYuan(1900000), midTermShare: rational(30) })).toEqual(["950000.00", "570000.00", "380000.00"]);
  });

  test("C09: 1,000,000.01 with 35 per cent rounds half up and leaves the balance what remains", () => {
    expect(amountsOf({ amount: fenFromYuan("1000000.01"), midTermShare: rational(35) })).toEqual(["500000.01", "350000.00", "150000.00"]);
  });

  test("C38: 500,000 in five parts after checks in months 1, 3, 6, 9 and 12 is 100,000 each, payable one after the other (published service contract)", () => {
    const rule = fixedShares([1, 3, 6, 9, 12].map((months) => ({ percent: 20, months })));
    const changes: Partial<Contract> = { amount: fenFromYuan(500000), start: day("2026-01-01") };
    expect(amountsOf(changes, rule)).toEqual(Array.from({ length: 5 }, () => "100000.00"));
    expect(linesOf(factsOf("2026-07-01", changes), rule).map(({ conclusion }) => conclusion)).toEqual(["payable", "payable", "payable", "notPayable", "notPayable"]);
    expect(linesOf(factsOf("2027-01-01", changes), rule).map(({ satisfied }) => satisfied)).toEqual(["2026-02-01", "2026-04-01", "2026-07-01", "2026-10-01", "2027-01-01"]);
  });

  test("PP-01: of 2,800 in five parts a first of 10 per cent is 280 and a last of 30 per cent 840 (OCA sale_invoice_plan)", () => {
    const rule = fixedShares([10, 20, 20, 20, 30].map((percent) => ({ percent, months: 0 })));
    expect(amountsOf({ amount: fenFromYuan(2800) }, rule)).toEqual(["280.00", "560.00", "560.00", "560.00", "840.00"]);
  });

  test("PP-03: 4,000 of 10,000 paid before the plan leaves 6,000 in it (OCA sale_invoice_plan)", () => {
    const quarters = fixedShares([25, 25, 25].map((percent) => ({ percent, months: 0 })));
    const rule: ContractRule = { ...quarters, instalments: [...quarters.instalments, { ...projectRule.instalments[2]! }] };
    expect(amountsOf({ amount: fenFromYuan(10000) }, rule, { part1: fenFromYuan(4000) })).toEqual(["2500.00", "2500.00", "2500.00", "1000.00"]);
  });

  test("without a contract amount everything is missing, without an agreed share the mid-term and the balance are", () => {
    expect(amountsOf({ amount: undefined })).toEqual(["missing", "missing", "missing"]);
    expect(amountsOf({ midTermShare: undefined })).toEqual(["950000.00", "missing", "missing"]);
  });

  test.each([["29.9", "undetermined", 1], ["30", "570000.00", 0], ["40", "760000.00", 0], ["40.1", "undetermined", 1]])("an agreed share of %s per cent gives a mid-term of %s", (share, amount, findings) => {
    expect(amountsOf({ midTermShare: fromDecimal(share) })[1]).toBe(amount);
    expect(codesOf(factsOf("2026-03-01", { midTermShare: fromDecimal(share) })).filter((code) => code === "instalmentShareOutOfRange")).toHaveLength(findings);
  });

  test("two remainders are not determined, because nothing says who gets what", () => {
    const balance = projectRule.instalments[2]!;
    expect(amountsOf({}, { ...projectRule, instalments: [projectRule.instalments[0]!, balance, { ...balance, id: "second" }] })).toEqual(["950000.00", "undetermined", "undetermined"]);
  });
});

describe("conditions", () => {
  const second = (asOf: string, changes: Partial<Contract>) => linesOf(factsOf(asOf, changes))[1]!;

  test.each([["2026-06-30", "notPayable"], ["2026-07-01", "payable"], ["2026-07-02", "payable"]])("half a year after 2026-01-01 with a mid-term passed on 2026-06-20 is on %s %s", (asOf, conclusion) => {
    expect(second(asOf, { midTerm: passed("2026-06-20") }).conclusion).toBe(conclusion);
  });

  test.each([["2026-07-09", "notPayable", undefined], ["2026-07-10", "payable", "2026-07-10"], ["2026-07-11", "payable", "2026-07-10"]])("an evaluation of 2026-07-10 counts from its day: on %s %s", (asOf, conclusion, satisfied) => {
    expect(second(asOf, { midTerm: passed("2026-07-10") })).toMatchObject({ conclusion, satisfied });
  });

  test.each([
    [noneThere, undefined, "midTermMissing"], [{ day: day("2026-07-01"), result: undefined }, undefined, "midTermMissing"],
    [{ day: day("2026-07-01"), result: "fail" as const }, false, "midTermFailed"], [{ day: undefined, result: "pass" as const }, undefined, "midTermDayMissing"],
  ])("a mid-term evaluation of %j is met: %s", (midTerm, met, code) => {
    const line = second("2026-08-01", { midTerm });
    expect(line.conditions.map((condition) => condition.met)).toEqual([true, met]);
    expect([line.conclusion, line.reasons.map((reason) => reason.code)]).toEqual(["notPayable", [code]]);
  });

  test("an unmet date says which day it waits for, a missing one that it is missing", () => {
    expect(second("2026-03-01", { midTerm: passed("2026-03-02") }).reasons).toEqual([{ code: "monthsNotOver", values: { day: "2026-07-01", months: 6 } }, { code: "midTermLater", values: { day: "2026-03-02" } }]);
    expect(linesOf(factsOf("2026-03-01", { signed: undefined, start: undefined, end: undefined })).map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      ["signedMissing"], ["startMissing", "midTermMissing"], ["endMissing", "finalMissing"],
    ]);
  });

  test("the term is over on its last day", () => {
    const balance = (asOf: string) => linesOf(factsOf(asOf, { final: passed("2026-12-01") }))[2]!.conclusion;
    expect([balance("2026-12-30"), balance("2026-12-31")]).toEqual(["notPayable", "payable"]);
  });

  test("a share that is not agreed makes mid-term and balance not determined, and the first is payable all the same", () => {
    const lines = linesOf(factsOf("2027-02-01", { ...allPassed, midTermShare: undefined }));
    expect(lines.map(({ conclusion, reasons }) => [conclusion, reasons.map(({ code }) => code)])).toEqual([["payable", []], ["notDetermined", ["shareMissing"]], ["notDetermined", ["othersOpen"]]]);
  });

  test("without a day to judge by nothing is payable, and one finding says so", () => {
    const facts = factsOf(undefined, allPassed);
    expect(linesOf(facts).map(({ conclusion, reasons }) => [conclusion, reasons.map(({ code }) => code)])).toEqual([1, 2, 3].map(() => ["notDetermined", ["asOfMissing"]]));
    expect(codesOf(facts)).toEqual(["paymentDayMissing"]);
  });
});

describe("payments", () => {
  test("an instalment paid in parts is partly paid until the last of them", () => {
    const parts = [payment("first", "2026-01-10", 400000), payment("first", "2026-02-10", 550000)];
    expect(linesOf(factsOf("2026-02-09", {}, parts))[0]).toMatchObject({ conclusion: "partlyPaid", paid: 40000000, lastPaid: "2026-01-10", remaining: { value: 55000000 } });
    expect(linesOf(factsOf("2026-02-10", {}, parts))[0]).toMatchObject({ conclusion: "paid", paid: 95000000, lastPaid: "2026-02-10", remaining: { value: 0 } });
    expect(codesOf(factsOf("2026-02-09", {}, parts))).toEqual(["paymentAfterDay"]);
  });

  test.each([["2026-01-14", 0], ["2026-01-15", 0], ["2026-01-16", 1], ["2026-02-14", 30]])("ten days after the signing of 2026-01-05 the first is due; unpaid on %s it is %i days late", (asOf, late) => {
    expect(linesOf(factsOf(asOf, { daysToPay: 10 }))[0]).toMatchObject({ dueDay: "2026-01-15", overdueDays: late });
  });

  test.each([["2026-01-15", 0], ["2026-01-16", 1]])("paid on %s it stays %i days late whenever one looks", (on, late) => {
    for (const asOf of ["2026-02-01", "2026-12-31"]) expect(linesOf(factsOf(asOf, { daysToPay: 10 }, [payment("first", on, 950000)]))[0]!.overdueDays).toBe(late);
  });

  test("a contract that sets no days has no due day and no overdue days", () => {
    expect(linesOf(factsOf("2026-12-31"))[0]).toMatchObject({ conclusion: "payable", dueDay: undefined, overdueDays: undefined });
  });

  test("totals are due, paid and unpaid of all instalments", () => {
    const facts = factsOf("2026-12-31", {}, [payment("first", "2026-01-10", 950000)]);
    expect(contractTotals(linesOf(facts))).toMatchObject({ due: { value: 190000000 }, paid: 95000000, unpaid: { value: 95000000 } });
    expect(contractTotals(linesOf(factsOf("2026-12-31", { midTermShare: undefined })))).toMatchObject({ due: { state: "missing" }, unpaid: { state: "missing" } });
  });

  test("what was paid too much is below zero, an error, and taken off the balance", () => {
    const facts = factsOf("2026-12-31", {}, [payment("first", "2026-01-10", 960000)]);
    expect(linesOf(facts).map(({ remaining }) => valueOf(remaining))).toEqual([-1000000, 57000000, 37000000]);
    expect(codesOf(facts)).toEqual(["paymentOverAmount"]);
  });

  test.each([["2026-01-04", ["paymentBeforeConditions"]], ["2026-01-05", []], ["2026-01-06", []]])("a payment of %s against a signing of 2026-01-05 gives %j", (on, expected) => {
    expect(codesOf(factsOf("2026-12-31", {}, [payment("first", on, 950000)]))).toEqual(expected);
  });

  test("a payment before the evaluation is an error even after the evaluation was passed", () => {
    expect(codesOf(factsOf("2026-12-31", { midTerm: passed("2026-07-10") }, [payment("second", "2026-07-05", 570000)]))).toEqual(["paymentBeforeConditions"]);
  });

  test("payments of unknown contracts or instalments, or without day or amount, are errors and count nowhere", () => {
    const payments = [payment("first", "2026-01-10", 1, "HT-99"), payment("fourth", "2026-01-10", 1), payment("first", undefined, 1), payment("first", "2026-01-10", undefined)];
    const facts = factsOf("2026-12-31", {}, payments);
    expect(codesOf(facts)).toEqual(["paymentUnknownContract", "paymentUnknownContract", "paymentIncomplete", "paymentIncomplete"]);
    expect(linesOf(facts).map(({ paid }) => paid)).toEqual([0, 0, 0]);
  });
});

describe("contract data", () => {
  test.each([[0, ["hearingsBelowMinimum"]], [1, []], [2, []], [3, ["hearingsAboveMaximum"]], [undefined, []]])("%s hearings give %j and change no payment", (hearings, expected) => {
    expect(codesOf(factsOf("2026-02-01", { hearings }))).toEqual(expected);
    expect(linesOf(factsOf("2026-02-01", { hearings }))[0]!.conclusion).toBe("payable");
  });

  test("a missing amount is an error", () => {
    expect(codesOf(factsOf("2026-02-01", { amount: undefined }))).toEqual(["contractMissingAmount"]);
  });

  test("dates in the wrong order are errors, each pair named", () => {
    const facts = factsOf("2026-02-01", { end: day("2025-12-31"), midTerm: passed("2025-12-30") });
    expect(instalmentFindings(facts, projectRule, linesOf(facts)).map(({ values }) => [values.earlier, values.later])).toEqual([["start", "end"], ["signed", "end"], ["start", "midTerm"]]);
  });
});

describe("laws", () => {
  const anyAmount = fc.integer({ min: 0, max: 100_000_000_000 }).map(fen);
  const anyShare = fc.integer({ min: 3000, max: 4000 }).map((basisPoints) => rational(basisPoints, 100));

  test("the instalments add up to the contract for any amount and share", () => {
    fc.assert(fc.property(anyAmount, anyShare, (amount, midTermShare) => {
      const parts = instalmentAmounts(contract({ amount, midTermShare }), projectRule, () => noMoney).map((part) => valueOf(part)!);
      expect(sumFen(parts)).toBe(amount);
    }));
  });

  test("a later change of the share changes no payment, and what is paid and still to pay adds up to the contract", () => {
    fc.assert(fc.property(anyAmount, anyShare, anyShare, (amount, agreed, changed) => {
      const before = instalmentAmounts(contract({ amount, midTermShare: agreed }), projectRule, () => noMoney).map((part) => valueOf(part)!);
      const payments: Payment[] = [["first", "2026-01-10", before[0]!], ["second", "2026-07-20", before[1]!]].map(([id, on, paid]) => ({ ...payment(id as string, on as string, 0), amount: paid as Fen }));
      const lines = linesOf(factsOf("2027-02-01", { amount, midTermShare: changed, ...allPassed }, payments));
      expect(lines.map(({ paid }) => paid)).toEqual([before[0], before[1], 0]);
      const due = valueOf(lines[1]!.amount)!;
      // Each part counts as due or as paid, whichever is more.
      expect(sumFen([before[0]!, fen(Math.max(due, before[1]!)), valueOf(lines[2]!.amount)!])).toBe(amount);
      expect(lines[1]!.remaining).toMatchObject({ value: subtractFen(due, before[1]!) });
    }));
  });

  test("a later day never unmakes a condition", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (one, other) => {
      const met = (inMonth: number) => linesOf(factsOf(`2026-${String(inMonth).padStart(2, "0")}-20`, allPassed)).map(({ conditions }) => conditions.filter((condition) => condition.met === true).length);
      const [early, late] = [met(Math.min(one, other)), met(Math.max(one, other))];
      early.forEach((count, index) => expect(late[index]).toBeGreaterThanOrEqual(count));
    }));
  });
});
