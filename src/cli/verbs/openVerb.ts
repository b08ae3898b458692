import { openMonth } from "../../app/openMonth";
import type { Outcome } from "../../app/ports";
import type { OpenedMonth } from "../../app/openMonth";
import { parseMonth } from "../../domain/units/period";
import type { CliPorts } from "../cliPorts";
import { inFile } from "../../app/inFile";
import { loadSoundScheme } from "../loadScheme";
import { readBookFile } from "../readBookFile";
import { forceOption, misused, optionText, outputOption, type Verb, type VerbContext, type VerbOptions, type VerbResult } from "../verb";

/** `kaohe open BOOK.xlsx --period P`: the next month's blank forms; the finished month goes to the ledgers. */
export const openVerb: Verb = {
  name: "open",
  help: "cli.help.open",
  args: [["<book>", "cli.help.book"]],
  options: [{ flags: "--period <period>", help: "cli.help.period", required: "required" }, { flags: "--scheme <scheme>", help: "cli.help.newVersion" }, outputOption, forceOption],
  run: (context, [file], options) => open(context, String(file), options),
};

async function open({ ports, prose }: VerbContext, file: string, options: VerbOptions): Promise<VerbResult> {
  const period = optionText(options, "period") ?? "";
  const month = parseMonth(period);
  if (month === undefined) return misused("cli.usage.period", { period });
  const book = readBookFile(file, ports);
  if (!book.ok) return { kind: "refused", findings: book.findings };
  const schemeName = optionText(options, "scheme");
  const added = schemeName === undefined ? undefined : loadSoundScheme(schemeName, ports);
  if (added !== undefined && !added.ok) return { kind: "refused", findings: added.findings };
  const opened = openMonth(book.value.raw, month, added?.value);
  if (!opened.ok) return { kind: "refused", findings: opened.findings.map((finding) => inFile(finding, file)) };
  const bytes = await bytesOf(opened.value, book.value.bytes, ports);
  if (!bytes.ok) return { kind: "refused", findings: bytes.findings };
  const output = optionText(options, "output") ?? file;
  const written = await ports.writeFile(output, bytes.value, options["force"] === true ? "force" : "refuse");
  if (!written.ok) return { kind: "refused", findings: written.findings };
  return { kind: "done", document: { period: month, files: [output] }, text: prose.text("cli.written", { file: output }), findings: [...book.findings, ...opened.findings] };
}

/** The file with the changed cells, or a new one where the sheets themselves change. */
async function bytesOf({ workbook, changes }: OpenedMonth, bytes: Uint8Array, { workbooks }: CliPorts): Promise<Outcome<Uint8Array>> {
  if (changes !== undefined) return workbooks.patch(bytes, changes);
  return { ok: true, value: await workbooks.create(workbook.plan), findings: [] };
}
