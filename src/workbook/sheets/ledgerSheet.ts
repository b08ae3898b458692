import { noOpinion, type ClosedForm, type Entry, type Facts, type FormFlags, type FormOpinion, type LedgerRow } from "../../domain/facts";
import { isReopened } from "../../domain/closing/closedPeriods";
import { excelSerial } from "../../domain/units/day";
import { firstDay, lastMonthOf, parsePeriod, type Period } from "../../domain/units/period";
import type { BookSpec } from "../bookSpec";
import type { FoundSheet } from "../foundBook";
import type { SheetPlan, StyleName } from "../plan";
import { isBlank, type CellReader } from "../readCells";
import { SheetBuilder } from "../sheetBuilder";
import { countedCell, typedCell } from "../figureCells";
import { opinionWords } from "./opinionWords";
import { ledgerNames } from "./ledgerNames";
import { firstLedgerKey, ledgerColumn as column, ledgerFirstRow, ledgerSheetId, type LedgerLayout } from "./ledgerLayout";

const titles = ["期", "单位和考核内容", "目标", "自报", "核定", "计入", "得分", "等级", "排名", "扣分原因/审定理由", "被考核单位意见", "标记", "期末月", "考核表", "版本", "对象", "考核主体", "指标/明细"];

/** 得分台账: what was closed, line by line: facts as they were, points as they were given. Values; verify computes them again. */
export function ledgerSheet(spec: BookSpec, layout: LedgerLayout, facts: Facts): SheetPlan {
  const builder = new SheetBuilder({ id: ledgerSheetId, title: "得分台账", orientation: "landscape", widths: [10, 40, 8, 8, 8, 8, 9, 10, 6, 24, 20, 14, 11, 12, 9, 8, 8, 22] });
  builder.label(1, 1, "得 分 台 账", "title").merge(1, 1, 1, firstLedgerKey - 1).height(1, 30);
  builder.label(2, 1, "关账时自动写入；各行是当时的填报和得分，不要改动，核验会逐行重算。要更正，先重开该月，再改该月各行的目标、自报、核定和原因，改完重新关账。", "note").merge(2, 1, 2, firstLedgerKey - 1);
  builder.labels(3, 1, titles, "header");
  // The first row shows what the rows look like that opening a month adds below it.
  if (facts.scoreLedger.length === 0) blankRow(builder);
  const nameOf = ledgerNames(spec, facts);
  facts.scoreLedger.forEach((entry, index) => ledgerRow(builder, ledgerFirstRow + index, { entry, name: nameOf(entry) }, isReopened(facts.log, lastMonthOf(entry.period)) ? "open" : "closed"));
  builder.section("head", "fixed", 1, 3).section("rows", "list", layout.firstRow, layout.lastRow).freeze(ledgerFirstRow);
  for (let key = firstLedgerKey; key <= titles.length; key++) builder.hideColumn(key);
  // No print area: it prints as far as closing months has filled it.
  builder.repeatRows(3, 3);
  return builder.build();
}

const looks = Object.entries(column).map(([name, where]): [number, "textCenter" | "textLeft" | "date" | "number"] => {
  const isNumber = ["target", "reported", "checked", "counted", "points", "rank"].includes(name);
  if (["reason", "opinion", "name"].includes(name)) return [where, "textLeft"];
  return [where, isNumber ? "number" : name === "closed" ? "date" : "textCenter"];
});
const lookOf = new Map(looks);

/** What may be corrected while a month is reopened; the rest follows from it when the month is closed again. */
const corrected = new Map<number, { readonly name: string; readonly type: "number" | "text"; readonly openStyle: "inputNumber" | "inputText" }>([
  [column.target, { name: "target", type: "number", openStyle: "inputNumber" }], [column.reported, { name: "reported", type: "number", openStyle: "inputNumber" }],
  [column.checked, { name: "checked", type: "number", openStyle: "inputNumber" }], [column.reason, { name: "reason", type: "text", openStyle: "inputText" }],
]);

function blankRow(builder: SheetBuilder): void {
  for (const [where, style] of looks) ledgerCell(builder, ledgerFirstRow, where, { value: null, style, access: "closed" });
}

type Access = "open" | "closed";

function ledgerCell(builder: SheetBuilder, row: number, where: number, { value, style, access }: { value: number | string | null; style: StyleName; access: Access }): void {
  const own = corrected.get(where);
  if (own === undefined) builder.label(row, where, value, style);
  else builder.input(row, where, { role: `ledger.${own.name}`, type: own.type, value, style: access === "open" ? own.openStyle : style, isLocked: access === "closed" });
}

function ledgerRow(builder: SheetBuilder, row: number, { entry, name }: { readonly entry: LedgerRow; readonly name: string }, access: Access): void {
  const cells: [number, number | string | null][] = [
    [column.period, entry.period], [column.closed, closedSerial(entry.period)], [column.sheet, entry.sheet], [column.version, entry.version], [column.subject, entry.subject],
    [column.scorer, entry.scorer], [column.row, entry.row], [column.target, typedCell(entry.target)], [column.reported, typedCell(entry.reported)], [column.checked, typedCell(entry.checked)],
    [column.counted, countedCell(entry.counted)], [column.points, entry.points === undefined ? null : countedCell(entry.points)], [column.grade, entry.grade === "" ? null : entry.grade],
    [column.rank, entry.rank ?? null], [column.flags, entry.flags === undefined ? null : flagsText(entry.flags)],
    [column.reason, entry.flags?.decision.reason || entry.reason || null], [column.opinion, entry.flags === undefined ? null : opinionText(entry.flags.opinion)],
  ];
  for (const [where, value] of cells) ledgerCell(builder, row, where, { value, style: lookOf.get(where)!, access });
  builder.issued(row, column.name, name, lookOf.get(column.name));
}

function closedSerial(period: Period): number {
  return excelSerial(firstDay(lastMonthOf(period)));
}

function flagsText(flags: FormFlags): string {
  const marks = [flags.acceptReported ? "A" : "", flags.noOtherDeductions ? "N" : "", flags.veto.isRaised ? "V" : ""].join("");
  return `[${marks}]${flags.veto.document}`;
}

/** 无异议, or 有异议 with what was said. */
function opinionText({ kind, text }: FormOpinion): string | null {
  if (kind === "none") return text === "" ? null : text;
  return text === "" ? opinionWords[kind] : `${opinionWords[kind]}：${text}`;
}

function readOpinion(written: string): FormOpinion {
  for (const kind of ["agreed", "objected"] as const) {
    const word = opinionWords[kind];
    if (written === word || written.startsWith(`${word}：`)) return { kind, text: written.slice(word.length + 1) };
  }
  return written === "" ? noOpinion : { kind: "none", text: written };
}

function readFlags(text: string): FormFlags | undefined {
  const match = /^\[(A?)(N?)(V?)\](.*)$/s.exec(text);
  if (match === null) return undefined;
  return { acceptReported: match[1] === "A", noOtherDeductions: match[2] === "N", veto: { isRaised: match[3] === "V", document: match[4] ?? "" } };
}

/** The closed rows; a row whose period cannot be read is reported and left out. */
export function readLedger(sheet: FoundSheet, reader: CellReader): LedgerRow[] {
  return sheet.listRows("rows").flatMap((row) => {
    const cell = (where: number) => sheet.cellAt(row, where);
    const place = (where: number) => ({ sheet: sheet.title, cell: sheet.addressAt(row, where) });
    if (isBlank(cell(column.period))) return [];
    const period = parsePeriod(reader.text(cell(column.period)));
    if (period === undefined) {
      reader.note("ledgerPeriod", "error", place(column.period), { found: reader.text(cell(column.period)) });
      return [];
    }
    // What the sums over months go by; nothing but the period's own last month belongs there.
    if (cell(column.closed)?.value !== closedSerial(period)) reader.note("ledgerClosedMonth", "error", place(column.closed), { found: reader.text(cell(column.closed)), period });
    const entry = (where: number): Entry => settled(reader.text(cell(where))) ?? reader.entry(cell(where), place(where));
    const rank = cell(column.rank)?.value;
    const checked = entry(column.checked);
    const closedForm = (points: Entry): ClosedForm | undefined => {
      const flags = readFlags(reader.text(cell(column.flags)));
      return flags === undefined ? undefined : { ...flags, opinion: readOpinion(reader.text(cell(column.opinion))), decision: { points, reason: reader.text(cell(column.reason)) } };
    };
    const form = closedForm(checked);
    // Only a form's total row has marks and an opinion; what else stands there would be lost without a word.
    const lost = [...(form === undefined ? [column.flags, column.opinion] : []), ...(typeof rank === "number" ? [] : [column.rank])];
    for (const where of lost) {
      if (!isBlank(cell(where))) reader.note("ledgerMarks", "error", place(where), { found: reader.text(cell(where)).slice(0, 40) });
    }
    return [{
      period, sheet: reader.text(cell(column.sheet)), version: reader.text(cell(column.version)), subject: reader.text(cell(column.subject)), scorer: reader.text(cell(column.scorer)),
      row: reader.text(cell(column.row)), target: entry(column.target), reported: entry(column.reported), checked, counted: entry(column.counted),
      points: isBlank(cell(column.points)) ? undefined : entry(column.points), grade: reader.text(cell(column.grade)),
      rank: typeof rank === "number" ? rank : undefined, flags: form,
      reason: form === undefined ? reader.text(cell(column.reason)) : "",
    }];
  });
}

function settled(text: string): Entry | undefined {
  if (text === "缺") return { state: "missing" };
  return text === "不适用" ? { state: "notApplicable" } : undefined;
}
