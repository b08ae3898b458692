import { expect, test } from "vitest";
import { isDayPattern, looksLikeDay } from "../../../src/hosts/web/dayEntry";

test.each(["2026-10-1", "2026/10/01", "10/1", "2026-10", "2026年10月", "10月1日", "9:30", "2026.10.1"])("%s is taken for a day", (text) => expect(looksLikeDay.test(text)).toBe(true));
test.each(["12", "-3", "1.5", "/", "", "甲-1", "1,200", "50%", "HT-03", "=1-1"])("%j is none", (text) => expect(looksLikeDay.test(text)).toBe(false));
test("formats of days are told from those of numbers, whatever is quoted in them", () => {
  expect(["yyyy-mm-dd", 'm"月"d"日"'].map(isDayPattern)).toEqual([true, true]);
  expect([undefined, "0.00", '0" days"', "[Red]0"].map(isDayPattern)).toEqual([false, false, false, false]);
});
