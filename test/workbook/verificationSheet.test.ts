import { beforeAll, describe, expect, test } from "vitest";
import { openMonth } from "../../src/app/openMonth";
import { readBook } from "../../src/app/readBook";
import { verifyBook } from "../../src/app/verifyBook";
import type { Severity } from "../../src/domain/finding";
import { nextMonth } from "../../src/domain/units/period";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import type { FoundSheet } from "../../src/workbook/foundBook";
import { cellKey, type RawCell, type RawSheet } from "../../src/workbook/rawWorkbook";
import { verificationFirstRow as firstRow, verificationLastRow as lastRow, verificationRows } from "../../src/workbook/sheets/verificationLayout";
import { reportCells, reportChanges, type ReportLine } from "../../src/workbook/sheets/verificationReport";
import { filledSample } from "../arbitraries/filledSample";
import { findingsOf } from "../arbitraries/verifiedBytes";
import { filled, januaryFile, valueOf } from "../app/openedYear";

const minutes = 60_000;
const at = "2026-11-25 20:41";
const month = "2026年7月";
const line = (severity: Severity, more: Partial<ReportLine> = {}): ReportLine => ({ severity, sheet: "津贴发放", cell: "M9", found: "800.00", expected: "600.00", sentence: "公式被改成数字。", ...more });
const lines = (count: number): ReportLine[] => Array.from({ length: count }, (_, index) => line((["error", "warning", "note"] as const)[index % 3]!));

const sample = filledSample("shushan");
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await fileWorkbooks.create(sample.plan);
});

function sheetIn(file: Uint8Array): RawSheet {
  return valueOf(fileWorkbooks.read(file)).sheets.find(({ title }) => title === "核验")!;
}

function cellIn(file: Uint8Array, row: number, column: number): RawCell | undefined {
  return sheetIn(file).cells.get(cellKey(row, column));
}

function reportSheet(file: Uint8Array): FoundSheet {
  return valueOf(readBook(valueOf(fileWorkbooks.read(file)))).found.sheet("verification")!;
}

function withReport(file: Uint8Array, report: readonly ReportLine[]): Uint8Array {
  return valueOf(fileWorkbooks.patch(file, reportChanges({ month, at, lines: report }, reportSheet(file))));
}

/** What verify says of the file that it did not say of the same file before the report. */
function newFindings(before: Uint8Array, after: Uint8Array): string[] {
  const known = new Set(findingsOf(before).map((finding) => JSON.stringify(finding)));
  return findingsOf(after).map((finding) => JSON.stringify(finding)).filter((finding) => !known.has(finding));
}

describe("the cells of a report", () => {
  test("list errors first, then warnings, then notes, each with its number", () => {
    const cells = reportCells({ month, at, lines: [line("note"), line("warning"), line("error")] });
    const column = (where: number): unknown[] => cells.filter(({ row, column: own }) => own === where && row >= firstRow).slice(0, 3).map(({ value }) => value);
    expect([column(1), column(2)]).toEqual([[1, 2, 3], ["错误", "提醒", "说明"]]);
  });

  test("cover the whole list, so that nothing of a longer report stays", () => {
    const cells = reportCells({ month, at, lines: lines(2) });
    expect(cells.filter(({ row }) => row > firstRow + 1).every(({ value }) => value === null)).toBe(true);
    expect(Math.max(...cells.map(({ row }) => row))).toBe(lastRow);
  });

  test.each([[verificationRows, 0], [verificationRows + 1, 2], [verificationRows + 50, 51]])("of %i findings leave %i to the last row, which says so", (count, unlisted) => {
    const cells = reportCells({ month, at, lines: lines(count) });
    const last = cells.filter(({ row }) => row === lastRow).map(({ value }) => String(value));
    expect(last.some((text) => text.includes(`还有${unlisted}处未列出`))).toBe(unlisted > 0);
    expect(cells.find(({ row, column }) => row === 4 && column === 3)?.value).toBe(unlisted);
  });

  test("of nothing say that nothing was found", () => {
    expect(reportCells({ month, at, lines: [] }).find(({ row, column }) => row === firstRow && column === 7)?.value).toBe("没有发现不一致。");
  });

  test.each([["=1+1", "“=1+1”"], ["+A1", "“+A1”"], ["@SUM(A1)", "“@SUM(A1)”"], ["-A1", "“-A1”"], ["-200.00", "-200.00"], ["  ", null]])("hold %s as a text that cannot become a formula", (found, written) => {
    expect(reportCells({ month, at, lines: [line("error", { found })] }).find(({ row, column }) => row === firstRow && column === 5)?.value).toBe(written);
  });
});

describe("a report in the file", () => {
  test("is counted by the sheet's formulas and concluded, and verify has nothing to say of it", () => {
    const written = withReport(bytes, [line("error", { sheet: "=HYPERLINK(\"x\")", found: "12" }), line("warning"), line("warning")]);
    expect([2, 3, 4].map((row) => cellIn(written, row, 5)?.value)).toEqual(["1处", "2处", "0处"]);
    expect(cellIn(written, 2, 7)?.value).toContain("请勿据以付款");
    expect(cellIn(written, firstRow, 3)).toMatchObject({ value: "“=HYPERLINK(\"x\")”" });
    expect(cellIn(written, firstRow, 3)?.formula).toBeUndefined();
    expect(newFindings(bytes, written)).toEqual([]);
  });

  test("that fills the whole list is no full list to verify", () => {
    expect(newFindings(bytes, withReport(bytes, lines(verificationRows + 7)))).toEqual([]);
  });

  test("is replaced whole by a shorter one, and by the same one without a change", () => {
    const shorter = withReport(withReport(bytes, lines(40)), [line("error")]);
    expect([...sheetIn(shorter).cells].filter(([key, { value }]) => key >= cellKey(firstRow + 1, 1) && value !== null)).toEqual([]);
    expect(reportChanges({ month, at, lines: [line("error")] }, reportSheet(shorter))).toEqual([]);
    expect(newFindings(bytes, shorter)).toEqual([]);
  });

  test("takes the place of a formula that somebody wrote into the list", () => {
    const forged = valueOf(fileWorkbooks.patch(bytes, [{ sheetTitle: "核验", row: firstRow + 3, column: 5, value: 2, formula: "1+1" }]));
    expect(newFindings(bytes, forged)).toEqual([]);
    expect(cellIn(withReport(forged, [line("error")]), firstRow + 3, 5)?.formula).toBeUndefined();
  });

  test("of which a count was typed over is found by the cell", () => {
    const forged = valueOf(fileWorkbooks.patch(withReport(bytes, lines(3)), [{ sheetTitle: "核验", row: 2, column: 5, value: "0处", formula: null }]));
    expect(newFindings(bytes, forged).filter((finding) => finding.includes("formulaReplacedByValue") && finding.includes("E2"))).toHaveLength(1);
  });

  test("goes when its month is closed, for it says nothing of the new one", async () => {
    const january = filled(await januaryFile("shushan"));
    const written = withReport(january.bytes, [line("warning"), line("note")]);
    const { changes } = valueOf(openMonth(valueOf(fileWorkbooks.read(written)), { month: nextMonth(january.month), at: "2026-02-10 15:04", person: "李四" }));
    const february = valueOf(fileWorkbooks.patch(written, changes!));
    expect([cellIn(february, 2, 3), cellIn(february, 3, 3), cellIn(february, firstRow, 7)].map((cell) => cell?.value ?? null)).toEqual([null, null, null]);
    expect(cellIn(february, 2, 7)?.value).toContain("尚未核验");
  }, 5 * minutes);
});

describe("the sheet itself", () => {
  test("is missing once when it was deleted, and nothing else is wrong", () => {
    const raw = valueOf(fileWorkbooks.read(bytes));
    const without = { ...raw, sheets: raw.sheets.filter(({ title }) => title !== "核验"), names: raw.names.filter(({ name }) => !name.startsWith("kh_verification")) };
    const known = new Set(findingsOf(bytes).map((finding) => JSON.stringify(finding)));
    const found = valueOf(verifyBook(without)).findings.filter((finding) => finding.severity === "error" && !known.has(JSON.stringify(finding)));
    expect(found.map(({ code, values }) => [code, values["sheet"]])).toEqual([["sheetMissing", "核验"]]);
  });
});
