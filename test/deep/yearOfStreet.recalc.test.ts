import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { monthsOfYear } from "./monthsOfYear";
import { Desk } from "../year/desk";
import { eventsOf } from "../year/liveYear";
import { recalculatedBooks } from "../year/recalculatedBooks";
import { following, YearOfStreet } from "../year/yearOfStreet";

const hour = 3_600_000;

test("a street of twenty stations and four hundred grid leaders lives a whole year: each step agrees with the second tally, each closed book with LibreOffice", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kaohe-year-"));
  try {
    const desk = new Desk(folder);
    const year = new YearOfStreet(desk, { stations: 20, leadersEach: 20, contracts: 15 });
    const events = eventsOf(year, desk);
    await year.begin();
    for (const month of monthsOfYear(2026)) {
      await year.month(month, events[month]?.());
      console.log(`${month} agrees`);
      if (month !== "2026-12") await year.openNext(month, following(month));
    }
    for (const book of year.closedBooks) expect((await recalculatedBooks([book])).different).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 2 * hour);
