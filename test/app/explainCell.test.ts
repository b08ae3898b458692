import { beforeAll, describe, expect, test } from "vitest";
import { sampleYear } from "../../src/app/demo/sampleYear";
import { explainCell, type Explanation } from "../../src/app/explainCell";
import { newWorkbook } from "../../src/app/newWorkbook";
import { makeProse } from "../../src/app/prose";
import { createWorkbook } from "../../src/hosts/file/createWorkbook";
import { readWorkbook } from "../../src/hosts/file/readWorkbook";
import { columnName } from "../../src/domain/formula/columnName";
import type { CellPlan, WorkbookPlan } from "../../src/workbook/plan";
import type { RawWorkbook } from "../../src/workbook/rawWorkbook";
import { readTemplate } from "./demoTemplates";

// The demo's October: a quarter's performance allowance is paid in it, and instalments are paid, open and overdue.
const months = 10;
const [prose, english] = [makeProse("zh-CN"), makeProse("en")];
let plan: WorkbookPlan;
let raw: RawWorkbook;

beforeAll(async () => {
  const { scheme, roster, contracts } = readTemplate("street");
  const year = sampleYear(scheme, roster, contracts, { year: 2026, months });
  plan = newWorkbook("样本街道", [scheme], scheme, year.at(-1)!.facts).plan;
  const read = readWorkbook(await createWorkbook(plan));
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  raw = read.value;
}, 60_000);

function cellsOf(sheet: string): readonly CellPlan[] {
  return plan.sheets.find(({ id }) => id === sheet)!.cells;
}

function titleOf(sheet: string): string {
  return plan.sheets.find(({ id }) => id === sheet)!.title;
}

function explained(address: string): Explanation {
  const found = explainCell(raw, address);
  if (!found.ok) throw new Error(JSON.stringify(found.findings));
  return found.value;
}

/** Columns with figures of the engine, by sheet id; every computed cell of them that is a figure must say its rule. */
const figureColumns: readonly (readonly [sheet: string, columns: readonly number[], styles: readonly string[]])[] = [
  ["allowances", [6, 7, 10, 11, 12, 13], ["computedMoney", "totalMoney"]],
  ["assessment", [6, 7, 8], ["computedCenter"]],
  ["budget", [3, 4, 5, 6, 7, 8, 9, 10, 11, 12], ["computedMoney", "totalMoney", "computedPoints", "totalPoints", "computedIndex"]],
  ["instalments", [4, 6, 7, 9, 10, 11, 12, 13, 14], ["computedMoney", "totalMoney", "computedDate", "computedIndex", "computedPercent"]],
  ["approval", [2, 5], ["computedMoney", "totalMoney", "computedDate", "computedIndex"]],
  ["summary", [3, 4, 5], ["computedPoints", "computedIndex", "computedCenter"]],
];

describe("the figures of the demo's workbook", () => {
  test.each(figureColumns)("of %s all say their rule, in words of both languages", (sheet, columns, styles) => {
    const figures = cellsOf(sheet).flatMap((cell) => (cell.kind === "computed" && columns.includes(cell.column) && styles.includes(cell.style) && !cell.role?.startsWith("code") ? [cell] : []));
    expect(figures.length).toBeGreaterThan(5);
    const silent = figures.filter(({ trace }) => trace === undefined);
    expect(silent.map(({ row, column }) => `${columnName(column)}${row}`)).toEqual([]);
    for (const { trace } of figures) {
      if (trace === undefined) continue;
      for (const language of [prose, english]) {
        const { rule, withValues } = language.explanation(trace);
        expect(rule).not.toBe(`rule.${trace.rule}`);
        expect(withValues).not.toMatch(/\{\{|undefined|NaN/);
      }
    }
  });

  test("of 满意度指数 say it for the index and for the mean of each group", () => {
    const asked = cellsOf("satisfaction").flatMap((cell) => (cell.kind === "computed" && /^(index|mean)\//.test(cell.role ?? "") ? [cell] : []));
    expect(asked.length).toBeGreaterThan(8);
    expect(asked.filter(({ trace }) => trace === undefined)).toEqual([]);
  });
});

describe("a cell explained by its address", () => {
  test("is an allowance's total: rule, parts, heading, and a sum over a range with its cells counted", () => {
    const total = cellsOf("allowances").find((cell) => cell.kind === "computed" && /\/sum$/.test(cell.role ?? ""))!;
    const { trace, inputs, heading, value } = explained(`${titleOf("allowances")}!${columnName(total.column)}${total.row}`);
    expect(prose.explanation(trace!).rule).toContain("逐人相加");
    expect(value).toBe(total.value);
    expect(heading).toContain("应发合计");
    const range = inputs.find((input) => input.kind === "range");
    expect(range).toMatchObject({ sheet: "津贴发放", cell: "M6:M20", sum: total.value, values: undefined });
    expect(range!.kind === "range" && range!.filled).toBeGreaterThan(10);
    expect([explained(`${titleOf("allowances")}!${columnName(total.column)}${total.row}`).unit, range!.unit]).toEqual(["yuan", "yuan"]);
  });

  test("lists the values of a small range, days as days, and names the inputs by what stands before and above them", () => {
    const overdue = cellsOf("instalments").find((cell) => cell.kind === "computed" && /^instalment\/.*\/overdue$/.test(cell.role ?? "") && typeof cell.value === "number")!;
    const { inputs, unit } = explained(`${titleOf("instalments")}!${columnName(overdue.column)}${overdue.row}`);
    // Days are no money, nor is what they are counted from.
    expect([unit, ...inputs.map((input) => input.unit)].every((each) => each === undefined)).toBe(true);
    const dueDay = inputs.find((input) => input.kind === "cell" && input.heading.includes("应付截止"));
    expect(dueDay?.kind === "cell" ? dueDay.value : undefined).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const community = cellsOf("budget").find((cell) => cell.kind === "computed" && cell.role?.startsWith("budget/"))!;
    const sum = explained(`${titleOf("budget")}!${columnName(community.column)}${community.row}`).inputs.find((input) => input.kind === "range");
    expect(sum).toMatchObject({ filled: 4, sum: community.value });
    expect(sum!.kind === "range" && sum!.values).toHaveLength(4);
  });

  test("says what may be entered where people fill it, and which words where there is a list", () => {
    const fields = { assessment: "请选“合格”或“不合格”", spending: "请填日期" };
    for (const [sheet, hint] of Object.entries(fields)) {
      const { validations } = plan.sheets.find(({ id }) => id === sheet)!;
      const { range } = validations.find(({ error }) => error.startsWith(hint))!;
      const { kind, entry } = explained(`${titleOf(sheet)}!${columnName(range.column)}${range.row}`);
      expect(kind).toBe("input");
      expect(entry!.hint).toContain(hint);
      expect(entry!.choices).toEqual(sheet === "assessment" ? ["合格", "不合格"] : []);
    }
    const rate = cellsOf("parameters").find((cell) => cell.kind === "input" && cell.isLocked === true && typeof cell.value === "number")!;
    expect(explained(`${titleOf("parameters")}!${columnName(rate.column)}${rate.row}`).entry).toMatchObject({ isSetting: true });
  });

  test("says that it is nothing, or that there is no such sheet, instead of explaining", () => {
    expect(explainCell(raw, "津贴发放!ZZ900").ok).toBe(false);
    expect(explainCell(raw, "没有这张表!A1").ok).toBe(false);
  });
});
