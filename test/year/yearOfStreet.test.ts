import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, test } from "vitest";
import { Desk } from "./desk";
import { eventsOf } from "./liveYear";
import { following, YearOfStreet } from "./yearOfStreet";

const folder = mkdtempSync(join(tmpdir(), "kaohe-year-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The same with twenty stations, four hundred grid leaders and all twelve months: test/deep/yearOfStreet.recalc.test.ts. */
describe("a small street lives from January to May, and after every step a second tally agrees", () => {
  const desk = new Desk(folder);
  const year = new YearOfStreet(desk, { stations: 3, leadersEach: 8, contracts: 3 });
  const events = eventsOf(year, desk);

  test("a new workbook holds the street's list", () => year.begin());

  test.each([
    ["2026-01", "an ordinary month, and the first half of a contract is paid"],
    ["2026-02", "files come late and wrong: those are returned by name, the others are taken"],
    ["2026-03", "the month is closed, reopened with a reason, corrected and closed again"],
    ["2026-04", "a grid leader moves to another grid, and the first quarter's performance is paid"],
    ["2026-05", "somebody left two months ago, a contract is amended and paid in parts"],
  ])("%s: %s", async (month) => {
    await year.month(month, events[month]?.());
    if (month !== "2026-05") await year.openNext(month, following(month));
  }, 180_000);
});
