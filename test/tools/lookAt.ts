// `npx tsx test/tools/lookAt.ts FILE.xlsx OUTDIR [DPI]`: pictures of the printed pages, for people to look at.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { pdfToPngs, toPdf } from "./printPages";

const [file, outFolder, dotsPerInch = "70"] = process.argv.slice(2);
if (!file || !outFolder || !(Number(dotsPerInch) > 0)) {
  process.stderr.write("Usage: npx tsx test/tools/lookAt.ts FILE.xlsx OUTDIR [DPI]\n");
  process.exitCode = 2;
} else {
  const pdf = await toPdf(await readFile(file), outFolder, basename(file, ".xlsx"));
  const pages = await pdfToPngs(pdf, Number(dotsPerInch));
  process.stdout.write([pdf, ...pages].join("\n") + "\n");
}
