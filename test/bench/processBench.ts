import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { officeProfile } from "../tools/officeProfile";
import type { ChildMeasure } from "./benchChild";
import { measureCommand, type CommandMeasure } from "./measureCommand";

const child = fileURLToPath(new URL("benchChild.ts", import.meta.url));
const cli = fileURLToPath(new URL("../../dist/kaohe.js", import.meta.url));
const templates = fileURLToPath(new URL("../../templates", import.meta.url));
const run = promisify(execFile);

/** One piece of work of `benchChild` in a process of its own. */
export async function measureChild(work: string, argument: string | number, template = "street"): Promise<ChildMeasure> {
  const { stdout } = await run(process.execPath, ["--import", "tsx", child, work, String(argument), template]);
  return JSON.parse(stdout) as ChildMeasure;
}

export interface NamedCommand { readonly name: string; readonly measure: CommandMeasure | undefined }

/** Whole commands on the street's file; undefined for a verb that does not run (yet). */
export async function measureCommands(book: string, folder: string, cell: string): Promise<NamedCommand[]> {
  const roster = join(templates, "street", "roster.csv");
  const commands: readonly (readonly [name: string, parameters: readonly string[]])[] = [
    ["verify BOOK", ["verify", book]], ["compute BOOK --json", ["compute", book, "--json"]], ["explain BOOK CELL", ["explain", book, cell]],
    ["new street (its own roster)", ["new", "street", "--roster", roster, "--year", "2026", "-o", join(folder, "new.xlsx")]],
    ["demo", ["demo", "-o", join(folder, "demo")]], ["capitals (start-up alone)", ["capitals", "1900000.00"]],
  ];
  const measured: NamedCommand[] = [];
  for (const [name, parameters] of commands) {
    const measure = await measureCommand(process.execPath, [cli, ...parameters]);
    // 2: wrong usage or no such verb; 1 is a finding, and the work was done.
    measured.push({ name, measure: measure.exitCode === 0 || measure.exitCode === 1 ? measure : undefined });
  }
  return measured;
}

/** What the two other programs take to load, recalculate and save the same file; undefined for one that is not installed. */
export async function measurePrograms(book: string, folder: string): Promise<NamedCommand[]> {
  const out = join(folder, "recalculated");
  await mkdir(out);
  const profile = await officeProfile(folder);
  const quietly = (work: Promise<CommandMeasure>): Promise<CommandMeasure | undefined> => work.catch(() => undefined);
  const office = await quietly(measureCommand("soffice", [profile, "--headless", "--norestore", "--nologo", "--convert-to", "xlsx", "--outdir", out, book]));
  const gnumeric = await quietly(measureCommand("ssconvert", ["--recalc", "-T", "Gnumeric_Excel:xlsx2", book, join(out, "gnumeric.xlsx")], { LC_ALL: "C.UTF-8" }));
  return [{ name: "LibreOffice", measure: office }, { name: "Gnumeric", measure: gnumeric }];
}

export async function writeBook(folder: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, "street.xlsx");
  await writeFile(path, bytes);
  return path;
}
