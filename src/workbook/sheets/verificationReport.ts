import type { Severity } from "../../domain/finding";
import type { FoundSheet } from "../foundBook";
import type { PatchedCell } from "../patchFor";
import type { CellValue } from "../plan";
import type { RawCell } from "../rawWorkbook";
import { severityWords, verificationColumn as column, verificationColumns, verificationFirstRow, verificationHead as head, verificationRows } from "./verificationLayout";
import { verificationSheet, type WrittenReport } from "./verificationSheet";

/** One finding in words: where it is (blank for the whole workbook), what stands there, what belongs there, and the sentence. */
export interface ReportLine {
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly found: string;
  readonly expected: string;
  readonly sentence: string;
}

/** A verification in words: the month that was verified, when ("2026-11-25 20:41"), and what was found, in the order it is read. */
export interface VerificationReport { readonly month: string; readonly at: string; readonly lines: readonly ReportLine[] }

/** A cell of 核验 by plan row. */
export interface ReportCell { readonly row: number; readonly column: number; readonly value: CellValue }

/** Beyond what anybody reads in a cell, and far below what a cell holds. */
const longestText = 1000;

/**
 * The cells of 核验 that a report fills, all of them: what a longer report wrote before is blank (null). `rows`: rows of the
 * list as they are now; when there are more findings than rows, errors come first and the last row says how many are not listed.
 */
export function reportCells({ month, at, lines }: VerificationReport, rows = verificationRows): ReportCell[] {
  const ordered = [...lines].sort((a, b) => urgency[a.severity] - urgency[b.severity]);
  const listed = ordered.length > rows ? ordered.slice(0, Math.max(0, rows - 1)) : ordered;
  const unlisted = ordered.length - listed.length;
  const texts = listed.map((line, index): CellValue[] => [index + 1, severityWords[line.severity], ...[line.sheet, line.cell, line.found, line.expected, line.sentence].map(plainText)]);
  if (unlisted > 0) texts.push(remark(`还有${unlisted}处未列出。请先改正以上各处，再核验一次。`));
  if (lines.length === 0) texts.push(remark("没有发现不一致。"));
  const list = Array.from({ length: rows }, (_, place) => verificationColumns.map((where, index): ReportCell =>
    ({ row: verificationFirstRow + place, column: where, value: texts[place]?.[index] ?? null })));
  return [{ ...head.month, value: plainText(month) }, { ...head.at, value: plainText(at) }, { ...head.unlisted, value: unlisted }, ...list.flat()];
}

/**
 * The cells to write so that the sheet as found, wherever its rows are now, holds the report and nothing of the one before.
 * Its counts go along as results of the formulas that stand there, for a file has nobody who computes them.
 */
export function reportChanges(report: VerificationReport, found: FoundSheet): PatchedCell[] {
  const rows = found.listRows("rows");
  const cells = reportCells(report, rows.length);
  const changed = (row: number | undefined, where: number, change: (present: RawCell | undefined) => Content | undefined): PatchedCell[] => {
    const content = row === undefined ? undefined : change(found.cellAt(row, where));
    return row === undefined || content === undefined ? [] : [{ sheetTitle: found.title, row, column: where, ...content }];
  };
  const written = cells.flatMap(({ row, column: where, value }) => changed(row < verificationFirstRow ? found.rowOf(row) : rows[row - verificationFirstRow], where, (present) => writtenContent(present, value)));
  const computed = verificationSheet(asWritten(cells)).cells.filter(({ kind }) => kind === "computed");
  return [...written, ...computed.flatMap(({ row, column: where, value }) => changed(found.rowOf(row), where, (present) => (present?.formula === undefined || present.value === value ? undefined : { value })))];
}

/** The report as it will be read from its cells. */
function asWritten(cells: readonly ReportCell[]): WrittenReport {
  const [month, at, unlisted, ...list] = cells.map(({ value }) => value);
  const width = verificationColumns.length;
  return { month: month!, at: at!, unlisted: unlisted!, rows: Array.from({ length: list.length / width }, (_, place) => list.slice(place * width, (place + 1) * width)) };
}

type Content = Pick<PatchedCell, "value" | "formula">;

function writtenContent(present: RawCell | undefined, value: CellValue): Content | undefined {
  if (present?.formula !== undefined) return { value, formula: null };
  return (present?.value ?? null) === value ? undefined : { value };
}

const urgency: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

function remark(sentence: string): CellValue[] {
  return verificationColumns.map((where) => (where === column.sentence ? sentence : null));
}

const number = /^-?[\d,]*\.?\d+%?$/;

/**
 * A text that no program takes for a formula: one that begins like a formula stands in quotation marks. A cell that is
 * edited and left again would otherwise compute what it says.
 */
function plainText(text: string): CellValue {
  const short = text.trim().length > longestText ? `${text.trim().slice(0, longestText)}…` : text.trim();
  if (short === "") return null;
  return /^[=+\-@＝＋－＠]/.test(short) && !number.test(short) ? `“${short}”` : short;
}
