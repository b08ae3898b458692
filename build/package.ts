// `npm run package -- --base-url https://host/path`: dist/package, the folder for a web server, and the manifest for it.
import { join, relative } from "node:path";
import { makeProse } from "../src/app/prose";
import { chooseLanguage } from "../src/cli/chooseLanguage";
import { readBaseUrl } from "./baseUrl";
import { packageFolder } from "./packageFolder";
import { placeSample } from "./sample";
import { buildWeb, isWebStale, webFolder } from "./webBuild";

const root = join(import.meta.dirname, "..");
const target = join(root, "dist/package");
const given = process.argv.slice(2);
const prose = makeProse(chooseLanguage(given, process.env).language);
const at = given.findLastIndex((argument) => argument === "--base-url" || argument.startsWith("--base-url="));
const base = readBaseUrl(at < 0 ? undefined : given[at] === "--base-url" ? given[at + 1] : given[at]!.slice("--base-url=".length));

if (!base.ok) {
  process.stderr.write(`${prose.text(base.key, base.values)}\n`);
  process.exitCode = 2;
} else {
  if (isWebStale(root)) await buildWeb(root);
  placeSample(root);
  packageFolder(root, webFolder(root), target, base.address);
  process.stdout.write(`${prose.text("cli.package.done", { folder: relative(process.cwd(), target), address: base.address })}\n`);
}
