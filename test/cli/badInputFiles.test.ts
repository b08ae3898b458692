import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { compoundFile, madePackage } from "../hosts/file/madePackage";
import { repositoryRoot } from "../house/sourceFile";
import { badFile, findingOf, runOnBadInput, sentencesFor } from "./badInputRun";
import { typeCell } from "./badInputBooks";
import { runCli, temporaryFolder } from "./cliRun";

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const roster = join(repositoryRoot, "templates/shushan/roster.csv");
const make = (output: string, ...more: string[]): string[] => ["new", "shushan", "--roster", roster, "--year", "2026", "-o", output, ...more];
let book: Uint8Array;

beforeAll(async () => {
  await runCli(make(at("good.xlsx")));
  book = readFileSync(at("good.xlsx"));
});

const officeRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const wordFile = zipSync({
  "_rels/.rels": strToU8(`<Relationships xmlns="${officeRelations}"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`),
  "word/document.xml": strToU8('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'),
});
const bomb = (): Uint8Array => madePackage({ more: { "xl/worksheets/sheet1.xml": new Uint8Array(30 * 1024 * 1024) } });

/** Name of the file, its bytes, the finding's code, what the Chinese sentence must say. */
const noWorkbooks: readonly (readonly [what: string, name: string, bytes: () => Uint8Array, code: string, says: RegExp])[] = [
  ["text", "记录.xlsx", () => strToU8("和平站九月走访四十二次"), "fileNotXlsx", /看来是文本或 CSV 文件.*另存为“Excel 文件\(\*\.xlsx\)”/],
  ["CSV with another name", "名册.xlsx", () => strToU8("类别,编号\n社区,C01\n"), "fileNotXlsx", /文本或 CSV 文件/],
  ["a PDF", "盖章件.xlsx", () => strToU8("%PDF-1.7\n1 0 obj"), "fileNotXlsx", /看来是PDF 文件.*另找原来的工作簿/],
  ["a Word document", "说明.xlsx", () => wordFile, "fileNotXlsx", /Word 文档/],
  ["a web page that calls itself a table", "导出.xlsx", () => strToU8("<html><table></table></html>"), "fileNotXlsx", /网页/],
  ["a zip archive", "打包.xlsx", () => zipSync({ "a.txt": strToU8("x") }), "fileNotXlsx", /压缩包/],
  ["a WPS .et", "和平9月.et", () => compoundFile("Workbook"), "fileWps", /WPS 的 \.et.*另存为“Excel 文件\(\*\.xlsx\)”.*没有改动/],
  ["an old .xls", "和平9月.xls", () => compoundFile("Workbook"), "fileOldExcel", /旧版 \.xls.*另存为/],
  ["an old .xls that calls itself .xlsx", "和平9月.xlsx", () => compoundFile("Workbook"), "fileOldExcel", /旧版 \.xls/],
  ["an encrypted workbook", "加密.xlsx", () => compoundFile("EncryptedPackage"), "fileEncrypted", /打开密码.*去掉打开密码后另存/],
  ["nothing at all", "空.xlsx", () => new Uint8Array(0), "fileTruncated", /不完整或已损坏.*重新拷贝/],
  ["a zip bomb", "炸弹.xlsx", bomb, "fileBomb", /解压后异常大（压缩倍数\d+，最多200）.*没有打开/],
  ["entities of its own", "实体.xlsx", () => madePackage({ more: { "xl/worksheets/sheet1.xml": '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' } }), "fileUnsafeXml", /不安全的内容/],
  ["a workbook of something else", "工资表.xlsx", () => madePackage({}), "bookNotOurs", /不是本产品生成的工作簿.*kaohe new/],
  ["a workbook of a newer format", "新版.xlsx", () => typeCell(book, "_kaohe", "B1", { number: 99 }), "bookNewerFormat", /第99版.*升级/],
  ["a workbook whose index is damaged", "坏索引.xlsx", () => typeCell(book, "_kaohe", "A2", { text: "{" }), "bookIndexDamaged", /索引页 _kaohe 已损坏.*备份/],
];

describe("a file that is no workbook of ours is refused with 2, one sentence that names it, and nothing written", () => {
  test.each(noWorkbooks)("%s", async (_, name, bytes, code, says) => {
    const file = badFile(folder, name, bytes());
    for (const argv of [["verify", file], ["compute", file], ["explain", file, "首页!A1"], ["open", file, "--period", "2026-02", "--force"], make(at("carried.xlsx"), "--carry", file)]) {
      const run = await runOnBadInput(folder, argv);
      expect({ argv, code: run.code, codes: run.findings.map((finding) => finding.code) }).toEqual({ argv, code: 2, codes: [code] });
      expect(run.findings[0]!.message).toMatch(says);
      expect(run.findings[0]!.message).toContain(name);
    }
    const { zh, en } = await sentencesFor(["verify", file]);
    expect([zh.split("\n").length, en.split("\n").length]).toEqual([2, 2]);
    expect(en).toContain(name);
    expect(en.replace(name, "").replace("首页", "")).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test("a workbook cut off anywhere", async () => {
    for (const share of [0.0001, 0.01, 0.3, 0.5, 0.9, 0.999]) {
      const file = badFile(folder, "截断.xlsx", book.subarray(0, Math.ceil(book.length * share)));
      const run = await runOnBadInput(folder, ["verify", file]);
      expect({ share, code: run.code, codes: run.findings.map(({ code }) => code) }).toEqual({ share, code: 2, codes: ["fileTruncated"] });
    }
  });
});

describe("a path that cannot be read or written", () => {
  test("a folder in place of a file is called one", async () => {
    const run = await runOnBadInput(folder, ["verify", folder]);
    expect(run.code).toBe(2);
    expect(findingOf(run, "fileNotRead").message).toContain("是文件夹，不是文件");
  });

  test("a file that is not there is said to be missing", async () => {
    expect(findingOf(await runOnBadInput(folder, ["verify", at("没有.xlsx")]), "fileNotRead").message).toContain("没有这个文件");
  });

  test("a huge argument is refused as any other name", async () => {
    const run = await runOnBadInput(folder, ["verify", `${"长".repeat(100_000)}.xlsx`]);
    expect(run.code).toBe(2);
    expect(findingOf(run, "fileNotRead").message).toContain("名称太长");
    expect((await runOnBadInput(folder, ["capitals", "9".repeat(100_000)])).code).toBe(2);
  });

  test("an output that exists stays as it is without --force", async () => {
    const file = badFile(folder, "旧的.xlsx", "有用的内容");
    const run = await runOnBadInput(folder, make(file));
    expect(run.code).toBe(2);
    expect(findingOf(run, "fileExists").message).toMatch(/已存在，没有覆盖.*--force/);
  });

  test("an output below a file, or that is a folder, is not written and leaves nothing", async () => {
    badFile(folder, "plain.txt", "x");
    expect(findingOf(await runOnBadInput(folder, make(at("plain.txt/out.xlsx"))), "fileNotWritten").message).toContain("不是文件夹");
    mkdirSync(at("就是文件夹.xlsx"), { recursive: true });
    expect((await runOnBadInput(folder, make(at("就是文件夹.xlsx"), "--force"))).code).toBe(2);
  });

  test.runIf(process.getuid?.() !== 0)("an output in a folder without rights is not written", async () => {
    mkdirSync(at("locked"));
    chmodSync(at("locked"), 0o500);
    expect(findingOf(await runOnBadInput(folder, make(at("locked/out.xlsx"))), "fileNotWritten").message).toContain("没有权限");
  });
});

describe("wrong usage is one sentence and 2, in JSON under `error`", () => {
  test.each([
    ["an unknown verb", ["zahlen"], "没有 zahlen 这个命令"], ["an unknown option", ["capitals", "1", "--farbig"], "没有 --farbig 这个选项"], ["an option without its value", ["compute", "a.yaml", "--scheme"], "后面要写值"],
    ["a missing argument", ["lint"], "缺少参数 scheme"], ["too many arguments", ["lint", "a", "b"], "参数太多"], ["no verb", [], "请写要做什么"], ["no amount", ["capitals", "很多"], "不是金额"],
  ] as const)("%s", async (_, argv, says) => {
    const run = await runOnBadInput(folder, argv);
    expect({ code: run.code, findings: run.findings }).toEqual({ code: 2, findings: [] });
    expect(run.error).toContain(says);
    expect((await sentencesFor(argv)).zh.split("\n")).toHaveLength(2);
  });

  test("an unknown language", async () => {
    const run = await runCli(["capitals", "1", "--lang", "fr", "--json"]);
    expect(run.code).toBe(2);
    expect((JSON.parse(run.stdout) as { error: string }).error).toContain("没有语言“fr”");
  });
});

describe("files given in each other's place", () => {
  test("a workbook given as scheme", async () => {
    const run = await runOnBadInput(folder, ["lint", at("good.xlsx")]);
    expect(run.code).toBe(2);
    expect(findingOf(run, "schemeNotYaml").message).toMatch(/good\.xlsx”不是方案文件.*\.yaml/);
  });

  test("a workbook that is called a scheme", async () => {
    writeFileSync(at("book.yaml"), book);
    const run = await runOnBadInput(folder, ["lint", at("book.yaml")]);
    expect({ code: run.code }).toEqual({ code: 2 });
  });

  test("a scheme given as workbook, a workbook as facts, a scheme as facts", async () => {
    const scheme = join(repositoryRoot, "templates/shushan/scheme.yaml");
    expect(findingOf(await runOnBadInput(folder, ["verify", scheme]), "fileNotXlsx").message).toContain("文本");
    expect((await runOnBadInput(folder, ["compute", at("book.yaml"), "--scheme", "shushan"])).code).toBeGreaterThan(0);
    expect((await runOnBadInput(folder, ["compute", scheme, "--scheme", "shushan"])).code).toBeGreaterThan(0);
  });

  test("templates that are not there", async () => {
    const run = await runOnBadInput(folder, ["new", "beijing", "--roster", roster, "--year", "2026", "-o", at("x.xlsx")]);
    expect(run.code).toBe(2);
    expect(findingOf(run, "schemeNotFound").message).toMatch(/“beijing”.*shushan/);
  });
});
