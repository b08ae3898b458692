import { beforeAll, describe, expect, it } from "vitest";
import { explainVerified } from "../../../src/app/explainCell";
import { makeProse } from "../../../src/app/prose";
import { verifyBook, type Verification } from "../../../src/app/verifyBook";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import { missingEntry } from "../../../src/domain/entry";
import type { Registers } from "../../../src/domain/registers/registers";
import { rational, toNumber } from "../../../src/domain/units/rational";
import { excelSerial } from "../../../src/domain/units/day";
import { describeWorkbook } from "../../../src/workbook/describeWorkbook";
import { nextMonth } from "../../../src/app/nextMonth";
import { patchFor } from "../../../src/workbook/patchFor";
import { cellKey, type RawCell, type RawWorkbook } from "../../../src/workbook/rawWorkbook";
import { formColumn, firstFormRow } from "../../../src/workbook/sheets/formLayout";
import { templateScheme } from "../../arbitraries/madeScheme";
import { factsDifferences } from "../../arbitraries/factsDifferences";
import { day } from "../../domain/money/moneyFacts";
import { contactRow, hearing, planRow, service, task, visit } from "../../domain/registers/madeRows";
import { changedServices, committeeBook, madeContract, randomRegisters, streetBook, type RegisterBook } from "./madeRegisters";

const title = "S1单位";
const visitsRow = firstFormRow;
const reported = `F${visitsRow}`;
const threeVisits: Partial<Registers> = { services: [service("2026-10-01"), service("2026-10-31", { quantity: rational(4) }), service("2026-11-01", { quantity: rational(100) })] };

async function rawOf({ book }: RegisterBook): Promise<RawWorkbook> {
  const read = fileWorkbooks.read(await fileWorkbooks.create(book.plan));
  if (!read.ok) throw new Error(read.findings.map(({ code }) => code).join());
  return read.value;
}

/** The workbook with other cells, by sheet title and address. */
function withCells(raw: RawWorkbook, sheetTitle: string, cells: readonly (readonly [row: number, column: number, cell: Partial<RawCell> | undefined])[]): RawWorkbook {
  return {
    ...raw, sheets: raw.sheets.map((sheet) => {
      if (sheet.title !== sheetTitle) return sheet;
      const own = new Map(sheet.cells);
      for (const [row, column, cell] of cells) {
        if (cell === undefined) own.delete(cellKey(row, column));
        else own.set(cellKey(row, column), { value: null, isError: false, ...cell });
      }
      return { ...sheet, cells: own };
    }),
  };
}

function verified(raw: RawWorkbook): Verification {
  const result = verifyBook(raw);
  if (!result.ok) throw new Error(result.findings.map(({ code }) => code).join());
  return result.value;
}

/** Findings about one sheet: "severity code cell". */
function told(verification: Verification, sheetTitle: string): string[] {
  return verification.findings.flatMap(({ severity, code, place }) => (place.kind === "cell" && place.sheet === sheetTitle ? [`${severity} ${code} ${place.cell}`] : [])).filter((text) => !/pointsWithoutReason/.test(text));
}

/** The same without figures that were not recalculated after a test typed. */
function toldOfEntries(verification: Verification, sheetTitle: string): string[] {
  return told(verification, sheetTitle).filter((text) => !/valueDiffers|valueFollows/.test(text));
}

function cellOf({ plan }: Verification, sheetTitle: string, row: number, column: number) {
  return plan.sheets.find((sheet) => sheet.title === sheetTitle)?.cells.find((cell) => cell.row === row && cell.column === column);
}

function reportedVisits({ results }: Verification): number | null {
  const entry = results.forms[0]!.facts.rows.get("visits")!.reported;
  return entry.state === "value" ? toNumber(entry.value) : null;
}

describe("a form cell that a register counts", () => {
  let raw: RawWorkbook;
  beforeAll(async () => {
    raw = await rawOf(committeeBook(threeVisits));
  });

  it("holds a formula that may be typed over, and is found in order", () => {
    const verification = verified(raw);
    expect(reportedVisits(verification)).toBe(5);
    expect(cellOf(verification, title, visitsRow, formColumn.reported)).toMatchObject({ kind: "computed", isOpen: true, value: 5 });
    expect(verification.reading.facts.forms[0]!.rows.get("visits")!.reported).toEqual(missingEntry);
    expect(told(verification, title)).toEqual([]);
  });

  it("is what somebody typed over it, and then an entry like any other", () => {
    const verification = verified(withCells(raw, title, [[visitsRow, formColumn.reported, { value: 38 }]]));
    expect(reportedVisits(verification)).toBe(38);
    expect(cellOf(verification, title, visitsRow, formColumn.reported)).toMatchObject({ kind: "input", value: 38 });
    expect(told(verification, title).filter((text) => text.includes(`${reported}`))).toEqual([]);
  });

  it("takes another formula that reads no register by its value, with a note", () => {
    const verification = verified(withCells(raw, title, [[visitsRow, formColumn.reported, { value: 7, formula: "3+4" }]]));
    expect(reportedVisits(verification)).toBe(7);
    expect(told(verification, title)).toContain(`note formulaInInput ${reported}`);
  });

  it("whose range was shortened is an error, not an entry", () => {
    const formula = raw.sheets.find((sheet) => sheet.title === title)!.cells.get(cellKey(visitsRow, formColumn.reported))!.formula!;
    const shortened = formula.replaceAll(/(?<=:[A-Z])\d+/gu, "5");
    expect(shortened).not.toBe(formula);
    const verification = verified(withCells(raw, title, [[visitsRow, formColumn.reported, { value: 1, formula: shortened }]]));
    expect(reportedVisits(verification)).toBe(5);
    expect(told(verification, title)).toContain(`error rangeShortened ${reported}`);
  });

  it("whose value is not the engine's count is an error", () => {
    const formula = raw.sheets.find((sheet) => sheet.title === title)!.cells.get(cellKey(visitsRow, formColumn.reported))!.formula!;
    expect(told(verified(withCells(raw, title, [[visitsRow, formColumn.reported, { value: 6, formula }]])), title)).toContain(`error valueDiffers ${reported}`);
  });

  it("that was cleared is missed where there is something to count, and nobody minds where there is not", () => {
    const [counted, nothing] = [visitsRow, visitsRow + 1];
    const verification = verified(withCells(raw, title, [[counted, formColumn.reported, undefined], [nothing, formColumn.reported, undefined]]));
    expect(told(verification, title)).toEqual([`error formulaMissing ${reported}`]);
  });

  it("says which rows were counted", () => {
    const verification = verified(raw);
    const explained = explainVerified(verification, { sheet: title, cell: reported });
    const { trace, inputs } = explained.ok ? explained.value : { trace: undefined, inputs: [] };
    expect(makeProse("zh-CN").explanation(trace!).withValues).toBe("服务台账本月“家庭访视”2行，数量合计5。");
    expect(inputs.map(({ sheet }) => sheet)).toContain("服务类型");
    const ofList = explainVerified(verification, { sheet: "服务类型", cell: "G5" });
    expect(ofList.ok ? ofList.value.inputs.map(({ sheet }) => sheet) : []).toContain("服务台账");
  });

  it("counts again in the next month after it was typed over or cleared", () => {
    const typed = verified(withCells(raw, title, [[visitsRow, formColumn.reported, { value: 38 }], [visitsRow + 1, formColumn.reported, undefined]]));
    const { reading, plan } = typed;
    const blank = { ...reading.facts, forms: nextMonth(reading.scheme, reading.facts).forms.map((form) => ({ ...form, period: reading.facts.month })) };
    const made = committeeBook(threeVisits);
    const after = describeWorkbook(reading.spec, blank, made.book.results, reading.places);
    const patching = patchFor(plan, after, reading.found);
    const written = patching.kind === "inPlace" ? patching.cells.filter(({ sheetTitle, column }) => sheetTitle === title && column === formColumn.reported) : [];
    expect(written.map(({ row, value, formula }) => [row, value, formula?.startsWith("IF(SUMIFS(")])).toEqual([[visitsRow, 5, true], [visitsRow + 1, "", true]]);
  });
});

describe("registers in a workbook", () => {
  it.each([1, 2, 3, 4])("are read back as they were written (chance %s)", async (seed) => {
    const scheme = committeeBook({}).scheme;
    const random = randomRegisters(seed, "2026-10" as never, scheme);
    const station = committeeBook({ services: random.services, contactMarks: random.contactMarks, gridIssues: random.gridIssues }, { stations: 2 });
    const read = verified(await rawOf(station)).reading.facts.registers;
    const written = { ...station.facts.registers, contactMarks: station.facts.registers.contactMarks.map((row) => ({ ...row, marks: row.marks.slice(0, row.marks.findLastIndex((mark) => mark !== "") + 1) })) };
    expect(factsDifferences({ registers: written }, { registers: read })).toEqual([]);
  });

  it("of the street are read back, and count the centre's form and the hearings of a contract", async () => {
    const street = streetBook({
      tasks: [task("2026-10-31", "按期"), task("2026-10-31", "撤销", { number: "R2" })], stationVisits: [visit("S1", "2026-10-05")],
      centrePlan: [planRow("elderly", { planned: { state: "value", value: rational(4) }, done: { state: "value", value: rational(3) }, confirmed: { state: "value", value: rational(2) } })],
      hearings: [hearing("HT-01", "2026-05-05")],
    }, { contracts: [madeContract] });
    const verification = verified(await rawOf(street));
    expect(factsDifferences({ registers: street.facts.registers }, { registers: verification.reading.facts.registers })).toEqual([]);
    const rows = verification.results.forms.find(({ facts }) => facts.subject === "Z1")!.facts.rows;
    const entries = (item: string) => (["target", "reported", "checked"] as const).map((name) => { const entry = rows.get(item)![name]; return entry.state === "value" ? toNumber(entry.value) : null; });
    expect([entries("tasks"), entries("stationsVisited"), entries("elderly"), entries("children")]).toEqual([[1, 1, null], [2, 1, null], [4, 3, 2], [null, null, null]]);
    expect(verification.reading.facts.contracts[0]!.hearings).toBeUndefined();
    expect(cellOf(verification, "合同台账", 5, 13)).toMatchObject({ kind: "computed", isOpen: true, value: 1 });
    expect(verification.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("stand with who fills them: a station's with its committee, the street's with the street", () => {
    const titles = ({ book }: RegisterBook) => book.plan.sheets.map((sheet) => sheet.title).filter((each) => /台账|登记|月计划|记录|事项|听证/.test(each) && !/得分|津贴|关账|季度|合同|付款|收表/.test(each));
    expect(titles(committeeBook({}))).toEqual(["服务台账", "联系登记", "网格事项"]);
    expect(titles(streetBook({}))).toEqual(["分中心月计划", "任务登记", "驻点支持记录", "听证与整改"]);
  });

  it("go on into the next month: lists stay, that of services too, objects stay with their days blank, the plan begins anew", () => {
    const { facts, scheme } = committeeBook({ ...threeVisits, contactMarks: [contactRow("D1", ["电"])], centrePlan: [planRow("elderly")] }, { serviceTypes: changedServices(templateScheme("shushan")) });
    const { registers, serviceTypes } = nextMonth(scheme, facts);
    expect(serviceTypes).toEqual(facts.serviceTypes);
    expect(registers.services).toHaveLength(3);
    expect(registers.contactMarks).toEqual([{ unit: "S1", month: "2026-11", object: "D1", marks: [] }]);
    expect(registers.centrePlan).toEqual([]);
  });
});

describe("what is typed wrong in a register", () => {
  let blank: RawWorkbook;
  beforeAll(async () => {
    blank = await rawOf(committeeBook({}));
  });
  const firstRow = 5;
  const [dayColumn, serviceColumn, quantityColumn] = [1, 2, 3];
  const serial = excelSerial(day("2026-10-05"));

  it("is said once for a column: dates as texts, numbers that are none", () => {
    const rows = Array.from({ length: 4 }, (_, index) => firstRow + index);
    const pasted = withCells(blank, "服务台账", rows.flatMap((row) => [[row, dayColumn, { value: "2026年10月5日" }], [row, serviceColumn, { value: "家庭访视" }], [row, quantityColumn, { value: "三" }]] as const));
    const verification = verified(pasted);
    expect(told(verification, "服务台账")).toEqual(expect.arrayContaining(["error registerDateAsText A5", "error registerNoNumber C5", "warning registerIncomplete A5", "warning registerTwice A6"]));
    expect(verification.findings.find(({ code }) => code === "registerDateAsText")!.values).toMatchObject({ field: "日期", count: 4 });
    expect(reportedVisits(verification)).toBeNull();
  });

  it("stays in its cells when the workbook is written again", () => {
    const raw = withCells(blank, "服务台账", [[firstRow, dayColumn, { value: "10月5日" }], [firstRow, serviceColumn, { value: "家庭访视" }], [firstRow + 2, dayColumn, { value: serial }], [firstRow + 2, serviceColumn, { value: "家庭访视 " }]]);
    const { plan, reading } = verified(raw);
    expect(patchFor(plan, plan, reading.found)).toEqual({ kind: "inPlace", cells: expect.not.arrayContaining([expect.objectContaining({ sheetTitle: "服务台账" })]) as unknown });
    expect([[firstRow, dayColumn], [firstRow + 2, dayColumn], [firstRow + 2, serviceColumn]].map(([row, column]) => cellOf(verified(raw), "服务台账", row!, column!)?.value)).toEqual(["10月5日", serial, "家庭访视 "]);
  });

  it.each([
    ["2026-10-01", "家庭访视", []], ["2026-10-31", "家庭访视", []], ["2026-09-30", "家庭访视", ["warning registerOtherMonth A5"]], ["2026-11-01", "家庭访视", ["warning registerOtherMonth A5"]],
    ["2026-10-01", "家庭访视 ", ["warning registerUnknownService B5"]], ["2026-10-01", "理发理容", []],
  ])("%s, %s: %j", (on, type, expected) => {
    expect(toldOfEntries(verified(withCells(blank, "服务台账", [[firstRow, dayColumn, { value: excelSerial(day(on)) }], [firstRow, serviceColumn, { value: type }]])), "服务台账")).toEqual(expected);
  });

  it("of a list that goes on: visits of months before are none, one of a month to come is said", async () => {
    const street = streetBook({ stationVisits: ["2026-09-30", "2026-10-31", "2026-11-01"].map((on) => visit("S1", on)) });
    expect(told(verified(await rawOf(street)), "驻点支持记录")).toEqual(["warning registerOtherMonth A7"]);
  });

  it.each([["D01", []], ["王", []], ["王建国", ["error objectNameInCode A5"]], ["欧阳建国", ["error objectNameInCode A5"]], ["和平三号楼", []], ["张伟1", []]])("an object called %s: %j", (object, expected) => {
    const verification = verified(withCells(blank, "联系登记", [[firstRow, 1, { value: object }]]));
    expect(toldOfEntries(verification, "联系登记")).toEqual(expected);
    expect(JSON.stringify(verification.findings.filter(({ code }) => code === "objectNameInCode"))).not.toContain(object);
  });

  it("in the contact register: an object twice, a mark that is none, a day that the month does not have, marks of nobody", async () => {
    const marks = Array.from({ length: 31 }, (_, index) => (index === 30 ? "电" : ""));
    const raw = await rawOf(committeeBook({ contactMarks: [contactRow("D1", marks, { month: "2026-11" as never }), contactRow("d1", ["打"], { month: "2026-11" as never }), contactRow("", ["电"], { month: "2026-11" as never })] }, { month: "2026-11" as never }));
    expect(told(verified(raw), "联系登记")).toEqual(["warning contactDayBeyond AF5", "error contactObjectTwice A6", "warning contactUnknownMark B6", "error contactWithoutObject A7"]);
  });

  it("in the street's registers: a task number twice, a result and a unit that nobody knows", async () => {
    const street = streetBook({ tasks: [task("2026-10-10", "按期"), task("2026-10-11", "按期"), task("2026-10-12", "办完了", { number: "R2", unit: "Z9" })] }, { centres: 2 });
    expect(told(verified(await rawOf(street)), "任务登记")).toEqual(["warning registerTwice A6", "error registerUnknownChoice A7", "error registerUnknownChoice H7"]);
  });
});

describe("a task's result", () => {
  it("that its days contradict is said: in time and done a day late, late and done on the day", async () => {
    const results = [["2026-10-10", "按期"], ["2026-10-11", "按期"], ["2026-10-10", "逾期"], ["2026-10-11", "逾期"], ["2026-10-11", "未完成"]] as const;
    const street = streetBook({ tasks: results.map(([done, result], index) => task("2026-10-10", result, { done: day(done), number: `R${index}` })) });
    expect(told(verified(await rawOf(street)), "任务登记")).toEqual(["warning taskResultDiffers G6", "warning taskResultDiffers G7"]);
  });
});

describe("thousands of rows pasted into 服务台账", () => {
  const rows = 5000;
  const firstRow = 5;
  const lastRow = 6004;
  let blank: RawWorkbook;
  beforeAll(async () => {
    blank = await rawOf(committeeBook({}));
  });

  function pasted(count: number, last = count): RawWorkbook {
    const from = excelSerial(day("2026-10-01"));
    const cells = Array.from({ length: count }, (_, index) => index).flatMap((index) => {
      const row = index === count - 1 ? firstRow + last - 1 : firstRow + index;
      return [[row, 1, { value: from + (index % 31) }], [row, 2, { value: "家庭访视" }], [row, 3, { value: 2 }], [row, 6, { value: `第${index}户` }]] as const;
    });
    return withCells(blank, "服务台账", cells);
  }

  function milliseconds(raw: RawWorkbook): number {
    const start = performance.now();
    verified(raw);
    return performance.now() - start;
  }

  it("are all counted", () => {
    const verification = verified(pasted(rows));
    expect(reportedVisits(verification)).toBe(rows * 2);
    expect(toldOfEntries(verification, "服务台账")).toEqual([]);
  });

  it("are read and verified within a second more than none (three on a busy machine), and twice as many within twice the time", () => {
    const [none, half, all] = [blank, pasted(rows / 2), pasted(rows)].map((raw) => Math.min(milliseconds(raw), milliseconds(raw), milliseconds(raw)));
    expect(all! - none!).toBeLessThan(3000);
    expect(all! - none!).toBeLessThan(4 * (half! - none!) + 300);
  });

  it("that fill the list are said, and a row beyond it is an error", () => {
    expect(told(verified(pasted(lastRow - firstRow + 1)), "服务台账")).toContain(`warning listFull A${lastRow}`);
    expect(told(verified(pasted(rows, lastRow - firstRow + 2)), "服务台账")).toContain(`error rowBeyondList A${lastRow + 1}`);
  });
});
