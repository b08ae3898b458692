import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newestTime, webFolder } from "./webBuild";

/** What the sample street's workbook is made of. */
const inputs = ["src/domain", "src/workbook", "src/app", "src/hosts/file", "src/cli", "templates"];
/** The month that the workbench opens at start: the first of the demo's two workbooks. */
const shownMonth = "-2026-10.xlsx";

/** Where the pages find the sample, under dist/web. */
export const samplePath = "sample/sample-street.xlsx";

/** Puts the sample street's workbook beside the pages, from the demo's folder where it has just been written, else by running the demo. */
export function placeSample(root: string, demoFolder = join(root, "demo")): void {
  const target = join(webFolder(root), samplePath);
  const newest = Math.max(...inputs.map((input) => newestTime(join(root, input))));
  if (newestTime(target) > newest) return;
  mkdirSync(join(target, ".."), { recursive: true });
  if (newestTime(demoFile(demoFolder)) > newest) return copyFileSync(demoFile(demoFolder), target);
  // A command built from older sources would write a workbook that these pages call damaged.
  const command = join(root, "dist/kaohe.js");
  if (newestTime(command) < newest) spawnSync("npm", ["run", "-s", "build"], { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  const folder = mkdtempSync(join(tmpdir(), "kaohe-sample-"));
  try {
    const demo = spawnSync(process.execPath, [command, "demo", "-o", folder, "--lang", "zh-CN"], { cwd: root, encoding: "utf8" });
    if (demo.status === null || demo.status > 1) throw new Error(`the sample street could not be built: ${demo.stderr}`);
    copyFileSync(demoFile(folder), target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A path that does not exist where the demo has not run. */
function demoFile(folder: string): string {
  const name = existsSync(folder) ? readdirSync(folder).find((file) => file.endsWith(shownMonth)) : undefined;
  return join(folder, name ?? "none");
}
