import { describe, expect, test } from "vitest";
import type { BookKind } from "./madeBook";
import { lostAsCreated, lostInLibreOffice, lostWhenMoved } from "./provedRoundTrips";

const kinds: readonly BookKind[] = ["shushan", "huaguoshan", "street", "randomScheme"];
/** Seeds of its own, far from those of `npm test`; KAOHE_SEED looks elsewhere. */
const firstSeed = Number(process.env["KAOHE_SEED"] ?? 100_000);
const hour = 3_600_000;

describe.each(kinds)("what was entered in random books of %s comes back from the file", (kind) => {
  test("as it was created, of 100", async () => {
    expect(await lostAsCreated({ kind, firstSeed, count: 100 })).toEqual([]);
  }, hour);

  test("as LibreOffice saved it, of 30", async () => {
    expect(await lostInLibreOffice({ kind, firstSeed, count: 30 })).toEqual([]);
  }, hour);

  test("with every sheet renamed and rows inserted in LibreOffice, of 10", async () => {
    expect(await lostWhenMoved({ kind, firstSeed, count: 10 })).toEqual([]);
  }, hour);
});
