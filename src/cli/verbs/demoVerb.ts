import { join } from "node:path";
import { newWorkbook } from "../../app/newWorkbook";
import type { Outcome } from "../../app/ports";
import { resultsDocument } from "../../app/resultsDocument";
import { sampleYear, type SampleMonth } from "../../app/demo/sampleYear";
import { verifyBook } from "../../app/verifyBook";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import type { MonthResults } from "../../domain/monthResults";
import { differences } from "../differences";
import { loadRoster } from "../loadRoster";
import { loadScheme } from "../loadScheme";
import { monthReport } from "../monthReport";
import { forceOption, optionText, outputOption, type Verb, type VerbContext, type VerbOptions, type VerbResult } from "../verb";

const template = "street";
/** October is the month in which a quarter's performance allowance is paid. */
const sampleSpan = { year: 2026, months: 10 };
const bookName = "两级考核-样本街道-2026.xlsx";

/** `kaohe demo`: the sample street's year built, filled, computed and verified; the open month for people. */
export const demoVerb: Verb = {
  name: "demo",
  help: "cli.help.demo",
  args: [],
  options: [outputOption, forceOption],
  run: demo,
};

async function demo(context: VerbContext, _args: readonly unknown[], options: VerbOptions): Promise<VerbResult> {
  const { ports, prose } = context;
  const sample = sampleMonths(context);
  if (!sample.ok) return { kind: "refused", findings: sample.findings };
  const { scheme, months } = sample.value;
  const month = months.at(-1)!;
  const { plan, facts, results } = newWorkbook(prose.text("cli.demo.street"), [scheme], scheme, month.facts);
  const bytes = await ports.workbooks.create(plan);
  const file = join(optionText(options, "output") ?? "demo", bookName);
  const written = await ports.writeFile(file, bytes, options["force"] === true ? "force" : "refuse");
  if (!written.ok) return { kind: "refused", findings: written.findings };
  // What is verified is the file as it was written, not the plan that it came from.
  const read = ports.workbooks.read(bytes, { fileName: bookName });
  const verified = read.ok ? verifyBook(read.value) : read;
  if (!verified.ok) return { kind: "refused", findings: verified.findings };
  const findings = verified.value.findings;
  const report = monthReport({ ...results, satisfaction: lastSurvey(months) ?? results.satisfaction }, facts.roster, prose);
  const differing = differences(verified.value).length;
  const text = [...report, "", prose.text(differing === 0 ? "cli.demo.verified" : "cli.demo.differs", { differing }), prose.text("cli.files", { files: file })].join("\n");
  return { kind: "done", document: { ...resultsDocument(results, prose), files: [file] }, text, findings };
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
