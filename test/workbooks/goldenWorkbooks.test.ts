import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readBook } from "../../src/app/readBook";
import { verifyBook } from "../../src/app/verifyBook";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { describeWorkbook } from "../../src/workbook/describeWorkbook";
import type { RawWorkbook } from "../../src/workbook/rawWorkbook";
import { factsDifferences } from "../arbitraries/factsDifferences";
import { readableFacts } from "../arbitraries/readableFacts";
import { troubleOf } from "../arbitraries/verifiedBytes";

/**
 * Drop a workbook into this folder and it is a test, with a text of the same name beside it: its first line says what the
 * workbook shows, each line that begins with "- " is what verify says of it ("code sheet!cell found -> expected").
 */
const folder = new URL(".", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".xlsx")).map((name) => name.slice(0, -".xlsx".length));

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`${name}.xlsx`, folder)));
}

function rawOf(bytes: Uint8Array): RawWorkbook {
  const raw = fileWorkbooks.read(bytes);
  if (!raw.ok) throw new Error(JSON.stringify(raw.findings));
  return raw.value;
}

function note(name: string): { readonly shows: string; readonly finds: string[] } {
  const [shows = "", ...rest] = readFileSync(new URL(`${name}.txt`, folder), "utf8").split("\n");
  return { shows, finds: rest.filter((line) => line.startsWith("- ")).map((line) => line.slice(2)).sort() };
}

test("there are golden workbooks", () => {
  expect(names.length).toBeGreaterThanOrEqual(3);
});

describe.each(names)("the golden workbook %s", (name) => {
  test("has a text beside it whose first line says what it shows", () => {
    expect(note(name).shows.length).toBeGreaterThan(20);
  });

  test("is read and computed, and verify says of its cells exactly what its text says", () => {
    expect(troubleOf(bytesOf(name))).toEqual(note(name).finds);
  });

  test("is rebuilt from what was read, and of the rebuilt one verify says no more than what was entered wrongly", async () => {
    // An answer that nobody can read is no fact; where it stood, only the file itself keeps it.
    const entered = note(name).finds.filter((line) => !/^(formula|range|reference|value|hidden|row|surveyUnknownLevelTyped)/.test(line));
    expect(troubleOf(await rebuilt(name))).toEqual(entered);
  });

  test("gives the same facts when the rebuilt one is opened again", async () => {
    const { reading } = verified(name);
    const again = readBook(rawOf(await rebuilt(name)));
    expect(again.ok && factsDifferences(readableFacts(reading.scheme, reading.facts), readableFacts(reading.scheme, again.value.facts))).toEqual([]);
  });
});

/** A new file of what was read, its rows following each other. */
async function rebuilt(name: string): Promise<Uint8Array> {
  const { reading, results } = verified(name);
  return fileWorkbooks.create(describeWorkbook({ ...reading.spec, scheme: reading.scheme }, reading.facts, results));
}

function verified(name: string) {
  const found = verifyBook(rawOf(bytesOf(name)));
  if (!found.ok) throw new Error(JSON.stringify(found.findings));
  return found.value;
}
