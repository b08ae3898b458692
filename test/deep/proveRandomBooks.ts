import { keepFailure } from "./keepFailure";
import { madeBook, type BookKind, type MadeBook } from "./madeBook";
import { bookDifferences, type BookDifference } from "./provedBooks";

/** Files per LibreOffice process: its start costs as much as several files, its memory grows with them. */
const booksAtOnce = 25;
/** Making a failure small costs a recalculation for each of its subjects. */
const keptFailures = 2;
const shownDifferences = 5;

export interface Proof {
  /** Sentences about what is wrong, with the folder where a small workbook was left; empty when all is proven. */
  readonly failures: readonly string[];
  readonly computedCells: number;
  /** What stood in the cells with a role: "total: number", "grade: 缺". */
  readonly seen: ReadonlySet<string>;
}

/** Makes the books of the seeds `first` to `first + count - 1` and has every computed cell computed by two other programs. */
export async function proveRandomBooks(kind: BookKind, first: number, count: number): Promise<Proof> {
  const failures: string[] = [];
  const seen = new Set<string>();
  let computedCells = 0;
  for (let from = first; from < first + count; from += booksAtOnce) {
    const books = Array.from({ length: Math.min(booksAtOnce, first + count - from) }, (_, index) => madeBook(kind, from + index));
    for (const book of books) computedCells += noteCells(book, seen);
    const differences = await bookDifferences(books);
    for (const book of books.filter(({ name }) => differences.some((difference) => difference.book === name))) {
      const own = differences.filter((difference) => difference.book === book.name);
      failures.push(`${sentenceOf(book, own)}${failures.length < keptFailures ? ` Look at ${await keepFailure(book)}.` : ""}`);
    }
  }
  return { failures, computedCells, seen };
}

function noteCells({ plan }: MadeBook, seen: Set<string>): number {
  const computed = plan.sheets.flatMap(({ cells }) => cells.filter((cell) => cell.kind === "computed"));
  for (const { role, value } of computed) if (role !== undefined) seen.add(`${role}: ${typeof value === "number" ? "number" : value}`);
  return computed.length;
}

function sentenceOf({ name }: MadeBook, differences: readonly BookDifference[]): string {
  const shown = differences.slice(0, shownDifferences).map(({ program, sheet, cell, formula, expected, found }) => `\n  ${program} ${sheet}!${cell}: expected ${expected}, found ${String(found)} by =${formula}`);
  return `${name} differs in ${differences.length} cells:${shown.join("")}\n`;
}
