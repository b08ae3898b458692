import { describe, expect, test } from "vitest";
import type { BookKind } from "../deep/madeBook";
import { lostAsCreated, lostInLibreOffice, lostWhenMoved } from "../deep/provedRoundTrips";

const kinds: readonly BookKind[] = ["shushan", "huaguoshan", "street", "randomScheme"];
const firstSeed = 500;
const minutes = 60_000;

/** More of each, from other seeds: test/deep/roundTrip.recalc.test.ts. */
describe("what was entered comes back from the file", () => {
  test.each(kinds)("as it was created, with all slips and gaps of 8 random books of %s", async (kind) => {
    expect(await lostAsCreated({ kind, firstSeed, count: 8 })).toEqual([]);
  }, 5 * minutes);

  test.each(kinds)("as LibreOffice saved it, of 3 random books of %s", async (kind) => {
    expect(await lostInLibreOffice({ kind, firstSeed, count: 3 })).toEqual([]);
  }, 5 * minutes);

  test.each(kinds)("with every sheet renamed and rows inserted in LibreOffice, of a random book of %s", async (kind) => {
    expect(await lostWhenMoved({ kind, firstSeed, count: 1 })).toEqual([]);
  }, 5 * minutes);
});
