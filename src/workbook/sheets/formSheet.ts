import { and, concat, eq, fn, iff, lt, num, ref, text } from "../../domain/formula/build";
import type { CellExpression, CellReference } from "../../domain/formula/expression";
import type { ItemResult, RowResult } from "../../domain/combining/formResult";
import { missingWord, noWord, notApplicableMark, yesWord } from "../../domain/items/stateWords";
import type { CountedCell } from "../../domain/registers/countsOfItem";
import type { RegisterCount } from "../../domain/registers/registerCount";
import { cellOfRegister } from "../../domain/registers/withRegisterCounts";
import { periodTextZh } from "../../domain/units/period";
import { divide, isZero, toNumber } from "../../domain/units/rational";
import type { Entry, FormFacts, RowEntries } from "../../domain/facts";
import type { BookLayouts } from "../bookLayouts";
import { streetScope, type BookScope } from "../bookSpec";
import { countedCell, pointsCell, typedCell } from "../figureCells";
import type { InputCell, SheetPlan } from "../plan";
import { textHeight } from "../textHeight";
import { reference, SheetBuilder } from "../sheetBuilder";
import type { FormContent } from "./formContent";
import { formCode } from "./formCode";
import { formFoot } from "./formFoot";
import * as formulas from "./formFormulas";
import { firstFormRow, formColumn as column, lastPrinted, type FormLayout, type FormLine } from "./formLayout";
import { fillOrCount } from "./registers/fillOrCount";
import { lineRegister } from "./registers/formRegisters";

const widths = { station: [4, 12, 19, 5, 6, 6.5, 6.5, 6.5, 11.5], centre: [4, 12, 20, 5, 6, 7, 7, 6.5, 9.5], project: [4, 12, 20, 5, 6, 7, 7, 6.5, 11] };
const helperTitles = ["计入", "累计", "有效目标", "应考满分", "计入分", "加分", "序", "应考", "板块得分率", "板块权重"];

/** One form: A4 portrait on one page; the grey columns to its right help computing and are not printed. */
export function formSheet(form: FormLayout, content: FormContent): SheetPlan {
  const builder = new SheetBuilder({ id: form.sheetId, title: form.title, orientation: "portrait", isOnePage: true, widths: [...widths[form.scoreSheet.subject], 2, ...helperTitles.map(() => 8)] });
  formHead(builder, form, content);
  const items = new Map(content.result.items.map((item) => [item.id, item]));
  const rows = new Map(content.result.rows.map((row) => [row.key, row]));
  for (const line of form.lines) formLine(builder, form, line, content, { item: items.get(line.item.id)!, row: rows.get(line.key)! });
  mergeBlocks(builder, form);
  formFoot(builder, form, content, formCode(form, content));
  formats(builder, form);
  builder.section("head", "fixed", 1, firstFormRow - 1).section("lines", "fixed", firstFormRow, form.lastLine).section("foot", "fixed", form.foot.sum, form.foot.note);
  builder.freeze(firstFormRow, 3).print({ row: 1, column: 1, toRow: form.foot.note, toColumn: lastPrinted });
  return builder.build();
}

function formHead(builder: SheetBuilder, form: FormLayout, { spec, layouts, facts, result }: FormContent): void {
  const unit = facts.roster.units.find(({ id }) => id === form.unit.id);
  const lookup = (id: CellReference, ids: CellReference, names: CellReference): CellExpression => fn("IFERROR", fn("INDEX", ref(names), fn("MATCH", ref(id), ref(ids), num(0))), text(missingWord));
  const { roster, parameters } = layouts;
  builder.label(1, 1, `附件  ${form.scoreSheet.title.zh}`, "attachment").merge(1, 1, 1, 4);
  builder.issued(1, column.counted, form.unit.id, "helper").issued(2, column.counted, form.scorer, "helper");
  builder.computed(2, 1, { formula: concat<CellReference>(ref(parameters.street), text(form.scoreSheet.title.zh)), value: `${spec.street}${form.scoreSheet.title.zh}`, style: "title" }).merge(2, 1, 2, lastPrinted).height(2, 32);
  const unitName = lookup(form.cell("unitId"), roster.unit("id"), roster.unit("name"));
  const operator = lookup(form.cell("unitId"), roster.unit("id"), roster.unit("operator"));
  builder.computed(3, 1, {
    formula: concat<CellReference>(text("被考核单位："), unitName, text("　承接机构："), operator),
    value: `被考核单位：${unit?.name ?? missingWord}　承接机构：${unit === undefined ? missingWord : unit.operator}`, style: "line",
  }).merge(3, 1, 3, 7);
  const period = periodFormula(form, parameters.month);
  builder.computed(3, 8, { formula: period, value: periodTextZh(form.period), style: "lineRight" }).merge(3, 8, 3, lastPrinted);
  const community = facts.roster.communities.find(({ id }) => id === form.scorer);
  const committee = form.scoreSheet.scorer === "committee";
  const scorerName = committee ? concat<CellReference>(lookup(form.cell("scorerId"), roster.community("id"), roster.community("name")), text("社居委")) : text(officeNames[form.scoreSheet.scorer]!);
  builder.computed(4, 1, {
    formula: concat<CellReference>(text("考核主体："), scorerName),
    value: `考核主体：${committee ? `${community?.name ?? missingWord}社居委` : officeNames[form.scoreSheet.scorer]!}`, style: "line",
  }).merge(4, 1, 4, 6);
  const missing = fn<CellReference>("COUNTIF", ref(form.column("points")), text(missingWord));
  builder.computed(4, column.counted, { formula: missing, value: result.missing.length, style: "helper" });
  builder.computed(4, 7, {
    formula: iff(eq(ref(form.cell("missing")), num(0)), text("已填齐"), concat<CellReference>(text("还缺"), ref(form.cell("missing")), text("项未填"))),
    value: result.missing.length === 0 ? "已填齐" : `还缺${result.missing.length}项未填`, style: "lineRight",
  }).merge(4, 7, 4, lastPrinted);
  builder.label(5, 1, hint(form), "note").merge(5, 1, 5, lastPrinted).height(5, 26);
  header(builder);
}

export const officeNames: Readonly<Record<string, string>> = { street: "街道社会事务科", thirdParty: "第三方评估机构" };

function hint(form: FormLayout): string {
  const typed = form.lines.some(({ line }) => line.target === "entered") ? "“目标”有底色的由考核主体在月初填写。" : "";
  return `空格为缺；没有开展填 0；本月不考核填“/”并写原因。${typed}`;
}

function periodFormula(form: FormLayout, month: CellReference): CellExpression {
  const year = concat<CellReference>(fn<CellReference>("YEAR", ref(month)), text("年"));
  switch (form.scoreSheet.cadence) {
    case "month": return concat<CellReference>(year, fn("MONTH", ref(month)), text("月"));
    case "quarter": return concat<CellReference>(year, text("第"), fn("ROUNDUP", { kind: "binary", operator: "/", left: fn<CellReference>("MONTH", ref(month)), right: num(3) }, num(0)), text("季度"));
    case "halfYear": return concat<CellReference>(year, iff(lt(fn<CellReference>("MONTH", ref(month)), num(7)), text("上半年"), text("下半年")));
    case "year": return year;
  }
}

function header(builder: SheetBuilder): void {
  builder.labels(6, 1, ["序号", "考核内容", "考核标准", "满分", "目标", "完成情况", null, "得分", "扣分原因及依据"], "header");
  builder.labels(7, 1, [null, null, null, null, null, "自报", "核定", null, null], "header").merge(6, 6, 6, 7);
  for (const where of [1, 2, 3, 4, 5, 8, 9]) builder.merge(6, where, 7, where);
  builder.labels(7, column.counted, helperTitles, "helper");
}

function formLine(builder: SheetBuilder, form: FormLayout, line: FormLine, content: FormContent, results: { item: ItemResult; row: RowResult }): void {
  const { row, item, isFirst } = line;
  const { layouts, result } = content;
  const position = form.lines.filter((other) => other.isFirst && other.row <= row).length;
  builder.label(row, column.number, isFirst ? position : null, "index").label(row, column.standard, line.line.title?.zh ?? item.standard.zh, "textLeft");
  builder.label(row, column.content, isFirst ? item.title.zh : null, "textCenter").height(row, lineHeight(line, widths[form.scoreSheet.subject], content.result.facts.rows.get(line.key)?.reason ?? ""));
  if (isFirst) firstLineCells(builder, form, line, content, results.item);
  else builder.blanks(row, column.max, column.max, "computedCenter").blanks(row, column.points, column.points, "computedPoints");
  inputCells(builder, form, line, result.facts, content, results.row);
  builder.computed(row, column.counted, { formula: line.line.answer === "none" ? text("不适用") : formulas.countedOfLine(form, line, layouts), value: countedCell(results.row.counted), style: "helper" });
  builder.computed(row, column.accumulated, { formula: formulas.accumulatedOfLine(form, line, layouts), value: countedCell(results.row.accumulated), style: "helper" });
  builder.label(row, column.sequence, row - firstFormRow + 1, "helper");
}

/** High enough for the texts of the row; a one-line item at least 28 points to write in. */
function lineHeight(line: FormLine, own: readonly number[], reason: string): number {
  const standard = textHeight(line.line.title?.zh ?? line.item.standard.zh, own[column.standard - 1]!, 10);
  const content = textHeight(line.item.title.zh, own[column.content - 1]!, 11) / line.lines;
  return Math.max(line.lines === 1 ? 28 : 20, standard, content, reason === "" ? 0 : textHeight(reason, own[column.reason - 1]!, 11));
}

function firstLineCells(builder: SheetBuilder, form: FormLayout, line: FormLine, content: FormContent, item: ItemResult): void {
  const { layouts, spec } = content;
  const { row } = line;
  const isWeighted = form.scoreSheet.combine === "weighted";
  builder.computed(row, column.max, { formula: ref(layouts.items.max(line.item)), value: toNumber(item.maxPoints), style: "computedCenter" });
  builder.computed(row, column.points, { formula: formulas.pointsOfItem(form, line, layouts, spec), value: pointsCell(item.points), style: "computedPoints", role: `points/${line.item.id}`, trace: item.points.trace });
  builder.computed(row, column.maxDue, { formula: formulas.maxDueOfItem(form, line, spec), value: toNumber(item.maxDue), style: "helper" });
  builder.computed(row, column.pointsCounted, { formula: formulas.pointsCountedOfItem(form, line, spec), value: item.isBonus ? 0 : toNumber(item.pointsCounted), style: "helper" });
  builder.computed(row, column.bonus, { formula: formulas.bonusOfItem(form, line), value: item.isBonus ? toNumber(item.pointsCounted) : 0, style: "helper" });
  builder.computed(row, column.isDue, { formula: formulas.isDueFormula(layouts, line), value: item.isDue ? 1 : 0, style: "helper" });
  if (isWeighted && form.lines.find(({ block }) => block === line.block) === line) blockCells(builder, form, line, content);
}

function blockCells(builder: SheetBuilder, form: FormLayout, line: FormLine, { layouts, result }: FormContent): void {
  const { share, weight } = formulas.blockFormulas(form, line, layouts);
  const block = result.blocks.find(({ id }) => id === line.block.id)!;
  const wasDue = !isZero(block.maxDue);
  builder.computed(line.row, column.blockShare, { formula: share, value: wasDue ? toNumber(divide(block.points, block.maxDue)) : 0, style: "helper" });
  builder.computed(line.row, column.blockWeight, { formula: weight, value: wasDue ? toNumber(line.block.weight!.value) : 0, style: "helper" });
}

function inputCells(builder: SheetBuilder, form: FormLayout, line: FormLine, facts: FormFacts, { layouts, spec }: FormContent, result: RowResult): void {
  const { row, key } = line;
  const entries = facts.rows.get(key);
  const role = (name: string): string => `${form.sheetId}/${key}/${name}`;
  const register = lineRegister(form, line, layouts);
  const countOf = (name: CountedCell): RegisterCount | undefined => facts.registerCounts?.get(cellOfRegister(key, name));
  if (line.line.target === "entered") {
    const target = targetCell(row, role("target"), entries?.target ?? { state: "missing" }, countOf("target") === undefined ? spec.scope : streetScope);
    fillOrCount(builder, target, register.target, countOf("target"));
  }
  else if (line.line.target === "scheme") builder.computed(row, column.target, { formula: ref(layouts.items.target(line.item, areaOf(form, layouts))), value: countedCell(result.target), style: "computedCenter" });
  else builder.label(row, column.target, "—", "textCenter");
  if (line.line.answer === "none") builder.label(row, column.reported, "—", "textCenter").label(row, column.checked, "—", "textCenter");
  else {
    const isYesNo = line.line.answer === "yesNo";
    const shown = (entry: RowEntries, name: "reported" | "checked"): number | string | null => (isYesNo ? yesNoCell(entry[name]) : typedCell(entry[name]));
    for (const name of ["reported", "checked"] as const) {
      const cell = { row, column: column[name], role: role(name), type: isYesNo ? "choice" : "number", value: entries === undefined ? null : shown(entries, name), style: "inputNumber" } as const;
      fillOrCount(builder, cell, register[name], countOf(name));
    }
    validateAnswer(builder, form, line);
  }
  builder.computed(row, column.plan, { formula: line.line.target === "none" ? text("不适用") : formulas.planOfLine(form, line), value: countedCell(result.target), style: "helper" });
  builder.input(row, column.reason, { role: role("reason"), type: "text", value: entries?.reason ?? null, style: "inputText" });
}

/** A target that was there when the form was sent out is no longer typed over: it would be disputed after the month. */
function targetCell(row: number, role: string, target: Entry, scope: BookScope): Omit<InputCell, "kind"> {
  const isLocked = scope.kind === "committee" && target.state !== "missing";
  return { row, column: column.target, role, type: "number", value: typedCell(target), style: isLocked ? "computedCenter" : "inputNumber", ...(isLocked ? { isLocked } : {}) };
}

function yesNoCell(entry: Entry): string | number | null {
  return entry.state === "value" ? (isZero(entry.value) ? noWord : yesWord) : typedCell(entry);
}

function areaOf(form: FormLayout, layouts: BookLayouts): string | undefined {
  return layouts.areaOf(form.unit.communities[0]);
}

function validateAnswer(builder: SheetBuilder, form: FormLayout, line: FormLine): void {
  const range = { row: line.row, column: column.reported, toRow: line.row, toColumn: column.checked };
  if (line.line.answer === "yesNo") {
    builder.validate({ range, rule: { kind: "list", values: [yesWord, noWord, notApplicableMark] }, error: "请选“是”或“否”；本月不考核选“/”并写原因。" });
    return;
  }
  const first = reference(form.sheetId, line.row, column.reported);
  const limit = line.line.answer === "points" ? "0 到满分之间的数" : "0 或以上的数";
  builder.validate({ range, rule: { kind: "custom", formula: formulas.answerIsValid(form, line, first) }, error: `请填${limit}；没有开展填 0，本月不考核填“/”并写原因。` });
}

/** Merges an item's cells over its lines. */
function mergeBlocks(builder: SheetBuilder, form: FormLayout): void {
  for (const line of form.lines) {
    if (!line.isFirst || line.lines === 1) continue;
    for (const where of [column.number, column.content, column.max, column.points]) builder.merge(line.row, where, line.row + line.lines - 1, where);
  }
}

function formats(builder: SheetBuilder, form: FormLayout): void {
  const points = form.column("points");
  const range = { row: firstFormRow, column: column.points, toRow: form.lastLine, toColumn: column.points };
  const first = ref({ ...points, toRow: undefined, toColumn: undefined });
  builder.format({ range, formula: eq(first, text(missingWord)), look: "missing" });
  builder.format({ range, formula: eq(first, text("不适用")), look: "notApplicable" });
  const reason = reference(form.sheetId, firstFormRow, column.reason);
  const max = reference(form.sheetId, firstFormRow, column.max);
  builder.format({
    range: { row: firstFormRow, column: column.reason, toRow: form.lastLine, toColumn: column.reason },
    formula: and(fn("ISNUMBER", first), fn("ISNUMBER", ref(max)), lt(first, ref(max)), eq(ref(reason), text(""))), look: "warning",
  });
}
