import { describe, expect, test } from "vitest";
import { readBook } from "../../src/app/readBook";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { factsDifferences } from "../arbitraries/factsDifferences";
import { everythingMoved } from "../arbitraries/movedWorkbook";
import { readableFacts } from "../arbitraries/readableFacts";
import { madeBook, type BookKind, type MadeBook } from "../deep/madeBook";
import { writtenBooks } from "../deep/provedBooks";
import { convertWithLibreOffice } from "../tools/convertWithLibreOffice";
import { editWithLibreOffice } from "../tools/renameAndInsertRows";
import { withTemporaryFolder } from "../tools/withTemporaryFolder";

const kinds: readonly BookKind[] = ["shushan", "huaguoshan", "street", "randomScheme"];
const firstSeed = 500;
const minutes = 60_000;

function books(kind: BookKind, count: number): MadeBook[] {
  return Array.from({ length: count }, (_, index) => madeBook(kind, firstSeed + index));
}

/** What was entered and does not come back from the file as it went in, by path. */
function lostIn(book: MadeBook, bytes: Uint8Array): string[] {
  const raw = fileWorkbooks.read(bytes);
  const read = raw.ok ? readBook(raw.value) : raw;
  if (!read.ok) return [`${book.name}: ${JSON.stringify(read.findings)}`];
  return factsDifferences(readableFacts(book.scheme, book.facts), readableFacts(book.scheme, read.value.facts)).map((difference) => `${book.name}${difference}`);
}

describe("what was entered comes back from the file", () => {
  test.each(kinds)("as it was created, with all slips and gaps of 20 random books of %s", async (kind) => {
    const made = books(kind, 20);
    const files = await writtenBooks(made);
    expect(made.flatMap((book, index) => lostIn(book, files[index]!.bytes))).toEqual([]);
  }, 5 * minutes);

  test.each(kinds)("as LibreOffice saved it, of 6 random books of %s", async (kind) => {
    const made = books(kind, 6);
    const files = await writtenBooks(made);
    const saved = await withTemporaryFolder((folder) => convertWithLibreOffice(files.map(({ bytes }) => bytes), "xlsx", folder));
    expect(made.flatMap((book, index) => lostIn(book, new Uint8Array(saved[index]!)))).toEqual([]);
  }, 5 * minutes);

  test.each(kinds)("with every sheet renamed and rows inserted in LibreOffice, of 2 random books of %s", async (kind) => {
    const made = books(kind, 2);
    const lost: string[] = [];
    for (const [index, { bytes }] of (await writtenBooks(made)).entries()) lost.push(...lostIn(made[index]!, await editWithLibreOffice(bytes, everythingMoved(made[index]!.plan))));
    expect(lost).toEqual([]);
  }, 5 * minutes);
});
