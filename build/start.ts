// `npm start`: the demo's results, then the workbench on this machine. With --once, or without a terminal, only the results.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { makeProse } from "../src/app/prose";
import { chooseLanguage } from "../src/cli/chooseLanguage";
import { openBrowser } from "./openBrowser";
import { placeSample } from "./sample";
import { servePages } from "./staticServer";
import { buildWeb, isWebStale, webFolder } from "./webBuild";

const root = join(import.meta.dirname, "..");
const given = process.argv.slice(2);
const isOnce = given.includes("--once") || !process.stdout.isTTY;
const prose = makeProse(chooseLanguage(given, process.env).language);

// Beside the demo, which keeps only one core busy.
const built = isOnce || !isWebStale(root) ? undefined : buildWeb(root);
const demo = spawnSync(process.execPath, [join(root, "dist/kaohe.js"), "demo", "--force", ...given.filter((argument) => argument !== "--once")], { stdio: "inherit", cwd: root });
if (isOnce) process.exitCode = demo.status ?? 1;
else await showWorkbench();

async function showWorkbench(): Promise<void> {
  try {
    if (built !== undefined) {
      process.stdout.write(`\n${prose.text("cli.start.preparing")}\n`);
      await built;
    }
    placeSample(root);
    const { address } = await servePages(webFolder(root), "workbench.html");
    process.stdout.write(`\n${prose.text("cli.start.address", { address })}\n`);
    await openBrowser(address);
  } catch (trouble) {
    process.stderr.write(`${prose.text("cli.start.failed", { reason: trouble instanceof Error ? trouble.message : String(trouble) })}\n`);
    process.exitCode = 1;
  }
}
