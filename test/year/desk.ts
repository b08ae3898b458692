import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { main } from "../../src/cli/main";
import { nodePorts } from "../../src/cli/nodePorts";
import type { Outcome } from "../../src/app/ports";
import { readBook, type BookReading } from "../../src/app/readBook";
import { computeMonth } from "../../src/domain/computeMonth";
import type { Facts } from "../../src/domain/facts";
import type { Scheme } from "../../src/domain/scheme/schemeSchema";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { readTable } from "../../src/hosts/file/readTable";
import { writeFileSafely } from "../../src/hosts/file/writeFileSafely";
import { writeFilesSafely } from "../../src/hosts/file/writeFilesSafely";
import type { BookPlaces } from "../../src/workbook/bookPlaces";
import { describeWorkbook } from "../../src/workbook/describeWorkbook";
import { patchFor } from "../../src/workbook/patchFor";
import type { WorkbookPlan } from "../../src/workbook/plan";
import { repositoryRoot } from "../house/sourceFile";

export interface Answer { readonly code: number; readonly document: Readonly<Record<string, unknown>>; readonly codes: readonly string[] }

/** One office's desk: a folder with its files, a command line with a clock of its own, and hands that type into workbooks. */
export class Desk {
  constructor(readonly folder: string) { mkdirSync(folder, { recursive: true }); }

  path(name: string): string {
    return join(this.folder, name);
  }

  files(folder: string): string[] {
    return readdirSync(this.path(folder)).filter((name) => name.endsWith(".xlsx")).sort().map((name) => this.path(join(folder, name)));
  }

  /** A command line at a time of day; what it answers in JSON. Anything but 0 or what is expected stops the year. */
  async command(at: string, argv: readonly string[], expected: readonly number[] = [0]): Promise<Answer> {
    let [out, err] = ["", ""];
    const ports = nodePorts({ workbooks: fileWorkbooks, readTable, writeFile: writeFileSafely, writeFiles: writeFilesSafely }, repositoryRoot);
    const code = await main([...argv, "--json", "--lang", "zh-CN"], { ...ports, environment: {}, now: () => at, stdout: (text) => void (out += text), stderr: (text) => void (err += text) });
    const document = JSON.parse(out === "" ? "{}" : out) as Record<string, unknown> & { findings?: { code: string; severity: string; message: string }[] };
    const findings = document.findings ?? [];
    if (!expected.includes(code)) throw new Error(`${argv.join(" ")} ended with ${code}: ${findings.filter(({ severity }) => severity === "error").slice(0, 5).map(({ message }) => message).join(" | ")} ${err} ${JSON.stringify(document["error"] ?? "")}`);
    return { code, document, codes: findings.map((finding) => finding.code) };
  }

  /** Somebody opens a workbook in a spreadsheet program, types, and saves it: inputs change, and the figures follow. */
  type(path: string, change: (facts: Facts, scheme: Scheme) => Facts): void {
    const bytes = new Uint8Array(readFileSync(path));
    const reading = opened(bytes);
    const { spec, scheme, earlierSchemes, facts } = reading;
    const planOf = (typed: Facts, places: BookPlaces): WorkbookPlan => describeWorkbook({ ...spec, scheme, earlierSchemes }, typed, computeMonth(scheme, typed, earlierSchemes), places);
    const typed = change(facts, scheme);
    // Replies are typed from the first row on.
    const after = planOf(typed, typed.replies === facts.replies ? reading.places : { ...reading.places, replies: undefined });
    const patching = patchFor(planOf(facts, reading.places), after, reading.found);
    if (patching.kind !== "inPlace") throw new Error(`typing would change the shape of ${patching.sheets.join("、")}`);
    writeFileSync(path, valueOf(fileWorkbooks.patch(bytes, patching.cells)));
  }

  size(path: string): number {
    return statSync(path).size;
  }

  facts(path: string): Facts {
    return opened(new Uint8Array(readFileSync(path))).facts;
  }
}

function opened(bytes: Uint8Array): BookReading {
  return valueOf(readBook(valueOf(fileWorkbooks.read(bytes))));
}

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings.slice(0, 5)));
  return outcome.value;
}
