import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Facts } from "../../src/domain/facts";
import { canonicalScheme } from "../../src/domain/scheme/canonicalScheme";
import { describedBook, type MadeBook } from "./madeBook";
import { bookDifferences, writtenBooks, type BookDifference } from "./provedBooks";

const folder = fileURLToPath(new URL("../failed", import.meta.url));

/**
 * Leaves a workbook to look at, as small as dropping subjects makes it: the file, its facts and scheme as JSON, and the
 * cells that differ. One more recalculation for each unit and grid leader that there is, not fast-check's hundreds.
 */
export async function keepFailure(book: MadeBook): Promise<string> {
  const small = await smallest(book);
  const differences = await bookDifferences([small]);
  const own = join(folder, book.name);
  await mkdir(own, { recursive: true });
  const [file] = await writtenBooks([small]);
  await writeFile(join(own, "book.xlsx"), file!.bytes);
  await writeFile(join(own, "facts.json"), JSON.stringify(small.facts, plainJson, 1));
  await writeFile(join(own, "scheme.json"), canonicalScheme(small.scheme));
  await writeFile(join(own, "differences.json"), JSON.stringify(differences, null, 1));
  return own;
}

async function smallest(book: MadeBook): Promise<MadeBook> {
  let small = book;
  for (const fewer of smallerFacts(book.facts)) {
    const facts = fewer(small.facts);
    if (facts === small.facts) continue;
    const candidate = describedBook(book.name, book.scheme, facts);
    if ((await differencesOrNone(candidate)).length > 0) small = candidate;
  }
  return small;
}

/** A book that cannot be built without the dropped subject is no smaller witness. */
async function differencesOrNone(book: MadeBook): Promise<BookDifference[]> {
  try {
    return await bookDifferences([book]);
  } catch {
    return [];
  }
}

/** Ways to drop one subject, or one list, of the facts. */
function smallerFacts(facts: Facts): ((from: Facts) => Facts)[] {
  const lists = ["scoreLedger", "replies", "payments", "spending", "paidAllowances", "gridLeaderResults"] as const;
  return [
    ...lists.map((list) => (from: Facts): Facts => (from[list].length === 0 ? from : { ...from, [list]: [] })),
    ...facts.roster.units.map(({ id }) => (from: Facts): Facts => ({ ...from, roster: { ...from.roster, units: from.roster.units.filter((unit) => unit.id !== id) }, forms: from.forms.filter(({ subject }) => subject !== id) })),
    ...facts.roster.gridLeaders.map(({ id }) => (from: Facts): Facts => ({ ...from, roster: { ...from.roster, gridLeaders: from.roster.gridLeaders.filter((leader) => leader.id !== id) } })),
    ...facts.contracts.map(({ id }) => (from: Facts): Facts => ({ ...from, contracts: from.contracts.filter((contract) => contract.id !== id) })),
  ];
}

function plainJson(_key: string, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value) as unknown;
  return typeof value === "bigint" ? value.toString() : value;
}
