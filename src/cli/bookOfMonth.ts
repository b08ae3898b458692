import { inFile } from "../app/inFile";
import { verifyBook, type Verification } from "../app/verifyBook";
import type { Finding } from "../domain/finding";
import { parseMonth, type Month } from "../domain/units/period";
import { readBookFile, type BookFile } from "./readBookFile";
import { misused, optionText, type VerbContext, type VerbOptions, type VerbResult } from "./verb";

/** The workbook that a verb works on, verified, and the month of its `--period`. */
export interface BookOfMonth { readonly month: Month; readonly book: BookFile; /** What reading the file said. */ readonly findings: readonly Finding[]; readonly verification: Verification }

/** Reads and verifies a workbook for a month; or the verb's result that says why not: `--period` first, then the file. */
export function bookOfMonth({ ports }: Pick<VerbContext, "ports">, file: string, options: VerbOptions): { readonly ok: true; readonly value: BookOfMonth } | { readonly ok: false; readonly result: VerbResult } {
  const period = optionText(options, "period") ?? "";
  const month = parseMonth(period);
  if (month === undefined) return { ok: false, result: misused("cli.usage.period", { period }) };
  const book = readBookFile(file, ports);
  if (!book.ok) return { ok: false, result: { kind: "refused", findings: book.findings } };
  const verified = verifyBook(book.value.raw);
  if (!verified.ok) return { ok: false, result: { kind: "refused", findings: verified.findings.map((finding) => inFile(finding, file)) } };
  return { ok: true, value: { month, book: book.value, findings: book.findings, verification: verified.value } };
}
