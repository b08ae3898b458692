import { missingEntry, type GridLeaderResult } from "../../../domain/facts";
import { and, concat, eq, fn, ge, gt, iff, num, or, ref, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import { failWord, missingWord, notApplicableMark, notAssessedWord, passWord } from "../../../domain/items/stateWords";
import { settledResults } from "../../../domain/money/settledResults";
import { excelSerial } from "../../../domain/units/day";
import { firstDay, monthOfYear, monthsOf, periodTextZh } from "../../../domain/units/period";
import { checkCode, checkCodeFormula } from "../../checkCode";
import { typedCell } from "../../figureCells";
import type { SheetPlan } from "../../plan";
import { reference, SheetBuilder } from "../../sheetBuilder";
import { textHeight } from "../../textHeight";
import { assessmentSheetId as sheet, type AssessmentColumns, type PersonPage, type PersonRow } from "./assessmentLayout";
import type { EngagementFigures } from "./gridLeaderFigures";
import { monthTrace } from "./monthTrace";
import { gridLeadersHead, gridLeadersSheetId } from "./gridLeadersLayout";
import { textAt, trimmed } from "./lookups";
import { communityName, pageIdColumn, rosterRowFormula, rosterRows, unlistedText, type RosterRow } from "./pageFormulas";
import type { AllowanceContent } from "./peopleContent";
import { engagementIn } from "./peoplePlaces";
import { pointsLimit, scoredCellTrace, scoredNote, scoredResultFormula } from "./scoredCells";

/** Characters of the reason's column, and points of a row of one line. */
const reasonWidth = 22;
const leastHeight = 22;
/** A whole post on one line; wide enough in all that fifteen people and the foot end on one landscape page. */
const widths = [4, 9, 9, 7, 23, 4.5, 4.5, 4.5, 7, 7, 7, 7, 9, reasonWidth, 14, 2];
/** As wide in all: 得分 takes from the reason and the signature. */
const scoredReasonWidth = 18;
const scoredWidths = [4, 9, 9, 7, 23, 4.5, 4.5, 4.5, 7, 7, 7, 7, 6, 9, scoredReasonWidth, 12, 2];
const helperTitles = ["序", "名册行", "应考核", "状态", "结果码"];
const contactColumns = ["contactsDue", "contactsDone", "matters", "services"] as const;
type ContactColumn = (typeof contactColumns)[number];

/** What a row shows, as the engine has it. */
interface ShownRow extends RosterRow {
  readonly row: number;
  /** Whom the row is for; nobody, when it is spare or this quarter does not need it. */
  readonly own: PersonRow;
  readonly figures: EngagementFigures | undefined;
  readonly result: GridLeaderResult | undefined;
  readonly months: readonly (number | string)[];
  readonly isDue: boolean;
}

/** 网格长考核: the quarter's result of each grid leader, a page per community; contacts and services are noted, not scored. */
export function assessmentSheet(content: AllowanceContent): SheetPlan {
  const builder = new SheetBuilder({ id: sheet, title: "网格长考核", orientation: "landscape", margins: "narrow", widths: [...(isScored(content) ? scoredWidths : widths), ...helperTitles.map(() => 8)] });
  const { pages, columns } = content.people.assessment;
  const shown = shownRows(content);
  for (const page of pages) {
    pageHead(builder, page, content);
    for (const { row } of page.rows) personRow(builder, row - page.rows[0]!.row + 1, shown.get(row)!, content);
    pageFoot(builder, page, page.rows.map(({ row }) => shown.get(row)!), content);
    builder.section(`page${pages.indexOf(page) + 1}`, "fixed", page.first, page.last);
    if (page !== pages.at(-1)) builder.breakAfter(page.last);
  }
  builder.print({ row: 1, column: 1, toRow: pages.at(-1)?.last ?? 1, toColumn: columns.confirmation });
  return builder.build();
}

function isScored({ people: { assessment } }: AllowanceContent): boolean {
  return assessment.columns.points !== undefined;
}

function shownRows(content: AllowanceContent): Map<number, ShownRow> {
  const { people: { assessment }, facts, figures, rules, spec } = content;
  const results = new Map(settledResults(facts, rules, spec.scheme.policies).filter(({ quarter }) => quarter === assessment.quarter).map((result) => [result.engagement, result]));
  const rows = new Map(assessment.pages.flatMap((page) => page.rows).map((row) => [row.row, row]));
  return new Map([...rosterRows(assessment.pages, sheet, content)].map(([row, found]) => {
    const own = found.isFound && found.id !== undefined ? figures.get(found.id) : undefined;
    const months = monthsOf(assessment.quarter).map((month) => own?.performanceShare(month) ?? "");
    const isDue = months.some((share) => typeof share === "number" && share > 0);
    // A repeated id shows nothing: its result stands in the first row that has it.
    const isRepeated = found.id !== undefined && !found.isFound && facts.roster.gridLeaders.some(({ id }) => id === found.id);
    return [row, { ...found, row, own: rows.get(row)!, figures: own, months, isDue, result: found.id === undefined || isRepeated ? undefined : results.get(found.id) }];
  }));
}

function pageHead(builder: SheetBuilder, page: PersonPage, content: AllowanceContent): void {
  const { base, spec, people } = content;
  const { first } = page;
  const { columns: column } = people.assessment;
  const last = column.confirmation;
  const community = communityName(sheet, page, content);
  builder.label(first, 1, "附件  网格长季度考核表", "attachment").merge(first, 1, first, 8).height(first, 15).height(first + 2, 16).issued(first, pageIdColumn, page.community, "helper");
  builder.computed(first + 1, 1, { formula: concat<CellReference>(ref(base.parameters.street), text("网格长季度考核表")), value: `${spec.street}网格长季度考核表`, style: "title" }).merge(first + 1, 1, first + 1, last).height(first + 1, 28);
  builder.computed(first + 2, 1, { formula: concat<CellReference>(text("考核主体："), community.formula, text("社居委")), value: `考核主体：${community.value}社居委`, style: "line" }).merge(first + 2, 1, first + 2, 8);
  const months = monthsOf(people.assessment.quarter).map((month) => ref<CellReference>(reference(gridLeadersSheetId, gridLeadersHead.month, people.gridLeaders.shareColumn(month))));
  const quarter = concat<CellReference>(fn("YEAR", months[0]!), text("年第"), fn("ROUNDUP", { kind: "binary", operator: "/", left: fn<CellReference>("MONTH", months[0]!), right: num(3) }, num(0)), text("季度"));
  builder.computed(first + 2, 9, { formula: quarter, value: periodTextZh(people.assessment.quarter), style: "lineRight" }).merge(first + 2, 9, first + 2, last);
  const [upper, lower] = [first + 3, first + 4];
  builder.labels(upper, 1, ["序号", "网格", "姓名", "编号", "任职起止", "在任月份", null, null, "联系特殊人群", null, "上报件数", "配合服务次数", ...(isScored(content) ? ["得分"] : []), "结果", "不合格原因", "本人确认"], "header");
  builder.labels(lower, 1, Array.from({ length: last }, (_, index) => (index + 1 === column.contactsDue ? "应联系" : index + 1 === column.contactsDone ? "已联系" : null)), "header");
  months.forEach((month, index) => {
    builder.computed(lower, column.firstMonth + index, { formula: concat<CellReference>(fn("MONTH", month), text("月")), value: `${monthOfYear(monthsOf(people.assessment.quarter)[index]!)}月`, style: "header" });
  });
  builder.merge(upper, column.firstMonth, upper, column.firstMonth + 2).merge(upper, column.contactsDue, upper, column.contactsDone);
  for (let where = 1; where <= last; where += 1) if (where < column.firstMonth || where > column.contactsDone) builder.merge(upper, where, lower, where);
  builder.labels(lower, column.sequence, helperTitles, "helper").height(upper, 18).height(lower, 18);
}

function personRow(builder: SheetBuilder, position: number, shown: ShownRow, content: AllowanceContent): void {
  const { row, own } = shown;
  const { columns: column } = content.people.assessment;
  const height = textHeight(shown.result?.reason ?? "", isScored(content) ? scoredReasonWidth : reasonWidth, 11);
  builder.label(row, column.number, position, "index").height(row, Math.max(leastHeight, height)).label(row, column.sequence, position, "helper");
  if (!own.isSpare) builder.issued(row, column.id, own.engagement ?? null, "textCenter");
  else {
    builder.input(row, column.id, { role: `assessment/${row}/id`, type: "text", value: shown.id ?? null, style: "inputCenter" });
    builder.validate({ range: cellRange(row, column.id), rule: { kind: "listFrom", source: content.people.gridLeaders.column("id") }, error: "请从下拉列表中选网格长编号；新任的请先登记到“网格长名册”。" });
  }
  personCells(builder, shown, content);
  entryCells(builder, shown, content);
  const at = (where: number): CellExpression => ref(reference(sheet, row, where));
  const months = ref(reference(sheet, row, column.firstMonth, row, column.firstMonth + 2));
  const result = fn<CellReference>("TRIM", at(column.result));
  const state = iff(eq(at(column.id), text("")), text(""), iff(eq(result, text(passWord)), text(passWord), iff(eq(result, text(failWord)), text(failWord), text(notAssessedWord))));
  const stateValue = shown.id === undefined ? "" : resultWord(shown.result);
  builder.computed(row, column.rosterRow, { formula: rosterRowFormula(sheet, column.id, row, content), value: shown.place, style: "helper" });
  builder.computed(row, column.isDue, { formula: iff(gt(fn("SUM", months), num(0)), num(1), num(0)), value: shown.isDue ? 1 : 0, style: "helper" });
  builder.computed(row, column.state, { formula: state, value: stateValue, style: "helper" });
  builder.computed(row, column.resultMark, { formula: iff(eq(at(column.state), text(passWord)), num(1), iff(eq(at(column.state), text(failWord)), num(-1), num(0))), value: resultMark(stateValue), style: "helper" });
}

function resultWord(result: GridLeaderResult | undefined): string {
  return result?.result === "pass" ? passWord : result?.result === "fail" ? failWord : notAssessedWord;
}

function resultMark(state: string): number {
  return state === passWord ? 1 : state === failWord ? -1 : 0;
}

function cellRange(row: number, from: number, to = from): { row: number; column: number; toRow: number; toColumn: number } {
  return { row, column: from, toRow: row, toColumn: to };
}

/** Grid, name, span and months, by the id. */
function personCells(builder: SheetBuilder, { row, id, figures, months }: ShownRow, { people: { gridLeaders, assessment }, rules }: AllowanceContent): void {
  const { columns: column } = assessment;
  const idCell = ref<CellReference>(reference(sheet, row, column.id));
  const place = ref<CellReference>(reference(sheet, row, column.rosterRow));
  const found = (then: CellExpression, otherwise: string): CellExpression => iff(eq(place, num(0)), iff(eq(idCell, text("")), text(""), text(otherwise)), then);
  const absent = id === undefined ? "" : missingWord;
  const person = figures?.engagement;
  builder.computed(row, column.grid, { formula: found(textAt(gridLeaders.column("grid"), place), missingWord), value: person === undefined ? absent : trimmed(person.grid), style: "computedCenter" });
  builder.computed(row, column.name, { formula: found(textAt(gridLeaders.column("name"), place), missingWord), value: person === undefined ? absent : trimmed(person.name), style: "computedCenter" });
  const day = (name: "fromDay" | "toDay", blank: string): CellExpression => {
    const cell = fn<CellReference>("INDEX", ref(gridLeaders.column(name)), place);
    return iff(fn("ISNUMBER", cell), fn("TEXT", cell, text("yyyy-mm-dd")), text(blank));
  };
  const span = person === undefined ? absent : `${person.from ?? missingWord}至${person.to ?? "今"}`;
  builder.computed(row, column.span, { formula: found(concat<CellReference>(day("fromDay", missingWord), text("至"), day("toDay", "今")), missingWord), value: span, style: "computedCenter" });
  monthsOf(assessment.quarter).forEach((month, index) => {
    const share = fn<CellReference>("INDEX", ref(gridLeaders.range(gridLeaders.performanceShareColumn(month))), place);
    builder.computed(row, column.firstMonth + index, { formula: found(share, ""), value: months[index]!, style: "computedCenter", trace: monthTrace(figures, month, rules(month)) });
  });
}

function entryCells(builder: SheetBuilder, { row, id, result }: ShownRow, content: AllowanceContent): void {
  const { columns: column } = content.people.assessment;
  const role = (name: string): string => `assessment/${row}/${name}`;
  for (const name of contactColumns) builder.input(row, column[name], { role: role(name), type: "number", value: typedCell(entryOf(result, name)), style: "inputNumber" });
  if (column.points !== undefined) {
    builder.input(row, column.points, { role: role("points"), type: "number", value: typedCell(entryOf(result, "points")), style: "inputNumber" });
    const trace = scoredCellTrace(result, content);
    builder.computed(row, column.result, { formula: scoredResultFormula(row, content), value: id === undefined ? "" : resultWord(result), style: "computedCenter", trace });
  } else builder.input(row, column.result, { role: role("result"), type: "choice", value: result === undefined || result.result === "notAssessed" ? null : resultWord(result), style: "inputCenter" });
  builder.input(row, column.reason, { role: role("reason"), type: "text", value: result === undefined || result.reason === "" ? null : result.reason, style: "inputText" });
  builder.label(row, column.confirmation, null, "text");
}

function entryOf(result: GridLeaderResult | undefined, name: ContactColumn | "points"): GridLeaderResult["contactsDue"] {
  return result?.[name] ?? missingEntry;
}

/** Counts, check line, signatures, rules and check code. */
function pageFoot(builder: SheetBuilder, page: PersonPage, rows: readonly ShownRow[], content: AllowanceContent): void {
  const { people, figures, base, spec } = content;
  const { columns: column } = people.assessment;
  const last = column.confirmation;
  const { foot } = page;
  const [top, bottom] = [page.rows[0]?.row ?? foot, foot - 1];
  const over = (where: number): CellReference => reference(sheet, top, where, bottom, where);
  const due = fn<CellReference>("SUM", ref(over(column.isDue)));
  const counted = (word: string): CellExpression => fn<CellReference>("COUNTIFS", ref(over(column.isDue)), num(1), ref(over(column.state)), text(word));
  const count = (word: string): number => rows.filter((row) => row.isDue && resultWord(row.result) === word).length;
  const counts = concat<CellReference>(text("应考核"), due, text("人，合格"), counted(passWord), text("人，不合格"), counted(failWord), text("人，未考核"), counted(notAssessedWord), text("人。"));
  const value = `应考核${rows.filter(({ isDue }) => isDue).length}人，合格${count(passWord)}人，不合格${count(failWord)}人，未考核${count(notAssessedWord)}人。`;
  builder.computed(foot, 1, { formula: counts, value, style: "total" }).blanks(foot, 2, last, "total").merge(foot, 1, foot, last).height(foot, 22);
  const listed = new Set(people.assessment.pages.flatMap((other) => other.rows.map((row) => engagementIn(row, sheet, content.places))));
  const unlisted = [...figures.values()].filter((own) => isMissingHere(own, page.community, listed, content)).length;
  const check = unlistedText(sheet, page, people.gridLeaders.range(people.gridLeaders.openColumn("unlistedAssessment")), content, unlisted);
  builder.computed(foot + 1, 1, { ...check, style: "line" }).merge(foot + 1, 1, foot + 1, last).height(foot + 1, 16);
  builder.label(foot + 2, 1, "填表人：　　　　　　　　　　　审核人：　　　　　　　　　　　社居委负责人（盖章）：　　　　　　　　　　　　　　年　　月　　日", "signature").merge(foot + 2, 1, foot + 2, last).height(foot + 2, 28);
  ruleNote(builder, foot + 3, content);
  const columns = [column.firstMonth, column.firstMonth + 1, column.firstMonth + 2, column.contactsDue, column.contactsDone, column.matters, column.services, ...(column.points === undefined ? [] : [column.points]), column.resultMark];
  const cells = [0, 1, 2].map((index) => rows.map(({ months }) => months[index]!));
  const entries = [...contactColumns, ...(isScored(content) ? ["points" as const] : [])].map((name) => rows.map(({ result }) => typedCell(entryOf(result, name))));
  const marks = rows.map(({ id, result }) => (id === undefined ? 0 : resultMark(resultWord(result))));
  builder.label(foot + 3, column.result, "校验码", "lineRight").computed(foot + 3, column.reason, {
    formula: checkCodeFormula(ref(base.parameters.month), over(column.sequence), columns.map(over)),
    value: checkCode(excelSerial(firstDay(spec.month)), [...cells, ...entries, marks]), style: "computedCenter", role: "code",
  });
  limits(builder, column, top, bottom);
}

/** The rules that the page goes by, beside its check code. */
function ruleNote(builder: SheetBuilder, row: number, content: AllowanceContent): void {
  const { spec: { scheme }, people: { assessment: { columns } } } = content;
  const origin = `依据：${scheme.document.title}${scheme.document.number ?? ""}（版本 ${scheme.version}）。`;
  const [blank, noted] = ["留空为未考核，绩效津贴暂缓发放；不合格的写明原因。", "联系、上报、配合服务只记不评；“/”为不适用。"];
  if (isScored(content)) builder.computed(row, 1, { ...scoredNote(origin, `得分${blank}${noted}`, content), style: "note" });
  else builder.label(row, 1, `${origin}结果${blank}${noted}`, "note");
  builder.merge(row, 1, row, columns.result - 1).height(row, 26);
}

/** Whether somebody of the community was in post in the quarter and stands on no page. */
function isMissingHere(own: EngagementFigures, community: string, listed: ReadonlySet<string | undefined>, { people: { assessment } }: AllowanceContent): boolean {
  if (own.engagement.community !== community || listed.has(own.engagement.id)) return false;
  return monthsOf(assessment.quarter).map(own.performanceShare).some((share) => typeof share === "number" && share > 0);
}

/** What may be typed, and what is marked. */
function limits(builder: SheetBuilder, column: AssessmentColumns, top: number, bottom: number): void {
  const range = { row: top, column: column.contactsDue, toRow: bottom, toColumn: column.services };
  const first = ref<CellReference>(reference(sheet, top, column.contactsDue));
  const isCount = or<CellReference>(and(fn("ISNUMBER", first), ge(first, num(0))), eq(first, text(notApplicableMark)));
  builder.validate({ range, rule: { kind: "custom", formula: isCount }, error: "请填 0 或以上的数；没有的填 0，不适用填“/”。" });
  const results = { row: top, column: column.result, toRow: bottom, toColumn: column.result };
  if (column.points !== undefined) builder.validate({ range: { ...results, column: column.points, toColumn: column.points }, ...pointsLimit });
  else builder.validate({ range: results, rule: { kind: "list", values: [passWord, failWord] }, error: "请选“合格”或“不合格”；还没有考核的留空。" });
  const at = (where: number): CellExpression => ref(reference(sheet, top, where));
  builder.format({ range: { ...results, column: column.points ?? column.result }, formula: and(eq(at(column.isDue), num(1)), eq(at(column.state), text(notAssessedWord))), look: "missing" });
  builder.format({ range: { ...results, column: column.reason, toColumn: column.reason }, formula: and(eq(at(column.state), text(failWord)), eq(at(column.reason), text(""))), look: "missing" });
  builder.format({ range: { ...results, column: column.grid, toColumn: column.name }, formula: eq(ref(reference(sheet, top, column.grid)), text(missingWord)), look: "bad" });
}
