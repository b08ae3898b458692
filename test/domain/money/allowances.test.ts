import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Engagement, QuarterResult } from "../../../src/domain/facts";
import { valueOf } from "../../../src/domain/figure";
import { arrears } from "../../../src/domain/money/arrears";
import { capitals } from "../../../src/domain/money/capitals";
import { fixedAllowance } from "../../../src/domain/money/fixedAllowance";
import { performanceAllowance } from "../../../src/domain/money/performanceAllowance";
import { splitByLargestRemainder } from "../../../src/domain/money/splitMoney";
import type { AllowanceRule } from "../../../src/domain/scheme/schemeSchema";
import { addDays } from "../../../src/domain/units/day";
import { fen, sumFen, type Fen, yuanText } from "../../../src/domain/units/money";
import { monthsOf, type Quarter } from "../../../src/domain/units/period";
import { allowanceRule, day, engagement, month, quantity, quarter } from "./moneyFacts";

const rule = allowanceRule();

function fixedOf(who: Engagement, of: Quarter, by: AllowanceRule = rule): Fen {
  return sumFen(monthsOf(of).map((each) => valueOf(fixedAllowance(who, each, by, []))!));
}

function quarterOf(who: Engagement, of: string, outcome: QuarterResult, by: AllowanceRule = rule) {
  const fixed = fixedOf(who, quarter(of), by);
  const earned = valueOf(performanceAllowance(who, quarter(of), outcome, () => by, []))!;
  return { fixed: yuanText(fixed), performance: yuanText(earned), total: sumFen([fixed, earned]) };
}

describe("a quarter of one grid leader (Shushan case)", () => {
  test("C01: a passed quarter of three months gives 600 fixed and 600 performance, 壹仟贰佰元整", () => {
    const { total, ...parts } = quarterOf(engagement("1", "2025-01-01"), "2026-Q3", "pass");
    expect(parts).toEqual({ fixed: "600.00", performance: "600.00" });
    expect(capitals(total)).toBe("壹仟贰佰元整");
  });

  test("C03: a failed quarter leaves the fixed 600 and gives a performance of 0, which is a value", () => {
    expect(quarterOf(engagement("1", "2025-01-01"), "2026-Q3", "fail")).toEqual({ fixed: "600.00", performance: "0.00", total: 60000 });
  });

  test("C05: who joins on 1 February has two whole months of the first quarter, 400 and 400", () => {
    expect(quarterOf(engagement("1", "2026-02-01"), "2026-Q1", "pass", allowanceRule("wholeMonths"))).toEqual({ fixed: "400.00", performance: "400.00", total: 80000 });
  });

  test("C57: a basic pay of 2,000 a month and a performance pay of 15,456 a year make 39,456, 3,288.00 a month (published measure for village officers)", () => {
    const by = allowanceRule("cutoffDay", { fixedMonthly: quantity(2000), performanceMonthly: quantity(1288) });
    const year = sumFen(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"].map((each) => quarterOf(engagement("1", "2025-01-01"), each, "pass", by).total));
    expect(yuanText(year)).toBe("39456.00");
    expect(yuanText(fen(year / 12))).toBe("3288.00");
  });

  test("C26: an award of 70,000 of which the team has 80 per cent is split 56,000 and 14,000", () => {
    expect(splitByLargestRemainder(fen(7_000_000), [80, 20]).map(yuanText)).toEqual(["56000.00", "14000.00"]);
  });

  test("FH-19: what was corrected before is taken off a back-dated change (Frappe HRMS, pull request 3607)", () => {
    expect(arrears(fen(70000), fen(50000), fen(5000))).toBe(15000);
  });
});

describe("states", () => {
  const who = engagement("1", "2025-01-01");

  test("a month out of post is a fixed allowance of 0, and a quarter out of post has no performance allowance to speak of", () => {
    const gone = engagement("1", "2025-01-01", "2026-06-30");
    expect(fixedAllowance(gone, month("2026-07"), rule, [])).toMatchObject({ state: "value", value: 0 });
    expect(performanceAllowance(gone, quarter("2026-Q3"), "pass", () => rule, []).state).toBe("notApplicable");
  });

  test("a quarter that is not assessed is held, never 0", () => {
    expect(performanceAllowance(who, quarter("2026-Q3"), "notAssessed", () => rule, [])).toMatchObject({ state: "missing", trace: { rule: "allowance.performanceHeld" } });
  });

  test.each([undefined, "2026-12-31"])("a start of %s with an end on 2026-12-30 leaves both parts missing", (from) => {
    const unknown = engagement("1", from, "2026-12-30");
    expect(fixedAllowance(unknown, month("2026-10"), rule, []).state).toBe("missing");
    expect(performanceAllowance(unknown, quarter("2026-Q3"), "pass", () => rule, []).state).toBe("missing");
  });

  test("two engagements of one grid hold each other in the month that both have a share of, and in its quarter", () => {
    const leaver = engagement("1", "2025-01-01", "2026-08-20", { grid: "G" });
    const joiner = engagement("2", "2026-08-10", undefined, { grid: "G" });
    const both = [leaver, joiner];
    expect(both.map((each) => fixedAllowance(each, month("2026-08"), rule, both).state)).toEqual(["undetermined", "undetermined"]);
    expect(both.map((each) => valueOf(fixedAllowance(each, month("2026-07"), rule, both)))).toEqual([20000, 0]);
    expect(both.map((each) => valueOf(fixedAllowance(each, month("2026-09"), rule, both)))).toEqual([0, 20000]);
    expect(performanceAllowance(joiner, quarter("2026-Q3"), "pass", () => rule, both)).toMatchObject({ state: "undetermined", trace: { rule: "allowance.gridTwice", values: { month: "2026-08", others: "网格长1" } } });
    expect(valueOf(performanceAllowance(joiner, quarter("2026-Q4"), "pass", () => rule, both))).toBe(60000);
  });

  test.each([[1, 20000], [14, 20000], [15, 0], [16, 20000], [29, 20000]])("a grid handed over after the %ith is paid once, with nobody held; on the cut-off day itself the rule as stated pays neither (%i fen)", (left, paid) => {
    const lastInPost = addDays(day("2026-06-01"), left - 1);
    const leaver = engagement("1", "2025-01-01", lastInPost, { grid: "G" });
    const joiner = engagement("2", addDays(lastInPost, 1), undefined, { grid: "G" });
    const amounts = [leaver, joiner].map((each) => valueOf(fixedAllowance(each, month("2026-06"), rule, [leaver, joiner]))!);
    expect(sumFen(amounts)).toBe(paid);
  });

  test("the same grid number in another community is another grid", () => {
    const other = engagement("2", "2025-01-01", undefined, { grid: who.grid, community: "C2" });
    expect(fixedAllowance(who, month("2026-08"), rule, [who, other]).state).toBe("value");
  });

  test("every amount says its rule, its numbers and the clause of the number", () => {
    expect(fixedAllowance(who, month("2026-08"), rule, []).trace).toEqual({ rule: "allowance.fixed", values: { month: "2026-08", rate: rule.fixedMonthly.value, months: expect.anything() as unknown, allowance: 20000 }, clause: "made" });
  });
});

describe("rounding", () => {
  test("by calendar days each month is rounded half up to fen by itself", () => {
    const by = allowanceRule("calendarDays");
    const who = engagement("1", "2026-01-12", "2026-03-20");
    // 20/31, 28/28 and 20/31 of 200 yuan: 129.032..., 200, 129.032...
    expect(quarterOf(who, "2026-Q1", "pass", by)).toEqual({ fixed: "458.06", performance: "458.06", total: 91612 });
  });

  test("half a fen goes up", () => {
    const by = allowanceRule("calendarDays", { fixedMonthly: quantity("0.01") });
    expect(valueOf(fixedAllowance(engagement("1", "2026-04-16"), month("2026-04"), by, []))).toBe(1);
    expect(valueOf(fixedAllowance(engagement("1", "2026-04-17"), month("2026-04"), by, []))).toBe(0);
  });
});

describe("laws", () => {
  const anyRule = fc.constantFrom("cutoffDay", "calendarDays", "wholeMonths", "atQuarterEnd").map((joining) => allowanceRule(joining));
  const anyDay = fc.integer({ min: -400, max: 400 }).map((offset) => addDays(day("2026-08-15"), offset));

  test("who is longer in post never has less, fixed or performance", () => {
    fc.assert(fc.property(anyRule, anyDay, fc.nat(300), fc.nat(60), fc.nat(60), (by, from, length, earlier, later) => {
      const short = engagement("1", from, addDays(from, length));
      const long = engagement("1", addDays(from, -earlier), addDays(from, length + later));
      for (const of of ["2026-Q2", "2026-Q3", "2026-Q4"]) {
        expect(fixedOf(long, quarter(of), by)).toBeGreaterThanOrEqual(fixedOf(short, quarter(of), by));
        const earned = (who: Engagement) => valueOf(performanceAllowance(who, quarter(of), "pass", () => by, [])) ?? 0;
        expect(earned(long)).toBeGreaterThanOrEqual(earned(short));
      }
    }));
  });

  test("no month gives more than the rate and none less than nothing", () => {
    fc.assert(fc.property(anyRule, anyDay, fc.nat(300), (by, from, length) => {
      const amount = valueOf(fixedAllowance(engagement("1", from, addDays(from, length)), month("2026-08"), by, []))!;
      expect(amount).toBeGreaterThanOrEqual(0);
      expect(amount).toBeLessThanOrEqual(20000);
    }));
  });
});
