import { readBook } from "../../src/app/readBook";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { factsDifferences } from "../arbitraries/factsDifferences";
import { everythingMoved } from "../arbitraries/movedWorkbook";
import { readableFacts } from "../arbitraries/readableFacts";
import { convertWithLibreOffice } from "../tools/convertWithLibreOffice";
import { editWithLibreOffice } from "../tools/renameAndInsertRows";
import { withTemporaryFolder } from "../tools/withTemporaryFolder";
import { madeBook, type BookKind, type MadeBook } from "./madeBook";
import { writtenBooks } from "./provedBooks";

/** Random books of a kind, from a seed on. */
export interface RandomBooks { readonly kind: BookKind; readonly firstSeed: number; readonly count: number }

/** What was entered in random books and is not in their files, by path. */
export async function lostAsCreated(random: RandomBooks): Promise<string[]> {
  const made = booksOf(random);
  const files = await writtenBooks(made);
  return made.flatMap((book, index) => lostIn(book, files[index]!.bytes));
}

/** The same of files that LibreOffice saved. */
export async function lostInLibreOffice(random: RandomBooks): Promise<string[]> {
  const made = booksOf(random);
  const files = await writtenBooks(made);
  const saved = await withTemporaryFolder((folder) => convertWithLibreOffice(files.map(({ bytes }) => bytes), "xlsx", folder));
  return made.flatMap((book, index) => lostIn(book, new Uint8Array(saved[index]!)));
}

/** The same of files in which every sheet was renamed and rows were inserted everywhere. */
export async function lostWhenMoved(random: RandomBooks): Promise<string[]> {
  const made = booksOf(random);
  const lost: string[] = [];
  for (const [index, { bytes }] of (await writtenBooks(made)).entries()) lost.push(...lostIn(made[index]!, await editWithLibreOffice(bytes, everythingMoved(made[index]!.plan))));
  return lost;
}

function booksOf({ kind, firstSeed, count }: RandomBooks): MadeBook[] {
  return Array.from({ length: count }, (_, index) => madeBook(kind, firstSeed + index));
}

function lostIn(book: MadeBook, bytes: Uint8Array): string[] {
  const raw = fileWorkbooks.read(bytes);
  const read = raw.ok ? readBook(raw.value) : raw;
  if (!read.ok) return [`${book.name}: ${JSON.stringify(read.findings)}`];
  return factsDifferences(readableFacts(book.scheme, book.facts), readableFacts(book.scheme, read.value.facts)).map((difference) => `${book.name}${difference}`);
}
