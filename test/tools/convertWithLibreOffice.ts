import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { officeProfile } from "./officeProfile";
import { runProgram } from "./runProgram";

const startMilliseconds = 60_000;
const fileMilliseconds = 30_000;

/**
 * Loads (and so recalculates) every file in one soffice process and saves it in another format.
 * `workFolder` is the caller's and empty; the results come in the order of the files. Throws naming the file that gave no result.
 */
export async function convertWithLibreOffice(files: readonly Uint8Array[], format: "xlsx" | "pdf", workFolder: string): Promise<Uint8Array[]> {
  if (files.length === 0) return [];
  const inFolder = join(workFolder, "in");
  const outFolder = join(workFolder, "out");
  await mkdir(inFolder);
  await mkdir(outFolder);
  const paths = files.map((_, position) => join(inFolder, `${position}.xlsx`));
  await Promise.all(files.map((bytes, position) => writeFile(paths[position]!, bytes)));
  const profile = await officeProfile(workFolder);
  const parameters = [profile, "--headless", "--norestore", "--nologo", "--convert-to", format, "--outdir", outFolder, ...paths];
  const run = await runProgram("soffice", parameters, { timeoutMilliseconds: startMilliseconds + fileMilliseconds * files.length });
  const written = new Set(await readdir(outFolder));
  // soffice exits with 0 also when it could not load a file: the missing result is the only sign.
  const lost = files.flatMap((_, position) => (written.has(`${position}.${format}`) ? [] : [position]));
  if (lost.length > 0) throw new Error(`LibreOffice gave no ${format} for file number ${lost.join(", ")} of ${files.length}: ${run.errors}${run.output}`);
  return Promise.all(files.map((_, position) => readFile(join(outFolder, `${position}.${format}`))));
}
