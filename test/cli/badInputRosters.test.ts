import { join } from "node:path";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { madePackage } from "../hosts/file/madePackage";
import { badFile, findingOf, runOnBadInput, sentencesFor } from "./badInputRun";
import { runCli, temporaryFolder } from "./cliRun";

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const make = (roster: string, output: string): string[] => ["new", "shushan", "--roster", roster, "--year", "2026", "-o", output];
const lines = ["类别,编号,名称,社区,网格,任职起", "社区,C01,和平社区,,,", "服务站,S01,和平社工服务站,和平社区,,", "网格长,G001,张伟,和平社区,第1网格,2026-01-01"];
const reordered = ["任职起,网格,名称,类别,社区,编号", ",,和平社区,社区,,C01", ",,和平社工服务站,服务站,和平社区,S01", "2026-01-01,第1网格,张伟,网格长,和平社区,G001"];
// "社区,C01,…" as Chinese Excel saves it: GB18030 has no encoder here, so the bytes of these six characters are written out.
const gb: Readonly<Record<string, readonly number[]>> = { 类: [0xc0, 0xe0], 别: [0xb1, 0xf0], 编: [0xb1, 0xe0], 号: [0xba, 0xc5], 名: [0xc3, 0xfb], 称: [0xb3, 0xc6], 社: [0xc9, 0xe7], 区: [0xc7, 0xf8], 和: [0xba, 0xcd], 平: [0xc6, 0xbd], 服: [0xb7, 0xfe], 务: [0xce, 0xf1], 站: [0xd5, 0xbe] };
const inGb18030 = (text: string): Uint8Array => Uint8Array.from([...text].flatMap((character) => gb[character] ?? [character.charCodeAt(0)]));

function asSheet(rows: readonly string[]): Uint8Array {
  const cells = (row: string): string => row.split(",").map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("");
  return madePackage({ sheets: [`<sheetData>${rows.map((row, index) => `<row r="${index + 1}">${cells(row)}</row>`).join("")}</sheetData>`] });
}

describe("a roster is read however offices save it", () => {
  test.each([
    ["UTF-8", "utf8.csv", strToU8(lines.join("\r\n"))],
    ["UTF-8 with a byte order mark", "bom.csv", strToU8(`\ufeff${lines.join("\r\n")}`)],
    ["GB18030", "gb.csv", inGb18030("类别,编号,名称,社区\r\n社区,C01,和平社区,\r\n服务站,S01,和平社区服务站,和平社区\r\n")],
    ["columns in another order", "order.csv", strToU8(reordered.join("\n"))],
    ["a workbook with columns in another order", "order.xlsx", asSheet(reordered)],
    ["full-width digits and a title above", "title.csv", strToU8(["街道名册,,,,,", lines[0]!, "社区,Ｃ０１,和平社区,,,", lines[2]!, "网格长,G001,张伟,和平社区,第1网格,２０２６年１月１日"].join("\n"))],
  ] as const)("%s", async (_, name, bytes) => {
    const roster = badFile(folder, name, bytes);
    expect(await runCli(make(roster, at(`${name}.out.xlsx`)))).toMatchObject({ code: 0, stderr: "" });
    const { scores } = JSON.parse((await runCli(["compute", at(`${name}.out.xlsx`), "--json"])).stdout) as { scores: { subject: string }[] };
    expect(scores.map(({ subject }) => subject)).toContain("S01");
  });
});

const station = "服务站,S01,和平社工服务站,和平社区,,";
/** The rows of the file, the code of the finding, the exit code, what the sentence says (file, row and column among it). */
const badRosters: readonly (readonly [what: string, rows: readonly string[], code: string, exit: number, says: RegExp])[] = [
  ["nothing in it", [], "fileTruncated", 2, /bad\.csv.*不完整或已损坏/],
  ["only blank lines", ["", "", ""], "tableEmpty", 2, /bad\.csv”里没有表格.*第一行应是栏目名称/],
  ["no header", lines.slice(1), "rosterMissingColumn", 1, /bad\.csv 类别：名册没有“类别”一栏.*类别、编号、名称/],
  ["a header and nothing else", lines.slice(0, 1), "rosterEmpty", 1, /bad\.csv 类别：名册只有栏目.*从下一行起填写/],
  ["a quote that is never closed", [lines[0]!, '社区,C01,"和平社区,,,', station], "tableMalformed", 2, /bad\.csv”第2行起的引号不成对/],
  ["an unknown community", [lines[0]!, lines[1]!, "服务站,S01,和平站,月亮社区,,"], "rosterUnknownCommunity", 1, /bad\.csv 第3行 社区：社区“月亮社区”不在名册的社区行中/],
  ["an unknown community after blank lines and a title", ["某街道,,,,,", "", lines[0]!, lines[1]!, "", "服务站,S01,和平站,月亮社区,,"], "rosterUnknownCommunity", 1, /bad\.csv 第6行 社区：/],
  ["an unknown kind", [lines[0]!, lines[1]!, "大队,S01,和平站,和平社区,,"], "rosterUnknownKind", 1, /第3行 类别：类别“大队”不认识.*服务站/],
  ["a date that is none", [...lines.slice(0, 3), "网格长,G001,张伟,和平社区,第1网格,元月"], "rosterUnreadableDate", 1, /第4行 任职起：“元月”不是日期.*2026-02-01/],
  ["a number twice", [...lines, "网格长,G001,李娜,和平社区,第2网格,2026-01-01"], "rosterDuplicateId", 1, /第5行 编号：编号“G001”在第4行已经用过/],
];

describe("a roster that cannot be right is refused, with file, row and column, and no workbook is made", () => {
  test.each(badRosters)("%s", async (_, rows, code, exit, says) => {
    const roster = badFile(folder, "bad.csv", rows.join("\n"));
    const run = await runOnBadInput(folder, make(roster, at("never.xlsx")));
    expect(run.code).toBe(exit);
    expect(findingOf(run, code).message).toMatch(says);
    expect((await sentencesFor(make(roster, at("never.xlsx")))).en).toContain("bad.csv");
  });

  test("a share above the contract's range, and a negative amount", async () => {
    const roster = badFile(folder, "contracts.csv", "类别,编号,名称,合同金额,中期比例\n合同,HT-01,心理咨询,100000,350\n合同,HT-02,养老,-5,35\n");
    const run = await runOnBadInput(folder, ["new", "huaguoshan", "--roster", roster, "--year", "2026", "-o", at("never.xlsx")]);
    expect(run.code).toBe(1);
    expect(findingOf(run, "rosterShareOutsideRange").message).toMatch(/contracts\.csv 第2行 中期比例：.*350%.*30%至40%/);
    expect(findingOf(run, "rosterNegativeNumber").message).toMatch(/第3行 合同金额：/);
  });

  test("one grid with two leaders at the same time is said at once, and the workbook is made all the same", async () => {
    const roster = badFile(folder, "twice.csv", [...lines, "网格长,G002,李娜,和平社区,第1网格,2026-03-01"].join("\n"));
    const run = await runCli([...make(roster, at("twice.xlsx")), "--json"]);
    expect(run.code).toBe(0);
    const [finding] = (JSON.parse(run.stdout) as { findings: { code: string; message: string }[] }).findings;
    expect(finding).toMatchObject({ code: "gridOverlap" });
    expect(finding!.message).toMatch(/twice\.csv 第5行 网格：第1网格同一时间有两名网格长：张伟、李娜.*请核对任职起止/);
  });

  test("a hundred thousand rows are refused in one sentence, within seconds", async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `网格长,G${index},张伟${index},和平社区,第${index}网格,2026-01-01`);
    const roster = badFile(folder, "huge.csv", [...lines.slice(0, 3), ...rows].join("\n"));
    const started = performance.now();
    const run = await runOnBadInput(folder, make(roster, at("never.xlsx")));
    expect({ code: run.code, findings: run.findings.map(({ code }) => code) }).toEqual({ code: 1, findings: ["rosterTooLong"] });
    expect(findingOf(run, "rosterTooLong").message).toMatch(/huge\.csv：名册有100002行，最多\d+行/);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
