import { chatText } from "../../app/collect/chatText";
import { collectBatch } from "../../app/collect/collectBatch";
import type { CollectReport } from "../../app/collect/collectReport";
import type { InspectedFile } from "../../app/collect/inspectedFile";
import { mergeInspected } from "../../app/collect/mergeFiles";
import { streetEssentials } from "../../app/collect/streetEssentials";
import { inFile } from "../../app/inFile";
import type { Outcome } from "../../app/ports";
import { verifyBook, type Verification } from "../../app/verifyBook";
import type { Finding } from "../../domain/finding";
import { collectTable, findingInFile, reportDocument } from "../collectTable";
import type { FileAt } from "../filesAt";
import { inspectPath } from "../inspectPath";
import { readBookFile, type BookFile } from "../readBookFile";
import { forceOption, misused, optionText, outputOption, type Verb, type VerbContext, type VerbOptions, type VerbResult } from "../verb";
import { writeRewritten } from "../writeRewritten";

/** `kaohe collect BOOK.xlsx FILES... -o OUT.xlsx`: what each file is, then the sound ones merged; `--dry-run` merges nothing. */
export const collectVerb: Verb = {
  name: "collect",
  help: "cli.help.collect",
  args: [["<book>", "cli.help.book"], ["<files...>", "cli.help.receivedFiles"]],
  options: [{ flags: "--dry-run", help: "cli.help.dryRun" }, { flags: "--by <name>", help: "cli.help.by" }, outputOption, forceOption],
  run: (context, [book, files], options) => collect(context, String(book), files as readonly string[], options),
};

async function collect(context: VerbContext, book: string, paths: readonly string[], options: VerbOptions): Promise<VerbResult> {
  const { ports } = context;
  const output = optionText(options, "output");
  if (output === undefined && options["dryRun"] !== true) return misused("cli.collect.outputNeeded");
  const found = filesOf(paths, context);
  if (!found.ok) return { kind: "refused", findings: found.findings };
  if (found.value.length === 0) return misused("cli.collect.noFiles");
  const own = readBookFile(book, ports);
  if (!own.ok) return { kind: "refused", findings: own.findings };
  const verified = verifyBook(own.value.raw);
  if (!verified.ok) return refused(verified.findings, book);
  const inspected = await inspectAll(verified.value, found.value, context);
  if (options["dryRun"] === true) return done(collectBatch(verified.value, inspected, ports.now()).report, verified.value, [], "cli.collect.dryRun", context);
  return merge(verified.value, inspected, { book, own: own.value, output: output!, options }, context);
}

interface Target { readonly book: string; readonly own: BookFile; readonly output: string; readonly options: VerbOptions }

async function merge(verification: Verification, inspected: readonly InspectedFile[], { book, own, output, options }: Target, context: VerbContext): Promise<VerbResult> {
  const { ports } = context;
  const merged = mergeInspected(verification, inspected, { at: ports.now(), person: optionText(options, "by") ?? "" });
  if (!merged.ok) return refused(merged.findings, book);
  const { report, rewritten } = merged.value;
  // A workbook in which nothing changes is not written again: a folder can be collected every day.
  if (rewritten.changes?.length === 0) return done(report, verification, [], "cli.collect.nothing", context);
  const written = await writeRewritten(rewritten, own, output, options["force"] === true ? "force" : "refuse", ports);
  return written.ok ? done(report, verification, [output], "cli.written", context) : { kind: "refused", findings: written.findings };
}

/** Every file that the paths name, folders expanded; a file named twice is one. */
function filesOf(paths: readonly string[], { ports }: VerbContext): Outcome<readonly FileAt[]> {
  const found: FileAt[] = [];
  for (const path of paths) {
    const files = ports.filesAt(path);
    if (!files.ok) return files;
    found.push(...files.value.filter((file) => !found.some((known) => known.path === file.path)));
  }
  return { ok: true, value: found, findings: [] };
}

async function inspectAll(verification: Verification, files: readonly FileAt[], { ports, prose }: VerbContext): Promise<readonly InspectedFile[]> {
  const street = streetEssentials(verification);
  const told = (done: number): void => {
    if (ports.columns !== undefined) ports.stderr(`\r${prose.text("cli.collect.progress", { done, all: files.length })}`);
  };
  const inspected = (await ports.inspectAll?.(street, files, told)) ?? files.map((file, index) => {
    told(index + 1);
    return inspectPath(street, file, ports);
  });
  if (ports.columns !== undefined) ports.stderr("\r\u001b[K");
  return inspected;
}

function done(report: CollectReport, { results }: Verification, files: readonly string[], key: string, { prose }: VerbContext): VerbResult {
  const chat = chatText(report, results.dates.report, prose);
  const text = [...collectTable(report, prose), "", prose.text("cli.collect.chat"), chat, "", prose.text(key, { file: files[0] ?? "" })].join("\n");
  const findings = report.files.flatMap(({ file, findings: own }) => own.map((finding) => findingInFile(finding, file)));
  return { kind: "done", document: { period: report.month, files, ...reportDocument(report, prose), chat }, text, findings };
}

function refused(findings: readonly Finding[], file: string): VerbResult {
  return { kind: "refused", findings: findings.map((finding) => inFile(finding, file)) };
}
