import { describe, expect, it } from "vitest";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import type { Month, Period } from "../../../src/domain/units/period";
import { findInWorkbook } from "../../../src/workbook/findInWorkbook";
import type { CellValue, WorkbookPlan } from "../../../src/workbook/plan";
import { cellKey, cellPosition, type RawCell, type RawWorkbook } from "../../../src/workbook/rawWorkbook";
import { CellReader } from "../../../src/workbook/readCells";
import { readPopulations } from "../../../src/workbook/sheets/survey/readPopulations";
import { readSurveys } from "../../../src/workbook/sheets/survey/readSurveys";
import { madeReply, madeSurvey } from "../../domain/satisfaction/madeSurvey";
import { surveyBook, typedOver, type SurveyBook } from "./madeSurveyBook";

const august = "2026-08" as Month;
const survey = madeSurvey();
const replies = [madeReply("residents", [5, undefined, 3]), madeReply("committee", [1, 2, 3], { subject: "S02", period: "2026-Q2" as Period }), madeReply("residents", [4, 4, 4])];

async function rawOf(plan: WorkbookPlan): Promise<RawWorkbook> {
  const read = fileWorkbooks.read(await fileWorkbooks.create(plan));
  if (!read.ok) throw new Error("the file cannot be read");
  return read.value;
}

function readBack({ layouts, plan }: Pick<SurveyBook, "layouts" | "plan">, raw: RawWorkbook) {
  const reader = new CellReader();
  const found = findInWorkbook(raw, plan.sheets);
  const read = readSurveys(layouts.surveys, layouts.satisfaction, found, reader);
  const populations = readPopulations(layouts.satisfaction, found.sheet("satisfaction"), reader);
  return { ...read, populations, findings: reader.findings };
}

/** The plan with other values typed into the rows of 满意度问卷, from the first row: period, unit, group, answers. */
function withTyped(book: SurveyBook, rows: readonly (readonly CellValue[])[]): WorkbookPlan {
  const { firstRow } = book.layouts.surveys[0]!;
  const typed = rows.flatMap((cells, index) => cells.map((value, at) => ({ row: firstRow + index, column: 2 + at, value })));
  return { ...book.plan, sheets: book.plan.sheets.map((sheet) => (sheet.id === "survey" ? typedOver(sheet, typed) : sheet)) };
}

describe("what was entered in the survey sheets", () => {
  it("is read back as it was written, with the people of each group", async () => {
    const populations = [{ survey: "satisfaction", subject: "S02", group: "committee", population: 12 }];
    const book = surveyBook({ surveys: [survey], month: august, replies, populations });
    const read = readBack(book, await rawOf(book.plan));
    expect(read).toMatchObject({ replies, populations, findings: [] });
    expect(read.placed.get("satisfaction")).toEqual(replies);
  });

  it("is read of every survey and cadence, months typed as dates and years as numbers", async () => {
    const monthly = madeSurvey({ cadence: "month", groupWeights: [100] });
    const yearly = madeSurvey({ id: "yearly", cadence: "year", questionWeights: [100] });
    const book = surveyBook({ surveys: [monthly, yearly], month: august, replies: [] });
    const row = book.layouts.surveys[0]!.firstRow;
    const sheets = book.plan.sheets.map((sheet) => {
      if (sheet.id === "survey") return typedOver(sheet, [46250, "S01", "居民", 5, 4, 3].map((value, at) => ({ row, column: 2 + at, value })));
      return sheet.id === "survey2" ? typedOver(sheet, [2026, "S01", "居委会", 2].map((value, at) => ({ row, column: 2 + at, value }))) : sheet;
    });
    const read = readBack(book, await rawOf({ ...book.plan, sheets }));
    expect(read.replies).toEqual([
      madeReply("residents", [5, 4, 3], { period: "2026-08" as Period }), madeReply("committee", [2], { survey: "yearly", period: "2026" as Period }),
    ]);
  });

  it("keeps replies in their rows when some rows between stay blank", async () => {
    const rows = [undefined, replies[0], undefined, replies[1]];
    const book = surveyBook({ surveys: [survey], month: august, replies: replies.slice(0, 2), placed: new Map([["satisfaction", rows]]) });
    const read = readBack(book, await rawOf(book.plan));
    expect(read.replies).toEqual(replies.slice(0, 2));
    expect(read.placed.get("satisfaction")).toEqual(rows);
  });
});

describe("a row that cannot be counted", () => {
  const cases: readonly [string, readonly CellValue[], string, string][] = [
    ["a period that is none", ["2026Q3", "S01", "居民", 5, 5, 5], "surveyUnknownPeriod", "B7"],
    ["a period of another length", ["2026-08", "S01", "居民", 5, 5, 5], "surveyUnknownPeriod", "B7"],
    ["a blank behind the unit", ["2026-Q3", "S01 ", "居民", 5, 5, 5], "surveyUnknownUnitTyped", "C7"],
    ["a joker for the unit", ["2026-Q3", "S*", "居民", 5, 5, 5], "surveyUnknownUnitTyped", "C7"],
    ["a group that nobody asked", ["2026-Q3", "S01", "路人", 5, 5, 5], "surveyUnknownGroupTyped", "D7"],
    ["no group", ["2026-Q3", "S01", null, 5, 5, 5], "surveyFieldMissing", "D7"],
  ];
  it.each(cases)("with %s is left out and named", async (_title, cells, code, cell) => {
    const book = surveyBook({ surveys: [survey], month: august, replies: [] });
    const read = readBack(book, await rawOf(withTyped(book, [cells])));
    expect(read.replies).toEqual([]);
    expect(read.findings).toMatchObject([{ code, severity: "error", place: { kind: "cell", sheet: "满意度问卷", cell } }]);
  });
});

describe("an answer", () => {
  const cases: readonly [string, CellValue, string | undefined][] = [["that is no option", 6, "surveyUnknownLevelTyped"], ["typed as text", "5", "numberAsText"], ["in words", "满意", "notANumber"], ["left out with a stroke", "/", undefined]];
  it.each(cases)("%s counts as open", async (_title, value, code) => {
    const book = surveyBook({ surveys: [survey], month: august, replies: [] });
    const read = readBack(book, await rawOf(withTyped(book, [["2026-q3", "s01", "居民", value, 5, 4]])));
    expect(read.replies).toEqual([madeReply("residents", [undefined, 5, 4])]);
    expect(read.findings.map((finding) => finding.code)).toEqual(code === undefined ? [] : [code]);
  });
});

describe("the list of replies", () => {
  it("says when its last row is used", async () => {
    const book = surveyBook({ surveys: [survey], month: august, replies, capacity: replies.length });
    expect(readBack(book, await rawOf(book.plan)).findings).toMatchObject([{ code: "surveyListFull", severity: "warning", values: { rows: 3 } }]);
  });

  it("is never made too short for what it holds", () => {
    expect(() => surveyBook({ surveys: [survey], month: august, replies, capacity: 2 })).toThrow("do not fit");
  });

  it("reads a reply in an inserted row, and says that no formula counts it", async () => {
    const book = surveyBook({ surveys: [survey], month: august, replies });
    const read = readBack(book, withInsertedRow(await rawOf(book.plan), book.layouts.surveys[0]!.firstRow + 1, ["2026-Q3", "S03", "居民", 2, 2, 2]));
    expect(read.replies).toHaveLength(4);
    expect(read.replies).toContainEqual(madeReply("residents", [2, 2, 2], { subject: "S03" }));
    expect(read.placed.get("satisfaction")).toEqual(replies);
    expect(read.findings).toMatchObject([{ code: "surveyRowWithoutFormula", place: { cell: "A8" } }]);
  });

  it("is left out, with the index, where no survey has a unit", () => {
    const centreOnly = { ...survey, subject: "centre" as const };
    expect(surveyBook({ surveys: [centreOnly], month: august, replies: [] }).plan.sheets.map(({ id }) => id)).toEqual(["parameters", "roster"]);
  });
});

describe("the number of people", () => {
  it("below 1 is named and makes no correction", async () => {
    const populations = [{ survey: "satisfaction", subject: "S01", group: "residents", population: 0 }];
    const book = surveyBook({ surveys: [survey], month: august, replies, populations });
    expect(readBack(book, await rawOf(book.plan)).findings).toMatchObject([{ code: "surveyPopulationTooSmall", severity: "error" }]);
  });
});

/** As a spreadsheet program inserts a row into the list: cells below move down, the names of the sections grow; the new row has no formula. */
function withInsertedRow(raw: RawWorkbook, row: number, values: readonly (number | string)[]): RawWorkbook {
  const sheets = raw.sheets.map((sheet) => {
    if (sheet.title !== "满意度问卷") return sheet;
    const cells = new Map<number, RawCell>([...sheet.cells].map(([key, cell]) => {
      const at = cellPosition(key);
      return [at.row >= row ? cellKey(at.row + 1, at.column) : key, cell];
    }));
    values.forEach((value, at) => cells.set(cellKey(row, 2 + at), { value, isError: false }));
    return { ...sheet, cells };
  });
  const names = raw.names.map((name) => (name.name === "kh_survey_rows" ? { ...name, text: name.text.replace(/(\d+)$/, (last) => String(Number(last) + 1)) } : name));
  return { ...raw, sheets, names };
}

