/* eslint-disable @typescript-eslint/no-unsafe-member-access -- a test bends written data to shapes that the types forbid. */
import { beforeAll, describe, expect, test } from "vitest";
import { committeeFacts } from "../../src/app/split/committeeFacts";
import { committeeWorkbook } from "../../src/app/split/committeeWorkbook";
import { issueDigest } from "../../src/app/split/issueDigest";
import { mergeFiles } from "../../src/app/collect/mergeFiles";
import { fillMonth } from "../../src/app/demo/sampleYear";
import { seededRandom } from "../../src/app/demo/seededRandom";
import { emptyFacts } from "../../src/app/emptyFacts";
import { explainCell } from "../../src/app/explainCell";
import { newWorkbook } from "../../src/app/newWorkbook";
import { openMonth } from "../../src/app/openMonth";
import { makeProse } from "../../src/app/prose";
import type { Verification } from "../../src/app/verifyBook";
import type { Entry, Facts, GridLeaderResult } from "../../src/domain/facts";
import type { Scheme } from "../../src/domain/scheme/schemeSchema";
import type { Month, Quarter } from "../../src/domain/units/period";
import { fromDecimal } from "../../src/domain/units/rational";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { bookLayouts, type BookLayouts } from "../../src/workbook/bookLayouts";
import type { CellPlan } from "../../src/workbook/plan";
import { bentScheme } from "../domain/scheme/templateScheme";
import { readTemplate } from "./demoTemplates";
import { valueOf } from "./openedYear";
import { verificationOf } from "./split/sentStreet";

const first = "2026-Q1" as Quarter;
const missing: Entry = { state: "missing" };
const points = (value: string): Entry => ({ state: "value", value: fromDecimal(value) });
const [passing, failing] = [points("59.95"), points("59.9")];

/** Two communities in April: the first quarter is on its form, scored, its allowance in April's list. */
function april(scheme: Scheme, ofRow: (row: GridLeaderResult, index: number) => GridLeaderResult): Facts {
  const { roster } = readTemplate("shushan");
  const here = ["C01", "C02"];
  const own = <T extends { readonly community: string }>(list: readonly T[]): T[] => here.flatMap((id) => list.filter(({ community }) => community === id).slice(0, 2));
  const small = { communities: roster.communities.filter(({ id }) => here.includes(id)), units: roster.units.filter(({ communities }) => communities.every((id) => here.includes(id))), gridLeaders: own(roster.gridLeaders), staff: [] };
  const facts = fillMonth(scheme, emptyFacts(scheme, "2026-04" as Month, small, []), seededRandom("scored"), 0);
  const rows = small.gridLeaders.map(({ id }): GridLeaderResult => ({ engagement: id, quarter: first, result: "notAssessed", points: missing, reason: "", contactsDue: missing, contactsDone: missing, matters: missing, services: missing }));
  return { ...facts, gridLeaderResults: rows.map(ofRow) };
}

const scheme = bentScheme("shushan", (draft) => (draft.allowances[0].assessment = { kind: "scored", pass: { value: 60, from: "joiningAssumed" } }));
const given = [passing, failing, missing, points("100")];
let bytes: Uint8Array;
let street: Verification;

beforeAll(async () => {
  bytes = await fileWorkbooks.create(newWorkbook("样本街道", [scheme], scheme, april(scheme, (row, index) => ({ ...row, points: given[index]! }))).plan);
  street = verificationOf(bytes);
});

const resultsOf = ({ gridLeaderResults }: Facts): [string, Entry][] => gridLeaderResults.filter(({ quarter }) => quarter === first).map(({ result, points: own }) => [result, own]);
const layoutsOf = ({ reading: { spec } }: Verification): BookLayouts => bookLayouts(spec);
const cellsOf = (verification: Verification, sheet: string): readonly CellPlan[] => verification.plan.sheets.find(({ id }) => id === sheet)!.cells;

describe("a workbook whose quarter is scored", () => {
  test("comes back from a file as it was written and verifies; the form computes the results", () => {
    expect(street.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(resultsOf(street.reading.facts)).toEqual(given.map((own) => ["notAssessed", own]));
    const { columns } = layoutsOf(street).people.assessment;
    const shown = cellsOf(street, "assessment").filter((cell) => cell.column === columns.result && cell.kind === "computed" && cell.style === "computedCenter" && cell.value !== "");
    expect(shown.map(({ value }) => value)).toEqual(["合格", "不合格", "未考核", "合格"]);
    expect(street.results.allowances.map(({ result }) => result)).toEqual(["pass", "fail", "notAssessed", "pass"]);
  });

  test("has the pass mark in 参数 with its source, and goes by what stands there", () => {
    const cell = cellsOf(street, "parameters").find((each) => each.kind === "input" && each.role === "gridLeader.assessment.pass")!;
    const raw = valueOf(fileWorkbooks.read(bytes));
    expect(cellsOf(street, "parameters").find((each) => each.row === cell.row && each.column === 7)!.value).toMatch(/^\[\d+\]假定$/);
    expect(valueOf(explainCell(raw, `参数!B${cell.row}`))).toMatchObject({ value: 60 });
    const changed = verificationOf(valueOf(fileWorkbooks.patch(bytes, [{ sheetTitle: "参数", row: cell.row, column: 2, value: 59.9 }])));
    expect(changed.findings.find(({ code }) => code === "parameterDiffers")?.values).toMatchObject({ path: "gridLeader.assessment.pass", found: "59.9" });
    expect(changed.results.allowances.map(({ result }) => result)).toEqual(["pass", "pass", "notAssessed", "pass"]);
  });

  test("explains a result in the cell and below the amount that hangs on it", () => {
    const { pages, columns } = layoutsOf(street).people.assessment;
    const { row } = pages[0]!.rows[0]!;
    const raw = valueOf(fileWorkbooks.read(bytes));
    const column = String.fromCharCode("A".charCodeAt(0) + columns.result - 1);
    const { trace } = valueOf(explainCell(raw, `网格长考核!${column}${row}`));
    const words = makeProse("zh-CN").explanation(trace!).withValues;
    expect(words).toBe("2026-Q1考核 59.95分，修约后60分，达到合格线60分。");
    const { performance } = street.results.allowances[0]!;
    expect(makeProse("zh-CN").explanation(performance.trace.inputs!.result!).withValues).toBe(words);
  });

  test("settles the results with their points when the quarter leaves its form; a lower pass mark later changes none", async () => {
    const later = bentScheme("shushan", (draft) => {
      draft.version = "2027";
      draft.validity = { from: "2026-05" };
      draft.allowances[0].assessment = { kind: "scored", pass: { value: 10, from: "joiningAssumed" } };
    });
    const raw = valueOf(fileWorkbooks.read(bytes));
    const ways = [undefined, later].map((added) => openMonth(raw, { month: "2026-05" as Month, at: "2026-05-10 15:04", person: "李四" }, added));
    for (const outcome of ways) {
      const { workbook } = valueOf(outcome);
      const may = verificationOf(await fileWorkbooks.create(workbook.plan));
      expect(resultsOf(may.reading.facts)).toEqual([["pass", passing], ["fail", failing], ["notAssessed", missing], ["pass", points("100")]]);
      expect(may.findings.filter(({ severity, code }) => severity === "error" || code === "allowancePointsDiffer")).toEqual([]);
    }
  });

  test("says of points outside 0 to 100 where they stand, and counts the person as not assessed", async () => {
    const facts = april(scheme, (row, index) => ({ ...row, points: index === 0 ? points("100.5") : given[index]! }));
    const read = verificationOf(await fileWorkbooks.create(newWorkbook("样本街道", [scheme], scheme, facts).plan));
    expect(read.findings.find(({ code }) => code === "resultPoints")).toMatchObject({ severity: "error", place: { kind: "cell", sheet: "网格长考核" }, values: { found: "100.5" } });
    expect(read.results.allowances[0]!.result).toBe("notAssessed");
  });
});

describe("a committee's file of a scored quarter", () => {
  test("brings its points to the street, which sees what changed, and is then sent nobody's again", async () => {
    const blank = april(scheme, (row) => row);
    const before = verificationOf(await fileWorkbooks.create(newWorkbook("样本街道", [scheme], scheme, blank).plan));
    const { reading } = before;
    const sent = committeeFacts(scheme, reading.facts, "C01");
    expect(sent.roster.gridLeaders).toHaveLength(2);
    const filled = { ...sent, gridLeaderResults: sent.gridLeaderResults.map((row, index) => ({ ...row, points: given[index]!, reason: index === 1 ? "联系不足" : "" })) };
    const issue = issueDigest(reading.spec.street, scheme, sent, "C01");
    const workbook = committeeWorkbook(reading, filled, { kind: "committee", community: "C01", name: reading.facts.roster.communities[0]!.name, issue });
    const file = { name: "C01.xlsx", savedAt: "2026-05-02 16:00", bytes: await fileWorkbooks.create(workbook.plan) };
    const merged = valueOf(mergeFiles(before, [file], fileWorkbooks.read, { at: "2026-05-03 10:00", person: "王科员" }));
    const [received] = merged.report.files;
    expect(received).toMatchObject({ state: "fresh" });
    expect(received!.findings.map(({ code }) => code)).not.toContain("collectNotAssessed");
    const { plan, facts } = merged.rewritten.workbook;
    expect(resultsOf(facts)).toEqual([["notAssessed", passing], ["notAssessed", failing], ["notAssessed", missing], ["notAssessed", missing]]);
    expect(committeeFacts(scheme, facts, "C01").roster.gridLeaders).toEqual([]);
    expect(committeeFacts(scheme, facts, "C02").roster.gridLeaders).toHaveLength(2);
    expect(verificationOf(await fileWorkbooks.create(plan)).results.allowances.map(({ result }) => result)).toEqual(["pass", "fail", "notAssessed", "notAssessed"]);
  });
});
