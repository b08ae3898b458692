import type { CollectedFile, Facts } from "../../domain/facts";
import { parseMonth } from "../../domain/units/period";
import type { FoundSheet } from "../foundBook";
import type { SheetPlan, StyleName } from "../plan";
import type { CellReader } from "../readCells";
import { SheetBuilder } from "../sheetBuilder";
import { collectedColumn as column, collectedLayout, collectedSheetId } from "./collectedLayout";
import { filledRows } from "./people/listReader";
import { listHead } from "./people/listHead";
import type { BookSpec } from "../bookSpec";

const looks: Readonly<Record<keyof typeof column, StyleName>> = {
  month: "textCenter", at: "textCenter", community: "textCenter", name: "textCenter", file: "textLeft", state: "textCenter", note: "textLeft", digest: "helper", savedAt: "helper",
};
const columnNames = Object.keys(looks) as (keyof typeof column)[];
const stateWords: Readonly<Record<CollectedFile["state"], string>> = { taken: "已收", replaced: "已替换", returned: "退回" };

/** 收表记录: which committee's file was taken when, what it changed, and what was returned why. Only the product writes here. */
export function collectedSheet(spec: BookSpec, facts: Facts): SheetPlan {
  const layout = collectedLayout(spec);
  const builder = new SheetBuilder({ id: collectedSheetId, title: "收表记录", orientation: "landscape", widths: [9, 16, 8, 10, 28, 7, 58, 2, 66, 16] });
  listHead(builder, {
    title: "收 表 记 录", note: "收社居委的表时自动写入：何时收了哪个文件，与上一份有哪些不同，退回的为什么退回。“已替换”的以后面“已收”的一份为准。不要改动。",
    headers: ["月份", "收表时间", "编号", "社区", "文件", "结果", "变动或原因"], keys: layout.column("file"), filled: facts.collected.length,
  });
  builder.label(4, column.digest, "内容摘要", "helper").label(4, column.savedAt, "文件保存时间", "helper");
  // The first row shows what the rows look like that collecting adds below it.
  if (facts.collected.length === 0) for (const name of columnNames) builder.label(layout.firstRow, column[name], null, looks[name]);
  const names = new Map(facts.roster.communities.map(({ id, name }) => [id, name]));
  facts.collected.forEach((file, index) => {
    const row = layout.firstRow + index;
    const texts: Readonly<Record<keyof typeof column, string>> = { ...file, savedAt: file.savedAt ?? "", name: names.get(file.community) ?? "", state: stateWords[file.state] };
    for (const name of columnNames) builder.label(row, column[name], texts[name] === "" ? null : texts[name], looks[name]);
  });
  builder.section("head", "fixed", 1, layout.firstRow - 1).section("rows", "list", layout.firstRow, layout.lastRow).freeze(layout.firstRow);
  // No print area: rows that are added to the file are printed, the hidden digests are not.
  builder.repeatRows(4, 4).hideColumn(column.digest).hideColumn(column.savedAt);
  return builder.build();
}

/** The lines of 收表记录. A line whose month or result cannot be read is reported and left out. */
export function readCollected(sheet: FoundSheet | undefined, reader: CellReader): CollectedFile[] {
  if (sheet === undefined) return [];
  return filledRows(sheet, [column.month, column.file, column.state]).flatMap(({ cell, at }): CollectedFile[] => {
    const text = (name: keyof typeof column): string => reader.text(cell(column[name]));
    const month = parseMonth(text("month"));
    const state = (Object.keys(stateWords) as CollectedFile["state"][]).find((each) => stateWords[each] === text("state"));
    if (month === undefined) reader.note("collectedMonth", "error", at(column.month), { found: text("month").slice(0, 40) });
    if (state === undefined) reader.note("collectedState", "error", at(column.state), { found: text("state").slice(0, 40), allowed: Object.values(stateWords).join("、") });
    if (month === undefined || state === undefined) return [];
    return [{ month, state, community: text("community"), file: text("file"), at: text("at"), digest: text("digest"), note: text("note"), savedAt: text("savedAt") }];
  });
}
