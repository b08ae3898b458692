import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Disk } from "../../../src/hosts/file/disk";
import { writeFilesSafely, type OverwritePolicy } from "../../../src/hosts/file/writeFilesSafely";
import { failingDisk, type DiskFault } from "./failingDisk";

let folder: string;

beforeEach(() => { folder = mkdtempSync(join(tmpdir(), "failing-")); });
afterEach(() => rmSync(folder, { recursive: true }));

const contents = (): string[][] => readdirSync(folder).sort().map((name) => [name, readFileSync(join(folder, name), "utf8")]);

function write(names: readonly string[], overwrite: OverwritePolicy, ...faults: readonly DiskFault[]) {
  return writeFilesSafely(names.map((name) => ({ path: join(folder, name), content: `new ${name}`, overwrite })), failingDisk(...faults));
}

const codesOf = ({ findings }: Awaited<ReturnType<typeof write>>): string[] => findings.map(({ code }) => code);
const steps: readonly (keyof Disk)[] = ["makeFolder", "writeNew", "link", "copyNew", "rename"];

describe("a write that fails", () => {
  it.each(steps.flatMap((step) => ["ENOSPC", "EACCES", "EBUSY", "EIO"].flatMap((code) => [1, 2, 3].map((from) => [step, code, from] as const))))("%s with %s at its time %i leaves every file as it was and nothing beside them, or is done whole", async (step, code, from) => {
    const [old, fresh] = [["a.xlsx", "b.xlsx", "c.xlsx"], ["d.xlsx", "e.xlsx"]];
    for (const name of old) writeFileSync(join(folder, name), `old ${name}`);
    const before = contents();
    // What holds a file is tried three times; what is put back is not met by the same trouble again.
    const times = code === "EBUSY" || code === "EACCES" ? 3 : 1;
    const outcomes = [await write(old, "force", { step, code, from, times }), await write(fresh, "refuse", { step, code, from, times })];
    const expected = [...(outcomes[0]!.ok ? old.map((name) => [name, `new ${name}`]) : before), ...(outcomes[1]!.ok ? fresh.map((name) => [name, `new ${name}`]) : [])];
    expect(contents()).toEqual(expected);
  });

  it("because the disk is full says so, whatever step it is", async () => {
    writeFileSync(join(folder, "a.xlsx"), "old");
    for (const step of ["writeNew", "rename", "makeFolder"] as const) expect(codesOf(await write(["a.xlsx"], "force", { step, code: "ENOSPC" })), step).toEqual(["diskFull"]);
    expect(codesOf(await write(["b.xlsx"], "refuse", { step: "link", code: "EPERM" }, { step: "copyNew", code: "ENOSPC" }))).toEqual(["diskFull"]);
  });

  it("because another program holds the file, as Windows says when it is to be replaced, says to close it; without the right to write it says that", async () => {
    writeFileSync(join(folder, "a.xlsx"), "old");
    for (const code of ["EBUSY", "EPERM", "EACCES"]) expect(codesOf(await write(["a.xlsx"], "force", { step: "rename", code })), code).toEqual(["fileInUse"]);
    for (const code of ["EPERM", "EACCES", "EROFS"]) expect((await write(["a.xlsx"], "force", { step: "writeNew", code })).findings, code).toMatchObject([{ code: "fileNotWritten", values: { reason: code } }]);
  });

  it("for a moment only, as under a virus scanner, is tried again and done", async () => {
    writeFileSync(join(folder, "a.xlsx"), "old");
    expect(await write(["a.xlsx"], "force", { step: "rename", code: "EBUSY", times: 2 })).toMatchObject({ ok: true, findings: [] });
    expect(contents()).toEqual([["a.xlsx", "new a.xlsx"]]);
  });

  it("where no links are possible is done by a copy, and refused when the name is taken at that moment", async () => {
    expect(await write(["a.xlsx"], "refuse", { step: "link", code: "EPERM" })).toMatchObject({ ok: true });
    const disk = { ...failingDisk({ step: "link", code: "EPERM" }), isThere: () => Promise.resolve(false) };
    expect((await writeFilesSafely([{ path: join(folder, "a.xlsx"), content: "other", overwrite: "refuse" }], disk)).findings.map(({ code }) => code)).toEqual(["fileExists"]);
    expect(contents()).toEqual([["a.xlsx", "new a.xlsx"]]);
  });

  it("and cannot be taken back names the file that is the new one", async () => {
    for (const name of ["a.xlsx", "b.xlsx"]) writeFileSync(join(folder, name), `old ${name}`);
    // The first is placed, the second is not, and from then on nothing is renamed.
    const outcome = await write(["a.xlsx", "b.xlsx"], "force", { step: "rename", code: "EIO", from: 2 });
    expect(outcome.findings).toMatchObject([{ code: "fileNotWritten", values: { file: join(folder, "b.xlsx") } }, { code: "fileNotTakenBack", values: { file: join(folder, "a.xlsx") } }]);
    expect(readFileSync(String(outcome.findings[1]?.values["kept"]), "utf8")).toBe("old a.xlsx");
    expect([readFileSync(join(folder, "a.xlsx"), "utf8"), readFileSync(join(folder, "b.xlsx"), "utf8")]).toEqual(["new a.xlsx", "old b.xlsx"]);
  });
});

describe("a file beside which another program has put its mark", () => {
  it.each(["~$街道.xlsx", ".~街道.xlsx", ".~lock.街道.xlsx#"])("%s is written only with force, and then with a warning; the mark stays", async (mark) => {
    writeFileSync(join(folder, "街道.xlsx"), "old");
    writeFileSync(join(folder, mark), "");
    expect((await write(["街道.xlsx"], "refuse")).findings.map(({ code, severity }) => [code, severity])).toEqual([["fileExists", "error"], ["fileSeemsOpen", "warning"]]);
    expect(readFileSync(join(folder, "街道.xlsx"), "utf8")).toBe("old");
    expect(await write(["街道.xlsx"], "force")).toMatchObject({ ok: true, findings: [{ code: "fileSeemsOpen", severity: "warning" }] });
    expect(readdirSync(folder).sort()).toEqual([mark, "街道.xlsx"].sort());
  });

  it("that is not there itself is written without a word", async () => {
    writeFileSync(join(folder, "~$街道.xlsx"), "");
    expect(await write(["街道.xlsx"], "refuse")).toMatchObject({ ok: true, findings: [] });
  });
});
