import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { addressOf, listTitle, payBook } from "../app/pay/payBook";
import { plantCellFault } from "../arbitraries/plantedFault";
import { allowanceColumn as column } from "../../src/workbook/sheets/people/allowancesLayout";
import { runCli, temporaryFolder } from "./cliRun";

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const [book, faulty] = [at("book.xlsx"), at("faulty.xlsx")];

beforeAll(async () => {
  const made = await payBook();
  writeFileSync(book, made.bytes);
  const { foot } = made.layouts.people.allowances.pages[0]!;
  writeFileSync(faulty, plantCellFault(made.bytes, { sheetTitle: listTitle, address: addressOf(foot, column.total), formula: null, value: 9999.99 }));
}, 60_000);

describe("kaohe pay", () => {
  test("prints each community, the street's amount in words, and the instalments", async () => {
    const { code, stdout, stderr } = await runCli(["pay", book, "--period", "2026-06"]);
    expect({ code, errors: /[1-9]\d*个错误/.test(stderr) }).toEqual({ code: 0, errors: false });
    expect(stdout).toMatch(/2026年6月发放的津贴（元），已打印0次/);
    expect(stdout).toMatch(/和平 .*一致/);
    expect(stdout).toMatch(/合计（大写）：人民币.*元整 {2}¥/);
    expect(stdout).toMatch(/HT-02 +首期款.*可付/);
    expect(stderr).toMatch(/还没有关账/);
  });

  test("gives programs one document with decimal texts", async () => {
    const { code, stdout, stderr } = await runCli(["pay", book, "--period", "2026-06", "--json"]);
    const document = JSON.parse(stdout) as { period: string; total: { formula: string; agrees: boolean }; communities: { total: unknown }[]; findings: unknown[] };
    expect({ code, stderr, period: document.period, agrees: document.total.agrees }).toEqual({ code: 0, stderr: "", period: "2026-06", agrees: true });
    expect(document.total.formula).toMatch(/^\d+\.\d\d$/);
    expect(document.communities).toHaveLength(3);
  });

  test("records a printing in a new file, counts it there, and voids it with a reason", async () => {
    const [printed, voided] = [at("printed.xlsx"), at("voided.xlsx")];
    expect((await runCli(["pay", book, "--period", "2026-06", "--print", "--by", "周敏", "-o", printed])).code).toBe(0);
    expect((await runCli(["pay", printed, "--period", "2026-06"])).stdout).toContain("已打印1次");
    const done = await runCli(["pay", printed, "--period", "2026-06", "--void", "1", "--reason", "金额有误", "--by", "周敏", "-o", voided]);
    expect({ code: done.code, told: done.stderr.includes("第1次打印作废，原因：金额有误") }).toEqual({ code: 0, told: true });
    expect((await runCli(["verify", voided])).code).toBe(0);
  });

  test("shows a total that disagrees, and refuses to record a printing of it", async () => {
    const shown = await runCli(["pay", faulty, "--period", "2026-06"]);
    expect({ code: shown.code, differs: /和平 .*不一致/.test(shown.stdout), why: shown.stderr.includes("三个数不一致") }).toEqual({ code: 1, differs: true, why: true });
    const before = readFileSync(faulty);
    const refused = await runCli(["pay", faulty, "--period", "2026-06", "--print", "--by", "周敏", "--force"]);
    expect({ code: refused.code, kept: readFileSync(faulty).equals(before) }).toEqual({ code: 1, kept: true });
  });

  test.each([
    ["a month that is not open", 1, ["--period", "2026-07"]],
    ["no month", 2, ["--period", "Juni"]],
    ["printing and voiding at once", 2, ["--period", "2026-06", "--print", "--void", "1", "--force"]],
    ["a printing without a place to write", 2, ["--period", "2026-06", "--print", "--by", "周敏"]],
    ["a printing that is no number", 2, ["--period", "2026-06", "--void", "0", "--force"]],
    ["a printing without a name", 1, ["--period", "2026-06", "--print", "-o", at("never.xlsx")]],
    ["voiding what was never printed", 1, ["--period", "2026-06", "--void", "1", "--by", "周敏", "--reason", "x", "-o", at("never.xlsx")]],
  ] as const)("of %s ends with %i and a sentence", async (_, code, argv) => {
    for (const language of ["zh-CN", "en"]) {
      const run = await runCli(["pay", book, ...argv, "--lang", language]);
      expect({ code: run.code, stdout: run.stdout }).toEqual({ code, stdout: "" });
      expect(run.stderr).not.toMatch(/\n\s+at |undefined|cli\.|finding\./);
      expect(run.stderr.trim()).not.toBe("");
    }
  });
});
