import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { filled, januaryFile } from "../app/openedYear";
import { runCli, temporaryFolder } from "./cliRun";

const minutes = 60_000;
const folder = temporaryFolder();
const book = join(folder, "book.xlsx");

interface Document { readonly fingerprint?: string; readonly files?: readonly string[]; readonly findings: readonly { readonly code: string }[] }

async function run(...argv: readonly string[]): Promise<{ code: number; document: Document }> {
  const { code, stdout } = await runCli([...argv, "--json"]);
  return { code, document: JSON.parse(stdout) as Document };
}

describe("close and reopen on the command line", () => {
  beforeAll(async () => {
    writeFileSync(book, filled(await januaryFile("shushan")).bytes);
  }, 2 * minutes);

  test("write the month's fingerprint, make it void with a reason, and give the same again", async () => {
    const output = join(folder, "closed.xlsx");
    const closed = await run("close", book, "--period", "2026-01", "--by", "李四", "-o", output);
    expect([closed.code, closed.document.files, closed.document.findings.map(({ code }) => code)]).toEqual([0, [output], ["closeDone"]]);
    expect(closed.document.fingerprint).toMatch(/^[0-9A-Z-]{19}$/);
    expect((await run("close", output, "--period", "2026-01", "--by", "李四", "--force")).document.findings.map(({ code }) => code)).toEqual(["closeTwice"]);
    const reopened = await run("reopen", output, "--period", "2026-01", "--by", "李四", "--reason", "核定数填错", "--force");
    expect([reopened.code, reopened.document.fingerprint]).toEqual([0, undefined]);
    expect((await run("close", output, "--period", "2026-01", "--by", "王五", "--force")).document.fingerprint).toBe(closed.document.fingerprint);
  }, 3 * minutes);

  test("want a name, a reason and a month, and leave the file as it is when refused", async () => {
    const before = readFileSync(book);
    expect((await runCli(["close", book, "--period", "2026-01"])).code).toBe(2);
    expect((await runCli(["reopen", book, "--period", "2026-01", "--by", "李四"])).code).toBe(2);
    expect((await runCli(["close", book, "--period", "十月", "--by", "李四"])).code).toBe(2);
    const refused = await run("reopen", book, "--period", "2026-01", "--by", "李四", "--reason", "填错", "--force");
    expect([refused.code, refused.document.findings.map(({ code }) => code)]).toEqual([1, ["reopenNotClosed"]]);
    expect(readFileSync(book).equals(before)).toBe(true);
  }, minutes);

  test("are not needed by open, which closes first and says so", async () => {
    const opened = await run("open", book, "--period", "2026-02", "-o", join(folder, "february.xlsx"));
    expect([opened.code, opened.document.findings.map(({ code }) => code)]).toEqual([0, ["openClosedFirst"]]);
  }, minutes);
});
