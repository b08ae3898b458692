import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RawWorkbook } from "../../src/workbook/rawWorkbook";
import { convertWithLibreOffice } from "./convertWithLibreOffice";
import { readValues } from "./readValues";
import { runProgram } from "./runProgram";
import { withTemporaryFolder } from "./withTemporaryFolder";

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const gnumericMilliseconds = 120_000;
const processesAtOnce = 2;

/**
 * Every formula of every file computed anew by LibreOffice, whatever values were cached: one process for all files.
 * The result is read by the judge's own reader, by the name given; its formulas are as LibreOffice wrote them.
 */
export async function recalculateWithLibreOffice(files: readonly NamedFile[]): Promise<Map<string, RawWorkbook>> {
  refuseSameNames(files);
  return withTemporaryFolder(async (folder) => {
    const results = await convertWithLibreOffice(files.map((file) => file.bytes), "xlsx", folder);
    return new Map(files.map((file, position) => [file.name, readValues(results[position]!)]));
  });
}

/** The same by Gnumeric: a process per file, two at a time. */
export async function recalculateWithGnumeric(files: readonly NamedFile[]): Promise<Map<string, RawWorkbook>> {
  refuseSameNames(files);
  return withTemporaryFolder(async (folder) => {
    const results = new Map<string, RawWorkbook>();
    const waiting = [...files.entries()];
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [position, file] = next;
        results.set(file.name, await recalculateOneWithGnumeric(file, join(folder, String(position))));
      }
    };
    await Promise.all(Array.from({ length: processesAtOnce }, work));
    return new Map(files.map((file) => [file.name, results.get(file.name)!]));
  });
}

async function recalculateOneWithGnumeric(file: NamedFile, path: string): Promise<RawWorkbook> {
  const source = `${path}-in.xlsx`;
  const result = `${path}-out.xlsx`;
  await writeFile(source, file.bytes);
  const run = await runProgram("ssconvert", ["--recalc", "-T", "Gnumeric_Excel:xlsx2", source, result], {
    timeoutMilliseconds: gnumericMilliseconds,
    environment: { LC_ALL: "C.UTF-8" },
  });
  if (run.exitCode !== 0) throw new Error(`Gnumeric could not recalculate ${file.name}: ${run.errors}`);
  return readValues(await readFile(result));
}

function refuseSameNames(files: readonly NamedFile[]): void {
  const names = new Set(files.map((file) => file.name));
  if (names.size < files.length) throw new Error("Two files to recalculate have the same name.");
}
