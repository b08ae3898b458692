import { expect, test } from "vitest";
import type { BookKind } from "./madeBook";
import { proveRandomBooks } from "./proveRandomBooks";

const kinds: readonly BookKind[] = ["shushan", "huaguoshan", "street", "randomScheme"];
/** Seeds of its own, far from those of `npm test`; KAOHE_SEED looks elsewhere. */
const firstSeed = Number(process.env["KAOHE_SEED"] ?? 100_000);
const books = 200;
const hour = 3_600_000;

test.each(kinds)("every computed cell of 200 random books of %s is the engine's figure in LibreOffice and in Gnumeric", async (kind) => {
  const { failures } = await proveRandomBooks(kind, firstSeed, books);
  expect(failures.join("\n")).toBe("");
}, hour);
