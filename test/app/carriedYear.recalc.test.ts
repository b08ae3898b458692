import { beforeAll, describe, expect, test } from "vitest";
import { emptyFacts } from "../../src/app/emptyFacts";
import { explainCell } from "../../src/app/explainCell";
import { newWorkbook } from "../../src/app/newWorkbook";
import { makeProse } from "../../src/app/prose";
import type { Engagement, Facts, GridLeaderResult, QuarterResult } from "../../src/domain/facts";
import { valueOf as figureOf } from "../../src/domain/figure";
import { withSettings } from "../../src/domain/scheme/settings";
import type { Fen } from "../../src/domain/units/money";
import type { Month, Quarter } from "../../src/domain/units/period";
import { rational } from "../../src/domain/units/rational";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import type { RawWorkbook } from "../../src/workbook/rawWorkbook";
import { columnName } from "../../src/domain/formula/columnName";
import { allowanceColumn } from "../../src/workbook/sheets/people/allowancesLayout";
import { engagement, result } from "../domain/money/moneyFacts";
import { planDifferences } from "../tools/compareWithPlan";
import { recalculateWithLibreOffice, type NamedFile } from "../tools/recalculate";
import { closed, errorsIn, filledMonth, openedNext, typed, verified } from "./closing/closingBook";
import { readTemplate } from "./demoTemplates";
import { valueOf } from "./openedYear";

const minutes = 60_000;
const january = "2027-01" as Month;
const { scheme, roster } = readTemplate("shushan");
const lastYears = { ...scheme, validity: { from: scheme.validity.from, to: "2026-12" } };
const dearer = { ...withSettings(scheme, new Map([["gridLeader.fixedMonthly", rational(300)], ["gridLeader.performanceMonthly", rational(300)]])), version: "2027.1", validity: { from: january } };
const [community] = roster.communities;
const leaders = roster.gridLeaders.filter((one) => one.community === community!.id && one.to === undefined && one.from !== undefined && one.from < "2026-01-01").slice(0, 4);
const held = leaders[0]!.id;
const leaver: Engagement = engagement("G900", "2025-03-01", "2026-08-20", { community: community!.id, grid: "旧网格", name: "离任人" });
const carried = (id: string, quarter: string, amount: number): GridLeaderResult => ({ ...result(id, quarter, "notAssessed"), carried: amount as Fen });

/** A year that began with two quarters of last year unpaid: of somebody in post, and of somebody who left in August. Rates rose in January. */
async function newYear(): Promise<Uint8Array> {
  const people = { communities: [community!], units: roster.units.filter(({ communities }) => communities.every((id) => id === community!.id)), gridLeaders: [...leaders, leaver], staff: [] };
  const lastQuarter = leaders.map(({ id }) => result(id, "2026-Q4", "pass"));
  const facts: Facts = { ...emptyFacts(dearer, january, people, []), gridLeaderResults: [carried(held, "2026-Q3", 60000), carried(leaver.id, "2026-Q2", 40000), ...lastQuarter] };
  return fileWorkbooks.create(newWorkbook("蜀山街道", [lastYears, dearer], dearer, facts).plan);
}

const assessed = (id: string, quarter: string, outcome: QuarterResult) => (facts: Facts): Facts =>
  ({ ...facts, gridLeaderResults: facts.gridLeaderResults.map((row) => (row.engagement === id && row.quarter === (quarter as Quarter) ? { ...row, result: outcome, reason: "补考核" } : row)) });

/** Fixed, performance, correction and sum of a line, in yuan, and what is remarked. */
function lineOf(bytes: Uint8Array, id: string): (number | string)[] {
  const { fixed, performance, arrears, total, remarks } = verified(bytes).results.allowances.find((line) => line.engagement.id === id)!;
  return [...[fixed, performance, arrears, total].map((figure) => (figureOf(figure) ?? NaN) / 100), remarks.join()];
}

describe("a year that begins with performance of last year unpaid", () => {
  let begun: Uint8Array;
  let passed: Uint8Array;
  let february: Uint8Array;
  let late: Uint8Array;
  let recalculated: Map<string, RawWorkbook>;
  const books = (): [string, Uint8Array][] => [["begun", begun], ["passed", passed], ["february", february], ["late", late]];
  beforeAll(async () => {
    begun = await newYear();
    passed = typed(filledMonth(begun), assessed(held, "2026-Q3", "pass"));
    february = (await openedNext((await closed(passed, january)).bytes, "2027-02")).bytes;
    late = typed(february, assessed(leaver.id, "2026-Q2", "pass"));
    recalculated = await recalculateWithLibreOffice(books().map(([name, bytes]): NamedFile => ({ name, bytes })));
  }, 5 * minutes);

  test("shows who is held on the list, the one who left too, and says so when it is verified", () => {
    expect(errorsIn(begun)).toEqual([]);
    expect(lineOf(begun, held)).toEqual([300, 600, 0, 900, "heldBefore"]);
    expect(lineOf(begun, leaver.id)).toEqual([0, NaN, 0, 0, "heldBefore"]);
    const { findings, reading } = verified(begun);
    expect(findings.filter(({ code }) => code === "allowanceHeldBefore")).toMatchObject([{ severity: "warning", values: { count: 2, sum: 100000 } }]);
    expect([...reading.places.people.typedIds.values()]).toEqual([leaver.id]);
  });

  test("pays once what is passed in January, with last year's amount, and nothing again in February", () => {
    expect(lineOf(passed, held)).toEqual([300, 600, 600, 1500, "arrears"]);
    expect(lineOf(february, held).slice(2, 4)).toEqual([0, 300]);
    expect(errorsIn(february)).toEqual([]);
    expect(verified(february).findings.filter(({ code }) => code.startsWith("paid"))).toEqual([]);
    expect(lineOf(late, leaver.id)).toEqual([0, NaN, 400, 400, "arrears"]);
  });

  test("prints for which quarter it pays and explains it", () => {
    const { reading, plan } = verified(passed);
    const sheet = plan.sheets.find(({ id }) => id === "allowances")!;
    const at = (column: number) => sheet.cells.find((cell) => cell.column === column && cell.kind === "computed" && cell.row === line.row)!;
    const line = sheet.cells.find((cell) => cell.column === allowanceColumn.arrears && cell.kind === "computed" && cell.value === 600)!;
    expect(at(allowanceColumn.remark)).toMatchObject({ value: "补发2026年3季度绩效" });
    expect(reading.found.sheet("allowances")!.cell(line.row, line.column)?.value).toBe(600);
    const explained = valueOf(explainCell(valueOf(fileWorkbooks.read(passed)), `津贴发放!${columnName(line.column)}${line.row}`));
    const { trace } = explained;
    expect(makeProse("zh-CN").explanation(trace!.inputs!["2026-Q3"]!).withValues).toBe("上年工作簿承接的2026-Q3绩效600.00元，考核合格，补发。");
  });

  test("computes in another program what the engine has, in every cell", () => {
    expect(books().flatMap(([name, bytes]) => planDifferences(verified(bytes).plan, recalculated.get(name)!).map((difference) => ({ name, ...difference }))).slice(0, 5)).toEqual([]);
  });
});
