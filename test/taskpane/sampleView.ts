import { bookResults } from "../../src/app/bookResults";
import { sampleYear } from "../../src/app/demo/sampleYear";
import { newWorkbook } from "../../src/app/newWorkbook";
import { readBook } from "../../src/app/readBook";
import { bookView } from "../../src/app/service/bookView";
import type { BookView, VerificationView } from "../../src/app/service/workbookService";
import { verifyBook } from "../../src/app/verifyBook";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import type { RawWorkbook } from "../../src/workbook/rawWorkbook";
import { readTemplate } from "../app/demoTemplates";

/** A workbook of the sample street as read from a file. `open`: two answers of October are not in yet; `filled`: all are; `blank`: the first month of a new year. */
export async function sampleRaw(kind: "open" | "filled" | "blank"): Promise<RawWorkbook> {
  const { scheme, roster, contracts } = readTemplate("street");
  const span = { open: { months: 10, at: 9 }, filled: { months: 11, at: 9 }, blank: { months: 1, at: 0 } }[kind];
  const { facts } = sampleYear(scheme, roster, contracts, { year: 2026, months: span.months })[span.at]!;
  const shown = kind === "blank" ? { ...facts, forms: facts.forms.map((form) => ({ ...form, rows: new Map() })) } : facts;
  const read = fileWorkbooks.read(await fileWorkbooks.create(newWorkbook("样本街道", [scheme], scheme, shown).plan));
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.value;
}

/** What people see of a read workbook. */
export function viewOf(raw: RawWorkbook): BookView {
  const reading = readBook(raw);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return bookView(reading.value, bookResults(reading.value));
}

/** What verification finds in it. */
export function verificationOf(raw: RawWorkbook): VerificationView & { readonly isStale: boolean } {
  const verified = verifyBook(raw);
  if (!verified.ok) throw new Error(JSON.stringify(verified.findings));
  const { reading, findings } = verified.value;
  return { month: reading.spec.month, findings, compared: 1, isStale: false };
}
