import { openMonth } from "../../app/openMonth";
import { parseMonth } from "../../domain/units/period";
import { inFile } from "../../app/inFile";
import { loadSoundScheme } from "../loadScheme";
import { readBookFile } from "../readBookFile";
import { writeRewritten } from "../writeRewritten";
import { forceOption, misused, optionText, outputOption, type Verb, type VerbContext, type VerbOptions, type VerbResult } from "../verb";

/** `kaohe open BOOK.xlsx --period P`: the next month's blank forms; the finished month goes to the ledgers. */
export const openVerb: Verb = {
  name: "open",
  help: "cli.help.open",
  args: [["<book>", "cli.help.book"]],
  options: [{ flags: "--period <period>", help: "cli.help.period", required: "required" }, { flags: "--scheme <scheme>", help: "cli.help.newVersion" }, { flags: "--by <name>", help: "cli.help.by" }, outputOption, forceOption],
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
  const opened = openMonth(book.value.raw, { month, at: ports.now(), person: optionText(options, "by") ?? "" }, added?.value);
  if (!opened.ok) return { kind: "refused", findings: opened.findings.map((finding) => inFile(finding, file)) };
  const output = optionText(options, "output") ?? file;
  const written = await writeRewritten(opened.value, book.value, output, options["force"] === true ? "force" : "refuse", ports);
  if (!written.ok) return { kind: "refused", findings: written.findings };
  return { kind: "done", document: { period: month, files: [output] }, text: prose.text("cli.written", { file: output }), findings: [...book.findings, ...opened.findings, ...written.findings] };
}
