import { describe, expect, test } from "vitest";
import type { Facts } from "../../src/domain/facts";
import type { Day } from "../../src/domain/units/day";
import type { Month } from "../../src/domain/units/period";
import { makeProse } from "../../src/app/prose";
import { openMonth } from "../../src/app/openMonth";
import { verifyBook } from "../../src/app/verifyBook";
import type { MonthResults } from "../../src/domain/monthResults";
import type { Scheme } from "../../src/domain/scheme/schemeSchema";
import { withSettings } from "../../src/domain/scheme/settings";
import { rational } from "../../src/domain/units/rational";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { bookLayouts } from "../../src/workbook/bookLayouts";
import { cellKey } from "../../src/workbook/rawWorkbook";
import { filled, januaryFile, opened, valueOf } from "./openedYear";
import { bookOf, staffPayFrom, staffYuan, versionsFrom, yuanOfLine } from "./rateChange";

const month = (text: string): Month => text as Month;
const july = versionsFrom(month("2026-07"), { fixed: 220, performance: 240 });
const inPostAllYear = "G001";

function withStart(engagement: string, from: string): (facts: Facts) => Facts {
  return (facts) => ({ ...facts, roster: { ...facts.roster, gridLeaders: facts.roster.gridLeaders.map((each) => (each.id === engagement ? { ...each, from: from as Day } : each)) } });
}

describe("a version that raises the allowance from July", () => {
  test("owes nothing more for the closed months, pays the second quarter at the rate of its months and July at the new one", () => {
    expect(yuanOfLine(bookOf(july, month("2026-07")), inPostAllYear)).toEqual({ fixed: 220, performance: 600, arrears: 0 });
  });

  test("pays the third quarter at the new rate", () => {
    expect(yuanOfLine(bookOf(july, month("2026-10")), inPostAllYear)).toEqual({ fixed: 220, performance: 720, arrears: 0 });
  });

  test("values a correction of a closed month at the rate of that month", () => {
    const joinedEarlier = bookOf(july, month("2026-08"), withStart("G002", "2026-04-01"));
    // One more month, April: 200 fixed, and 200 performance of the quarter that July's list paid.
    expect(yuanOfLine(joinedEarlier, "G002")).toEqual({ fixed: 220, performance: "notApplicable", arrears: 400 });
  });
});

describe("a version that begins within a quarter", () => {
  test("pays each month of the quarter at its own rate", () => {
    const may = versionsFrom(month("2026-05"), { fixed: 220, performance: 240 });
    expect(yuanOfLine(bookOf(may, month("2026-07")), inPostAllYear)).toEqual({ fixed: 220, performance: 200 + 240 + 240, arrears: 0 });
  });
});

describe("a version with another cut-off day", () => {
  test("leaves closed months to the day of their version", () => {
    const versions = versionsFrom(month("2026-07"), { fixed: 200, performance: 200, cutoffDay: 10 });
    // G002 joined on May 15: May counts by the first version, whatever the second says.
    expect(yuanOfLine(bookOf(versions, month("2026-07")), "G002")).toEqual({ fixed: 200, performance: 400, arrears: 0 });
  });
});

describe("a version that changes the pay of staff", () => {
  // W001 of C01: level 1, 200 subsidy, in post all year.
  const raised = staffPayFrom(month("2026-07"), { base: 2000, step: 300 });

  test("leaves closed months to the ladder of their version", () => {
    expect(staffYuan(bookOf(raised, month("2026-07")), "C01")).toBe(6 * (1800 + 200 + 200) + (2000 + 300 + 200));
  });

  test("values a correction of closed months at the ladder of those months", () => {
    const joinedInMay = bookOf(raised, month("2026-08"), withStaffStart("W001", "2026-05-15"));
    expect(staffYuan(joinedInMay, "C01")).toBe(2 * (1800 + 200 + 200) + 2 * (2000 + 300 + 200));
  });

  test("leaves closed months to the cut-off day of their version, and takes its own for its months", () => {
    const versions = staffPayFrom(month("2026-07"), { base: 1800, step: 200, cutoffDay: 10 });
    const july = (from: string): number | string => staffYuan(bookOf(versions, month("2026-07"), withStaffStart("W001", from)), "C01");
    expect(["2026-06-15", "2026-06-16", "2026-07-10", "2026-07-11"].map(july)).toEqual([2 * 2200, 2200, 2200, 0]);
  });

  test("tells how many months are valued by an earlier version", () => {
    const line = bookOf(raised, month("2026-07")).results.budget[0]!;
    expect(makeProse("zh-CN").explanation(line.staff.trace).withValues).toBe("1人，现行基本工资2000元，级差300元，其中6个月按当时执行的版本；本年累计15,700.00元。");
  });
});

function withStaffStart(id: string, from: string): (facts: Facts) => Facts {
  return (facts) => ({ ...facts, roster: { ...facts.roster, staff: facts.roster.staff.map((each) => (each.id === id ? { ...each, from: from as Day } : each)) } });
}

describe("opening the month in which the version begins", () => {
  test("keeps the file, writes what closed months keep, and leaves nothing to find or to pay back", async () => {
    const january = filled(await januaryFile("shushan"));
    const { scheme } = january.workbook.spec;
    const raised: Scheme = { ...withSettings(scheme, new Map([["gridLeader.fixedMonthly", rational(220)], ["community.staff.stepMonthly", rational(300)]])), version: "2026.2", validity: { from: month("2026-02") } };
    const february = await opened(january, raised);
    expect(february.way).toBe("in place");
    expect(february.workbook.results.allowances.map(({ arrears }) => arrears).filter((arrears) => arrears.state !== "value" || arrears.value !== 0)).toEqual([]);
    expect(errorsIn(february.bytes)).toEqual([]);
    const { earlier } = bookLayouts(february.workbook.spec).parameters;
    const [kept, keptStep] = [earlier(month("2026-01"), "fixedMonthly"), earlier(month("2026-01"), "staff.stepMonthly")];
    const cells = valueOf(fileWorkbooks.read(february.bytes)).sheets.find(({ title }) => title === "参数")!.cells;
    const written = [kept, keptStep].flatMap(({ row, column }) => [cells.get(cellKey(row, column))?.value, cells.get(cellKey(row + 1, column))?.value ?? null]);
    expect(written).toEqual([200, null, 200, null]);
    // Each kept number that is typed over is one error, and what is computed with it follows the cell.
    const forged = valueOf(fileWorkbooks.patch(february.bytes, [{ ...kept, value: 230 }, { ...keptStep, value: 260 }].map(({ row, column, value }) => ({ sheetTitle: "参数", row, column, value }))));
    expect(errorsIn(forged).filter((code) => code === "parameterDiffers")).toEqual(["parameterDiffers", "parameterDiffers"]);
    const again = valueOf(verifyBook(valueOf(fileWorkbooks.read(forged)))).results;
    expect(again.allowances.some(({ arrears }) => arrears.state === "value" && arrears.value === 3000)).toBe(true);
    const staffYuanOf = ({ budget }: MonthResults): number[] => budget.map(({ staff }) => (staff.state === "value" ? staff.value / 100 : Number.NaN));
    const levels = february.workbook.facts.roster.communities.map(({ id }) => february.workbook.facts.roster.staff.reduce((sum, { community, level }) => sum + (community === id ? level : 0), 0));
    expect(levels.some((level) => level > 0)).toBe(true);
    expect(staffYuanOf(again)).toEqual(staffYuanOf(february.workbook.results).map((yuan, index) => yuan + levels[index]! * 60));
  }, 120_000);

  test("is refused when the version claims closed months", async () => {
    const january = filled(await januaryFile("shushan"));
    const claiming: Scheme = { ...january.workbook.spec.scheme, version: "2026.2" };
    const outcome = openMonth(valueOf(fileWorkbooks.read(january.bytes)), { month: month("2026-02"), at: "2026-02-10 15:04", person: "李四" }, claiming);
    expect(outcome.findings.map(({ code }) => code)).toEqual(["noSchemeInForce"]);
  }, 120_000);
});

function errorsIn(bytes: Uint8Array): string[] {
  // Blank forms of a new month are no fault of the version.
  return valueOf(verifyBook(valueOf(fileWorkbooks.read(bytes)))).findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
}
