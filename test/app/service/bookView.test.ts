import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { columnName } from "../../../src/domain/formula/columnName";
import type { CellReference } from "../../../src/domain/formula/expression";
import { toNumber } from "../../../src/domain/units/rational";
import type { CellPlace } from "../../../src/app/ports";
import type { BookView, WorkbookService } from "../../../src/app/service/workbookService";
import { verifyBook } from "../../../src/app/verifyBook";
import { bookLayouts } from "../../../src/workbook/bookLayouts";
import { formColumn } from "../../../src/workbook/sheets/formLayout";
import type { RawWorkbook } from "../../../src/workbook/rawWorkbook";
import { filledSample } from "../../arbitraries/filledSample";
import { templateNames } from "../../arbitraries/madeScheme";
import { cellAt, withRowInserted, withSheetRenamed, withTyped } from "./movedRaw";
import { rawOf, sampleService, valueOf } from "./sampleService";

const sample = filledSample("shushan");
const layouts = bookLayouts(sample.spec);
const [form] = layouts.forms;
const service: WorkbookService = sampleService();
let raw: RawWorkbook;

beforeAll(async () => {
  raw = await rawOf(sample.plan);
});

const viewOf = async (book: RawWorkbook): Promise<BookView> => valueOf(await service.load(book));
const addressOf = ({ row, column }: CellReference): string => `${columnName(column)}${row}`;
const lineOf = (item: string) => form!.lines.find((line) => line.item.id === item)!;
const onForm = (row: number, column: keyof typeof formColumn): CellPlace => ({ sheet: form!.title, cell: `${columnName(formColumn[column])}${row}` });
const ticked = (value: "是" | "否"): CellPlace & { value: string } => ({ sheet: form!.title, cell: addressOf(form!.cell("acceptReported")), value });
const missingOf = (view: BookView) => view.progress.find(({ sheetTitle }) => sheetTitle.startsWith(form!.title))!.missing;

/** What 缺 each form counts, by the title of its sheet, when the whole workbook is computed. */
function countedBySheets(book: RawWorkbook): Record<string, unknown> {
  const { plan, reading } = valueOf(verifyBook(book));
  return Object.fromEntries(bookLayouts(reading.spec).forms.map((own) => {
    const { row, column } = own.cell("missing");
    return [reading.found.sheet(own.sheetId)!.title, plan.sheets.find(({ id }) => id === own.sheetId)!.cells.find((cell) => cell.row === row && cell.column === column)!.value];
  }));
}

function countedByView(view: BookView): Record<string, number> {
  return Object.fromEntries(view.progress.map(({ sheetTitle, missing }) => [sheetTitle, missing.length]));
}

describe("the progress of forms", () => {
  test.each(templateNames)("counts as missing what each form of %s shows as 缺", async (name) => {
    const own = filledSample(name);
    const filled = await rawOf(own.plan);
    expect(countedByView(await viewOf(filled))).toEqual(countedBySheets(filled));
  });

  test("agrees with the forms whichever answers are taken out, and leads to a blank cell for each", async () => {
    const answers = layouts.forms.flatMap((own) => own.lines.flatMap(({ row }) => (["target", "reported", "checked"] as const).map((name): CellPlace => ({ sheet: own.title, cell: `${columnName(formColumn[name])}${row}` }))))
      .filter((place) => cellAt(raw, place) !== undefined && cellAt(raw, place)!.formula === undefined && cellAt(raw, place)!.value !== "—");
    await fc.assert(fc.asyncProperty(fc.subarray(answers), fc.constantFrom("是", "否"), async (taken, accepted) => {
      const tick = ticked(accepted);
      const book = taken.reduce((before, place) => withTyped(before, place, null), withTyped(raw, tick, tick.value));
      const view = await viewOf(book);
      expect(countedByView(view)).toEqual(countedBySheets(book));
      for (const { place } of view.progress.flatMap(({ missing }) => missing)) expect(cellAt(book, place)?.value ?? null, JSON.stringify(place)).toBeNull();
    }), { numRuns: 6 });
  });

  test("leads to 核定 while it must be checked, and to 自报 once 其余按自报核定 is ticked", async () => {
    const { row } = lineOf("visits");
    const blank = withTyped(withTyped(raw, onForm(row, "reported"), null), onForm(row, "checked"), null);
    const place = async (value: "是" | "否") => missingOf(await viewOf(withTyped(blank, ticked(value), value))).map((entry) => entry.place);
    expect(await place("否")).toEqual(expect.arrayContaining([onForm(row, "checked")]));
    expect(await place("是")).toEqual([onForm(row, "reported")]);
  });

  test("leads to 核定 where it holds no answer, although 自报 is accepted", async () => {
    const { row } = lineOf("visits");
    const wrong = withTyped(withTyped(raw, ticked("是"), "是"), onForm(row, "checked"), "１２");
    expect(missingOf(await viewOf(wrong))).toEqual([{ item: "visits", title: lineOf("visits").item.title, place: onForm(row, "checked") }]);
  });

  test("leads to the right cell after a row was inserted and the sheet was renamed", async () => {
    const { row } = lineOf("visits");
    const blank = [onForm(row, "reported"), onForm(row, "checked")].reduce((book, place) => withTyped(book, place, null), withTyped(raw, ticked("否"), "否"));
    const moved = withSheetRenamed(withRowInserted(blank, form!.title, row), form!.title, `${form!.title}（改）`);
    const view = await viewOf(moved);
    expect(missingOf(view).find(({ item }) => item === "visits")!.place).toEqual({ sheet: `${form!.title}（改）`, cell: onForm(row + 1, "checked").cell });
    expect(view.places[`form.${form!.scoreSheet.id}.${form!.unit.id}.${form!.scorer}`]!.sheet).toBe(`${form!.title}（改）`);
  });

  test("counts a form whose sheet was deleted as not filled at all", async () => {
    const view = await viewOf({ ...raw, sheets: raw.sheets.filter(({ title }) => title !== form!.title), names: raw.names.filter(({ text }) => !text.startsWith(`'${form!.title}'!`)) });
    const progress = view.progress.find(({ unit, sheet }) => unit === form!.unit.id && sheet === form!.scoreSheet.id)!;
    expect(progress.missing.length).toBeGreaterThan(0);
    expect(view.findings.map(({ code }) => code)).toContain("sheetMissing");
    expect(view.places[`form.${form!.scoreSheet.id}.${form!.unit.id}.${form!.scorer}`]).toBeUndefined();
  });
});

describe("the places of figures", () => {
  test.each(templateNames)("lead to cells that hold those figures (%s)", async (name) => {
    const own = await rawOf(filledSample(name).plan);
    const { results, places } = await viewOf(own);
    const valueAt = (place: string): unknown => cellAt(own, places[place]!)?.value;
    for (const { facts, total } of results.forms) if (total.state === "value") expect(valueAt(`form.${facts.sheet}.${facts.subject}.${facts.scorer}`)).toBe(toNumber(total.value));
    for (const { engagement, total } of results.allowances) {
      // Who is owed nothing has no row on the list, and so no place.
      if (places[`allowance.${engagement.id}`] === undefined) expect(total).toMatchObject({ state: "value", value: 0 });
      else if (total.state === "value") expect(valueAt(`allowance.${engagement.id}`)).toBe(total.value / 100);
    }
    for (const { contract, instalment, amount: due } of results.instalments) if (due.state === "value") expect(valueAt(`instalment.${contract.id}.${instalment.id}`)).toBe(due.value / 100);
    for (const { survey, subject, index } of results.satisfaction) if (index.state === "value") expect(valueAt(`satisfaction.${survey}.${subject}`)).toBeCloseTo(toNumber(index.value), 6);
    for (const { community, total } of results.budget) if (total.state === "value") expect(valueAt(`budget.${community.id}`)).toBe(total.value / 100);
    const named = Object.entries(places).filter(([place]) => place.startsWith("sheet."));
    expect(named.map(([, { sheet }]) => sheet).sort()).toEqual(own.sheets.map(({ title }) => title).sort());
  });
});

describe("the rest of the view", () => {
  test("shows the closed months of each unit in their order, with points and grade as they were closed", async () => {
    const { month, closedMonths, trend, results } = await viewOf(raw);
    expect(month).toBe("2026-07");
    expect(closedMonths).toEqual(["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]);
    const monthly = trend.find(({ unit, sheet }) => unit === form!.unit.id && sheet === form!.scoreSheet.id)!;
    expect(monthly.months.map((one) => one.month)).toEqual(closedMonths);
    expect(trend.map(({ unit }) => unit).sort()).toEqual(results.units.map(({ unit }) => unit).sort());
    for (const { points, grade } of monthly.months) expect([typeof points, grade === ""]).toEqual(["number", false]);
  });

  test("says each policy in force in words, with its clause, and marks what is assumed", async () => {
    const { policies } = await viewOf(raw);
    expect(policies.find(({ name }) => name === "rounding")).toMatchObject({ choice: "halfUp", words: "四舍五入" });
    expect(new Set(policies.map(({ name }) => name)).size).toBe(policies.length);
    for (const { words, choice, clause } of policies) expect([words === choice, clause === ""]).toEqual([false, false]);
    expect(policies.some(({ isAssumption }) => isAssumption)).toBe(true);
  });

  test("lists the dates of the round in order, with whoever 工作日程 names", async () => {
    const { round, results } = await viewOf(raw);
    expect(round.map(({ task }) => task)).toEqual(["report", "result", "objectionEnd", "noticeEnd", "pay"]);
    expect(round.find(({ task }) => task === "pay")).toEqual({ task: "pay", day: results.dates.pay, person: "财务" });
    const renamed = await viewOf(withTyped(raw, { sheet: "工作日程", cell: "D12" }, "王会计"));
    expect(renamed.round.find(({ task }) => task === "pay")!.person).toBe("王会计");
  });

  test("names the versions of the scheme with the month that each begins", async () => {
    const { versions, scheme } = await viewOf(raw);
    expect(versions).toEqual([{ id: scheme.id, version: scheme.version, from: scheme.validity.from }]);
  });
});
