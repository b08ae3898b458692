import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newWorkbook } from "../../src/app/newWorkbook";
import { readScheme } from "../../src/app/readScheme";
import { sampleYear } from "../../src/app/demo/sampleYear";
import { nextMonth } from "../../src/domain/units/period";
import { bookLayouts } from "../../src/workbook/bookLayouts";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { repositoryRoot } from "../house/sourceFile";
import { addressOf } from "./badInputBooks";
import { badFile, findingOf, runOnBadInput, sentencesFor } from "./badInputRun";
import { runCli, temporaryFolder } from "./cliRun";

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const roster = join(repositoryRoot, "templates/shushan/roster.csv");
const shushan = readFileSync(join(repositoryRoot, "templates/shushan/scheme.yaml"), "utf8");
const lineWith = (text: string, part: string): number => text.split("\n").findIndex((line) => line.includes(part)) + 1;
const changed = (from: string | RegExp, to: string): string => {
  expect(shushan).toMatch(from);
  return shushan.replace(from, to);
};

// 良好 ends below 89, 优秀 begins at 90: nobody has 89 to 89.9. And 优秀 from 89.5 while 良好 runs to 90: both claim 89.5 to 89.9.
const gap = changed("upper: {value: {value: 90, from: bandsAssumed}, inclusive: false}", "upper: {value: {value: 89, from: bandsAssumed}, inclusive: false}");
const overlap = changed("lower: {value: {value: 90, from: bandsAssumed}, inclusive: true}", 'lower: {value: {value: "89.5", from: bandsAssumed}, inclusive: true}');

describe("a scheme file that cannot be read names file and line", () => {
  const cases: readonly (readonly [what: string, text: string, code: string, exit: number, line: number, says: RegExp])[] = [
    ["a tab", changed("    bands: &bands", "\tbands: &bands"), "schemeSyntax", 2, lineWith(shushan, "bands: &bands"), /Tab|缩进/],
    ["a key written twice", changed("    vetoGrade: 不合格", "    vetoGrade: 不合格\n    vetoGrade: 合格"), "schemeSyntax", 2, lineWith(shushan, "vetoGrade: 不合格") + 1, /同一个键写了两次/],
    ["an open bracket", `${shushan}\nmore: [1`, "schemeSyntax", 2, shushan.split("\n").length + 1, /括号没有写完/],
    ["a text where a number belongs", changed("value: 90, from: bandsAssumed", "value: 九十, from: bandsAssumed"), "schemeWrongValue", 1, lineWith(shushan, "value: 90, from: bandsAssumed"), /写的是“九十”.*只能是/],
    ["a list where a group belongs", changed(/validity: .*/, "validity: [1]"), "schemeWrongValue", 1, lineWith(shushan, "validity:"), /只能是：一组“键: 值”/],
    ["a key that nobody knows", changed("    vetoGrade: 不合格", "    vetoGrad: 不合格"), "schemeUnknownKey", 1, 0, /没有“vetoGrad”这一项/],
    ["a reference to nothing", changed("value: 90, from: bandsAssumed", "value: 90, from: bandsAsumed"), "schemeUnknownReference", 1, lineWith(shushan, "value: 90, from: bandsAssumed"), /“bandsAsumed”不存在/],
    ["nothing in it", "", "schemeSyntax", 2, 1, /不是“键: 值”的形式/],
  ];

  test.each(cases)("%s", async (_, text, code, exit, line, says) => {
    const file = badFile(folder, "方案.yaml", text);
    for (const argv of [["lint", file], ["new", file, "--roster", roster, "--year", "2026", "-o", at("never.xlsx")]]) {
      const run = await runOnBadInput(folder, argv);
      expect(run.code).toBe(exit);
      const finding = findingOf(run, code);
      expect(finding.message).toMatch(says);
      expect(finding.message).toContain("方案.yaml 第");
      if (line > 0) expect(run.findings.flatMap(({ code: own, place }) => (own === code && place.kind === "file" ? [place.line] : []))).toContain(line);
    }
    expect((await sentencesFor(["lint", file])).en).toMatch(/方案\.yaml line \d+/);
  });

  test("an include that is not there, and a facts file with a tab", async () => {
    const file = badFile(folder, "组合.yaml", changed(/^/, "include: [{scheme: beijing, parts: [policies]}]\n"));
    expect(findingOf(await runOnBadInput(folder, ["lint", file]), "schemeUnknownScheme").message).toMatch(/组合\.yaml 第\d+行.*“beijing”/);
    const facts = badFile(folder, "事实.yaml", "month: 2026-10\nforms:\n\t- a\n");
    expect(findingOf(await runOnBadInput(folder, ["compute", facts, "--scheme", "shushan"]), "yamlSyntax").message).toMatch(/事实\.yaml 第3行：.*Tab/);
  });
});

describe("rules with a gap or an overlap", () => {
  test.each([["gap", gap, "lintBandGap", /89–89\.9分不属于任何等级/], ["overlap", overlap, "lintBandOverlap", /89\.5–89\.9分同时属于/]] as const)("lint says where a %s is, with the line, and new refuses to build a year on it", async (name, text, code, says) => {
    const file = badFile(folder, `${name}.yaml`, text);
    for (const argv of [["lint", file], ["new", file, "--roster", roster, "--year", "2026", "-o", at("never.xlsx")]]) {
      const run = await runOnBadInput(folder, argv);
      expect(run.code).toBe(1);
      expect(findingOf(run, code)).toMatchObject({ severity: "error", place: { kind: "file", path: "station.bands", line: lineWith(text, "bands: &bands") } });
      expect(findingOf(run, code).message).toMatch(says);
    }
  });

  // Each visit of 40 changes the total by half a point or so: some of them end inside the gap, some inside the overlap.
  const facts = "month: 2026-10\nforms: [{sheet: station, subject: S01, noOtherDeductions: true, items: {visits: VISITS, homeServices: 40, fixedPoint: 4, phone: {target: 40, checked: 720}}}]\n";
  const pointsOf = async (visits: number, scheme: string): Promise<{ total: string | null; grade: string | null; gradeState: string; rank: number | null; run: Awaited<ReturnType<typeof runOnBadInput>> }> => {
    const file = badFile(folder, "facts.yaml", facts.replace("VISITS", String(visits)));
    const run = await runOnBadInput(folder, ["compute", file, "--scheme", scheme]);
    const [score] = (run.document as { scores: { subject: string; total: string; grade: string; gradeState: string; rank: number }[] }).scores.filter(({ subject }) => subject === "S01");
    return { ...score!, run };
  };

  test.each([["gap", gap, "gradeUndetermined", /良好\(≥80, <89\)/, /优秀\(≥90\)/], ["overlap", overlap, "gradeClaimedTwice", /良好\(≥80, <90\)/, /优秀\(≥89\.5\)/]] as const)(
    "who falls into the %s keeps the points and has no grade, in the engine, in JSON and in words", async (name, text, code, lower, upper) => {
      const scheme = badFile(folder, `${name}.yaml`, text);
      let fallen = 0;
      for (let visits = 14; visits <= 40; visits++) {
        const { total, grade, gradeState, run } = await pointsOf(visits, scheme);
        const isDefective = name === "gap" ? Number(total) >= 89 && Number(total) < 90 : Number(total) >= 89.5 && Number(total) < 90;
        expect({ visits, total, gradeState }).toEqual({ visits, total, gradeState: isDefective ? "undetermined" : "value" });
        if (!isDefective) continue;
        fallen += 1;
        expect({ grade, code: run.code }).toEqual({ grade: null, code: 1 });
        const finding = findingOf(run, code);
        expect(finding.values).toMatchObject({ points: total, month: "2026-10" });
        expect(finding.message).toMatch(lower);
        expect(finding.message).toMatch(upper);
        expect(finding.message).toMatch(/暂记“未定级”.*款项暂缓.*请街道明确/);
      }
      expect(fallen).toBeGreaterThan(0);
    });

  test("a workbook with a gap says 未定级 in its sheets, and verify names the row of 参数, points, edges and the decision", async () => {
    const read = readScheme(changed("lower: {value: {value: 90, from: bandsAssumed}, inclusive: true}", "lower: {value: {value: 101, from: bandsAssumed}, inclusive: true}"), { file: "gap", readOther: () => undefined });
    if (!read.ok) throw new Error(JSON.stringify(read.findings));
    const scheme = read.value;
    const people = { communities: [{ id: "C01", name: "和平", area: undefined }], units: [{ id: "S01", name: "和平站", kind: "station" as const, communities: ["C01"], operator: "民生" }], gridLeaders: [], staff: [] };
    const months = sampleYear(scheme, people, [], { year: 2026, months: 6, repliesOfYear: 40 });
    const fallen = months.find(({ results }) => results.units.some(({ grade }) => grade.state === "undetermined"))!;
    const { plan, spec, results } = newWorkbook("蜀山街道", [scheme], scheme, fallen.facts);
    const [form] = bookLayouts(spec).forms;
    const cell = plan.sheets.find(({ id }) => id === form!.sheetId)!.cells.find(({ row, column }) => addressOf({ row, column }) === addressOf(form!.cell("grade")));
    expect(cell?.value).toBe("未定级");
    const file = badFile(folder, "未定级.xlsx", await fileWorkbooks.create(plan));
    const run = await runOnBadInput(folder, ["verify", file]);
    expect(run.code).toBe(1);
    const finding = findingOf(run, "gradeUndetermined");
    const band = bookLayouts(spec).parameters.bands("station");
    expect(finding.place).toEqual({ kind: "cell", sheet: "参数", cell: `A${band.first}` });
    expect(finding.message).toMatch(/^参数!A\d+：和平站2026-\d\d得[\d.]+分，不属于任何等级：相邻的是优秀\(≥101\)、良好\(≥80, <90\)/);
    const computed = await runOnBadInput(folder, ["compute", file]);
    expect(computed.document).toMatchObject({ scores: [{ subject: "S01", grade: null, gradeState: "undetermined" }] });
    expect(findingOf(computed, "gradeUndetermined").place).toEqual(finding.place);
    expect((await runCli(["compute", file])).stdout).toContain("未定级");
    const opened = await runOnBadInput(folder, ["open", file, "--period", nextMonth(fallen.facts.month), "--force"]);
    expect({ code: opened.code, codes: opened.findings.map(({ code }) => code) }).toMatchObject({ code: 1, codes: ["gradeUndetermined"] });
    expect(results.findings.map(({ code }) => code)).toContain("gradeUndetermined");
  });
});
