import { beforeAll, describe, expect, it } from "vitest";
import { verifyBook, type Verification } from "../../../src/app/verifyBook";
import { splitBook } from "../../../src/app/split/splitBook";
import { rewriteBook } from "../../../src/app/rewriteBook";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import { schemeServices } from "../../../src/domain/registers/schemeServices";
import type { ServiceType } from "../../../src/domain/registers/serviceType";
import { rational, toNumber } from "../../../src/domain/units/rational";
import type { SheetPlan } from "../../../src/workbook/plan";
import { cellKey, type RawWorkbook } from "../../../src/workbook/rawWorkbook";
import { templateScheme } from "../../arbitraries/madeScheme";
import { service } from "../../domain/registers/madeRows";
import { changedServices, committeeBook, streetBook, type RegisterBook } from "./madeRegisters";

const scheme = templateScheme("shushan");
const firstRow = 5;
const rowsInAll = 40;
const title = "服务类型";
const signature = { at: "2026-10-01 09:00", person: "李科长" };

async function rawOf({ book }: RegisterBook): Promise<RawWorkbook> {
  const read = fileWorkbooks.read(await fileWorkbooks.create(book.plan));
  if (!read.ok) throw new Error(read.findings.map(({ code }) => code).join());
  return read.value;
}

function verified(raw: RawWorkbook): Verification {
  const result = verifyBook(raw);
  if (!result.ok) throw new Error(result.findings.map(({ code }) => code).join());
  return result.value;
}

type TypedRow = readonly [row: number, ...values: readonly (string | number | null)[]];

/** The workbook with rows of 服务类型 typed over, from the first column, and how full it is calculated anew. */
function withRows(raw: RawWorkbook, ...rows: readonly TypedRow[]): RawWorkbook {
  return {
    ...raw, sheets: raw.sheets.map((sheet) => {
      if (sheet.title !== title) return sheet;
      const cells = new Map(sheet.cells);
      for (const [row, ...values] of rows) values.forEach((value, index) => { cells.set(cellKey(row, index + 1), { value, isError: false }); });
      const filled = Array.from({ length: rowsInAll }, (_, index) => cells.get(cellKey(firstRow + index, 1))?.value ?? null).filter((value) => value !== null).length;
      cells.set(cellKey(3, 1), { ...cells.get(cellKey(3, 1))!, value: `已填${filled}行，共${rowsInAll}行` });
      return { ...sheet, cells };
    }),
  };
}

function told({ findings }: Verification): string[] {
  return findings.flatMap(({ severity, code, place }) => (place.kind === "cell" && place.sheet === title ? [`${severity} ${code} ${place.cell}`] : []));
}

function sheetOf({ book }: RegisterBook, id: string): SheetPlan {
  return book.plan.sheets.find((sheet) => sheet.id === id)!;
}

function reported(book: RegisterBook, item: string): number | null {
  const entry = book.book.results.forms[0]!.facts.rows.get(item)!.reported;
  return entry.state === "value" ? toNumber(entry.value) : null;
}

describe("the street's list of services", () => {
  let raw: RawWorkbook;
  const listed = schemeServices(templateScheme("street")).length;
  const spare = firstRow + listed;
  beforeAll(async () => {
    raw = await rawOf(streetBook({}));
  });

  it("is as the scheme has it, in order, with spare rows below", () => {
    const verification = verified(raw);
    expect(verification.reading.facts.serviceTypes).toEqual(schemeServices(templateScheme("street")));
    expect(told(verification)).toEqual([]);
    expect(sheetOf(streetBook({}), "serviceTypes").cells.filter(({ kind, row, column }) => kind === "input" && column === 1 && row >= spare).length).toBeGreaterThanOrEqual(10);
  });

  it("takes a service that the street types, and one that it stops using", () => {
    const verification = verified(withRows(raw, [spare + 1, "入户探访", "家庭访视", "家庭访视", null, "新增"], [firstRow + 4, "居家养老服务中心", "分中心", "不计入", "停用"]));
    expect(told(verification)).toEqual([]);
    expect(verification.reading.facts.serviceTypes.at(-1)).toEqual({ name: "入户探访", group: "家庭访视", countsFor: "家庭访视", state: "", note: "新增" });
    expect(verification.reading.facts.serviceTypes[4]!.state).toBe("停用");
  });

  it("keeps its rows where they stand when the workbook is written again, and closes up in a committee's", () => {
    const { reading, plan } = verified(withRows(raw, [spare + 2, "入户探访", "家庭访视", "家庭访视"]));
    const rewritten = rewriteBook({ reading, plan }, { ...reading.facts, asOf: undefined });
    expect(rewritten.changes!.filter(({ sheetTitle }) => sheetTitle === title)).toEqual([]);
    const sent = splitBook(verified(withRows(raw, [spare + 2, "入户探访", "家庭访视", "家庭访视"])), signature);
    const list = sent.ok ? sent.value.files[0]!.workbook.plan.sheets.find(({ id }) => id === "serviceTypes")! : undefined;
    expect(list!.cells.find(({ row, column }) => row === spare && column === 1)?.value).toBe("入户探访");
    expect(list!.cells.filter(({ kind }) => kind === "input").every((cell) => cell.kind === "input" && cell.isLocked === true)).toBe(true);
  });

  it.each<[string, TypedRow, string[]]>([
    ["a service twice", [spare, "家庭访视", "", "家庭访视"], [`error serviceTwice A${spare}`]],
    ["small and capital letters alike", [spare, "a", "", "不计入"], []],
    ["no name", [spare, null, "家庭访视", "家庭访视"], [`error serviceWithoutName A${spare}`]],
    ["nothing chosen under 计入", [spare, "入户探访", "家庭访视"], [`error serviceCountsOpen C${spare}`]],
    ["an item that is none", [spare, "入户探访", "", "上门"], [`error registerUnknownChoice C${spare}`]],
    ["a state that is none", [spare, "入户探访", "", "不计入", "不用"], [`error registerUnknownChoice D${spare}`]],
    ["a name of 30 characters", [spare, "探".repeat(30), "", "不计入"], []],
    ["a name of 31 characters", [spare, "探".repeat(31), "", "不计入"], [`error serviceNameLong A${spare}`]],
    ["a pattern", [spare, "探访*", "", "不计入"], [`error serviceNameUnfit A${spare}`]],
    ["a comparison", [spare, ">5人活动", "", "不计入"], [`error serviceNameUnfit A${spare}`]],
    ["a space behind", [spare, "探访 ", "", "不计入"], [`error serviceNameUnfit A${spare}`]],
    ["a number", [spare, 2026, "", "不计入"], [`error serviceNameUnfit A${spare}`]],
    ["what the scheme counts, set aside", [firstRow, "家庭访视", "考核项目", "不计入"], [`warning serviceCountsElsewhere C${firstRow}`, `warning itemWithoutService C${firstRow}`]],
    ["what the scheme counts, renamed", [firstRow, "入户探访", "考核项目", "家庭访视"], [`warning serviceGone C${firstRow}`]],
    ["what the scheme counts, deleted", [firstRow, null, null, null], [`warning serviceGone C${firstRow}`, `warning itemWithoutService C${firstRow}`]],
    ["a service of the menu, deleted", [firstRow + 12, null, null, null], []],
  ])("says of %s", (_, row, expected) => {
    expect(told(verified(withRows(raw, row)))).toEqual(expected);
  });

  it("is not sent out while nobody chose what a service counts for", () => {
    const refused = splitBook(verified(withRows(raw, [spare, "入户探访"])), signature);
    expect(refused.ok ? [] : refused.findings.map(({ code }) => code)).toEqual(["serviceCountsOpen"]);
  });
});

describe("a committee's workbook under a list that the street changed", () => {
  const serviceTypes: readonly ServiceType[] = changedServices(scheme);
  const on = "2026-10-05";

  it("counts a service that was added, renamed or stopped for the item that the list names", () => {
    const rows = [service(on, { quantity: rational(3) }), service(on, { service: "入户探访", quantity: rational(4) }), service(on, { service: "特殊人群上门服务" }), service(on, { service: "定点集中服务", quantity: rational(9) }), service(on, { service: "文体活动" })];
    const book = committeeBook({ services: rows }, { serviceTypes });
    expect([reported(book, "visits"), reported(book, "homeServices"), reported(book, "fixedPoint")]).toEqual([7, 1, 1]);
    const quarterEnd = committeeBook({ services: rows.map((row) => ({ ...row, day: "2026-12-05" as never })) }, { serviceTypes, month: "2026-12" as never });
    expect(reported(quarterEnd, "largeActivity")).toBe(1);
  });

  it("names rows that no item counts since their service was taken off or renamed, and rows of a stopped one", async () => {
    const rows = [service(on, { service: "社区定点集中服务" }), service(on, { service: "理发理容" }), service(on, { service: "特殊人群上门服务" }), service(on, { service: "特殊人群上门服务", content: "第二次" })];
    const { findings } = verified(await rawOf(committeeBook({ services: rows }, { serviceTypes })));
    const about = findings.filter(({ place }) => place.kind === "cell" && place.sheet === "服务台账").map(({ severity, code, values }) => `${severity} ${code} ${String(values["found"])} ${String(values["count"])}`);
    expect(about).toEqual(["warning registerUnknownService 社区定点集中服务 1", "warning registerUnknownService 理发理容 1", "note registerStoppedService 特殊人群上门服务 2"]);
  });

  it("offers the services in use and no stopped one, without a gap", () => {
    const book = committeeBook({}, { serviceTypes });
    const list = sheetOf(book, "serviceTypes");
    const rule = sheetOf(book, "services").validations.find(({ range }) => range.column === 2)!.rule;
    const source = rule.kind === "listFrom" ? rule.source : undefined;
    expect(source).toMatchObject({ sheet: "serviceTypes", row: firstRow, toRow: firstRow + serviceTypes.length - 2 });
    const offered = list.cells.filter(({ column, row }) => column === 1 && row >= source!.row && row <= source!.toRow!).map(({ value }) => value);
    expect(offered).toEqual(serviceTypes.filter(({ state }) => state === "").map(({ name }) => name));
  });

  it("has the list locked and says how often each service was given", async () => {
    const book = committeeBook({ services: [service(on, { quantity: rational(3) }), service(on)] }, { serviceTypes });
    expect(sheetOf(book, "serviceTypes").cells.filter(({ row, column }) => row === firstRow && column > 5).map(({ value }) => value)).toEqual([2, 4]);
    expect(sheetOf(book, "serviceTypes").isProtected).toBe(true);
    expect(told(verified(await rawOf(book)))).toEqual([]);
  });
});
