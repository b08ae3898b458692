import type { Community, Contract, Engagement, Roster, StaffMember, Unit, UnitKind } from "../domain/facts";
import { hasErrors, type Finding, type Severity } from "../domain/finding";
import type { Scheme } from "../domain/scheme/schemeSchema";
import { dayFromSerial, dayOf, type Day } from "../domain/units/day";
import { fenFromYuan, noMoney, type Fen } from "../domain/units/money";
import { compare, denominatorOf, hundred, isNegative, multiply, parseDecimal, toDecimalText, toNumber, type Rational } from "../domain/units/rational";
import type { Outcome } from "./ports";
import { refused } from "./refused";

/** Several times the largest street; a workbook of more rows is too slow to work with in any program. */
const mostRows = 5_000;

/** A table as a spreadsheet or a CSV file has it; `rowNumbers` are the rows of the file that `rows` stand in; without them the headers are row 1 and nothing was left out. */
export interface RosterTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | number | null | undefined)[])[];
  readonly rowNumbers?: readonly number[];
}

/** What a roster file says: who is assessed, who is paid, and the contracts as signed. */
export interface RosterRead {
  readonly roster: Roster;
  readonly contracts: readonly Contract[];
}

/** First letters of the numbers that are given where a row has none, and how many digits follow. */
const numbering = {
  社区: ["C", 2], 服务站: ["S", 2], 服务中心: ["Z", 2], 项目: ["P", 2], 网格长: ["G", 3], 人员: ["R", 3], 合同: ["HT-", 2],
} as const satisfies Record<string, readonly [letters: string, digits: number]>;
type RowKind = keyof typeof numbering;
const unitKinds: Partial<Record<RowKind, UnitKind>> = { 服务站: "station", 服务中心: "centre", 项目: "project" };
const columns = [
  "类别", "编号", "名称", "人员编号", "社区", "区域类型", "运营机构", "网格", "任职起", "任职止", "岗位", "岗位级别", "岗位补贴",
  "合同金额", "签订日", "开始日", "结束日", "中期比例", "付款天数",
] as const;
type Column = (typeof columns)[number];

/** One row with what was said about it while it was read. */
interface Row {
  readonly line: number;
  readonly kind: RowKind;
  readonly id: string;
  /** As typed, without outer spaces. */
  readonly text: (column: Column) => string;
  readonly report: (code: string, column: Column, values?: Finding["values"], severity?: Severity) => void;
}

/**
 * Reads one table (first column 类别: 社区, 服务站, 服务中心, 项目, 网格长, 人员, 合同; other columns in any order) as people
 * send it: full-width digits, spaces, several ways to write a date, Excel serials. A missing 编号 is given. Findings name
 * row and column; errors refuse the roster, warnings (gridOverlap, personInTwoGrids, leaderOnStaff,
 * personNameDiffers) do not.
 */
export function readRoster(table: RosterTable, scheme: Scheme): Outcome<RosterRead> {
  if (table.rows.length > mostRows) return refused("rosterTooLong", { found: table.rows.length, allowed: mostRows });
  const findings: Finding[] = [];
  const rows = rowsOf(table, findings);
  const of = (...kinds: RowKind[]) => rows.filter(({ kind }) => kinds.includes(kind));
  const communities = of("社区").map((row) => readCommunity(row, scheme));
  const personNumber = personNumbers(of("网格长", "人员"));
  const leaders = of("网格长").map((row) => ({ row, read: readEngagement(row, communities, personNumber(row)) }));
  const staff = of("人员").map((row) => readStaff(row, communities, personNumber(row)));
  const roster: Roster = {
    communities,
    units: of("服务站", "服务中心", "项目").map((row) => readUnit(row, communities)),
    gridLeaders: leaders.map(({ read }) => read),
    staff,
  };
  const contracts = of("合同").map((row) => readContract(row, scheme));
  reportPeople(leaders, staff);
  return hasErrors(findings) ? { ok: false, findings } : { ok: true, value: { roster, contracts }, findings };
}

/** Rows with a known kind and a number of their own; empty rows are left out. */
function rowsOf(table: RosterTable, findings: Finding[]): Row[] {
  const positions = positionsOf(table, findings);
  const lines = table.rows
    .map((cells, index) => ({ cells, line: table.rowNumbers?.[index] ?? index + 2, text: (column: Column) => textOf(cells[positions.get(column) ?? -1]) }))
    .filter(({ cells }) => cells.some((cell) => textOf(cell) !== ""));
  if (!positions.has("类别")) return [];
  if (lines.length === 0) findings.push(findingIn("rosterEmpty", "error", headerRowOf(table), "类别", {}));
  const given = new Map<string, number>();
  for (const { line, text } of lines) {
    const id = compact(text("编号"));
    const first = given.get(id);
    if (first !== undefined) findings.push(findingIn("rosterDuplicateId", "error", line, "编号", { found: id, first }));
    else if (id !== "") given.set(id, line);
  }
  const freeId = idGiver(new Set(given.keys()));
  return lines.flatMap(({ line, text }): Row[] => {
    const kind = compact(text("类别"));
    if (!isRowKind(kind)) {
      findings.push(findingIn("rosterUnknownKind", "error", line, "类别", { found: kind, allowed: Object.keys(numbering).join("、") }));
      return [];
    }
    const report: Row["report"] = (code, column, values = {}, severity = "error") => void findings.push(findingIn(code, severity, line, column, values));
    const [letters, digits] = numbering[kind];
    return [{ line, kind, text, report, id: compact(text("编号")) || freeId(letters, digits) }];
  });
}

function positionsOf(table: RosterTable, findings: Finding[]): ReadonlyMap<string, number> {
  const { headers } = table;
  const line = headerRowOf(table);
  const positions = new Map<string, number>();
  for (const [index, header] of headers.entries()) {
    const name = compact(header);
    if (name === "") continue;
    if (!(columns as readonly string[]).includes(name)) findings.push(findingIn("rosterUnknownColumn", "warning", line, name, { found: name }));
    else if (positions.has(name)) findings.push(findingIn("rosterDuplicateColumn", "error", line, name, { found: name }));
    else positions.set(name, index);
  }
  if (!positions.has("类别")) findings.push(findingIn("rosterMissingColumn", "error", line, "类别", { found: "类别", allowed: columns.slice(0, columns.indexOf("任职止") + 1).join("、") }));
  return positions;
}

/** A title may stand above the headers; then only the column is named. */
function headerRowOf({ rowNumbers }: RosterTable): number | undefined {
  return rowNumbers === undefined ? 1 : undefined;
}

function readCommunity(row: Row, scheme: Scheme): Community {
  const typed = compact(row.text("区域类型"));
  const area = scheme.areas.find(({ id, title }) => typed === id || typed === compact(title.zh));
  if (typed !== "" && area === undefined && scheme.areas.length > 0) {
    row.report("rosterUnknownArea", "区域类型", { found: typed, allowed: scheme.areas.map(({ title }) => title.zh).join("、") });
  }
  return { id: row.id, name: required(row, "名称"), area: area?.id };
}

function readUnit(row: Row, communities: readonly Community[]): Unit {
  const names = row.text("社区").split(/[、,，;；]/).map((name) => name.trim()).filter((name) => name !== "");
  if (row.kind === "服务站" && names.length === 0) required(row, "社区");
  return {
    id: row.id, name: required(row, "名称"), kind: unitKinds[row.kind] ?? "station",
    communities: names.map((name) => communityOf(row, name, communities)), operator: row.text("运营机构"),
  };
}

function readEngagement(row: Row, communities: readonly Community[], person: string): Engagement {
  return {
    id: row.id, person, name: required(row, "名称"), community: communityOf(row, required(row, "社区"), communities),
    grid: required(row, "网格"), ...spanOf(row, "任职起", "任职止"),
  };
}

function readStaff(row: Row, communities: readonly Community[], person: string): StaffMember {
  return {
    id: row.id, person, name: required(row, "名称"), community: communityOf(row, required(row, "社区"), communities), post: row.text("岗位"),
    level: wholeNumber(row, "岗位级别") ?? 0, subsidy: amountOf(row, "岗位补贴") ?? noMoney, ...spanOf(row, "任职起", "任职止"),
  };
}

function readContract(row: Row, scheme: Scheme): Contract {
  const term = spanOf(row, "开始日", "结束日");
  const open = { day: undefined, result: undefined };
  return {
    id: row.id, project: required(row, "名称"), supplier: row.text("运营机构"), amount: amountOf(row, "合同金额"), signed: dayIn(row, "签订日"),
    start: term.from, end: term.to, midTermShare: shareOf(row, scheme), midTerm: open, final: open, hearings: undefined, daysToPay: wholeNumber(row, "付款天数"),
  };
}

/** The share in per cent, inside the range that the scheme states for an agreed instalment. */
function shareOf(row: Row, scheme: Scheme): Rational | undefined {
  const share = numberIn(row, "中期比例");
  const agreed = scheme.contracts.flatMap(({ instalments }) => instalments.flatMap((instalment) => (instalment.share.kind === "agreed" ? [instalment.share] : [])))[0];
  if (share === undefined || agreed === undefined) return share;
  const [minimum, maximum] = [agreed.minimum.value, agreed.maximum.value];
  if (compare(share, minimum) < 0 || compare(share, maximum) > 0) {
    row.report("rosterShareOutsideRange", "中期比例", { found: toDecimalText(share), minimum: toDecimalText(minimum), maximum: toDecimalText(maximum) });
  }
  return share;
}

function communityOf(row: Row, typed: string, communities: readonly Community[]): string {
  const name = compact(typed);
  const found = communities.find((community) => community.id === name || compact(community.name) === name);
  if (found === undefined && name !== "") row.report("rosterUnknownCommunity", "社区", { found: typed });
  return found?.id ?? "";
}

function spanOf(row: Row, first: Column, last: Column): { readonly from: Day | undefined; readonly to: Day | undefined } {
  const [from, to] = [dayIn(row, first), dayIn(row, last)];
  if (from !== undefined && to !== undefined && from > to) row.report("rosterFromAfterTo", last, { from, to });
  return { from, to };
}

/** 2026-2-1, 2026/2/1, 2026.2.1, 2026年2月1日, or an Excel serial; a time of day is dropped. */
function dayIn(row: Row, column: Column): Day | undefined {
  const text = compact(row.text(column));
  if (text === "") return undefined;
  const written = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:T?\d{1,2}:\d{2}.*)?$/.exec(text);
  const day = written !== null ? dayOf(Number(written[1]), Number(written[2]), Number(written[3])) : /^\d{5}(\.\d+)?$/.test(text) ? dayFromSerial(Number(text)) : undefined;
  if (day === undefined) row.report("rosterUnreadableDate", column, { found: row.text(column) });
  return day;
}

function numberIn(row: Row, column: Column): Rational | undefined {
  const text = compact(row.text(column)).replace(/^[¥￥]/, "").replace(/[%元天]$/, "").replaceAll(",", "");
  if (text === "") return undefined;
  const value = parseDecimal(text);
  if (value === undefined) row.report("rosterUnreadableNumber", column, { found: row.text(column) });
  else if (isNegative(value)) row.report("rosterNegativeNumber", column, { found: row.text(column) });
  return value;
}

/** Yuan of at most two decimals: an amount below the fen is a slip, not something to round. */
function amountOf(row: Row, column: Column): Fen | undefined {
  const yuan = numberIn(row, column);
  if (yuan === undefined) return undefined;
  const isWhole = denominatorOf(multiply(yuan, hundred)) === 1n && Math.abs(toNumber(yuan)) < Number.MAX_SAFE_INTEGER / 100;
  if (isWhole) return fenFromYuan(yuan);
  row.report("rosterUnreadableNumber", column, { found: row.text(column) });
  return undefined;
}

function wholeNumber(row: Row, column: Column): number | undefined {
  const value = numberIn(row, column);
  if (value === undefined || denominatorOf(value) === 1n) return value === undefined ? undefined : toNumber(value);
  row.report("rosterUnreadableNumber", column, { found: row.text(column) });
  return undefined;
}

function required(row: Row, column: Column): string {
  const text = row.text(column);
  if (text === "") row.report("rosterMissingValue", column, { kind: row.kind });
  return text;
}

/** Each row's own number of the person, or a new one: without a number nobody can tell who came back. */
function personNumbers(rows: readonly Row[]): (row: Row) => string {
  const freeId = idGiver(new Set(rows.map((row) => compact(row.text("人员编号")))));
  const numbers = new Map(rows.map((row) => [row, compact(row.text("人员编号")) || freeId("N", 3)]));
  return (row) => numbers.get(row) ?? "";
}

/** What contradicts itself among people, for somebody to settle: reported, never settled here. */
function reportPeople(leaders: readonly { readonly row: Row; readonly read: Engagement }[], staff: readonly StaffMember[]): void {
  const staffOf = new Map(staff.map((member) => [member.person, member]));
  const byGrid = new Map<string, Engagement[]>();
  const byPerson = new Map<string, Engagement[]>();
  for (const { row, read } of leaders) {
    const grid = JSON.stringify([read.community, compact(read.grid)]);
    const inGrid = (byGrid.get(grid) ?? []).find((other) => overlap(other, read));
    if (inGrid !== undefined) row.report("gridOverlap", "网格", { grid: read.grid, name: read.name, other: inGrid.name }, "warning");
    const elsewhere = (byPerson.get(read.person) ?? []).find((other) => overlap(other, read) && other !== inGrid);
    if (elsewhere !== undefined) row.report("personInTwoGrids", "人员编号", { name: read.name, grid: read.grid, other: elsewhere.grid }, "warning");
    const named = byPerson.get(read.person)?.find(({ name }) => name !== read.name) ?? staffOf.get(read.person);
    if (named !== undefined && named.name !== read.name) row.report("personNameDiffers", "人员编号", { found: read.person, name: read.name, other: named.name }, "warning");
    if (staffOf.has(read.person)) row.report("leaderOnStaff", "人员编号", { name: read.name, found: read.person }, "warning");
    byGrid.set(grid, [...(byGrid.get(grid) ?? []), read]);
    byPerson.set(read.person, [...(byPerson.get(read.person) ?? []), read]);
  }
}

function overlap(left: Engagement, right: Engagement): boolean {
  return (left.to === undefined || right.from === undefined || right.from <= left.to) && (right.to === undefined || left.from === undefined || left.from <= right.to);
}

/** Gives, with the letters asked for, the next number that nobody has. */
function idGiver(used: ReadonlySet<string>): (letters: string, digits: number) => string {
  const last = new Map<string, number>();
  return (letters, digits) => {
    for (let number = (last.get(letters) ?? 0) + 1; ; number += 1) {
      const id = letters + String(number).padStart(digits, "0");
      if (used.has(id)) continue;
      last.set(letters, number);
      return id;
    }
  };
}

function isRowKind(kind: string): kind is RowKind {
  return Object.hasOwn(numbering, kind);
}

function textOf(cell: string | number | null | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell).replaceAll("\uFEFF", "").trim();
}

/** For comparing and for numbers: full-width forms as their plain ones, no spaces at all. */
function compact(text: string): string {
  return text.normalize("NFKC").replace(/[\s\uFEFF]/g, "");
}

function findingIn(code: string, severity: Severity, line: number | undefined, column: string, values: Finding["values"]): Finding {
  return { code, severity, place: { kind: "file", path: column, line }, values };
}
