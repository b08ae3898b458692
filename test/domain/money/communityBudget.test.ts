import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Facts } from "../../../src/domain/facts";
import { figure, missing, undetermined, valueOf, type Figure } from "../../../src/domain/figure";
import type { AllowanceLine } from "../../../src/domain/money/allowanceLine";
import { budgetFindings } from "../../../src/domain/money/budgetFindings";
import { communityBudget } from "../../../src/domain/money/communityBudget";
import { fen, fenFromYuan, noMoney, sumFen, type Fen } from "../../../src/domain/units/money";
import { toDecimalText } from "../../../src/domain/units/rational";
import { budgetRule, day, engagement, factsWith, month, paidLine, staffMember } from "./moneyFacts";

const trace = { rule: "made", values: {} };
const lineOf = (total: Figure<Fen>): AllowanceLine => ({
  engagement: engagement("1", "2025-01-01"), fixedMonths: undefined, fixed: total, quarter: undefined, result: undefined, performanceMonths: undefined, performance: total, arrears: total, corrected: { months: [], quarters: [], carried: [], before: noMoney }, heldBefore: [], total, remarks: [],
});
const spent = (inMonth: string, work: number | string, activities: number | string, community = "C1") => ({ month: month(inMonth), community, work: fenFromYuan(work), activities: fenFromYuan(activities) });
const only = (facts: Facts, lines: readonly AllowanceLine[] = []) => communityBudget(facts, budgetRule, month("2026-10"), lines)[0]!;
const codesOf = (facts: Facts) => budgetFindings(budgetRule, month("2026-10"), communityBudget(facts, budgetRule, month("2026-10"), []), facts.roster.staff).map(({ code, severity }) => [code, severity]);

describe("what a community has used", () => {
  test("the pay ladder is 1,800 and 200 for each level, with the special post's subsidy, for the months in post (Shushan case)", () => {
    const staff = [staffMember("a", "2025-01-01"), staffMember("b", "2025-01-01", { level: 2, subsidy: fenFromYuan("150.50") }), staffMember("c", "2026-09-16")];
    // Ten months of 1,800.00 and of 2,350.50, and one of 1,800.00.
    expect(only(factsWith({ staff }))).toMatchObject({ staffCount: 3, staff: { value: 1800000 + 2350500 + 180000 } });
  });

  test("RB-03: allowances to date are what earlier lists paid and this month's list: 340 + 320 + 150 = 810 (BLSQ/orbf-rules_engine, quarterly_solution)", () => {
    const paidAllowances = [paidLine("1", "2026-01", { fixed: 340 }), paidLine("1", "2026-02", { fixed: 320 }), paidLine("1", "2025-12", { fixed: 999 })];
    const running = [["2026-01", 170], ["2026-02", 160], ["2026-03", 150]].map(([text, amount]) =>
      valueOf(communityBudget(factsWith({ paidAllowances }), budgetRule, month(text as string), [lineOf(figure(fenFromYuan(amount as number), trace))])[0]!.allowances));
    expect(running).toEqual([17000, 50000, 81000]);
  });

  test("work and activities count from January to the month, of this community and year", () => {
    const spending = [spent("2026-01", 100, 10), spent("2026-10", 200, 20), spent("2026-11", 400, 40), spent("2025-10", 800, 80), spent("2026-10", 1600, 160, "C2")];
    expect(only(factsWith({ spending }))).toMatchObject({ work: 30000, activities: 3000, total: { value: 33000 }, grant: 50000000, remaining: { value: 49967000 } });
  });

  test("an allowance list that is not determined leaves the total so, and a person on staff without a start leaves it missing", () => {
    expect(only(factsWith({}), [lineOf(undetermined(trace))])).toMatchObject({ total: { state: "undetermined" }, share: { state: "undetermined" }, status: undefined });
    expect(only(factsWith({}), [lineOf(missing(trace))])).toMatchObject({ total: { state: "missing" }, remaining: { state: "missing" } });
    expect(only(factsWith({ staff: [staffMember("a", undefined)] }))).toMatchObject({ staff: { state: "missing" }, status: undefined });
  });
});

describe("the guard", () => {
  test.each([
    ["449749.99", "89.9", "within"], ["449750.00", "90", "warn"], ["450000.00", "90", "warn"], ["499999.99", "100", "warn"], ["500000.00", "100", "warn"], ["500000.01", "100", "over"], ["600000.00", "120", "over"],
  ])("%s of 500,000 is %s per cent and %s; the rounded share warns, a fen too much is over", (amount, share, status) => {
    const line = only(factsWith({ spending: [spent("2026-10", amount, 0)] }));
    expect([toDecimalText(valueOf(line.share)!), line.status]).toEqual([share, status]);
  });

  test("warns and never cuts: the amounts stay as they are", () => {
    const staff = Array.from({ length: 12 }, (_, index) => staffMember(String(index), "2025-01-01"));
    expect(codesOf(factsWith({ staff, spending: [spent("2026-10", 234000, 0)] }))).toEqual([["budgetWarn", "warning"]]);
    const over = factsWith({ staff, spending: [spent("2026-10", 300000, 0)] });
    expect(codesOf(over)).toEqual([["budgetOver", "warning"]]);
    expect(only(over)).toMatchObject({ total: { value: 51600000 }, remaining: { value: -1600000 } });
  });

  test.each([[11, 1], [12, 0], [15, 0], [16, 1]])("%i staff on the month's last day give %i notes against 12 to 15", (count, notes) => {
    const staff = Array.from({ length: count }, (_, index) => staffMember(String(index), "2026-10-31"));
    const gone = staffMember("gone", "2025-01-01", { to: day("2026-10-30") });
    expect(codesOf(factsWith({ staff: [...staff, gone] })).filter(([code]) => code === "staffCountOutside")).toHaveLength(notes);
  });

  test("a person on staff without a start is an error with the name", () => {
    expect(codesOf(factsWith({ staff: [staffMember("a", undefined)] }))[0]).toEqual(["staffMissingStart", "error"]);
  });
});

test("law: total and remaining make the grant, and the total is the sum of its parts", () => {
  const anyFen = fc.integer({ min: 0, max: 100_000_000 }).map(fen);
  fc.assert(fc.property(anyFen, anyFen, anyFen, (work, activities, allowance) => {
    const line = only(factsWith({ spending: [{ month: month("2026-10"), community: "C1", work, activities }], staff: [staffMember("a", "2026-05-01")] }), [lineOf(figure(allowance, trace))]);
    expect(valueOf(line.total)).toBe(sumFen([work, activities, allowance, valueOf(line.staff)!]));
    expect(sumFen([valueOf(line.total)!, valueOf(line.remaining)!])).toBe(line.grant);
  }));
});
