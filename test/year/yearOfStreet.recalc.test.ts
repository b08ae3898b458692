import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { Desk } from "./desk";
import { eventsOf } from "./liveYear";
import { recalculatedBooks } from "./recalculatedBooks";
import { following, YearOfStreet } from "./yearOfStreet";

const folder = mkdtempSync(join(tmpdir(), "kaohe-year-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The same with twenty stations, four hundred grid leaders and all twelve months: test/deep/yearOfStreet.recalc.test.ts. */
describe("a small street lives from January to May, and after every step a second tally agrees", () => {
  const desk = new Desk(folder);
  const year = new YearOfStreet(desk, { stations: 2, leadersEach: 6, contracts: 2 });
  const events = eventsOf(year, desk);
  const months = [
    ["2026-01", "an ordinary month, and the first half of a contract is paid"],
    ["2026-02", "files come late and wrong: those are returned by name, the others are taken"],
    ["2026-03", "the month is closed, reopened with a reason, corrected and closed again"],
    ["2026-04", "a grid leader moves to another grid, and the first quarter's performance is paid"],
    ["2026-05", "somebody left two months ago, a contract is amended and paid in parts"],
  ] as const;
  let lived = 0;

  test("a new workbook holds the street's list", () => year.begin());

  test.each(months)("%s: %s", async (month) => {
    // A month goes on where the one before ended: a second try of a month that failed half-way would be another year.
    expect(year.tally.lists.size).toBe(lived);
    await year.month(month, events[month]?.());
    if (month !== months.at(-1)![0]) await year.openNext(month, following(month));
    lived += 1;
  });

  test("every book of the year as it was closed, and what a committee sent, recalculates in LibreOffice to the same figures", async () => {
    const { compared, different } = await recalculatedBooks([...year.closedBooks, desk.files("发表-2026-03")[0]!]);
    expect(different).toEqual([]);
    expect(year.closedBooks).toHaveLength(months.length);
    expect(compared).toBeGreaterThan(10_000);
  });
});
