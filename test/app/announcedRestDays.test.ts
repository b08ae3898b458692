import { describe, expect, test } from "vitest";
import { announcedRestDays } from "../../src/app/announcedRestDays";
import { roundDates } from "../../src/domain/calendar/roundDates";
import { restDayFindings } from "../../src/domain/calendar/restDayFindings";
import { weekday, type Day } from "../../src/domain/units/day";
import type { Month } from "../../src/domain/units/period";
import { templateScheme } from "../arbitraries/madeScheme";

const { calendar } = templateScheme("shushan");
const datesOf = (month: string) => roundDates(month as Month, calendar, announcedRestDays(month as Month));

describe("the rest days of 2026", () => {
  const { rest, worked, notes } = announcedRestDays("2026-09" as Month);

  test("give September 22 working days and October 18", () => {
    expect([datesOf("2026-09").workingDays, datesOf("2026-10").workingDays]).toEqual([22, 18]);
  });

  test("let September's report wait until the holidays are over: the third working day after them", () => {
    expect(datesOf("2026-09").report).toBe("2026-10-10");
  });

  test("work only Saturdays and Sundays instead, and name the notice beside every day", () => {
    expect(worked.filter((day) => weekday(day) <= 5)).toEqual([]);
    expect([...rest, ...worked].filter((day: Day) => !notes?.[day]?.includes("国务院办公厅"))).toEqual([]);
  });
});

describe("a year without rest days", () => {
  const none = announcedRestDays("2027-03" as Month);

  test("is known for none, and said with its year", () => {
    expect([none.rest, none.worked]).toEqual([[], []]);
    expect(restDayFindings("2027-03" as Month, none)).toMatchObject([{ code: "restDaysMissing", severity: "warning", values: { year: "2027" } }]);
  });

  test("is only noted in December, whose round ends in it", () => {
    const days = announcedRestDays("2026-12" as Month);
    expect(restDayFindings("2026-11" as Month, days)).toEqual([]);
    expect(restDayFindings("2026-12" as Month, days)).toMatchObject([{ severity: "note", values: { year: "2027" } }]);
  });
});
