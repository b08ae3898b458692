import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { inspectFile } from "../../src/app/collect/inspectFile";
import type { InspectedFile } from "../../src/app/collect/inspectedFile";
import { streetEssentials } from "../../src/app/collect/streetEssentials";
import { readBook } from "../../src/app/readBook";
import { verifyBook } from "../../src/app/verifyBook";
import type { Facts } from "../../src/domain/facts";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { readWorkbook } from "../../src/hosts/file/readWorkbook";
import { filledFile, sentRound, type Round } from "../app/collect/returnedFiles";
import { valueOf } from "../hosts/contract/contractHarness";
import { convertWithLibreOffice } from "../tools/convertWithLibreOffice";
import { runProgram } from "../tools/runProgram";
import { withTemporaryFolder } from "../tools/withTemporaryFolder";
import { withInlineStrings, withoutResults, withSharedFormulas } from "./savedElsewhere";

// A committee's workbook as it comes back, and the street's, saved by programs of every kind: whatever was entered is there, and what is said is plain.

let round: Round;
let committee: Uint8Array;
const saved = new Map<string, { readonly committee: Uint8Array; readonly street: Uint8Array }>();
let sharedCells = 0;

async function byGnumeric(bytes: Uint8Array): Promise<Uint8Array> {
  return withTemporaryFolder(async (folder) => {
    await writeFile(join(folder, "in.xlsx"), bytes);
    await runProgram("ssconvert", ["--recalc", "-T", "Gnumeric_Excel:xlsx2", join(folder, "in.xlsx"), join(folder, "out.xlsx")], { timeoutMilliseconds: 120_000, environment: { LC_ALL: "C.UTF-8" } });
    return readFile(join(folder, "out.xlsx"));
  });
}

beforeAll(async () => {
  round = await sentRound();
  committee = (await filledFile(round.street, "C01")).bytes;
  const both = [committee, round.bytes] as const;
  const [one, two] = await withTemporaryFolder((folder) => convertWithLibreOffice(both, "xlsx", folder));
  saved.set("LibreOffice", { committee: one!, street: two! });
  saved.set("Gnumeric", { committee: await byGnumeric(both[0]), street: await byGnumeric(both[1]) });
  const kinds: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array])[] = [
    ["inline strings", withInlineStrings], ["no results", withoutResults], ["shared formulas", (bytes) => withSharedFormulas(bytes, (count) => (sharedCells += count))],
  ];
  for (const [kind, change] of kinds) saved.set(kind, { committee: change(both[0]), street: change(both[1]) });
}, 240_000);

const kinds = ["LibreOffice", "Gnumeric", "inline strings", "no results", "shared formulas"];

function inspected(bytes: Uint8Array): InspectedFile {
  return inspectFile(streetEssentials(round.street), { name: "C01.xlsx", bytes, savedAt: undefined }, (received, about) => fileWorkbooks.read(received, about));
}

const errors = ({ findings }: Pick<InspectedFile, "findings">): string[] => [...new Set(findings.filter(({ severity }) => severity === "error").map(({ code }) => code))];

describe("a committee's workbook that was saved with", () => {
  test.each(kinds)("%s is collected with everything that was entered, and without an error", (kind) => {
    const [before, now] = [inspected(committee), inspected(saved.get(kind)!.committee)];
    expect(errors(now)).toEqual(errors(before));
    expect(now.entries).toEqual(before.entries);
    expect(now.digest).toBe(before.digest);
  });

  test("no results says so once, with what counts and what does not", () => {
    const said = inspected(saved.get("no results")!.committee).findings.filter(({ code }) => code === "collectNotCalculated");
    expect(said).toHaveLength(1);
    expect(Number(said[0]!.values["count"])).toBeGreaterThan(50);
  });
});

/** Facts as text; programs save fifteen digits of a number. */
function factsText(facts: Facts): string {
  const text = JSON.stringify(facts, (_key, value: unknown) => (value instanceof Map ? [...(value as Map<unknown, unknown>)] : value));
  return text.replace(/-?\d+\.\d{9,}/g, (number) => Number(number).toPrecision(12));
}

describe("a street's workbook that was saved with", () => {
  test.each(kinds)("%s is read with the same facts, whatever its figures", (kind) => {
    const [before, now] = [round.bytes, saved.get(kind)!.street].map((bytes) => valueOf(readBook(valueOf(readWorkbook(bytes)))));
    expect(factsText(now!.facts)).toBe(factsText(before!.facts));
  });

  test.each(kinds.filter((kind) => kind !== "no results"))("%s verifies as before", (kind) => {
    const [before, now] = [round.bytes, saved.get(kind)!.street].map((bytes) => errors(valueOf(verifyBook(valueOf(readWorkbook(bytes))))));
    expect(now).toEqual(before);
  });

  test("no results says in one finding to open and save it once, not one for each formula", () => {
    const { findings } = valueOf(verifyBook(valueOf(readWorkbook(saved.get("no results")!.street))));
    expect(findings.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual(["bookNotCalculated"]);
  });

  test("shared formulas really has some", () => {
    expect(sharedCells).toBeGreaterThan(100);
  });
});
