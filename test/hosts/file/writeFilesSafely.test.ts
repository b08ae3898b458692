import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeFilesSafely } from "../../../src/hosts/file/writeFilesSafely";

let folder: string;
const at = (name: string): string => join(folder, name);
const text = (name: string): Promise<string> => readFile(at(name), "utf8");

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "writes-"));
});

afterEach(() => rm(folder, { recursive: true }));

describe("writing several files", () => {
  it("writes all, makes folders, replaces those that may be replaced, and leaves nothing else", async () => {
    await writeFile(at("b"), "old");
    const written = await writeFilesSafely([{ path: at("x/a"), content: "1", overwrite: "refuse" }, { path: at("b"), content: "2", overwrite: "force" }]);
    expect(written).toMatchObject({ ok: true, value: [at("x/a"), at("b")] });
    expect([await text("x/a"), await text("b")]).toEqual(["1", "2"]);
    expect([await readdir(folder), await readdir(at("x"))]).toEqual([["b", "x"], ["a"]]);
  });

  it("writes none when one is there and may not be replaced", async () => {
    await writeFile(at("b"), "old");
    const refused = await writeFilesSafely([{ path: at("a"), content: "1", overwrite: "refuse" }, { path: at("b"), content: "2", overwrite: "refuse" }]);
    expect(refused.findings[0]).toMatchObject({ code: "fileExists", values: { file: at("b") } });
    expect([await readdir(folder), await text("b")]).toEqual([["b"], "old"]);
  });

  it("takes back what it placed when a later one cannot take its place", async () => {
    await writeFile(at("a"), "old");
    // A folder with something in it stands where the last file would be: a file cannot be renamed over it.
    await mkdir(at("c/full"), { recursive: true });
    const failed = await writeFilesSafely([
      { path: at("a"), content: "1", overwrite: "force" }, { path: at("b"), content: "2", overwrite: "refuse" }, { path: at("c"), content: "3", overwrite: "force" },
    ]);
    expect(failed.findings[0]).toMatchObject({ code: "fileNotWritten", values: { file: at("c") } });
    expect([await readdir(folder), await text("a"), await readdir(at("c"))]).toEqual([["a", "c"], "old", ["full"]]);
  });
});
