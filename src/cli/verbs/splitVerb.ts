import { join } from "node:path";
import { inFile } from "../../app/inFile";
import { sentFiles } from "../../app/split/splitArchive";
import { splitBook, type SentBook } from "../../app/split/splitBook";
import { verifyBook } from "../../app/verifyBook";
import type { Finding } from "../../domain/finding";
import type { FileToWrite } from "../cliPorts";
import { readBookFile, type BookFile } from "../readBookFile";
import { rewrittenBytes } from "../writeRewritten";
import { textTable } from "../textTable";
import { forceOption, optionText, type Verb, type VerbContext, type VerbOptions, type VerbResult } from "../verb";

/** `kaohe split BOOK.xlsx -o DIR`: a workbook for each committee, the list of who got what, and a line in the street's 操作日志. */
export const splitVerb: Verb = {
  name: "split",
  help: "cli.help.split",
  args: [["<book>", "cli.help.book"]],
  options: [{ flags: "-o, --output <folder>", help: "cli.help.folder", required: "required" }, { flags: "--by <name>", help: "cli.help.by" }, forceOption],
  run: (context, [file], options) => split(context, String(file), options),
};

async function split(context: VerbContext, file: string, options: VerbOptions): Promise<VerbResult> {
  const { ports } = context;
  const book = readBookFile(file, ports);
  if (!book.ok) return { kind: "refused", findings: book.findings };
  const verified = verifyBook(book.value.raw);
  if (!verified.ok) return refused(verified.findings, file);
  const sent = splitBook(verified.value, { at: ports.now(), person: optionText(options, "by") ?? "" });
  if (!sent.ok) return refused(sent.findings, file);
  const folder = optionText(options, "output")!;
  const toWrite = await filesToWrite(sent.value, { file, book: book.value, folder, overwrite: options["force"] === true ? "force" : "refuse" }, context);
  if (!toWrite.ok) return { kind: "refused", findings: toWrite.findings };
  const written = await ports.writeFiles(toWrite.value);
  if (!written.ok) return { kind: "refused", findings: written.findings };
  return {
    kind: "done", document: { period: verified.value.reading.spec.month, files: written.value, committees: sent.value.files.map(({ workbook: _, ...listed }) => listed) },
    text: report(sent.value, folder, file, context), findings: [...[...book.findings, ...sent.findings].map((finding) => inFile(finding, file)), ...written.findings],
  };
}

interface Target { readonly file: string; readonly book: BookFile; readonly folder: string; readonly overwrite: FileToWrite["overwrite"] }

/** The committees' files and their list, then the street's own workbook: its log must not say what was not written. */
async function filesToWrite({ files, rewritten }: SentBook, { file, book, folder, overwrite }: Target, { ports }: VerbContext): Promise<{ ok: true; value: FileToWrite[] } | { ok: false; findings: readonly Finding[] }> {
  const own = await rewrittenBytes(rewritten, book, ports);
  if (!own.ok) return own;
  const sent = await sentFiles(files, (plan) => ports.workbooks.create(plan));
  return { ok: true, value: [...sent.map(({ name, bytes }) => ({ path: join(folder, name), content: bytes, overwrite })), { path: file, content: own.value, overwrite: "force" }] };
}

function report({ files }: SentBook, folder: string, book: string, { prose }: VerbContext): string {
  const columns = (["community", "units", "leaders", "file"] as const).map((name) => ({ title: prose.text(`cli.split.${name}`), align: name === "leaders" ? "right" as const : "left" as const }));
  const rows = files.map(({ communityName, units, gridLeaders, fileName }) => [communityName, units.join("、"), String(gridLeaders), fileName]);
  return [...textTable(columns, rows), "", prose.text("cli.split.done", { count: files.length, folder, book })].join("\n");
}

function refused(findings: readonly Finding[], file: string): VerbResult {
  return { kind: "refused", findings: findings.map((finding) => inFile(finding, file)) };
}
