import { concat, eq, fn, gt, iff, num, ref, text } from "../../domain/formula/build";
import type { CellExpression, CellReference } from "../../domain/formula/expression";
import type { Severity } from "../../domain/finding";
import type { FoundSheet } from "../foundBook";
import type { CellValue, SheetPlan } from "../plan";
import type { RawCell } from "../rawWorkbook";
import { reference, SheetBuilder } from "../sheetBuilder";
import {
  severityWords, verificationColumn as column, verificationColumns, verificationFirstRow as firstRow, verificationHead as head, verificationLastRow as lastRow, verificationList, verificationRows, verificationSheetId as sheet,
} from "./verificationLayout";

/** What stands in 核验 now, as it was written there: the values of its cells, the list by place. Nothing is computed with it but the counts. */
export interface WrittenReport {
  readonly month: CellValue;
  readonly at: CellValue;
  readonly unlisted: CellValue;
  readonly rows: readonly (readonly CellValue[])[];
}

export const noReport: WrittenReport = { month: null, at: null, unlisted: null, rows: [] };

const titles = ["序号", "级别", "工作表", "单元格", "现为", "应为", "说明"];
/** Three lines: programs do not agree on growing a row when its text is written later. */
const rowHeight = 38;
const conclusions = {
  never: "尚未核验。用加载项的“核验”核对全本，再点“写入核验表”，结果就列在下面。",
  errors: "有错误：改正并重新核验以前，请勿据以付款、公示或上报。",
  warnings: "没有错误，有提醒：请逐条看过再付款、公示或上报。",
  nothing: "没有发现不一致。核验以后改动过的，请再核验一次。",
};

/** 核验: what the last verification found, a row each, with how many there are of each kind and what to do. */
export function verificationSheet(report: WrittenReport): SheetPlan {
  const builder = new SheetBuilder({ id: sheet, title: "核验", orientation: "landscape", widths: [5, 9, 17, 9, 17, 17, 80], margins: "narrow" });
  builder.label(1, 1, "核 验 报 告", "title").merge(1, 1, 1, titles.length).height(1, 34);
  writtenHead(builder, report);
  (["error", "warning", "note"] as const).forEach((severity, index) => {
    const row = head.month.row + index;
    builder.label(row, column.cell, severityWords[severity], "header");
    builder.computed(row, column.found, { formula: concat<CellReference>(countOf(severity), text("处")), value: `${counted(report, severity)}处`, style: "computedCenter" });
  });
  conclusion(builder, report);
  builder.labels(firstRow - 1, 1, titles, "header").height(firstRow - 1, 26);
  for (let place = 0; place < verificationRows; place++) {
    builder.height(firstRow + place, rowHeight);
    for (const [index, where] of verificationColumns.entries()) builder.label(firstRow + place, where, report.rows[place]?.[index] ?? null, where <= column.severity || where === column.cell ? "listCenter" : "listText");
  }
  looks(builder);
  builder.section("head", "fixed", 1, firstRow - 1).section("rows", "list", firstRow, lastRow).freeze(firstRow).repeatRows(firstRow - 1, firstRow - 1);
  return builder.build();
}

function writtenHead(builder: SheetBuilder, report: WrittenReport): void {
  const cells: readonly [string, { row: number; column: number }, CellValue][] = [["核验月份", head.month, report.month], ["核验时间", head.at, report.at], ["未列出（处）", head.unlisted, report.unlisted]];
  for (const [title, { row, column: where }, value] of cells) {
    builder.label(row, 1, title, "header").blanks(row, 2, where - 1, "header").merge(row, 1, row, where - 1).label(row, where, value, "textCenter").height(row, 20);
  }
}

function conclusion(builder: SheetBuilder, report: WrittenReport): void {
  const [top, bottom] = [head.month.row, head.unlisted.row];
  for (let row = top; row <= bottom; row++) builder.label(row, column.expected, row === top ? "结论" : null, "header").blanks(row, column.sentence, column.sentence, "textCenter");
  builder.merge(top, column.expected, bottom, column.expected);
  const formula = iff(eq(ref(reference(sheet, head.at.row, head.at.column)), text("")), text(conclusions.never),
    iff(gt(countOf("error"), num(0)), text(conclusions.errors), iff(gt(countOf("warning"), num(0)), text(conclusions.warnings), text(conclusions.nothing))));
  const value = isBlankCell(report.at) ? conclusions.never
    : counted(report, "error") > 0 ? conclusions.errors : counted(report, "warning") > 0 ? conclusions.warnings : conclusions.nothing;
  builder.computed(top, column.sentence, { formula, value, style: "computedText" }).merge(top, column.sentence, bottom, column.sentence);
}

function countOf(severity: Severity): CellExpression {
  return fn("COUNTIF", ref(verificationList("severity")), text(severityWords[severity]));
}

/** As COUNTIF counts. */
function counted({ rows }: WrittenReport, severity: Severity): number {
  return rows.filter((cells) => String(cells[verificationColumns.indexOf(column.severity)] ?? "") === severityWords[severity]).length;
}

function isBlankCell(value: CellValue): boolean {
  return value === null || value === "";
}

function looks(builder: SheetBuilder): void {
  const severity = ref(reference(sheet, firstRow, column.severity));
  const marks: readonly [Severity, "bad" | "warning" | "notApplicable"][] = [["error", "bad"], ["warning", "warning"], ["note", "notApplicable"]];
  for (const [own, look] of marks) {
    builder.format({ range: { row: firstRow, column: column.severity, toRow: lastRow, toColumn: column.severity }, formula: eq<CellReference>(severity, text(severityWords[own])), look });
  }
  const verdict = reference(sheet, head.month.row, column.sentence);
  const range = { row: verdict.row, column: verdict.column, toRow: verdict.row, toColumn: verdict.column };
  for (const [own, look] of [["errors", "bad"], ["warnings", "warning"], ["nothing", "good"]] as const) builder.format({ range, formula: eq<CellReference>(ref(verdict), text(conclusions[own])), look });
  // Lines only where something stands: an empty list prints no pages, a long one is a table, whichever program wrote it.
  const filled = fn<CellReference>("COUNTA", ref(reference(sheet, firstRow, 1, firstRow, titles.length)));
  builder.format({ range: { row: firstRow, column: 1, toRow: lastRow, toColumn: titles.length }, formula: gt<CellReference>(filled, num(0)), look: "ruled" });
}

/** What stands in the sheet now, whatever it is: texts and numbers as they are, the result of a formula that somebody wrote there. */
export function readVerification(found: FoundSheet | undefined): WrittenReport {
  if (found === undefined) return noReport;
  const headCell = ({ row, column: where }: { row: number; column: number }): CellValue => cellValue(found.cell(row, where));
  const rows = found.listRows("rows").map((row) => verificationColumns.map((where) => cellValue(found.cellAt(row, where))));
  return { month: headCell(head.month), at: headCell(head.at), unlisted: headCell(head.unlisted), rows };
}

function cellValue(cell: RawCell | undefined): CellValue {
  const value = cell?.value ?? null;
  return typeof value === "boolean" ? String(value).toUpperCase() : value;
}
