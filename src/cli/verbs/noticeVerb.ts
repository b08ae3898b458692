import { inFile } from "../../app/inFile";
import { noticePlan } from "../../app/notice/noticePlan";
import { noticeText } from "../../app/notice/noticeText";
import { publicNotice, type PublicNotice } from "../../app/notice/publicNotice";
import { bookOfMonth } from "../bookOfMonth";
import { forceOption, optionText, outputOption, type Verb, type VerbContext, type VerbOptions, type VerbResult } from "../verb";

/** `kaohe notice BOOK.xlsx --period P`: the public notice as a text; with -o as a page (.xlsx) or a text file. */
export const noticeVerb: Verb = {
  name: "notice",
  help: "cli.help.notice",
  args: [["<book>", "cli.help.book"]],
  options: [
    { flags: "--period <period>", help: "cli.help.period", required: "required" }, { flags: "--full-names", help: "cli.help.fullNames" },
    { flags: "--contact <contact>", help: "cli.help.contact" }, outputOption, forceOption,
  ],
  run: (context, [file], options) => notice(context, String(file), options),
};

async function notice(context: VerbContext, file: string, options: VerbOptions): Promise<VerbResult> {
  const opened = bookOfMonth(context, file, options);
  if (!opened.ok) return opened.result;
  const { ports, prose } = context;
  const made = publicNotice(opened.value.verification, { month: opened.value.month, names: options["fullNames"] === true ? "full" : "masked", contact: optionText(options, "contact") });
  const findings = made.findings.map((finding) => inFile(finding, file));
  if (!made.ok) return { kind: "refused", findings };
  const text = noticeText(made.value);
  const output = optionText(options, "output");
  if (output === undefined) return { kind: "done", document: { ...made.value, files: [] }, text, findings };
  const written = await ports.writeFile(output, await contentFor(output, made.value, text, ports), options["force"] === true ? "force" : "refuse");
  if (!written.ok) return { kind: "refused", findings: written.findings };
  return { kind: "done", document: { ...made.value, files: [output] }, text: prose.text("cli.written", { file: output }), findings };
}

async function contentFor(output: string, made: PublicNotice, text: string, { workbooks }: VerbContext["ports"]): Promise<Uint8Array | string> {
  return output.toLowerCase().endsWith(".xlsx") ? workbooks.create(noticePlan(made)) : `${text}\n`;
}
