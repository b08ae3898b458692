import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesAt } from "../../../src/cli/filesAt";
import { writeFilesSafely } from "../../../src/hosts/file/writeFilesSafely";

const size = 200_000;
const whole = (character: string): string => character.repeat(size);
const folder = mkdtempSync(join(tmpdir(), "killed-"));
const script = join(folder, "writer.mjs");

beforeAll(() => build({ entryPoints: [fileURLToPath(new URL("killedWriter.ts", import.meta.url))], bundle: true, platform: "node", format: "esm", outfile: script, logLevel: "error" }));
afterAll(() => rmSync(folder, { recursive: true }));

/** A folder with the old files, and a process that writes new ones in their place and dies at a step. */
function killedAt(step: number, names: readonly string[]): { readonly place: string; readonly paths: string[]; readonly died: boolean; readonly steps: number } {
  const place = mkdtempSync(join(folder, "place-"));
  const paths = names.map((name) => join(place, name));
  for (const path of paths) writeFileSync(path, whole("o"));
  const run = spawnSync(process.execPath, [script, String(step), "n", ...paths], { encoding: "utf8" });
  return { place, paths, died: run.signal === "SIGKILL", steps: run.stdout === "" ? 0 : (JSON.parse(run.stdout) as { steps: number }).steps };
}

describe.each([["one file", ["街道.xlsx"]], ["three files", ["a.xlsx", "b.xlsx", "c.xlsx"]]])("a process that is killed while it writes %s", (_name, names) => {
  it("at any step leaves each file whole, the old or the new one, and nothing that is taken for a file", () => {
    const { steps } = killedAt(0, names);
    expect(steps).toBeGreaterThan(names.length * 5);
    const seen = new Set<string>();
    for (let step = 1; step <= steps; step++) {
      const { place, paths, died } = killedAt(step, names);
      expect(died, `step ${step}`).toBe(true);
      const contents = paths.map((path) => readFileSync(path, "utf8"));
      for (const content of contents) expect([whole("o"), whole("n")].includes(content), `step ${step}`).toBe(true);
      seen.add(contents.map((content) => content[0]).join(""));
      expect(filesAt(place)).toMatchObject({ ok: true, value: paths.map((path) => ({ path })) });
    }
    // All old, all new, and for several files each state between.
    expect(seen.size).toBe(names.length + 1);
  }, 60_000);

  it("leaves hidden files at most, which a later write of the same files removes when they are old, and leaves alone while they are new", async () => {
    const { steps } = killedAt(0, names);
    let leftovers = 0;
    for (let step = 1; step <= steps; step++) {
      const { place, paths } = killedAt(step, names);
      const left = readdirSync(place).filter((name) => !names.includes(name));
      leftovers += left.length;
      const again = () => writeFilesSafely(paths.map((path) => ({ path, content: "again", overwrite: "force" })));
      expect(await again()).toMatchObject({ ok: true });
      expect(readdirSync(place).sort(), `step ${step}`).toEqual([...left, ...names].sort());
      const hourAgo = new Date(Date.now() - 3_600_000);
      for (const name of left) utimesSync(join(place, name), hourAgo, hourAgo);
      expect(await again()).toMatchObject({ ok: true });
      expect(readdirSync(place).sort(), `step ${step}`).toEqual([...names].sort());
    }
    expect(leftovers).toBeGreaterThan(names.length);
  }, 60_000);
});
