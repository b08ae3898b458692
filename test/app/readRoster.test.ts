import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRoster, type RosterRead, type RosterTable } from "../../src/app/readRoster";
import type { Finding } from "../../src/domain/finding";
import { toDecimalText } from "../../src/domain/units/rational";
import { templateScheme } from "../domain/scheme/templateScheme";

const scheme = templateScheme("street");
type Cell = string | number | null;
type Row = Readonly<Record<string, Cell>>;
const community: Row = { 类别: "社区", 编号: "C01", 名称: "和平社区", 区域类型: "老城区" };
const leader: Row = { 类别: "网格长", 名称: "王秀英", 人员编号: "N001", 社区: "和平社区", 网格: "第1网格", 任职起: "2026-02-01" };
const contract: Row = { 类别: "合同", 名称: "公共文化", 运营机构: "阳光", 合同金额: "150000.00", 中期比例: 35 };

function tableOf(...rows: readonly Row[]): RosterTable {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { headers, rows: rows.map((row) => headers.map((header) => row[header] ?? null)) };
}

function findingsOf(...rows: readonly Row[]): readonly Finding[] {
  return readRoster(tableOf(...rows), scheme).findings;
}

function readOf(...rows: readonly Row[]): RosterRead {
  const read = readRoster(tableOf(...rows), scheme);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.value;
}

describe("a roster", () => {
  it("reads every kind of row", () => {
    const { roster, contracts } = readOf(
      community,
      { 类别: "服务站", 编号: "S01", 名称: "和平站", 社区: "和平社区", 运营机构: "民生" },
      { 类别: "服务中心", 名称: "街道中心" },
      { 类别: "项目", 名称: "公共文化" },
      leader,
      { 类别: "人员", 名称: "李建国", 社区: "C01", 岗位: "站长", 岗位级别: "2", 岗位补贴: "300" },
      { ...contract, 签订日: "2025-12-22", 开始日: "2026-01-01", 结束日: "2026-12-31", 付款天数: 10 },
    );
    expect(roster.communities).toEqual([{ id: "C01", name: "和平社区", area: "oldTown" }]);
    expect(roster.units.map(({ id, kind, communities }) => [id, kind, communities])).toEqual([["S01", "station", ["C01"]], ["Z01", "centre", []], ["P01", "project", []]]);
    expect(roster.gridLeaders).toEqual([{ id: "G001", person: "N001", name: "王秀英", community: "C01", grid: "第1网格", from: "2026-02-01", to: undefined }]);
    expect(roster.staff).toMatchObject([{ id: "R001", person: "N002", community: "C01", post: "站长", level: 2, subsidy: 30_000 }]);
    expect(contracts).toMatchObject([{ id: "HT-01", project: "公共文化", supplier: "阳光", amount: 15_000_000, signed: "2025-12-22", start: "2026-01-01", end: "2026-12-31", daysToPay: 10 }]);
  });

  it("reads columns in any order, with spaces, full-width forms and a byte order mark", () => {
    const read = readRoster({ headers: ["名 称", "\uFEFF类别 ", "编号　"], rows: [["和平社区", " 社区 ", "Ｃ０１"]] }, scheme);
    expect(read.ok && read.value.roster.communities).toEqual([{ id: "C01", name: "和平社区", area: undefined }]);
  });

  it("leaves a community of several scorers with all of them", () => {
    expect(readOf(community, { ...community, 编号: "C02", 名称: "琥珀社区" }, { 类别: "服务站", 名称: "合用站", 社区: "和平社区、琥珀社区" }).roster.units[0]?.communities).toEqual(["C01", "C02"]);
  });

  it.each(["2026-2-1", "2026/2/1", "2026年2月1日", "2026.2.1", "２０２６－０２－０１", "2026-02-01 00:00:00", 46054, "46054"])("reads the date %s", (written) => {
    expect(readOf(community, { ...leader, 任职起: written }).roster.gridLeaders[0]?.from).toBe("2026-02-01");
  });

  it.each(["2026-02-30", "2月1日", "明天", 12, "2026-13-01"])("does not read %s as a date and names row and column", (written) => {
    expect(findingsOf(community, { ...leader, 任职起: written })).toEqual([
      { code: "rosterUnreadableDate", severity: "error", place: { kind: "file", path: "任职起", line: 3 }, values: { found: String(written) } },
    ]);
  });

  it.each([["150,000.00", 15_000_000], ["￥1500", 150_000], ["１２３．４５", 12_345], [0.07, 7], ["", undefined]])("reads the amount %s", (written, fen) => {
    expect(readOf({ ...contract, 合同金额: written }).contracts[0]?.amount).toBe(fen);
  });

  it("refuses an amount below zero, one finer than a fen and one that is no number", () => {
    expect(["-1", "0.001", "很多"].map((amount) => findingsOf({ ...contract, 合同金额: amount })[0]?.code)).toEqual(["rosterNegativeNumber", "rosterUnreadableNumber", "rosterUnreadableNumber"]);
  });

  it.each([[29.9, false], [30, true], [40, true], [40.1, false]])("takes a mid-term share of %s only inside the scheme's range", (share, isTaken) => {
    const findings = findingsOf({ ...contract, 中期比例: share });
    expect(findings.map(({ code, values }) => [code, values["minimum"], values["maximum"]])).toEqual(isTaken ? [] : [["rosterShareOutsideRange", "30", "40"]]);
    if (isTaken) expect(toDecimalText(readOf({ ...contract, 中期比例: share }).contracts[0]!.midTermShare!)).toBe(String(share));
  });

  it("gives numbers that collide with none of the given ones", () => {
    const { roster } = readOf(community, { ...leader, 编号: "G001" }, { ...leader, 人员编号: "N002", 网格: "第2网格" }, { ...leader, 编号: "G003", 人员编号: null, 网格: "第3网格" });
    expect(roster.gridLeaders.map(({ id, person }) => [id, person])).toEqual([["G001", "N001"], ["G002", "N002"], ["G003", "N003"]]);
  });

  it("names a kind, a community, an area or a missing value that it cannot use", () => {
    expect(findingsOf({ ...community, 类别: "大队" })).toMatchObject([{ code: "rosterUnknownKind", place: { path: "类别" }, values: { found: "大队" } }]);
    expect(findingsOf(community, { ...leader, 社区: "月亮社区" })).toMatchObject([{ code: "rosterUnknownCommunity", place: { path: "社区" }, values: { found: "月亮社区" } }]);
    expect(findingsOf({ ...community, 区域类型: "山区" })).toMatchObject([{ code: "rosterUnknownArea", values: { found: "山区" } }]);
    expect(findingsOf(community, { ...leader, 名称: null })).toMatchObject([{ code: "rosterMissingValue", place: { path: "名称" } }]);
  });

  it("refuses one number for two things and says where the first stands", () => {
    expect(findingsOf(community, { ...leader, 编号: "C01" })).toMatchObject([{ code: "rosterDuplicateId", place: { path: "编号", line: 3 }, values: { found: "C01", first: 2 } }]);
  });

  it("refuses a span that ends before it begins, and a table without its first column", () => {
    expect(findingsOf(community, { ...leader, 任职止: "2026-01-31" })).toMatchObject([{ code: "rosterFromAfterTo", place: { path: "任职止" } }]);
    expect(readRoster({ headers: ["名称"], rows: [["和平社区"]] }, scheme).findings.map(({ code }) => code)).toContain("rosterMissingColumn");
  });

  it("warns of a column that it does not know, and of nothing in an empty row", () => {
    expect(findingsOf({ ...community, 电话: "1" })).toMatchObject([{ code: "rosterUnknownColumn", severity: "warning" }]);
    expect(findingsOf(community, { 类别: null })).toEqual([]);
  });
});

describe("grid leaders", () => {
  const first = { ...leader, 任职止: "2026-09-14" };

  it.each([["2026-09-14", 1], ["2026-09-15", 0]])("who follow each other in a grid from %s overlap in %i cases", (from, count) => {
    const findings = findingsOf(community, first, { ...leader, 名称: "李建国", 人员编号: "N002", 任职起: from });
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual(Array(count).fill(["gridOverlap", "warning"]));
  });

  it("who are on staff too, in two grids at once, or under another name are reported and read", () => {
    const onStaff = { 类别: "人员", 名称: "王秀英", 人员编号: "N001", 社区: "和平社区" };
    expect(findingsOf(community, leader, onStaff).map(({ code }) => code)).toEqual(["leaderOnStaff"]);
    expect(findingsOf(community, leader, { ...leader, 网格: "第2网格" }).map(({ code }) => code)).toEqual(["personInTwoGrids"]);
    expect(findingsOf(community, first, { ...leader, 名称: "王秀莲", 任职起: "2026-10-01" }).map(({ code }) => code)).toEqual(["personNameDiffers"]);
    expect(readOf(community, leader, onStaff).roster.gridLeaders).toHaveLength(1);
  });
});

describe("any table", () => {
  it("gives a roster or findings and never throws", () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.constantFrom("社区", "网格长", "合同", "人员", "C01", "2026-01-01", "-5"));
    const headers = Object.keys({ ...community, ...leader, ...contract });
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: headers.length, maxLength: headers.length })), (rows) => {
      const read = readRoster({ headers, rows }, scheme);
      expect(read.ok || read.findings.length > 0).toBe(true);
    }), { numRuns: 200 });
  });

  it("numbers its things apart, however many have a number already", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 10 }), fc.nat(10), (taken, blank) => {
      const rows = [...taken.map((number): Row => ({ ...community, 编号: `C${String(number).padStart(2, "0")}` })), ...Array.from({ length: blank }, (): Row => ({ ...community, 编号: null }))];
      const ids = rows.length === 0 ? [] : readOf(...rows).roster.communities.map(({ id }) => id);
      expect(new Set(ids).size).toBe(rows.length);
    }));
  });
});
