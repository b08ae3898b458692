import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { main } from "../../src/cli/main";
import { nodePorts } from "../../src/cli/nodePorts";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { readTable } from "../../src/hosts/file/readTable";
import { writeFileSafely } from "../../src/hosts/file/writeFileSafely";
import { writeFilesSafely } from "../../src/hosts/file/writeFilesSafely";
import { repositoryRoot } from "../house/sourceFile";
import { runCli, temporaryFolder } from "./cliRun";

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const template = (path: string): string => join(repositoryRoot, "templates", path);
const facts = at("facts.yaml");
writeFileSync(facts, "month: 2026-10\nroster: {gridLeaders: [{id: G001, name: 甲, community: C01, from: 2026-01-01}]}\nforms: [{sheet: station, subject: S01, noOtherDeductions: true, items: {visits: 30, homeServices: 40, fixedPoint: 4, phone: {target: 40, checked: 720}}}]\n");
writeFileSync(at("text.xlsx"), "not a workbook");
writeFileSync(at("pass.yaml"), "source: ours\nexpect: {capitals: {1: 壹元整}}\n");
writeFileSync(at("fail.yaml"), "source: ours\nexpect: {capitals: {1: 贰元整}}\n");
writeFileSync(at("broken.yaml"), "a: [1");
writeFileSync(at("bad-roster.csv"), "类别,编号,名称,社区\n社区,C01,和平,\n网格长,G001,甲,没有的社区\n");

describe("the exit code", () => {
  test.each([
    ["an amount in capitals", 0, ["capitals", "600.50"]],
    ["help", 0, ["--help"]],
    ["help of a verb", 0, ["new", "--help"]],
    ["a scheme with notes only", 0, ["lint", "shushan"]],
    ["a scheme by its path", 0, ["lint", template("shushan/scheme.yaml")]],
    ["a scheme by its folder", 0, ["lint", template("shushan")]],
    ["computed facts", 0, ["compute", facts, "--scheme", "shushan"]],
    ["a scenario that holds", 0, ["test", at("pass.yaml")]],
    ["a scenario that does not hold", 1, ["test", at("pass.yaml"), at("fail.yaml")]],
    ["a period that is not open", 1, ["compute", facts, "--scheme", "shushan", "--period", "2026-09"]],
    ["a roster with an error", 1, ["new", "shushan", "--roster", at("bad-roster.csv"), "--year", "2026", "-o", at("never.xlsx")]],
    ["nothing to do", 2, []],
    ["an unknown verb", 2, ["zahlen"]],
    ["an unknown option", 2, ["capitals", "1", "--farbig"]],
    ["a missing argument", 2, ["lint"]],
    ["too many arguments", 2, ["lint", "a", "b"]],
    ["a missing option", 2, ["new", "shushan", "--year", "2026", "-o", at("x.xlsx")]],
    ["an option without its value", 2, ["compute", facts, "--scheme"]],
    ["an unknown language", 2, ["capitals", "1", "--lang", "fr"]],
    ["no amount", 2, ["capitals", "viel"]],
    ["an amount with half a fen", 2, ["capitals", "0.005"]],
    ["no year", 2, ["new", "shushan", "--roster", template("shushan/roster.csv"), "--year", "26", "-o", at("x.xlsx")]],
    ["a month 13", 2, ["new", "shushan", "--roster", template("shushan/roster.csv"), "--year", "2026", "--month", "13", "-o", at("x.xlsx")]],
    ["no period", 2, ["compute", facts, "--scheme", "shushan", "--period", "Oktober"]],
    ["facts without a scheme", 2, ["compute", facts]],
    ["a scheme that is not there", 2, ["lint", "nosuch"]],
    ["a file that is not there", 2, ["verify", at("nosuch.xlsx")]],
    ["a folder in place of a file", 2, ["verify", folder]],
    ["text in place of a workbook", 2, ["verify", at("text.xlsx")]],
    ["a scenario that is no YAML", 2, ["test", at("broken.yaml")]],
  ] as const)("of %s is %i", async (_, code, argv) => {
    for (const language of ["zh-CN", "en"]) {
      const run = await runCli([...argv, ...(argv.some((one) => one === "--lang") ? [] : ["--lang", language])]);
      expect({ code: run.code, stderr: run.stderr }).toMatchObject({ code });
      if (code === 0) continue;
      expect(run.stderr.trim()).not.toBe("");
      expect(run.stderr).not.toMatch(/\n\s+at |undefined|cli\.|finding\./);
    }
  });
});

describe("a message for people", () => {
  test("is one sentence on stderr for wrong usage, in the language asked for", async () => {
    expect(await runCli(["capitals", "viel"])).toEqual({ code: 2, stdout: "", stderr: "“viel”不是金额。请写如 1050000 或 600.50，最多两位小数。\n" });
    expect(await runCli(["capitals", "viel", "--lang", "en"])).toEqual({ code: 2, stdout: "", stderr: "\"viel\" is no amount. Write 1050000 or 600.50, with two decimals at most.\n" });
    expect((await runCli(["lint"])).stderr).toBe("缺少参数 scheme。用 kaohe --help 查看用法。\n");
  });

  test("takes the language from the environment when none is asked for", async () => {
    expect((await runCli(["zahlen"], { LANG: "en_GB.UTF-8" })).stderr).toBe("There is no command zahlen. See kaohe --help.\n");
    expect((await runCli(["zahlen"], { LC_ALL: "zh_CN.UTF-8", LANG: "en_GB" })).stderr).toBe("没有 zahlen 这个命令。用 kaohe --help 查看用法。\n");
    expect((await runCli(["zahlen"], { LANG: "C.UTF-8" })).stderr).toContain("没有 zahlen");
  });

  test("says of text with the name of a workbook how to save it", async () => {
    expect((await runCli(["verify", at("text.xlsx")])).stderr).toMatch(/text\.xlsx”未收.*另存为“Excel 文件\(\*\.xlsx\)”/);
  });

  test("shows results on stdout alone", async () => {
    const run = await runCli(["compute", facts, "--scheme", "shushan"]);
    expect(run.stdout).toContain("2026年10月");
    expect(run.stdout).toMatch(/S01/);
    expect(run.stdout).toContain("合计（大写）：人民币贰佰元整  ¥200.00");
  });
});

describe("--json", () => {
  test.each([
    [["capitals", "1050000"]], [["capitals", "viel"]], [["zahlen"]], [["lint", "shushan"]], [["lint", "nosuch"]], [["compute", facts, "--scheme", "shushan"]],
    [["verify", at("text.xlsx")]], [["test", at("pass.yaml"), at("fail.yaml")]], [[]],
  ])("prints one JSON document on stdout and nothing on stderr: %j", async (argv) => {
    const run = await runCli([...argv, "--json"]);
    const plain = await runCli(argv);
    expect(run.stderr).toBe("");
    expect(Array.isArray((JSON.parse(run.stdout) as { findings: unknown }).findings)).toBe(true);
    expect(run.code).toBe(plain.code);
  });

  test("may stand before the verb too", async () => {
    expect(JSON.parse((await runCli(["--json", "capitals", "0.05"])).stdout)).toEqual({ amount: "0.05", capitals: "伍分", findings: [] });
  });

  test("gives points and amounts as decimal texts, states where there is no number", async () => {
    const { stdout } = await runCli(["compute", facts, "--scheme", "shushan", "--json", "--lang", "en"]);
    const document = JSON.parse(stdout) as { scheme: unknown; period: string; scores: { subject: string; items: { id: string }[] }[]; allowances: unknown[] };
    expect(document).toMatchObject({ scheme: { id: "shushan" }, period: "2026-10" });
    const [station] = document.scores.filter(({ subject }) => subject === "S01");
    expect(station).toMatchObject({ sheet: "station", period: "2026-10", totalState: "value", rank: 1, vetoes: [] });
    expect(station!.items.find(({ id }) => id === "visits")).toMatchObject({ state: "value", points: "15", max: "20" });
    expect(station!.items.find(({ id }) => id === "largeActivity")).toMatchObject({ state: "notApplicable", points: null });
    expect(document.allowances[0]).toMatchObject({ engagement: "G001", fixed: "200.00", performance: null, states: { performance: "missing", total: "value" } });
  });
});

describe("writing", () => {
  const book = at("book.xlsx");
  const argv = ["new", "shushan", "--roster", template("shushan/roster.csv"), "--year", "2026", "--month", "9", "-o", book];

  test("makes a workbook once, refuses to overwrite it, and does so with --force", async () => {
    expect(await runCli(argv)).toMatchObject({ code: 0, stdout: `已写好：${book}\n` });
    const first = readFileSync(book);
    writeFileSync(book, "something of value");
    const refused = await runCli(argv);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("已存在，没有覆盖");
    expect(readFileSync(book, "utf8")).toBe("something of value");
    expect((await runCli([...argv, "--force"])).code).toBe(0);
    expect(readFileSync(book).equals(first)).toBe(true);
  });

  test("writes nothing when the roster is refused", async () => {
    await runCli(["new", "shushan", "--roster", at("bad-roster.csv"), "--year", "2026", "-o", at("never.xlsx")]);
    expect(existsSync(at("never.xlsx"))).toBe(false);
  });

  test("a workbook that was made is computed, and its cells are explained", async () => {
    await runCli([...argv, "--force"]);
    const computed = await runCli(["compute", book, "--json"]);
    expect(JSON.parse(computed.stdout)).toMatchObject({ scheme: { id: "shushan" }, period: "2026-09" });
    const explained = await runCli(["explain", book, "'和平社区社工服务站'!H8"]);
    expect(explained).toMatchObject({ code: 0 });
    expect(explained.stdout).toContain("规则：应填的没有填，就是缺");
    expect((await runCli(["explain", book, "nowhere"])).code).toBe(2);
  });

  test("refuses to open the next month while forms are missing, and leaves the file", async () => {
    await runCli([...argv, "--force"]);
    const before = readFileSync(book);
    const run = await runCli(["open", book, "--period", "2026-10", "--force"]);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain("没有填齐");
    expect(readFileSync(book).equals(before)).toBe(true);
  });
});

describe("what nobody expected", () => {
  const broken = { ...nodePorts({ workbooks: fileWorkbooks, readTable, writeFile: writeFileSafely, writeFiles: writeFilesSafely }, repositoryRoot), readFile: () => { throw new TypeError("the disk is on fire"); } };

  test("is a sentence and 2, with the stack only when it is asked for", async () => {
    for (const environment of [{}, { KAOHE_DEBUG: "1" }]) {
      let stderr = "";
      const code = await main(["verify", "a.xlsx"], { ...broken, environment, stdout: () => undefined, stderr: (text) => void (stderr += text) });
      expect(code).toBe(2);
      expect(stderr).toContain("the disk is on fire");
      expect(/\n\s+at /.test(stderr)).toBe("KAOHE_DEBUG" in environment);
    }
  });

  test("is a JSON document when one was asked for", async () => {
    let stdout = "";
    await main(["verify", "a.xlsx", "--json"], { ...broken, environment: {}, stdout: (text) => void (stdout += text), stderr: () => undefined });
    expect(JSON.parse(stdout)).toMatchObject({ findings: [] });
  });
});
