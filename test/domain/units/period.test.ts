import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, parseDay } from "../../../src/domain/units/day";
import type { Month, Period, Quarter } from "../../../src/domain/units/period";
import {
  comparePeriods, contains, firstDay, fiscalYearRange, halfYearOf, isLastMonthOfHalfYear, isLastMonthOfQuarter, isLastMonthOfYear, kindOf, lastDay,
  lastMonthOf, monthOf, monthsOf, nextMonth, parseMonth, parsePeriod, periodTextZh, previousMonth, previousQuarter, quarterOf, rangeOfMonths, yearOf,
} from "../../../src/domain/units/period";

function period<P extends Period = Period>(text: string): P {
  const parsed = parsePeriod(text);
  if (parsed === undefined) throw new Error(`no period: ${text}`);
  return parsed as P;
}
const month = (text: string): Month => period<Month>(text);

const anyMonth = fc
  .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => month(`${year}-${String(number).padStart(2, "0")}`));

describe("reading a period", () => {
  test.each([["2026-10", "month"], ["2026-Q4", "quarter"], ["2026-H2", "halfYear"], ["2026", "year"]])("%s is a %s", (text, kind) => {
    expect(kindOf(period(text))).toBe(kind);
  });

  test.each(["2026-13", "2026-00", "2026-1", "2026-Q0", "2026-Q5", "2026-H3", "2026-q4", "26-10", "0000", "2026-", "2026-10-01", " 2026", "2026\n", ""])(
    "%j is no period",
    (text) => {
      expect(parsePeriod(text)).toBeUndefined();
    },
  );

  test("only a month is read as a month", () => {
    expect([parseMonth("2026-10"), parseMonth("2026-Q4"), parseMonth("2026")]).toEqual(["2026-10", undefined, undefined]);
  });
});

describe("what a period holds", () => {
  test.each([
    ["2026-02", ["2026-02"], "2026-02-01", "2026-02-28"],
    ["2024-02", ["2024-02"], "2024-02-01", "2024-02-29"],
    ["2026-Q4", ["2026-10", "2026-11", "2026-12"], "2026-10-01", "2026-12-31"],
    ["2026-H1", ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"], "2026-01-01", "2026-06-30"],
  ])("%s has its months and days", (text, months, first, last) => {
    expect(monthsOf(period(text))).toEqual(months);
    expect([firstDay(period(text)), lastDay(period(text)), lastMonthOf(period(text))]).toEqual([first, last, months.at(-1)]);
  });

  test("a year has twelve months", () => {
    expect(monthsOf(period("2026"))).toHaveLength(12);
    expect([firstDay(period("2026")), lastDay(period("2026"))]).toEqual(["2026-01-01", "2026-12-31"]);
  });

  test("a month lies in its own month, quarter, half-year and year and in no neighbour", () => {
    fc.assert(
      fc.property(anyMonth, (own) => {
        const holders = [own, quarterOf(own), halfYearOf(own), yearOf(own)];
        for (const holder of holders) {
          expect(contains(holder, own)).toBe(true);
          expect(monthsOf(holder)).toContain(own);
          expect(contains(holder, previousMonth(monthsOf(holder)[0] ?? own))).toBe(false);
          expect(contains(holder, nextMonth(lastMonthOf(holder)))).toBe(false);
        }
        expect(nextMonth(previousMonth(own))).toBe(own);
        expect(addDays(lastDay(own), 1)).toBe(firstDay(nextMonth(own)));
        expect(monthOf(lastDay(own))).toBe(own);
      }),
    );
  });
});

describe("neighbours", () => {
  test("the year turns between December and January", () => {
    expect([nextMonth(month("2026-12")), previousMonth(month("2027-01"))]).toEqual(["2027-01", "2026-12"]);
  });

  test("before the first quarter comes the fourth of the year before, asked by quarter or by month", () => {
    expect([previousQuarter(period<Quarter>("2026-Q1")), previousQuarter(month("2026-03")), previousQuarter(month("2026-04"))]).toEqual(["2025-Q4", "2025-Q4", "2026-Q1"]);
  });

  test("the ends of quarters, half-years and years are the months that the calendar says", () => {
    const months = monthsOf(period("2026"));
    expect(months.filter(isLastMonthOfQuarter)).toEqual(["2026-03", "2026-06", "2026-09", "2026-12"]);
    expect(months.filter(isLastMonthOfHalfYear)).toEqual(["2026-06", "2026-12"]);
    expect(months.filter(isLastMonthOfYear)).toEqual(["2026-12"]);
  });

  test("outside the years 1 to 9999 a neighbour throws", () => {
    expect(() => nextMonth(month("9999-12"))).toThrow(RangeError);
    expect(() => previousMonth(month("0001-01"))).toThrow(RangeError);
  });

  test("a longer period is listed after the last month of it", () => {
    const texts = ["2027-01", "2026", "2026-H2", "2026-12", "2026-Q4", "2026-11", "2026-Q3", "2026-09"];
    expect(texts.map((text) => period(text)).sort(comparePeriods)).toEqual(["2026-09", "2026-Q3", "2026-11", "2026-12", "2026-Q4", "2026-H2", "2026", "2027-01"]);
  });
});

test.each([
  ["2026-10", "2026年10月"], ["2026-01", "2026年1月"], ["2026-Q4", "2026年第4季度"], ["2026-H1", "2026年上半年"], ["2026-H2", "2026年下半年"], ["2026", "2026年"],
])("%s is printed as %s", (text, printed) => {
  expect(periodTextZh(period(text))).toBe(printed);
});

describe("RB-19: months, quarters and shifted years (BLSQ/orbf-rules_engine, period_converter_spec)", () => {
  test("calendar periods have the expected bounds", () => {
    const bounds = ["2017-02", "2017-Q1", "2017-Q4"].map((text) => [firstDay(period(text)), lastDay(period(text))]);
    expect(bounds).toEqual([["2017-02-01", "2017-02-28"], ["2017-01-01", "2017-03-31"], ["2017-10-01", "2017-12-31"]]);
  });

  test("a contract year that starts in July or November, and its first quarter, have the expected bounds", () => {
    expect(fiscalYearRange(month("2016-07"))).toEqual({ from: parseDay("2016-07-01"), to: parseDay("2017-06-30") });
    expect(fiscalYearRange(month("2015-11"))).toEqual({ from: parseDay("2015-11-01"), to: parseDay("2016-10-31") });
    expect(rangeOfMonths(month("2015-11"), 3)).toEqual({ from: parseDay("2015-11-01"), to: parseDay("2016-01-31") });
  });
});
