import { describe, expect, test } from "vitest";
import type { Facts } from "../../src/domain/facts";
import type { Day } from "../../src/domain/units/day";
import type { Month } from "../../src/domain/units/period";
import { bookOf, versionsFrom, yuanOfLine } from "./rateChange";

const month = (text: string): Month => text as Month;
const july = versionsFrom(month("2026-07"), { fixed: 220, performance: 240 });
const inPostAllYear = "G001";

function withStart(engagement: string, from: string): (facts: Facts) => Facts {
  return (facts) => ({ ...facts, roster: { ...facts.roster, gridLeaders: facts.roster.gridLeaders.map((each) => (each.id === engagement ? { ...each, from: from as Day } : each)) } });
}

describe("a version that raises the allowance from July", () => {
  test("owes nothing more for the closed months, pays the second quarter at the rate of its months and July at the new one", () => {
    expect(yuanOfLine(bookOf(july, month("2026-07")), inPostAllYear)).toEqual({ fixed: 220, performance: 600, arrears: 0 });
  });

  test("pays the third quarter at the new rate", () => {
    expect(yuanOfLine(bookOf(july, month("2026-10")), inPostAllYear)).toEqual({ fixed: 220, performance: 720, arrears: 0 });
  });

  test("values a correction of a closed month at the rate of that month", () => {
    const joinedEarlier = bookOf(july, month("2026-08"), withStart("G002", "2026-04-01"));
    // One more month, April: 200 fixed, and 200 performance of the quarter that July's list paid.
    expect(yuanOfLine(joinedEarlier, "G002")).toEqual({ fixed: 220, performance: "notApplicable", arrears: 400 });
  });
});

describe("a version that begins within a quarter", () => {
  test("pays each month of the quarter at its own rate", () => {
    const may = versionsFrom(month("2026-05"), { fixed: 220, performance: 240 });
    expect(yuanOfLine(bookOf(may, month("2026-07")), inPostAllYear)).toEqual({ fixed: 220, performance: 200 + 240 + 240, arrears: 0 });
  });
});

describe("a version with another cut-off day", () => {
  test("leaves closed months to the day of their version", () => {
    const versions = versionsFrom(month("2026-07"), { fixed: 200, performance: 200, cutoffDay: 10 });
    // G002 joined on May 15: May counts by the first version, whatever the second says.
    expect(yuanOfLine(bookOf(versions, month("2026-07")), "G002")).toEqual({ fixed: 200, performance: 400, arrears: 0 });
  });
});
