import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { streetBook } from "../app/split/sentStreet";
import { valueOf } from "../app/openedYear";
import { runCli, temporaryFolder } from "./cliRun";

const folder = temporaryFolder();
const book = join(folder, "街道.xlsx");

beforeAll(async () => {
  writeFileSync(book, (await streetBook("shushan", 2)).bytes);
}, 120_000);

describe("kaohe notice", () => {
  test("prints the text, and warns on stderr that an open month is provisional", async () => {
    const run = await runCli(["notice", book, "--period", "2026-02"]);
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(/^样本街道2026年2月社区社会工作服务考核结果公示（暂列）\n/);
    expect(run.stderr).toContain("暂列");
  });

  test("writes a page to print for .xlsx and the text for another name", async () => {
    const [page, text] = [join(folder, "公示.xlsx"), join(folder, "公示.txt")];
    for (const output of [page, text]) expect((await runCli(["notice", book, "--period", "2026-01", "-o", output, "--contact", "张三"])).code).toBe(0);
    expect(valueOf(fileWorkbooks.read(readFileSync(page))).sheets.map(({ title }) => title)).toEqual(["公示"]);
    expect(readFileSync(text, "utf8")).toContain("以书面形式向样本街道张三反映");
  });

  test("wants a month, and names the open one when there are no results of it", async () => {
    expect((await runCli(["notice", book, "--period", "Februar"])).code).toBe(2);
    const run = await runCli(["notice", book, "--period", "2026-03"]);
    expect([run.code, run.stderr]).toEqual([1, expect.stringContaining("2026-02")]);
  });
});
