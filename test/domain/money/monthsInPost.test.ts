import { describe, expect, test } from "vitest";
import { countedMonths, isInPostDuring, performanceShareOfMonth, shareOfMonth, type JoiningRule } from "../../../src/domain/money/monthsInPost";
import { monthsAfter } from "../../../src/domain/money/monthsAfter";
import { addDays, daysInclusive } from "../../../src/domain/units/day";
import { firstDay, lastDay, monthsOf, parsePeriod, type Year } from "../../../src/domain/units/period";
import { multiply, rational, toFractionText } from "../../../src/domain/units/rational";
import { day, month } from "./moneyFacts";

const cutoff: JoiningRule = { rule: "cutoffDay", cutoffDay: 15 };
const calendarDays: JoiningRule = { rule: "calendarDays", cutoffDay: 15 };
const wholeMonths: JoiningRule = { rule: "wholeMonths", cutoffDay: 15 };
const atQuarterEnd: JoiningRule = { rule: "atQuarterEnd", cutoffDay: 15 };

const span = (from: string | null, to: string | null = null) => ({ from: from === null ? undefined : day(from), to: to === null ? undefined : day(to) });
const shareText = (from: string | null, to: string | null, inMonth: string, rule: JoiningRule): string | undefined => {
  const share = shareOfMonth(span(from, to), month(inMonth), rule);
  return share === undefined ? undefined : toFractionText(share);
};

describe("the cut-off day decides a month served in part", () => {
  test.each([
    ["2026-01-31", null, "1"], ["2026-02-01", null, "1"], ["2026-02-14", null, "1"], ["2026-02-15", null, "1"], ["2026-02-16", null, "0"], ["2026-02-28", null, "0"], ["2026-03-01", null, "0"],
    ["2025-01-01", "2026-01-31", "0"], ["2025-01-01", "2026-02-01", "0"], ["2025-01-01", "2026-02-14", "0"], ["2025-01-01", "2026-02-15", "0"], ["2025-01-01", "2026-02-16", "1"],
    ["2025-01-01", "2026-02-28", "1"], ["2025-01-01", "2026-03-01", "1"], ["2026-02-15", "2026-02-16", "1"], ["2026-02-16", "2026-02-28", "0"], ["2026-02-10", "2026-02-15", "0"],
  ])("a post from %s to %s counts %3$s of February 2026", (from, to, share) => {
    expect(shareText(from, to, "2026-02", cutoff)).toBe(share);
  });

  test.each(["2026-02", "2024-02", "2026-04", "2026-05"])("in %s every cut-off day splits the month the same way, joining by it counts and leaving by it does not", (text) => {
    const [first, last] = [firstDay(month(text)), lastDay(month(text))];
    const length = daysInclusive(first, last);
    for (let cutoffDay = 1; cutoffDay <= 31; cutoffDay += 1) {
      for (let dayOfMonth = 1; dayOfMonth <= length; dayOfMonth += 1) {
        const on = addDays(first, dayOfMonth - 1);
        const rule: JoiningRule = { rule: "cutoffDay", cutoffDay };
        const isByCutoff = dayOfMonth <= Math.min(cutoffDay, length);
        expect(shareOfMonth({ from: on }, month(text), rule)).toEqual(rational(isByCutoff ? 1 : 0));
        expect(shareOfMonth({ from: day("2020-01-01"), to: on }, month(text), rule)).toEqual(rational(isByCutoff ? 0 : 1));
      }
    }
  });

  test("a cut-off day that a short month lacks is that month's last day, so nobody of the next month counts", () => {
    expect(shareText("2026-03-02", null, "2026-02", { rule: "cutoffDay", cutoffDay: 31 })).toBe("0");
    expect(shareText("2026-02-28", null, "2026-02", { rule: "cutoffDay", cutoffDay: 31 })).toBe("1");
  });
});

describe("calendar days", () => {
  test.each([["2026-02", 28], ["2024-02", 29], ["2026-04", 30], ["2026-05", 31]])("FH-11: in %s (%i days) who leaves five days before the end or joins three days in has the other days (Frappe HRMS, test_salary_slip)", (text, length) => {
    const inMonth = month(text);
    const [leave, join] = [addDays(lastDay(inMonth), -5), addDays(firstDay(inMonth), 3)];
    const days = (post: Parameters<typeof shareOfMonth>[0]) => toFractionText(multiply(shareOfMonth(post, inMonth, calendarDays)!, rational(length)));
    expect(days({ from: day("2020-01-01"), to: leave })).toBe(String(length - 5));
    expect(days({ from: join })).toBe(String(length - 3));
    expect(days({ from: join, to: leave })).toBe(String(length - 8));
  });

  test.each([
    ["2015-01", null, null, 31, 31], ["2015-02", null, null, 28, 28], ["2015-02", "2014-01-01", null, 28, 28], ["2015-02", "2015-02-02", null, 27, 28], ["2015-02", null, "2015-12-31", 28, 28],
    ["2015-02", null, "2015-02-27", 27, 28], ["2015-02", "2015-02-02", "2015-12-31", 27, 28], ["2015-02", "2015-02-02", "2015-02-27", 26, 28], ["2015-02", null, "2014-12-31", 0, 28], ["2015-03", null, null, 31, 31],
  ])("OF-01: of %s a contract from %s to %s has %i days (openfisca-france, nombre_jours_calendaires; an open start is long ago)", (text, from, to, days, length) => {
    expect(shareOfMonth(span(from ?? "2000-01-01", to), month(text), calendarDays)).toEqual(rational(days, length));
  });
});

describe("whole months and the quarter's end", () => {
  test.each([
    ["2026-04-01", null, "1"], ["2026-04-02", null, "0"], ["2026-01-01", "2026-04-30", "1"], ["2026-01-01", "2026-04-29", "0"], ["2026-01-01", "2026-05-01", "1"],
  ])("a post from %s to %s serves %3$s whole April", (from, to, share) => {
    expect(shareText(from, to, "2026-04", wholeMonths)).toBe(share);
  });

  test.each([
    ["2026-12-31", "0", "0", "1"], ["2026-12-30", "0", "0", "0"], ["2027-01-01", "0", "0", "1"],
  ])("of a quarter that somebody leaves on %s only who is there on its last day has performance months", (to) => {
    const isThere = to >= "2026-12-31";
    for (const each of monthsOf(parsePeriod("2026-Q4")!)) {
      expect(performanceShareOfMonth(span("2026-01-01", to), each, atQuarterEnd)).toEqual(rational(isThere ? 1 : 0));
      expect(shareOfMonth(span("2026-01-01", to), each, atQuarterEnd)).toEqual(rational(1));
      expect(performanceShareOfMonth(span("2026-01-01", to), each, cutoff)).toEqual(rational(1));
    }
  });

  test.each(["cutoffDay", "calendarDays", "wholeMonths", "atQuarterEnd"] as const)("by %s a post without a start, or that ends before it, has no share at all", (rule) => {
    expect(shareText(null, "2026-05-31", "2026-05", { rule, cutoffDay: 15 })).toBeUndefined();
    expect(shareText("2026-05-10", "2026-05-09", "2026-05", { rule, cutoffDay: 15 })).toBeUndefined();
    expect(performanceShareOfMonth(span(null), month("2026-05"), { rule, cutoffDay: 15 })).toBeUndefined();
  });
});

describe("months to date", () => {
  test.each([["2025-07-01", null, 10, 10], ["2026-03-15", null, 10, 8], ["2026-03-16", null, 10, 7], ["2025-07-01", "2026-03-15", 10, 2], ["2025-07-01", "2026-03-16", 10, 3], ["2026-11-01", null, 10, 0], [null, null, 10, 0]])(
    "a post from %s to %s has by month %i of 2026 %i months", (from, to, upTo, months) => {
      expect(countedMonths(span(from, to), monthsOf("2026" as Year).slice(0, upTo), () => 15)).toHaveLength(months);
    });

  test("a month in which the post has a single day is one it is held in", () => {
    expect(isInPostDuring(span("2026-05-31"), month("2026-05"))).toBe(true);
    expect(isInPostDuring(span("2026-06-01"), month("2026-05"))).toBe(false);
    expect(isInPostDuring(span("2026-01-01", "2026-05-01"), month("2026-05"))).toBe(true);
    expect(isInPostDuring(span("2026-01-01", "2026-04-30"), month("2026-05"))).toBe(false);
  });

  test.each([["2026-08-31", 6, "2027-02-28"], ["2023-08-31", 6, "2024-02-29"], ["2026-01-01", 6, "2026-07-01"], ["2026-12-15", 1, "2027-01-15"], ["2026-05-31", 0, "2026-05-31"]])("%s and %i months is %s", (from, months, to) => {
    expect(monthsAfter(day(from), months)).toBe(to);
  });
});
