import type { CellReference } from "../../domain/formula/expression";
import type { Quantity } from "../../domain/scheme/quantity";
import type { SchemeBand } from "../../domain/scheme/schemeSchema";
import { excelSerial, type Day } from "../../domain/units/day";
import { firstDay, monthOfYear, yearOf, type Month } from "../../domain/units/period";
import { toNumber } from "../../domain/units/rational";
import type { BookSpec } from "../bookSpec";
import type { SheetPlan } from "../plan";
import { reference, SheetBuilder } from "../sheetBuilder";
import { textHeight } from "../textHeight";
import { keptNumbers, keptValue, type KeptList, type KeptNumber } from "./keptNumbers";
import { isYearScored } from "./people/scoredQuarter";
import { parameterRows, type ParameterRow } from "./parameterRows";

const sheet = "parameters";
const firstRow = 8;
const widths = [30, 14, 9, 9, 9, 6, 16];
/** Columns that a policy in words is merged over. */
const policyWidth = 47;
/** Columns that a reference's words are merged over. */
const referenceWidth = 63;
const column = { title: 1, value: 2, unit: 3, upper: 4, upperInclusive: 5, sequence: 6, source: 7 };
/** The columns of the numbers of a list. The second and the third are merged with the one after, which is the fourth's where a quarter is scored. */
const keptColumns = [column.value, column.unit, column.upperInclusive, column.upper] as const;
const keptTitles: Readonly<Record<KeptList, readonly [string, string]>> = { allowances: ["固定津贴", "绩效津贴"], staff: ["基本报酬", "每级递增"] };
const passTitle = "合格线";
/** Stands for an open end of a band; a number beyond any scale of points. */
export const openBound = 999999;

/** Where the numbers of the rules stand. Positions depend on the scheme only. */
export interface ParametersLayout {
  readonly street: CellReference;
  /** First day of the open month, a date: every sheet's period comes from it. */
  readonly month: CellReference;
  /** The day that overdue days count to. */
  readonly asOf: CellReference;
  /** The cell of a number of the rules. */
  readonly number: (quantity: Quantity) => CellReference;
  /** Where a month of the year keeps a number of an earlier version; blank in months of the version in force. */
  readonly earlier: (month: Month, name: KeptNumber) => CellReference;
  /** The columns of a score sheet's bands. */
  readonly bands: (sheetId: string) => { first: number; last: number };
  readonly vetoGrade: (sheetId: string) => CellReference;
  readonly rows: readonly { readonly row: number; readonly content: ParameterRow }[];
}

export function parametersLayout(spec: BookSpec): ParametersLayout {
  const rows = parameterRows(spec.scheme, spec.year).map((content, index) => ({ row: firstRow + index, content }));
  const byPath = new Map(rows.flatMap(({ row, content }) => (content.kind === "number" ? [[content.quantity.path, row] as const] : [])));
  const bandRows = (sheetId: string): number[] => rows.flatMap(({ row, content }) => (content.kind === "band" && content.sheet === sheetId ? [row] : []));
  return {
    street: reference(sheet, 3, column.value),
    month: reference(sheet, 4, column.value),
    asOf: reference(sheet, 5, column.value),
    number: (quantity) => {
      const row = byPath.get(quantity.path);
      if (row === undefined) throw new Error(`no cell for the number ${quantity.path}`);
      return reference(sheet, row, column.value);
    },
    earlier: (month, name) => {
      const row = rows.find(({ content }) => content.kind === "earlierMonth" && content.month === month && placeInList(content.list, name) >= 0);
      if (row?.content.kind !== "earlierMonth") throw new Error(`no row for ${name} of ${month}`);
      return reference(sheet, row.row, keptColumns[placeInList(row.content.list, name)]!);
    },
    bands: (sheetId) => {
      const own = bandRows(sheetId);
      return { first: own[0]!, last: own.at(-1)! };
    },
    vetoGrade: (sheetId) => reference(sheet, bandRows(sheetId)[0]! - 2, column.value),
    rows,
  };
}

function placeInList(list: KeptList, name: KeptNumber): number {
  return (keptNumbers[list] as readonly KeptNumber[]).indexOf(name);
}

/** The band columns of a score sheet, for grading in a cell. */
export function bandColumns(layout: ParametersLayout, sheetId: string): Record<"lower" | "lowerInclusive" | "upper" | "upperInclusive" | "sequence" | "label", CellReference> {
  const { first, last } = layout.bands(sheetId);
  const range = (at: number): CellReference => reference(sheet, first, at, last, at);
  return {
    label: range(column.title), lower: range(column.value), lowerInclusive: range(column.unit),
    upper: range(column.upper), upperInclusive: range(column.upperInclusive), sequence: range(column.sequence),
  };
}

/** 参数: every number and policy of the rules that is not an item's own, each with the clause it comes from. */
export function parametersSheet(spec: BookSpec, layout: ParametersLayout, asOf: Day | undefined): SheetPlan {
  const builder = new SheetBuilder({ id: sheet, title: "参数", widths, orientation: "portrait" });
  builder.label(1, 1, "参  数", "title").merge(1, 1, 1, column.source).height(1, 30);
  builder.label(2, 1, `${spec.scheme.title.zh}  ${spec.scheme.document.title}  版本 ${spec.scheme.version}`, "note").merge(2, 1, 2, column.source);
  builder.label(3, 1, "街道").input(3, column.value, { role: "street", type: "text", value: spec.street, style: "inputText", isLocked: true });
  builder.label(4, 1, "考核月份（由“开月”设定）").issued(4, column.value, excelSerial(firstDay(spec.month)), "date");
  builder.label(5, 1, "逾期计算截止日").input(5, column.value, { role: "asOf", type: "date", value: asOf === undefined ? null : excelSerial(asOf), style: "inputDate" });
  builder.label(6, 1, "下列数字属于考核办法；改动前请先取消工作表保护，改动会在核验中列出。", "note").merge(6, 1, 6, column.source);
  builder.labels(7, 1, ["项目", "数值", "单位", null, null, null, "依据"], "header").merge(7, 3, 7, column.sequence);
  for (const { row, content } of layout.rows) parameterRow(builder, row, content, spec);
  const last = referenceList(builder, spec, layout.rows.at(-1)!.row + 2);
  builder.section("head", "fixed", 1, firstRow - 1).section("rows", "fixed", firstRow, last);
  builder.freeze(8).print({ row: 1, column: 1, toRow: last, toColumn: column.source }, { from: 7, to: 7 });
  return builder.build();
}

function parameterRow(builder: SheetBuilder, row: number, content: ParameterRow, spec: BookSpec): void {
  if (content.kind === "heading") {
    builder.label(row, 1, content.title, "block").blanks(row, 2, column.source, "block").merge(row, 1, row, column.source);
    return;
  }
  if (content.kind === "bandHeader") {
    builder.labels(row, 1, ["等级", "下限", "含下限", "上限", "含上限", "序", "依据"], "header");
    return;
  }
  if (content.kind === "earlierHeader") {
    const fourth = isPassKept(content.list, spec);
    builder.labels(row, 1, ["月份", ...keptTitles[content.list].slice(0, 2), fourth ? passTitle : null, "分界日", null, "版本"], "header").merge(row, column.upperInclusive, row, column.sequence);
    if (!fourth) builder.merge(row, column.unit, row, column.upper);
    return;
  }
  if (content.kind === "earlierMonth") {
    earlierRow(builder, row, content, spec);
    return;
  }
  if (content.kind === "band") {
    bandRow(builder, row, content.band, content.position, spec);
    return;
  }
  builder.label(row, column.title, content.title);
  if (content.kind === "policy") {
    builder.issued(row, column.value, content.text, "textLeft").blanks(row, 3, column.sequence, "textLeft").merge(row, column.value, row, column.sequence);
    sourceCell(builder, row, sourceMarks(spec, [content.from]), textHeight(content.text, policyWidth, 10));
    return;
  }
  builder.input(row, column.value, { role: content.quantity.path, type: "number", value: toNumber(content.quantity.value), style: "computedCenter", isLocked: true });
  builder.label(row, column.unit, content.unit, "textCenter").blanks(row, 4, column.sequence, "text").merge(row, column.unit, row, column.sequence);
  sourceCell(builder, row, sourceMarks(spec, [content.quantity.from]), 0);
}

/** What a month of an earlier version keeps; blank cells in a month of the present one. */
function earlierRow(builder: SheetBuilder, row: number, { month, list }: Extract<ParameterRow, { kind: "earlierMonth" }>, spec: BookSpec): void {
  const scheme = spec.earlierSchemes.get(month);
  const hasPass = isPassKept(list, spec);
  builder.label(row, column.title, `${yearOf(month) === spec.year ? "" : "上年"}${monthOfYear(month)}月`, "textCenter");
  keptNumbers[list].filter((name) => hasPass || name !== "assessment.pass").forEach((name, index) => {
    const kept = scheme === undefined ? undefined : keptValue(scheme, name);
    builder.input(row, keptColumns[index]!, { role: `${month}.${name}`, type: "number", value: kept === undefined ? null : toNumber(kept), style: "computedCenter", isLocked: true });
  });
  for (const from of hasPass ? [column.upperInclusive] : [column.unit, column.upperInclusive]) builder.blanks(row, from + 1, from + 1, "text").merge(row, from, row, from + 1);
  builder.issued(row, column.source, scheme?.version ?? null, "textLeft").height(row, 18);
}

function isPassKept(list: KeptList, spec: BookSpec): boolean {
  return list === "allowances" && isYearScored(spec);
}

/** The clause, in a row high enough for it. */
function sourceCell(builder: SheetBuilder, row: number, source: string, atLeast: number): void {
  builder.label(row, column.source, source, "textLeft").height(row, Math.max(18, atLeast, textHeight(source, widths[column.source - 1]!, 10)));
}

function bandRow(builder: SheetBuilder, row: number, band: SchemeBand, position: number, spec: BookSpec): void {
  const bound = (at: number, side: SchemeBand["lower"], open: number): void => {
    builder.input(row, at, { role: side?.value.path ?? "", type: "number", value: side === undefined ? open : toNumber(side.value.value), style: "bound", isLocked: true });
    builder.issued(row, at + 1, side === undefined || side.inclusive ? 1 : 0, "textCenter");
  };
  builder.issued(row, column.title, band.label.zh, "textCenter");
  bound(column.value, band.lower, -openBound);
  bound(column.upper, band.upper, openBound);
  builder.label(row, column.sequence, position, "index");
  sourceCell(builder, row, sourceMarks(spec, [(band.lower ?? band.upper)?.value.from ?? ""]), 0);
}

/** Marks of the references that numbers come from, as printed beside them: [2] a source, [5]假定 an assumption; the list is at the end of 参数. */
export function sourceMarks(spec: BookSpec, ids: readonly string[]): string {
  const order = referenceOrder(spec);
  return [...new Set(ids)].flatMap((id) => {
    const source = spec.scheme.references[id];
    return source === undefined ? [] : [`[${order.indexOf(id) + 1}]${source.kind === "assumption" ? "假定" : ""}`];
  }).join(" ");
}

/** By id: a scheme read back from the index has its keys sorted, and the marks must stay the same from month to month. */
function referenceOrder(spec: BookSpec): string[] {
  return Object.keys(spec.scheme.references).sort();
}

/** 依据一览: every reference of the scheme with its document, clause and words; assumptions with who can settle them. */
function referenceList(builder: SheetBuilder, spec: BookSpec, titleRow: number): number {
  builder.label(titleRow, 1, "依据一览（“假定”的数字原文没有，启用前请有关方面确认）", "block").blanks(titleRow, 2, column.source, "block").merge(titleRow, 1, titleRow, column.source);
  const references = referenceOrder(spec).map((id) => spec.scheme.references[id]!);
  references.forEach((source, index) => {
    const row = titleRow + 1 + index;
    const origin = [source.document, source.clause].filter((part) => part !== undefined && part !== "").join("，");
    const words = source.kind === "source" ? `${origin}：${source.text.zh}` : `${source.text.zh}${source.settledBy === undefined ? "" : `（请${source.settledBy.zh}确认）`}`;
    builder.label(row, 1, `[${index + 1}]${source.kind === "assumption" ? "假定" : "原文"}`, "textCenter");
    builder.label(row, 2, words, "textLeft").blanks(row, 3, column.source, "textLeft").merge(row, 2, row, column.source);
    builder.height(row, Math.max(18, textHeight(words, referenceWidth, 10)));
  });
  return titleRow + references.length;
}
