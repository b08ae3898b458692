import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { runProgram } from "./runProgram";

describe("running a program", () => {
  test("gives its output, errors and exit code", async () => {
    const run = await runProgram("sh", ["-c", "echo out; echo trouble >&2; exit 3"], { timeoutMilliseconds: 5000 });
    expect(run).toEqual({ exitCode: 3, output: "out\n", errors: "trouble\n" });
  });

  test("ends the program and its children when it takes too long", async () => {
    const run = runProgram("sh", ["-c", "echo $$ >&2; sleep 1000 & sleep 1000"], { timeoutMilliseconds: 300 });
    const message = await run.then(() => "no trouble", (trouble: Error) => trouble.message);
    const group = Number(/: (\d+)/.exec(message)?.[1]);
    expect(group).toBeGreaterThan(0);
    await expect.poll(() => isAnyAlive(group)).toBe(false);
  });

  test("ends the children that a finished program left behind", async () => {
    const run = await runProgram("sh", ["-c", "sleep 1000 >/dev/null 2>&1 & echo $$"], { timeoutMilliseconds: 5000 });
    await expect.poll(() => isAnyAlive(Number(run.output))).toBe(false);
  });

  test("says so when the program is not installed", async () => {
    await expect(runProgram("no-such-program", [], { timeoutMilliseconds: 1000 })).rejects.toThrow("did not start");
  });
});

/** Ended children that nobody has collected yet ("Z") do not count: in a container nobody may. */
function isAnyAlive(group: number): boolean {
  const processes = spawnSync("ps", ["-eo", "pgid=,stat="], { encoding: "utf8" }).stdout.split("\n");
  return processes.some((line) => new RegExp(`^\\s*${group}\\s+[^Z]`).test(line));
}
