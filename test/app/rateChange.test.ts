import { describe, expect, test } from "vitest";
import type { Facts } from "../../src/domain/facts";
import type { Day } from "../../src/domain/units/day";
import type { Month } from "../../src/domain/units/period";
import { openMonth } from "../../src/app/openMonth";
import { verifyBook } from "../../src/app/verifyBook";
import type { Scheme } from "../../src/domain/scheme/schemeSchema";
import { withSettings } from "../../src/domain/scheme/settings";
import { rational } from "../../src/domain/units/rational";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { bookLayouts } from "../../src/workbook/bookLayouts";
import { cellKey } from "../../src/workbook/rawWorkbook";
import { filled, januaryFile, opened, valueOf } from "./openedYear";
import { bookOf, versionsFrom, yuanOfLine } from "./rateChange";

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

describe("opening the month in which the version begins", () => {
  test("keeps the file, writes what closed months keep, and leaves nothing to find or to pay back", async () => {
    const january = filled(await januaryFile("shushan"));
    const { scheme } = january.workbook.spec;
    const raised: Scheme = { ...withSettings(scheme, new Map([["gridLeader.fixedMonthly", rational(220)]])), version: "2026.2", validity: { from: month("2026-02") } };
    const february = await opened(january, raised);
    expect(february.way).toBe("in place");
    expect(february.workbook.results.allowances.map(({ arrears }) => arrears).filter((arrears) => arrears.state !== "value" || arrears.value !== 0)).toEqual([]);
    expect(errorsIn(february.bytes)).toEqual([]);
    const kept = bookLayouts(february.workbook.spec).parameters.earlier(month("2026-01"), "fixedMonthly");
    const cells = valueOf(fileWorkbooks.read(february.bytes)).sheets.find(({ title }) => title === "参数")!.cells;
    expect([cells.get(cellKey(kept.row, kept.column))?.value, cells.get(cellKey(kept.row + 1, kept.column))?.value ?? null]).toEqual([200, null]);
    // A kept number that is typed over is one error, and what is computed with it follows the cell.
    const forged = valueOf(fileWorkbooks.patch(february.bytes, [{ sheetTitle: "参数", row: kept.row, column: kept.column, value: 230 }]));
    expect(errorsIn(forged).filter((code) => code === "parameterDiffers")).toEqual(["parameterDiffers"]);
    const again = valueOf(verifyBook(valueOf(fileWorkbooks.read(forged)))).results.allowances;
    expect(again.some(({ arrears }) => arrears.state === "value" && arrears.value === 3000)).toBe(true);
  }, 120_000);

  test("is refused when the version claims closed months", async () => {
    const january = filled(await januaryFile("shushan"));
    const claiming: Scheme = { ...january.workbook.spec.scheme, version: "2026.2" };
    const outcome = openMonth(valueOf(fileWorkbooks.read(january.bytes)), month("2026-02"), claiming);
    expect(outcome.findings.map(({ code }) => code)).toEqual(["noSchemeInForce"]);
  }, 120_000);
});

function errorsIn(bytes: Uint8Array): string[] {
  // Blank forms of a new month are no fault of the version.
  return valueOf(verifyBook(valueOf(fileWorkbooks.read(bytes)))).findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
}
