import { inFile } from "../../app/inFile";
import { payList } from "../../app/pay/makePayList";
import { recordPrint } from "../../app/pay/recordPrint";
import { voidPrint } from "../../app/pay/voidPrint";
import type { Outcome } from "../../app/ports";
import type { RewrittenBook } from "../../app/rewriteBook";
import type { Verification } from "../../app/verifyBook";
import { error, type Finding } from "../../domain/finding";
import { allowancesTitle } from "../../workbook/sheets/people/allowancesLayout";
import { payDocument, payReport } from "../payReport";
import { bookOfMonth } from "../bookOfMonth";
import type { BookFile } from "../readBookFile";
import { forceOption, misused, optionText, outputOption, type Verb, type VerbContext, type VerbOptions, type VerbResult } from "../verb";
import { writeRewritten } from "../writeRewritten";

/** `kaohe pay BOOK.xlsx --period P`: what finance signs, each total added up in three ways; `--print` and `--void` are noted in 操作日志. */
export const payVerb: Verb = {
  name: "pay",
  help: "cli.help.pay",
  args: [["<book>", "cli.help.book"]],
  options: [
    { flags: "--period <period>", help: "cli.help.period", required: "required" },
    { flags: "--print", help: "cli.help.print" }, { flags: "--void <number>", help: "cli.help.void" }, { flags: "--object <object>", help: "cli.help.printObject" },
    { flags: "--by <name>", help: "cli.help.by" }, { flags: "--reason <reason>", help: "cli.help.reason" }, outputOption, forceOption,
  ],
  run: (context, [file], options) => pay(context, String(file), options),
};

async function pay(context: VerbContext, file: string, options: VerbOptions): Promise<VerbResult> {
  const wrong = misuse(options);
  if (wrong !== undefined) return wrong;
  const opened = bookOfMonth(context, file, options);
  if (!opened.ok) return opened.result;
  const { month: period, book, verification } = opened.value;
  const { spec, facts } = verification.reading;
  if (spec.month !== period) return refused([error("periodNotOpen", { period, open: spec.month })], file);
  const list = payList(verification);
  if (!list.ok) return refused(list.findings, file);
  if (options["print"] === true || optionText(options, "void") !== undefined) return record(context, { file, book }, verification, options);
  const findings = [...opened.value.findings, ...verification.findings, ...list.value.findings].map((finding) => inFile(finding, file));
  return { kind: "done", document: payDocument(list.value), text: payReport(list.value, facts.asOf ?? "-", context.prose).join("\n"), findings };
}

function misuse(options: VerbOptions): VerbResult | undefined {
  const number = optionText(options, "void");
  if (number !== undefined && !/^[1-9]\d{0,3}$/.test(number)) return misused("cli.usage.number", { number });
  const isPrint = options["print"] === true;
  if (isPrint && number !== undefined) return misused("cli.usage.printOrVoid");
  if ((isPrint || number !== undefined) && optionText(options, "output") === undefined && options["force"] !== true) return misused("cli.usage.outputNeeded");
  return undefined;
}

/** Notes the printing or the voiding and writes the workbook. */
async function record({ ports, prose }: VerbContext, { file, book }: { file: string; book: BookFile }, verification: Verification, options: VerbOptions): Promise<VerbResult> {
  const noted = note(verification, options, ports.now());
  if (!noted.ok) return refused(noted.findings, file);
  const output = optionText(options, "output") ?? file;
  const written = await writeRewritten(noted.value, book, output, options["force"] === true ? "force" : "refuse", ports);
  if (!written.ok) return { kind: "refused", findings: written.findings };
  return { kind: "done", document: { period: verification.reading.spec.month, files: [output] }, text: prose.text("cli.written", { file: output }), findings: [...noted.findings, ...written.findings] };
}

function note(verification: Verification, options: VerbOptions, at: string): Outcome<RewrittenBook> {
  const entry = { object: optionText(options, "object") ?? allowancesTitle, at, person: optionText(options, "by") ?? "" };
  const number = optionText(options, "void");
  return number === undefined ? recordPrint(verification, entry) : voidPrint(verification, { ...entry, number: Number(number), reason: optionText(options, "reason") ?? "" });
}

function refused(findings: readonly Finding[], file: string): VerbResult {
  return { kind: "refused", findings: findings.map((finding) => inFile(finding, file)) };
}
