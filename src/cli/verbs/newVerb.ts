import { emptyFacts } from "../../app/emptyFacts";
import { newWorkbook } from "../../app/newWorkbook";
import type { Outcome } from "../../app/ports";
import { carryYear } from "../../app/carryYear";
import { readBook } from "../../app/readBook";
import { computeMonth } from "../../domain/computeMonth";
import type { Facts } from "../../domain/facts";
import { parseMonth, type Month } from "../../domain/units/period";
import type { CliPorts } from "../cliPorts";
import { inFile } from "../../app/inFile";
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
  const facts = carried(blank, optionText(options, "carry"), optionText(options, "by") ?? "", ports);
  if (!facts.ok) return { kind: "refused", findings: facts.findings };
  const { plan } = newWorkbook(street, [scheme.value], scheme.value, facts.value);
  const output = optionText(options, "output") ?? "";
  const saved = await ports.writeFile(output, await ports.workbooks.create(plan), options["force"] === true ? "force" : "refuse");
  if (!saved.ok) return { kind: "refused", findings: saved.findings };
  return { kind: "done", document: { period: month, files: [output] }, text: prose.text("cli.written", { file: output }), findings: [...scheme.findings, ...roster.findings, ...facts.findings, ...saved.findings] };
}

/** `3`, `03` or `2026-03`. */
function monthOf(year: string, written: string): Month | undefined {
  return written.startsWith(`${year}-`) ? parseMonth(written) : parseMonth(`${year}-${written.padStart(2, "0")}`);
}

/** With what last year's workbook leaves unsettled; a contract that the roster lists again stays as it was carried. */
function carried(blank: Facts, path: string | undefined, person: string, ports: CliPorts): Outcome<Facts> {
  if (path === undefined) return { ok: true, value: blank, findings: [] };
  const book = readBookFile(path, ports);
  if (!book.ok) return book;
  const reading = readBook(book.value.raw);
  if (!reading.ok) return { ...reading, findings: reading.findings.map((finding) => inFile(finding, path)) };
  const { facts, scheme, earlierSchemes } = reading.value;
  const over = carryYear(reading.value, computeMonth(scheme, facts, earlierSchemes), { month: blank.month, at: ports.now(), person });
  if (!over.ok) return { ...over, findings: over.findings.map((finding) => inFile(finding, path)) };
  const known = new Set(over.value.contracts.map(({ id }) => id));
  const contracts = [...over.value.contracts, ...blank.contracts.filter(({ id }) => !known.has(id))];
  return { ok: true, value: { ...blank, ...over.value, contracts }, findings: [...reading.value.findings, ...over.findings] };
}
