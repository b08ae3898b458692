import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { main } from "../../src/cli/main";
import { nodePorts } from "../../src/cli/nodePorts";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { readTable } from "../../src/hosts/file/readTable";
import { writeFileSafely } from "../../src/hosts/file/writeFileSafely";
import { writeFilesSafely } from "../../src/hosts/file/writeFilesSafely";
import { sentRound } from "../app/collect/returnedFiles";
import { failingDisk, type DiskFault } from "../hosts/file/failingDisk";
import { repositoryRoot } from "../house/sourceFile";
import { temporaryFolder } from "./cliRun";

const folder = temporaryFolder();
let bytes: Uint8Array;

beforeAll(async () => {
  ({ bytes } = await sentRound());
}, 120_000);

/** A street's workbook in a folder of its own, and the marks of programs that have it open. */
function bookIn(name: string, ...marks: readonly string[]): string {
  mkdirSync(join(folder, name));
  for (const mark of marks) writeFileSync(join(folder, name, mark), "");
  const path = join(folder, name, "街道.xlsx");
  writeFileSync(path, bytes);
  return path;
}

const containing = (text: string): unknown => expect.stringContaining(text);

/** A command line in both languages on a disk with faults. */
async function run(argv: readonly string[], ...faults: readonly DiskFault[]): Promise<{ code: number; zh: string; en: string }> {
  const disk = () => failingDisk(...faults);
  const said: string[] = [];
  let code = 0;
  for (const language of ["zh-CN", "en"]) {
    let stderr = "";
    const ports = nodePorts({
      workbooks: fileWorkbooks, readTable, writeFile: (path, content, overwrite) => writeFileSafely(path, content, overwrite, disk()), writeFiles: (files) => writeFilesSafely(files, disk()),
    }, repositoryRoot);
    code = await main([...argv, "--lang", language], { ...ports, environment: {}, stdout: () => undefined, stderr: (text) => void (stderr += text) });
    expect(stderr).not.toMatch(/E[A-Z]{4,}|undefined|\{\{|\n\s+at |finding\./);
    said.push(stderr);
  }
  return { code, zh: said[0]!, en: said[1]! };
}

const troubles: readonly (readonly [what: string, fault: DiskFault, zh: string, en: string])[] = [
  ["a full disk", { step: "writeNew", code: "ENOSPC" }, "磁盘已满。请先腾出空间", "the disk is full. Make room"],
  ["a folder that may not be written to", { step: "writeNew", code: "EACCES" }, "没有权限。请换一个文件夹", "permission denied. Choose another folder"],
  ["a disk that is read only", { step: "writeNew", code: "EROFS" }, "磁盘是只读的。请换一个文件夹", "read-only"],
  ["a file that Windows holds for another program", { step: "rename", code: "EPERM" }, "正被别的程序打开着。请先在那个程序里保存并关闭它", "another program has it open. Save and close it there"],
  ["a file that a syncing folder holds", { step: "rename", code: "EBUSY" }, "正被别的程序打开着", "another program has it open"],
];

describe("a command that cannot write", () => {
  test.each(troubles)("because of %s says it in one sentence with what to do, ends with 2, and leaves the workbook and its folder as they were", async (what, fault, zh, en) => {
    const book = bookIn(what);
    const said = await run(["pay", book, "--period", "2026-03", "--print", "--by", "李会计", "--force"], fault);
    expect(said).toMatchObject({ code: 2, zh: containing(zh), en: containing(en) });
    expect([said.zh.trim().split("\n").length, said.zh.includes("街道.xlsx"), said.zh.includes("没有改动")]).toEqual([1, true, true]);
    expect(readFileSync(book).equals(bytes)).toBe(true);
    expect(readdirSync(join(folder, what))).toEqual(["街道.xlsx"]);
  });

  test.each(troubles.slice(0, 2))("several files because of %s writes none of them", async (what, fault, zh) => {
    const book = bookIn(`split ${what}`);
    const out = join(folder, `split ${what}`, "发出");
    // The third file meets it: two are written already, beside their places.
    const said = await run(["split", book, "-o", out], { ...fault, from: 3 });
    expect(said).toMatchObject({ code: 2, zh: containing(zh) });
    expect(existsSync(out) ? readdirSync(out) : []).toEqual([]);
    expect(readFileSync(book).equals(bytes)).toBe(true);
  });
});

describe("a workbook that another program has open", () => {
  test.each(["~$街道.xlsx", ".~街道.xlsx", ".~lock.街道.xlsx#"])("as %s says is read with a warning that what was saved last counts", async (mark) => {
    const book = bookIn(`read ${mark}`, mark);
    const said = await run(["compute", book]);
    expect(said).toMatchObject({ code: 0, zh: containing("读到的是上次保存的内容"), en: containing("saved last") });
    expect((await run(["compute", bookIn(`read without ${mark}`)])).zh).not.toContain("上次保存");
  });

  test("is not written without --force; with it it is, and a warning says what the other program would do", async () => {
    const book = bookIn("write", "~$街道.xlsx");
    const argv = ["pay", book, "--period", "2026-03", "--print", "--by", "李会计"];
    expect(await run([...argv, "-o", book])).toMatchObject({ code: 2, zh: containing("一保存就会盖掉") });
    expect(readFileSync(book).equals(bytes)).toBe(true);
    const forced = await run([...argv, "--force"]);
    expect(forced.zh).toContain("那边一保存就会盖掉这次写的内容。请在那边不保存就关闭");
    expect(readFileSync(book).equals(bytes)).toBe(false);
  });
});
