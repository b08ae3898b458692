import { mkdir, readdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { convertWithLibreOffice } from "./convertWithLibreOffice";
import { runProgram } from "./runProgram";
import { withTemporaryFolder } from "./withTemporaryFolder";

const pagesMilliseconds = 120_000;

/** Prints a workbook as LibreOffice would, to `<name>.pdf` in `outFolder`; gives the path. */
export async function toPdf(bytes: Uint8Array, outFolder: string, name = "workbook"): Promise<string> {
  await mkdir(outFolder, { recursive: true });
  const [pdf] = await withTemporaryFolder((folder) => convertWithLibreOffice([bytes], "pdf", folder));
  const path = join(outFolder, `${name}.pdf`);
  await writeFile(path, pdf!);
  return path;
}

/** A picture of each page, beside the PDF; gives the paths in the order of the pages. */
export async function pdfToPngs(pdfPath: string, dotsPerInch: number): Promise<string[]> {
  const folder = dirname(pdfPath);
  const prefix = basename(pdfPath, ".pdf");
  const run = await runProgram("pdftoppm", ["-r", String(dotsPerInch), "-png", pdfPath, join(folder, prefix)], { timeoutMilliseconds: pagesMilliseconds });
  if (run.exitCode !== 0) throw new Error(`pdftoppm could not draw ${pdfPath}: ${run.errors}`);
  // pdftoppm pads page numbers to equal length, so the order of names is the order of pages.
  const pages = (await readdir(folder)).filter((file) => file.startsWith(`${prefix}-`) && file.endsWith(".png"));
  return pages.sort().map((file) => join(folder, file));
}
