import type { ClosedFigure } from "../../domain/facts";
import { parseMonth } from "../../domain/units/period";
import type { BookSpec } from "../bookSpec";
import type { FoundSheet } from "../foundBook";
import type { SheetPlan, StyleName } from "../plan";
import type { CellReader } from "../readCells";
import { SheetBuilder } from "../sheetBuilder";
import { closedFigureColumn as column, closedFiguresLayout, closedFiguresSheetId } from "./closedFiguresLayout";
import { filledRows } from "./people/listReader";
import { listHead } from "./people/listHead";

const looks: Readonly<Record<keyof typeof column, StyleName>> = { month: "textCenter", kind: "textCenter", subject: "textCenter", figure: "textCenter", value: "textCenter" };
const columnNames = Object.keys(looks) as (keyof typeof column)[];

const kindWords: Readonly<Record<ClosedFigure["kind"], string>> = { satisfaction: "满意度", instalment: "合同分期", budget: "社区经费", name: "名称", input: "录入" };
const figureWords: Readonly<Record<string, string>> = {
  index: "指数", replies: "份数", digest: "答卷摘要", conclusion: "结论", amount: "应付金额", paid: "已付金额", remaining: "余额", overdueDays: "逾期天数", used: "已用", share: "已用比例",
  community: "社区", unit: "单位", operator: "承接机构", project: "合同项目", supplier: "承接单位", gridLeader: "网格长", result: "考核结果", person: "网格长名册", staff: "工作人员名册", contract: "合同台账", payment: "付款记录", spending: "经费支出", restDays: "节假日", asOf: "逾期计算截止日",
};
const figureOf = new Map(Object.entries(figureWords).map(([figure, word]) => [word, figure]));

/** "result 2026-Q3" as 考核结果 2026-Q3: the first word is ours, what follows is a name. */
function inWords(figure: string): string {
  const [first = "", ...rest] = figure.split(" ");
  return [figureWords[first] ?? first, ...rest].join(" ");
}

function fromWords(words: string): string {
  const [first = "", ...rest] = words.split(" ");
  return [figureOf.get(first) ?? first, ...rest].join(" ");
}

/** 关账台账: what a closed month said besides points and allowances, with the names of its time. Only the product writes here. */
export function closedFiguresSheet(spec: BookSpec, figures: readonly ClosedFigure[]): SheetPlan {
  const layout = closedFiguresLayout(spec);
  const builder = new SheetBuilder({ id: closedFiguresSheetId, title: "关账台账", orientation: "portrait", widths: [10, 11, 20, 20, 60] });
  listHead(builder, {
    title: "关 账 台 账", note: "关账时自动写入：当月的满意度指数、合同分期、社区经费，单位、社区、合同和网格长当时的名称，以及考核结果、名册、合同、付款、支出当时的录入（有变动的才再写一行）。以后改名、付款不影响这里。不要改动，核验码由这些内容算出。",
    headers: ["月份", "类别", "编号", "内容", "关账时"], keys: layout.column("month"), filled: figures.length,
  });
  // The first row shows what the rows look like that closing adds below it.
  if (figures.length === 0) for (const name of columnNames) builder.label(layout.firstRow, column[name], null, looks[name]);
  figures.forEach((line, index) => {
    const cells = { ...line, kind: kindWords[line.kind], figure: inWords(line.figure) };
    for (const name of columnNames) builder.label(layout.firstRow + index, column[name], cells[name], looks[name]);
  });
  builder.section("head", "fixed", 1, layout.firstRow - 1).section("rows", "list", layout.firstRow, layout.lastRow).freeze(layout.firstRow);
  builder.repeatRows(4, 4);
  return builder.build();
}

/** The lines of 关账台账. One whose month or kind cannot be read is reported and left out. */
export function readClosedFigures(sheet: FoundSheet | undefined, reader: CellReader): ClosedFigure[] {
  if (sheet === undefined) return [];
  return filledRows(sheet, Object.values(column)).flatMap(({ cell, at }): ClosedFigure[] => {
    const text = (name: keyof typeof column): string => reader.text(cell(column[name]));
    const month = parseMonth(text("month"));
    const kind = (Object.keys(kindWords) as ClosedFigure["kind"][]).find((each) => kindWords[each] === text("kind"));
    if (month === undefined) reader.note("closedFigureMonth", "error", at(column.month), { found: text("month").slice(0, 40) });
    if (kind === undefined) reader.note("closedFigureKind", "error", at(column.kind), { found: text("kind").slice(0, 40), allowed: Object.values(kindWords).join("、") });
    if (month === undefined || kind === undefined) return [];
    const value = cell(column.value)?.value;
    return [{ month, kind, subject: text("subject"), figure: fromWords(text("figure")), value: typeof value === "number" ? value : text("value") }];
  });
}
