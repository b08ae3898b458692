import { logActions, type LogAction, type LogEntry } from "../../domain/closing/operationLog";
import { fn, num, ref } from "../../domain/formula/build";
import type { Period } from "../../domain/units/period";
import type { BookSpec } from "../bookSpec";
import type { FoundSheet } from "../foundBook";
import type { SheetPlan, StyleName } from "../plan";
import type { CellReader } from "../readCells";
import { reference, SheetBuilder } from "../sheetBuilder";
import { logColumn as column, logLayout, logSheetId } from "./logLayout";
import { filledRows, type ListRow } from "./people/listReader";
import { listHead } from "./people/listHead";

const looks: Readonly<Record<keyof typeof column, StyleName>> = {
  number: "index", at: "textCenter", action: "textCenter", period: "textCenter", object: "textLeft", person: "textCenter", reason: "textLeft", fingerprint: "textCenter", check: "computedCenter", hash: "helper",
};
const columnNames = Object.keys(looks) as (keyof typeof column)[];
/** As many digits of the hash as are printed: enough to compare paper with file. */
const printedDigits = 8;

export const actionWords: Readonly<Record<LogAction, string>> = {
  open: "开月", split: "发表", collect: "收表", close: "关账", reopen: "重开", print: "打印", void: "作废", correct: "更正",
};

/** 操作日志: what was done to the workbook, by whom, when and why; each row's hash includes the one before. Only the product writes here. */
export function logSheet(spec: BookSpec, log: readonly LogEntry[]): SheetPlan {
  const layout = logLayout(spec);
  const builder = new SheetBuilder({ id: logSheetId, title: "操作日志", orientation: "landscape", widths: [5, 16, 7, 9, 26, 10, 40, 21, 10, 2, 66] });
  listHead(builder, {
    title: "操 作 日 志", note: "开月、发表、收表、关账、重开、打印、作废、更正时自动写入，一行一件，只增不改。每行的校验值由本行内容和上一行的校验值算出：改动、删去、插入或调换任何一行，核验都会指出。",
    headers: ["序号", "时间", "操作", "所属期", "对象", "经办人", "原因", "核验码", "校验"], keys: layout.column("number"), filled: log.length,
  });
  builder.label(4, column.hash, "校验值（SHA-256）", "helper");
  // The first row shows what the rows look like that are added below it.
  if (log.length === 0) for (const name of columnNames) builder.label(layout.firstRow, column[name], null, looks[name]);
  log.forEach((entry, index) => {
    const row = layout.firstRow + index;
    const cells = { ...entry, action: actionWords[entry.action] ?? entry.action };
    for (const name of columnNames) if (name !== "check") builder.label(row, column[name], cells[name] === "" ? null : cells[name], looks[name]);
    const printed = fn("LEFT", ref(reference(logSheetId, row, column.hash)), num(printedDigits));
    builder.computed(row, column.check, { formula: printed, value: entry.hash.slice(0, printedDigits), style: looks.check });
  });
  builder.section("head", "fixed", 1, layout.firstRow - 1).section("rows", "list", layout.firstRow, layout.lastRow).freeze(layout.firstRow);
  // No print area: rows that are added to the file are printed, the hidden hashes are not.
  builder.repeatRows(4, 4).hideColumn(column.hash);
  return builder.build();
}

/** The filled rows of the log as found, in their order: as many as `readLog` gives lines. */
export function logRows(sheet: FoundSheet): ListRow[] {
  return filledRows(sheet, columnNames.filter((name) => name !== "check").map((name) => column[name]));
}

/**
 * The lines of 操作日志, every filled row one line, as it stands: what is no number or no known action stays in it, so that
 * the chain of hashes shows it and nothing is dropped without a word.
 */
export function readLog(sheet: FoundSheet | undefined, reader: CellReader): LogEntry[] {
  if (sheet === undefined) return [];
  return logRows(sheet).map(({ cell }): LogEntry => {
    const text = (name: keyof typeof column): string => reader.text(cell(column[name]));
    const number = cell(column.number)?.value;
    const word = text("action");
    return {
      number: typeof number === "number" ? number : 0, at: text("at"),
      // A word that is no action cannot have been written here: its row's hash will not be right.
      action: logActions.find((action) => actionWords[action] === word) ?? (word as LogAction),
      period: text("period") as Period, object: text("object"), person: text("person"), reason: text("reason"), fingerprint: text("fingerprint"), hash: text("hash"),
    };
  });
}
