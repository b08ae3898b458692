import { bookResults } from "../../app/bookResults";
import { readBook } from "../../app/readBook";
import { readFactsFile } from "../../app/readFactsFile";
import type { Outcome } from "../../app/ports";
import { resultsDocument } from "../../app/resultsDocument";
import { computeMonth } from "../../domain/computeMonth";
import type { Facts } from "../../domain/facts";
import { error, type Finding } from "../../domain/finding";
import type { MonthResults } from "../../domain/monthResults";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import { parsePeriod } from "../../domain/units/period";
import { loadScheme } from "../loadScheme";
import { monthReport } from "../monthReport";
import { inFile } from "../../app/inFile";
import { readBookFile } from "../readBookFile";
import { misused, optionText, type Verb, type VerbContext, type VerbOptions, type VerbResult } from "../verb";

/** `kaohe compute BOOK.xlsx | FACTS.yaml`: the month's figures by the engine. */
export const computeVerb: Verb = {
  name: "compute",
  help: "cli.help.compute",
  args: [["<file>", "cli.help.bookOrFacts"]],
  options: [{ flags: "--scheme <scheme>", help: "cli.help.scheme" }, { flags: "--period <period>", help: "cli.help.period" }],
  run: (context, [file], options) => Promise.resolve(compute(context, String(file), options)),
};

/** What is computed, with the results where the workbook itself was computed. */
interface Input { readonly scheme: Scheme; readonly facts: Facts; readonly results?: MonthResults }

function compute(context: VerbContext, file: string, options: VerbOptions): VerbResult {
  const period = optionText(options, "period");
  if (period !== undefined && parsePeriod(period) === undefined) return misused("cli.usage.period", { period });
  const schemeName = optionText(options, "scheme");
  const isFacts = /\.ya?ml$/i.test(file);
  if (isFacts && schemeName === undefined) return misused("cli.usage.schemeNeeded");
  const read = isFacts ? inputOfFacts(context, file, schemeName!) : inputOfBook(context, file, schemeName);
  if (!read.ok) return { kind: "refused", findings: read.findings };
  const { scheme, facts, results = computeMonth(scheme, facts) } = read.value;
  if (period !== undefined && period !== facts.month) return { kind: "refused", findings: [notOpen(period, facts.month)] };
  const findings = [...read.findings, ...results.findings];
  return { kind: "done", document: resultsDocument(results, context.prose), text: monthReport(results, facts.roster, context.prose).join("\n"), findings };
}

function inputOfFacts({ ports }: VerbContext, file: string, schemeName: string): Outcome<Input> {
  const scheme = loadScheme(schemeName, ports);
  if (!scheme.ok) return scheme;
  const bytes = ports.readFile(file);
  if (!bytes.ok) return bytes;
  const facts = readFactsFile(new TextDecoder().decode(bytes.value), file, scheme.value);
  return facts.ok ? { ok: true, value: { scheme: scheme.value, facts: facts.value }, findings: [...scheme.findings, ...facts.findings] } : facts;
}

/** A workbook carries its scheme, with its own numbers; `--scheme` computes its facts by other rules. */
function inputOfBook({ ports }: VerbContext, file: string, schemeName: string | undefined): Outcome<Input> {
  const book = readBookFile(file, ports);
  if (!book.ok) return book;
  const reading = readBook(book.value.raw);
  if (!reading.ok) return { ...reading, findings: reading.findings.map((finding) => inFile(finding, file)) };
  const findings = [...book.findings, ...reading.findings, ...reading.value.findings];
  if (schemeName === undefined) return { ok: true, value: { scheme: reading.value.scheme, facts: reading.value.facts, results: bookResults(reading.value) }, findings };
  const scheme = loadScheme(schemeName, ports);
  return scheme.ok ? { ok: true, value: { scheme: scheme.value, facts: reading.value.facts }, findings: [...findings, ...scheme.findings] } : scheme;
}

function notOpen(period: string, open: string): Finding {
  return error("periodNotOpen", { period, open });
}
