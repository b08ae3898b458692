import { join } from "node:path";
import { newWorkbook } from "../../app/newWorkbook";
import type { Outcome } from "../../app/ports";
import { resultsDocument } from "../../app/resultsDocument";
import { sampleYear, type SampleMonth } from "../../app/demo/sampleYear";
import { verifyBook } from "../../app/verifyBook";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import type { Finding } from "../../domain/finding";
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
  const sample = sampleMonth(context);
  if (!sample.ok) return { kind: "refused", findings: sample.findings };
  const { scheme, month } = sample.value;
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
  const text = [...monthReport(results, facts.roster, prose), "", verifiedLine(findings, prose), prose.text("cli.files", { files: file })].join("\n");
  return { kind: "done", document: { ...resultsDocument(results, prose), files: [file] }, text, findings };
}

function sampleMonth({ ports }: VerbContext): Outcome<{ readonly scheme: Scheme; readonly month: SampleMonth }> {
  const scheme = loadScheme(template, ports);
  if (!scheme.ok) return scheme;
  const roster = loadRoster(join(ports.templates, template, "roster.csv"), scheme.value, ports);
  if (!roster.ok) return roster;
  const months = sampleYear(scheme.value, roster.value.roster, roster.value.contracts, sampleSpan);
  return { ok: true, value: { scheme: scheme.value, month: months.at(-1)! }, findings: [] };
}

function verifiedLine(findings: readonly Finding[], prose: VerbContext["prose"]): string {
  const differing = findings.filter(({ severity, place }) => severity === "error" && place.kind === "cell").length;
  return prose.text(differing === 0 ? "cli.demo.verified" : "cli.demo.differs", { differing });
}
