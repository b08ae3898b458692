import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import type { RawWorkbook } from "../../src/workbook/rawWorkbook";
import { planDifferences, type PlanDifference } from "../tools/compareWithPlan";
import { recalculateWithGnumeric, recalculateWithLibreOffice, type NamedFile } from "../tools/recalculate";
import type { MadeBook } from "./madeBook";

export interface BookDifference extends PlanDifference { readonly book: string; readonly program: string }

const programs: Readonly<Record<string, (files: readonly NamedFile[]) => Promise<Map<string, RawWorkbook>>>> = { LibreOffice: recalculateWithLibreOffice, Gnumeric: recalculateWithGnumeric };

/** Writes the books, has both programs recalculate them, and lists every computed cell that is not the engine's figure. */
export async function bookDifferences(books: readonly MadeBook[]): Promise<BookDifference[]> {
  const files = await writtenBooks(books);
  const found = await Promise.all(Object.entries(programs).map(async ([program, recalculate]) => {
    const recalculated = await recalculate(files);
    return books.flatMap(({ name, plan }) => planDifferences(plan, recalculated.get(name)!).map((difference) => ({ book: name, program, ...difference })));
  }));
  return found.flat();
}

/** The books as files, one after the other: memory stays small. */
export async function writtenBooks(books: readonly MadeBook[]): Promise<NamedFile[]> {
  const files: NamedFile[] = [];
  for (const { name, plan } of books) files.push({ name, bytes: await fileWorkbooks.create(plan) });
  return files;
}
