import { beforeAll, describe, expect, test } from "vitest";
import { createWorkbook } from "../../../src/hosts/file/createWorkbook";
import type { SurveyReply } from "../../../src/domain/facts";
import type { Survey } from "../../../src/domain/scheme/schemeSchema";
import type { Month } from "../../../src/domain/units/period";
import type { CellValue, WorkbookPlan } from "../../../src/workbook/plan";
import type { RawWorkbook } from "../../../src/workbook/rawWorkbook";
import { madeReply, madeSurvey, type MadeSurvey } from "../../domain/satisfaction/madeSurvey";
import { planDifferences } from "../../tools/compareWithPlan";
import { recalculateWithGnumeric, recalculateWithLibreOffice, type NamedFile } from "../../tools/recalculate";
import { awkwardReplies, surveyBook, typedOver, type MadeBook } from "./madeSurveyBook";

const plans = new Map<string, WorkbookPlan>();
const recalculated = new Map<string, Map<string, RawWorkbook>>();
const august = "2026-08" as Month;

function randomBook(name: string, made: MadeSurvey, over: Partial<MadeBook> & { count?: number; seed?: number } = {}): void {
  const survey = madeSurvey(made);
  const month = over.month ?? august;
  plans.set(name, surveyBook({ surveys: [survey], month, replies: awkwardReplies(survey, month, over.count ?? 60, over.seed ?? 1), ...over }).plan);
}

/** Populations of the first two stations: too few, exactly, many, less than one. */
function populationsOf(survey: Survey, replies: readonly SurveyReply[]) {
  const count = (group: string): number => replies.filter(({ subject, group: own }) => subject === "S01" && own === group).length;
  return [
    { survey: survey.id, subject: "S01", group: "residents", population: count("residents") }, { survey: survey.id, subject: "S01", group: "committee", population: 500 },
    { survey: survey.id, subject: "S02", group: "residents", population: 1 }, { survey: survey.id, subject: "S02", group: "committee", population: 0 },
  ];
}

function awkwardBooks(): void {
  randomBook("usual", {}, { seed: 2, count: 80 });
  randomBook("minima and shares", { minReplies: [30, 3], minShares: [40, 33.3], minInAll: 45 }, { seed: 3 });
  randomBook("rebased", { emptyGroup: "rebase", minReplies: [0, 0], groupWeights: [60, 30, 10] }, { seed: 4, count: 9, units: 3 });
  randomBook("half even to whole points", { points: [85, 84], digits: 0, groupWeights: [1] }, { seed: 5, rounding: "halfEven" });
  randomBook("negative points", { points: [5, 4, -3, -5], questionWeights: [1, 1, 1, 1] }, { seed: 6 });
  randomBook("fractions", { points: ["33.3", "16.7", "0.1"], questionWeights: ["33.33", "66.67"], groupWeights: ["0.7", "0.2", "0.1"] }, { seed: 7, count: 120 });
  randomBook("a question without weight", { questionWeights: [0, 1, 0], emptyGroup: "rebase" }, { seed: 8 });
  randomBook("no weight at all", { questionWeights: [0, 0], groupWeights: [0, 0] }, { seed: 9 });
  randomBook("one question, one group, monthly", { questionWeights: [100], groupWeights: [100], cadence: "month" }, { seed: 10 });
  randomBook("one station", { groupWeights: [100] }, { seed: 14, units: 1, count: 40 });
  randomBook("yearly", { cadence: "year" }, { seed: 11, month: "2026-01" as Month });
  randomBook("half-yearly, nothing answered", { cadence: "halfYear" }, { count: 0, month: "2026-07" as Month });
  const survey = madeSurvey();
  const same = ["residents", "committee"].flatMap((group) => Array.from({ length: 7 }, () => madeReply(group, [4, 4, 4])));
  plans.set("all the same", surveyBook({ surveys: [survey], month: august, replies: [...same, madeReply("residents", [3, 5, 1], { subject: "S02" })] }).plan);
  const replies = awkwardReplies(survey, august, 70, 12);
  plans.set("populations", surveyBook({ surveys: [survey], month: august, replies, populations: populationsOf(survey, replies) }).plan);
  const second = madeSurvey({ id: "second", groupWeights: [50, 30, 20], questionWeights: [60, 40], cadence: "month" });
  plans.set("two surveys", surveyBook({ surveys: [survey, second], month: august, replies: [...replies, ...awkwardReplies(second, august, 50, 13)] }).plan);
}

/** What people type where a reply should stand, row by row: period, unit, group, answers. None of it counts. */
const slips: readonly (readonly CellValue[])[] = [
  ["2026-Q3 ", "S01", "居民", 5, 5, 5], ["2026Q3", "S01", "居民", 5, 5, 5], [46235, "S01", "居民", 5, 5, 5], ["2026-Q3", "S0?", "居民", 5, 5, 5], ["2026-Q3", "S*", "居民", 5, 5, 5],
  ["2026-Q3", " S01", "居民", 5, 5, 5], ["2026-Q3", 1, "居民", 5, 5, 5], ["2026-Q3", "S01", "居*", 5, 5, 5], ["2026-Q3", "S01", "", 5, 5, 5], ["", "S01", "居民", 5, 5, 5],
  ["2026-Q3", "", "居民", 5, 5, 5], ["2026-Q3", "S01~", "居民", 5, 5, 5], [null, null, null, 5, 5, 5], ["2026-Q3", null, null, null, null, null],
];
/** What people type as an answer that is none. */
const answerSlips: readonly CellValue[] = ["5", "五", "/", 0, 6, 4.5, -1, "", " ", "不适用"];

function slippedBook(made: MadeSurvey, units: number): WorkbookPlan {
  const survey = madeSurvey(made);
  const counted = answerSlips.map((_, index) => madeReply(index % 2 === 0 || survey.groups.length === 1 ? "residents" : "committee", [undefined, 1 + (index % 5), 1 + (index % 3)]));
  const rows = [...slips.map(() => undefined), ...counted];
  const book = surveyBook({ surveys: [survey], month: august, units, replies: counted, capacity: rows.length + 2, placed: new Map([[survey.id, rows]]) });
  const { firstRow } = book.layouts.surveys[0]!;
  const typed = slips.flatMap((cells, index) => cells.map((value, at) => ({ row: firstRow + index, column: 2 + at, value })));
  const answers = answerSlips.map((value, index) => ({ row: firstRow + slips.length + index, column: 5, value }));
  const lowerCase = answerSlips.flatMap((_, index) => [{ row: firstRow + slips.length + index, column: 2, value: "2026-q3" }, { row: firstRow + slips.length + index, column: 3, value: "s01" }]);
  const { row } = book.layouts.satisfaction.rows[0]!;
  const population = { row, column: book.layouts.satisfaction.group(book.layouts.satisfaction.rows[0]!, 0, "population").column, value: "约300" };
  return { ...book.plan, sheets: book.plan.sheets.map((sheet) => (sheet.id === "survey" ? typedOver(sheet, [...typed, ...answers, ...lowerCase]) : sheet.id === "satisfaction" ? typedOver(sheet, [population]) : sheet)) };
}

/** A month typed as 2026-08 becomes a date in a spreadsheet program, a year a number. */
function dateBook(cadence: "month" | "year", periods: readonly CellValue[], counted: number): WorkbookPlan {
  const survey = madeSurvey({ cadence });
  const replies = periods.map((_, index) => (index < counted ? madeReply("residents", [5, 1 + (index % 5), 3], { period: (cadence === "month" ? "2026-08" : "2026") as never }) : undefined));
  const book = surveyBook({ surveys: [survey], month: august, replies: replies.flatMap((reply) => reply ?? []), capacity: periods.length, placed: new Map([[survey.id, replies]]) });
  const { firstRow } = book.layouts.surveys[0]!;
  const others = [["S01"], ["居民"], [5], [5], [5]].flat();
  const typed = periods.flatMap((value, index) => [{ row: firstRow + index, column: 2, value }, ...(index < counted ? [] : others.map((other, at) => ({ row: firstRow + index, column: 3 + at, value: other })))]);
  return { ...book.plan, sheets: book.plan.sheets.map((sheet) => (sheet.id === "survey" ? typedOver(sheet, typed) : sheet)) };
}

beforeAll(async () => {
  awkwardBooks();
  plans.set("slips", slippedBook({}, 3));
  plans.set("slips about one station and group", slippedBook({ groupWeights: [100] }, 1));
  // 1 August 2026 is 46235 in Excel's count of days.
  plans.set("months as dates", dateBook("month", [46235, 46250, 46265.9, "2026-08", 46234, 46266, "2026-8"], 4));
  plans.set("years as numbers", dateBook("year", [2026, "2026", 2025, 2026.5, "2026年"], 2));
  const files: NamedFile[] = [];
  for (const [name, plan] of plans) files.push({ name, bytes: await createWorkbook(plan) });
  recalculated.set("LibreOffice", await recalculateWithLibreOffice(files));
  recalculated.set("Gnumeric", await recalculateWithGnumeric(files));
});

describe("the survey sheets, recalculated", () => {
  test.each(["LibreOffice", "Gnumeric"])("%s computes in every cell what the engine has", (program) => {
    const differences = [...plans].flatMap(([name, plan]) => planDifferences(plan, recalculated.get(program)!.get(name)!).map((difference) => ({ name, ...difference })));
    expect(differences.slice(0, 8)).toEqual([]);
  });

  test("the books show valid and refused samples of every kind", () => {
    const texts = [...plans.values()].flatMap(({ sheets }) => sheets.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === "computed" && typeof cell.value === "string" ? [cell.value] : []))));
    for (const words of ["有效", "样本不足：", "份，最少", "；合计", "占比低于规定", "无人答卷", "无人答卷，不计入", "多于总人数", "没有可计的组", "缺", "—"]) expect(texts.some((text) => text.includes(words)), words).toBe(true);
  });
});
