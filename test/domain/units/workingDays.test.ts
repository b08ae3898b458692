import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "../../../src/domain/units/day";
import { addDays, daysInclusive, parseDay } from "../../../src/domain/units/day";
import type { RestCalendar } from "../../../src/domain/units/workingDays";
import { addWorkingDays, countWorkingDays, isWorkingDay, rollForward } from "../../../src/domain/units/workingDays";

function dayNamed(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`no day: ${text}`);
  return day;
}
const days = (...texts: string[]): Day[] => texts.map(dayNamed);

/** Autumn 2026 as the State Council's notice on the holidays of 2026 has it. */
const autumn2026: RestCalendar = {
  rest: days(
    "2026-09-25", "2026-09-26", "2026-09-27",
    "2026-10-01", "2026-10-02", "2026-10-03", "2026-10-04", "2026-10-05", "2026-10-06", "2026-10-07",
  ),
  worked: days("2026-09-20", "2026-10-10"),
};
const plain: RestCalendar = { rest: [], worked: [] };
const anyDay = fc.integer({ min: -60, max: 60 }).map((offset) => addDays(dayNamed("2026-10-01"), offset));

describe("counting", () => {
  test.each([
    ["2026-09-01", "2026-09-30", 22], ["2026-10-01", "2026-10-31", 18], ["2026-10-01", "2026-10-07", 0], ["2026-09-19", "2026-09-20", 1],
    ["2026-10-08", "2026-10-10", 3], ["2026-10-08", "2026-10-08", 1], ["2026-10-08", "2026-10-07", 0],
  ])("from %s to %s there are %i working days", (from, to, count) => {
    expect(countWorkingDays(dayNamed(from), dayNamed(to), autumn2026)).toBe(count);
  });

  test("without the shifted workdays September 2026 would have 21 and October 17", () => {
    const restOnly = { ...autumn2026, worked: [] };
    expect(countWorkingDays(dayNamed("2026-09-01"), dayNamed("2026-09-30"), restOnly)).toBe(21);
    expect(countWorkingDays(dayNamed("2026-10-01"), dayNamed("2026-10-31"), restOnly)).toBe(17);
  });

  test("a day that is listed twice counts once", () => {
    const doubled = { rest: [...autumn2026.rest, ...autumn2026.rest], worked: [...autumn2026.worked, ...autumn2026.worked] };
    expect(countWorkingDays(dayNamed("2026-09-01"), dayNamed("2026-10-31"), doubled)).toBe(40);
  });

  test("the count is the number of days that are working days one by one", () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.array(anyDay), fc.array(anyDay), (from, to, rest, worked) => {
        const calendar = { rest, worked };
        const span = Array.from({ length: daysInclusive(from, to) }, (_, offset) => addDays(from, offset));
        expect(countWorkingDays(from, to, calendar)).toBe(span.filter((day) => isWorkingDay(day, calendar)).length);
      }),
    );
  });
});

describe("moving", () => {
  test("the third working day after September 30 lies behind the holiday and on the shifted Saturday", () => {
    expect(addWorkingDays(dayNamed("2026-09-30"), 3, autumn2026)).toBe("2026-10-10");
    expect(addWorkingDays(dayNamed("2026-10-10"), -3, autumn2026)).toBe("2026-09-30");
    expect(addWorkingDays(dayNamed("2026-10-04"), 0, autumn2026)).toBe("2026-10-04");
  });

  test("a deadline on a rest day rolls to the next working day and one on a working day stays", () => {
    expect(rollForward(dayNamed("2026-10-01"), autumn2026)).toBe("2026-10-08");
    expect(rollForward(dayNamed("2026-09-20"), autumn2026)).toBe("2026-09-20");
    expect(rollForward(dayNamed("2026-10-11"), autumn2026)).toBe("2026-10-12");
    expect(rollForward(dayNamed("2026-10-11"), plain)).toBe("2026-10-12");
  });

  test("moving n working days on spans n working days", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (from, n) => {
        const reached = addWorkingDays(from, n, autumn2026);
        expect(countWorkingDays(addDays(from, 1), reached, autumn2026)).toBe(n);
        expect(isWorkingDay(reached, autumn2026)).toBe(true);
      }),
    );
  });

  test("a number of days that is not whole throws", () => {
    expect(() => addWorkingDays(dayNamed("2026-10-01"), 1.5, plain)).toThrow(RangeError);
  });
});
