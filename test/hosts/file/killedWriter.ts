// Writes files on a disk that kills the process at a step; run by killedWrites.test.ts as a process of its own.
import { openSync, writeSync } from "node:fs";
import { nodeDisk, type Disk } from "../../../src/hosts/file/disk";
import { writeFilesSafely } from "../../../src/hosts/file/writeFilesSafely";

const [step = "0", content = "", ...paths] = process.argv.slice(2);
let steps = 0;

/** Kills as the system does when the power goes: nothing is cleaned up. A file that is being written is left with its half. */
function die(name: string, args: readonly unknown[]): void {
  if (name === "writeNew") writeSync(openSync(args[0] as string, "wx"), String(args[1]).slice(0, String(args[1]).length / 2));
  process.kill(process.pid, "SIGKILL");
}

const disk = Object.fromEntries(Object.entries(nodeDisk).map(([name, own]) => [name, (...args: unknown[]) => {
  steps++;
  if (steps === Number(step)) die(name, args);
  return (own as (...given: unknown[]) => unknown)(...args);
}])) as unknown as Disk;

const outcome = await writeFilesSafely(paths.map((path) => ({ path, content: content.repeat(200_000), overwrite: "force" })), disk);
process.stdout.write(JSON.stringify({ ok: outcome.ok, steps }));
