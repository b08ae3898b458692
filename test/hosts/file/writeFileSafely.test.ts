import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeFileSafely } from "../../../src/hosts/file/writeFileSafely";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "write-"));
});

afterEach(() => rm(folder, { recursive: true }));

describe("writing a file", () => {
  it("makes the folders, writes the file, and leaves nothing else", async () => {
    expect(await writeFileSafely(join(folder, "和平", "一月.txt"), "甲")).toMatchObject({ ok: true });
    expect(await readFile(join(folder, "和平", "一月.txt"), "utf8")).toBe("甲");
    expect(await readdir(join(folder, "和平"))).toEqual(["一月.txt"]);
  });

  it("does not replace a file unless it may", async () => {
    const path = join(folder, "a.txt");
    await writeFileSafely(path, "old");
    expect((await writeFileSafely(path, "new")).findings[0]).toMatchObject({ code: "fileExists", values: { file: path } });
    expect(await readFile(path, "utf8")).toBe("old");
    await writeFileSafely(path, "new", "force");
    expect(await readFile(path, "utf8")).toBe("new");
    expect(await readdir(folder)).toEqual(["a.txt"]);
  });

  it("says why nothing could be written", async () => {
    await writeFileSafely(join(folder, "a"), "x");
    const outcome = await writeFileSafely(join(folder, "a", "b.txt"), "x", "force");
    expect(outcome.findings[0]?.code).toMatch(/^file(NotWritten|Exists)$/);
  });
});
