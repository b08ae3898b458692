import { bookResults } from "../../src/app/bookResults";
import { sampleYear, type SampleMonth } from "../../src/app/demo/sampleYear";
import { newWorkbook } from "../../src/app/newWorkbook";
import { readBook } from "../../src/app/readBook";
import { bookView } from "../../src/app/service/bookView";
import type { BookView, VerificationView } from "../../src/app/service/workbookService";
import { verifyBook } from "../../src/app/verifyBook";
import type { Facts, FormFacts } from "../../src/domain/facts";
import type { Scheme } from "../../src/domain/scheme/schemeSchema";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import type { RawWorkbook } from "../../src/workbook/rawWorkbook";
import { readTemplate } from "../app/demoTemplates";

/** A workbook of the sample street as read from a file. `open`: two answers of October are not in yet; `filled`: all are; `blank`: January, nothing filled. */
export async function sampleRaw(kind: "open" | "filled" | "blank"): Promise<RawWorkbook> {
  const { scheme, facts } = sampleFacts(kind === "blank" ? 0 : 9);
  const lastStation = facts.forms.findLast(({ sheet }) => sheet === facts.forms[0]!.sheet)!;
  const changes: Record<typeof kind, (form: FormFacts) => FormFacts> = {
    filled: (form) => form,
    open: (form) => (form === lastStation ? { ...form, rows: new Map([...form.rows].slice(2)) } : form),
    blank: (form) => ({ ...form, rows: new Map() }),
  };
  const read = fileWorkbooks.read(await fileWorkbooks.create(newWorkbook("样本街道", [scheme], scheme, { ...facts, forms: facts.forms.map(changes[kind]) }).plan));
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.value;
}

let sample: { readonly scheme: Scheme; readonly year: readonly SampleMonth[] } | undefined;

/** The facts of one of its months, all filled; the year is computed once. */
function sampleFacts(month: number): { readonly scheme: Scheme; readonly facts: Facts } {
  if (sample === undefined) {
    const { scheme, roster, contracts } = readTemplate("street");
    sample = { scheme, year: sampleYear(scheme, roster, contracts, { year: 2026, months: 11 }) };
  }
  return { scheme: sample.scheme, facts: sample.year[month]!.facts };
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
