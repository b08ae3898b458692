import { join } from "node:path";
import { newWorkbook } from "../../app/newWorkbook";
import type { Outcome } from "../../app/ports";
import { resultsDocument } from "../../app/resultsDocument";
import { sampleYear, type SampleMonth } from "../../app/demo/sampleYear";
import { verifyBook, type Verification } from "../../app/verifyBook";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import type { MonthResults } from "../../domain/monthResults";
import { differences } from "../differences";
import { loadRoster } from "../loadRoster";
import { loadScheme } from "../loadScheme";
import { monthReport, yearEndReport } from "../monthReport";
import { forceOption, optionText, outputOption, type Verb, type VerbContext, type VerbOptions, type VerbResult } from "../verb";

const template = "street";
const sampleSpan = { year: 2026, months: 12 };
/** October, in which a quarter's performance allowance is paid, is shown whole; December shows the year. */
const shownMonth = 10;
const bookName = (month: string): string => `两级考核-样本街道-${month}.xlsx`;

/** `kaohe demo`: the sample street's year built, filled, computed and verified; the open month for people. */
export const demoVerb: Verb = {
  name: "demo",
  help: "cli.help.demo",
  args: [],
  options: [outputOption, forceOption],
  run: demo,
};

async function demo(context: VerbContext, _args: readonly unknown[], options: VerbOptions): Promise<VerbResult> {
  const { prose } = context;
  const sample = sampleMonths(context);
  if (!sample.ok) return { kind: "refused", findings: sample.findings };
  const { scheme, months } = sample.value;
  const shown = months[shownMonth - 1]!;
  const atMonth = await writtenBook(context, options, scheme, shown);
  if (!atMonth.ok) return { kind: "refused", findings: atMonth.findings };
  const atYearEnd = await writtenBook(context, options, scheme, months.at(-1)!);
  if (!atYearEnd.ok) return { kind: "refused", findings: atYearEnd.findings };
  const books = [atMonth.value, atYearEnd.value];
  const { results } = atMonth.value.verification;
  const differing = books.reduce((count, { verification }) => count + differences(verification).length, 0);
  const files = books.map(({ file }) => file);
  const text = [
    ...monthReport({ ...results, satisfaction: lastSurvey(months.slice(0, shownMonth)) ?? results.satisfaction }, shown.facts.roster, prose),
    "", ...yearEndReport(atYearEnd.value.verification.results, months.at(-1)!.facts.roster, prose),
    "", prose.text(differing === 0 ? "cli.demo.verified" : "cli.demo.differs", { differing }), prose.text("cli.files", { files: files.join("\n      ") }),
  ].join("\n");
  return { kind: "done", document: { ...resultsDocument(results, prose), files }, text, findings: atMonth.value.verification.findings };
}

/** One month's workbook, written and verified: what is verified is the file as it was written, not the plan that it came from. */
async function writtenBook({ ports, prose }: VerbContext, options: VerbOptions, scheme: Scheme, month: SampleMonth): Promise<Outcome<{ readonly file: string; readonly verification: Verification }>> {
  const { plan } = newWorkbook(prose.text("cli.demo.street"), [scheme], scheme, month.facts);
  const bytes = await ports.workbooks.create(plan);
  const name = bookName(month.facts.month);
  const file = join(optionText(options, "output") ?? "demo", name);
  const written = await ports.writeFile(file, bytes, options["force"] === true ? "force" : "refuse");
  if (!written.ok) return written;
  const read = ports.workbooks.read(bytes, { fileName: name });
  const verified = read.ok ? verifyBook(read.value) : read;
  return verified.ok ? { ok: true, value: { file, verification: verified.value }, findings: [] } : verified;
}

function sampleMonths({ ports }: VerbContext): Outcome<{ readonly scheme: Scheme; readonly months: readonly SampleMonth[] }> {
  const scheme = loadScheme(template, ports);
  if (!scheme.ok) return scheme;
  const roster = loadRoster(join(ports.templates, template, "roster.csv"), scheme.value, ports);
  if (!roster.ok) return roster;
  const months = sampleYear(scheme.value, roster.value.roster, roster.value.contracts, sampleSpan);
  return { ok: true, value: { scheme: scheme.value, months }, findings: [] };
}

/** The open month's survey has hardly begun: people are shown the last one that has an index. */
function lastSurvey(months: readonly SampleMonth[]): MonthResults["satisfaction"] | undefined {
  return months.findLast(({ results }) => results.satisfaction.some(({ usable }) => usable))?.results.satisfaction;
}
