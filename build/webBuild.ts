import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What dist/web is made of. */
const inputs = ["src", "assets", "templates", "build", "webpack.config.js", "package-lock.json"];
/** Written after a whole build: webpack leaves files as they are when their content did not change. */
const stamp = "dist/web-built";

export const webFolder = (root: string): string => join(root, "dist/web");

/** Whether dist/web is missing, or older than anything that it is made of. */
export function isWebStale(root: string): boolean {
  const built = join(root, stamp);
  if (!existsSync(built) || !existsSync(join(webFolder(root), "taskpane.html"))) return true;
  return inputs.some((input) => newestTime(join(root, input)) > statSync(built).mtimeMs);
}

/** Builds dist/web in a process of its own; fails with what webpack said. */
export async function buildWeb(root: string): Promise<void> {
  const started = new Date();
  await run(root, ["--import", "tsx", join("node_modules", "webpack-cli", "bin", "cli.js")]);
  // What changed during the build is newer than the build.
  writeFileSync(join(root, stamp), "");
  utimesSync(join(root, stamp), started, started);
}

function run(root: string, parameters: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, parameters, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => { said += text.toString(); });
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(said.trim()))));
  });
}

/** The newest time of change below a path; 0 where there is nothing. */
export function newestTime(path: string): number {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestTime(join(path, name))));
}
