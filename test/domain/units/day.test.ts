import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { Day } from "../../../src/domain/units/day";
import {
  addDays, compareDays, dayFromSerial, dayNumber, dayOf, dayOfMonth, daysBetween, daysInclusive, excelSerial, lastDayOfMonth, parseDay, weekday,
} from "../../../src/domain/units/day";

function dayNamed(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`no day: ${text}`);
  return day;
}

const anyDay = fc.integer({ min: -36524, max: 36524 * 2 }).map((days) => addDays(dayNamed("2000-01-01"), days));

describe("reading a day", () => {
  test.each(["2026-10-01", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("%s is a day", (text) => {
    expect(parseDay(text)).toBe(text);
  });

  test.each(["2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01", "2026-1-1", "2026/10/01", "2026-10-01 ", "2026-10-01\n", ""])(
    "%j is no day",
    (text) => {
      expect(parseDay(text)).toBeUndefined();
    },
  );

  test("a day is made of three numbers when it exists", () => {
    expect(dayOf(2026, 9, 5)).toBe("2026-09-05");
    expect([dayOf(2026, 2, 29), dayOf(2026, 1.5, 1), dayOf(12026, 1, 1), dayOf(-1, 1, 1)]).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe("agreement with Temporal", () => {
  test("every day of 1900 to 2100 has the same text, weekday, month end and distance", () => {
    let expected = Temporal.PlainDate.from("1900-01-01");
    const first = dayNamed("1900-01-01");
    for (let offset = 0; offset < 73414; offset += 1) {
      const day = addDays(first, offset);
      if (day !== expected.toString() || weekday(day) !== expected.dayOfWeek) expect(day).toBe(expected.toString());
      if (dayOfMonth(lastDayOfMonth(day)) !== expected.daysInMonth) expect(lastDayOfMonth(day)).toBe(String(expected.daysInMonth));
      if (daysBetween(first, day) !== offset) expect(daysBetween(first, day)).toBe(offset);
      expected = expected.add({ days: 1 });
    }
    expect(expected.toString()).toBe("2101-01-01");
  }, 30_000);

  test("the first and the last day that exist have Temporal's distance", () => {
    const span = Temporal.PlainDate.from("0001-01-01").until("9999-12-31", { largestUnit: "days" }).days;
    expect(daysBetween(dayNamed("0001-01-01"), dayNamed("9999-12-31"))).toBe(span);
    expect(addDays(dayNamed("0001-01-01"), span)).toBe("9999-12-31");
  });
});

describe("counting days", () => {
  test("the same day is 0 days away and 1 day long", () => {
    const day = dayNamed("2026-10-01");
    expect([daysBetween(day, day), daysInclusive(day, day)]).toEqual([0, 1]);
  });

  test("October is 31 days long with both ends, and a span that ends before it starts has none", () => {
    const [first, last] = [dayNamed("2026-10-01"), dayNamed("2026-10-31")];
    expect([daysInclusive(first, last), daysInclusive(last, first), daysBetween(last, first)]).toEqual([31, 0, -30]);
  });

  test("text order is time order", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (left, right) => {
        expect(compareDays(left, right)).toBe(Math.sign(dayNumber(left) - dayNumber(right)));
        expect(addDays(left, daysBetween(left, right))).toBe(right);
      }),
    );
  });

  test.each([["9999-12-31", 1], ["0001-01-01", -1], ["2026-01-01", 0.5], ["2026-01-01", Number.NaN]])("%s plus %s days throws", (text, days) => {
    expect(() => addDays(dayNamed(text), days)).toThrow(RangeError);
  });
});

describe("Excel serials", () => {
  test.each([[61, "1900-03-01"], [25569, "1970-01-01"], [46296, "2026-10-01"], [2958465, "9999-12-31"]])("serial %i is %s", (serial, text) => {
    expect(dayFromSerial(serial)).toBe(text);
    expect(excelSerial(dayNamed(text))).toBe(serial);
  });

  test.each([60, 60.9, 0, -1, 2958466, Number.NaN, Number.POSITIVE_INFINITY])("serial %s is no day", (serial) => {
    expect(dayFromSerial(serial)).toBeUndefined();
  });

  test("the time of day in a serial is dropped", () => {
    expect(dayFromSerial(46296.999)).toBe("2026-10-01");
    expect(dayFromSerial(2958465.5)).toBe("9999-12-31");
  });

  test("the day before the first true serial throws", () => {
    expect(() => excelSerial(dayNamed("1900-02-28"))).toThrow(RangeError);
  });
});
