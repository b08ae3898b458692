import { emptyFacts } from "../../app/emptyFacts";
import { newWorkbook } from "../../app/newWorkbook";
import type { Outcome } from "../../app/ports";
import { carryYear } from "../../app/carryYear";
import { bookResults } from "../../app/bookResults";
import { readBook } from "../../app/readBook";
import type { Facts } from "../../domain/facts";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import { parseMonth, type Month } from "../../domain/units/period";
import type { CliPorts } from "../cliPorts";
import { inFile } from "../../app/inFile";
import { withCarried, type NewYearBook } from "../../app/withCarried";
import { loadRoster } from "../loadRoster";
import { loadSoundScheme } from "../loadScheme";
import { readBookFile } from "../readBookFile";
import { forceOption, misused, optionText, outputOption, type Verb, type VerbContext, type VerbOptions, type VerbResult } from "../verb";

/** `kaohe new SCHEME --roster ROSTER --year Y -o BOOK.xlsx`: a blank workbook of a street's year, open in its first month. */
export const newVerb: Verb = {
  name: "new",
  help: "cli.help.new",
  args: [["<scheme>", "cli.help.scheme"]],
  options: [
    { flags: "--roster <file>", help: "cli.help.roster", required: "required" }, { flags: "--year <year>", help: "cli.help.year", required: "required" },
    { flags: "--month <month>", help: "cli.help.month" }, { flags: "--carry <book>", help: "cli.help.carry" }, { flags: "--by <name>", help: "cli.help.by" }, { flags: "--street <name>", help: "cli.help.street" }, { ...outputOption, required: "required" }, forceOption,
  ],
  run: (context, [scheme], options) => build(context, String(scheme), options),
};

async function build({ ports, prose }: VerbContext, name: string, options: VerbOptions): Promise<VerbResult> {
  const year = optionText(options, "year") ?? "";
  if (!/^\d{4}$/.test(year)) return misused("cli.usage.year", { year });
  const written = optionText(options, "month") ?? "1";
  const month = monthOf(year, written);
  if (month === undefined) return misused("cli.usage.month", { month: written });
  const scheme = loadSoundScheme(name, ports);
  if (!scheme.ok) return { kind: "refused", findings: scheme.findings };
  const roster = loadRoster(optionText(options, "roster") ?? "", scheme.value, ports);
  if (!roster.ok) return { kind: "refused", findings: roster.findings };
  const street = optionText(options, "street") ?? prose.text("cli.street");
  const blank = emptyFacts(scheme.value, month, roster.value.roster, roster.value.contracts);
  const begun = carried({ blank, scheme: scheme.value }, optionText(options, "carry"), optionText(options, "by") ?? "", ports);
  if (!begun.ok) return { kind: "refused", findings: begun.findings };
  const { plan } = newWorkbook(street, begun.value.schemes, scheme.value, begun.value.facts);
  const output = optionText(options, "output") ?? "";
  const saved = await ports.writeFile(output, await ports.workbooks.create(plan), options["force"] === true ? "force" : "refuse");
  if (!saved.ok) return { kind: "refused", findings: saved.findings };
  return { kind: "done", document: { period: month, files: [output] }, text: prose.text("cli.written", { file: output }), findings: [...scheme.findings, ...roster.findings, ...begun.findings, ...saved.findings] };
}

/** `3`, `03` or `2026-03`. */
function monthOf(year: string, written: string): Month | undefined {
  return written.startsWith(`${year}-`) ? parseMonth(written) : parseMonth(`${year}-${written.padStart(2, "0")}`);
}

/** With what last year's workbook leaves unsettled. */
function carried({ blank, scheme: next }: { readonly blank: Facts; readonly scheme: Scheme }, path: string | undefined, person: string, ports: CliPorts): Outcome<NewYearBook> {
  if (path === undefined) return { ok: true, value: { facts: blank, schemes: [next] }, findings: [] };
  const book = readBookFile(path, ports);
  if (!book.ok) return book;
  const reading = readBook(book.value.raw);
  if (!reading.ok) return { ...reading, findings: reading.findings.map((finding) => inFile(finding, path)) };
  const over = carryYear(reading.value, bookResults(reading.value), { month: blank.month, scheme: next, at: ports.now(), person });
  if (!over.ok) return { ...over, findings: over.findings.map((finding) => inFile(finding, path)) };
  const begun = withCarried(blank, over.value, next);
  return begun.ok ? { ...begun, findings: [...reading.value.findings, ...over.findings, ...begun.findings] } : begun;
}
