import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { verifyBook } from "../../src/app/verifyBook";
import type { Engagement, Facts } from "../../src/domain/facts";
import type { Day } from "../../src/domain/units/day";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { cellKey } from "../../src/workbook/rawWorkbook";
import { foreignParts, hasWidthByHand, partsOf, renamedSheet, titleByHand, withForeignAdditions } from "./foreignAdditions";
import { filled, januaryFile, opened, openedMonths, valueOf, type BookFile, type OpenedFile } from "./openedYear";

const minutes = 60_000;
const monthsAfterJanuary = 11;
/** Project forms are due twice a year: their sheets come in the month that ends the half year and go in the next. */
const rebuiltMonths: Readonly<Record<string, readonly string[]>> = { street: [], huaguoshan: ["2026-06", "2026-07", "2026-12"] };

/** What verify finds wrong; a heading changed by hand is meant to be. */
function troubleIn(bytes: Uint8Array): string[] {
  const { findings } = valueOf(verifyBook(valueOf(fileWorkbooks.read(bytes))));
  return findings.filter(({ severity }) => severity === "error").map((finding) => JSON.stringify(finding));
}

// What shushan has, street has too.
describe.each(["street", "huaguoshan"])("a year of %s, opened month by month in one file", (template) => {
  let first: BookFile;
  let months: OpenedFile[];
  beforeAll(async () => {
    const january = await januaryFile(template);
    first = rebuiltMonths[template]!.length > 0 ? january : { ...january, bytes: withForeignAdditions(january.bytes) };
    months = await openedMonths(first, monthsAfterJanuary);
  }, 15 * minutes);

  test("stays the same file, but for months whose sheets differ, and these are said", () => {
    expect(months.filter(({ way }) => way === "rebuilt").map(({ month }) => month)).toEqual(rebuiltMonths[template]);
    for (const { way, findings } of months) expect(findings.map(({ code }) => code)).toEqual(way === "rebuilt" ? ["openClosedFirst", "openRebuilt"] : ["openClosedFirst"]);
  });

  test("verifies without an error after each month", () => {
    // Each opening refuses a month before it with an error; the last is asked here.
    expect(troubleIn(months.at(-1)!.bytes)).toEqual([]);
  });

  test.skipIf(rebuiltMonths[template]!.length > 0)("keeps what people and other programs added", () => {
    const last = months.at(-1)!.bytes;
    const [then, now] = [partsOf(first.bytes), partsOf(last)];
    for (const part of foreignParts) expect(now.get(part)).toBe(then.get(part));
    expect([...now.keys()]).toEqual([...then.keys()]);
    expect(hasWidthByHand(last)).toBe(true);
    const { sheets } = valueOf(fileWorkbooks.read(last));
    expect(sheets.find(({ title }) => title === "得分台账")?.cells.get(cellKey(1, 1))?.value).toBe(titleByHand);
    expect(sheets.map(({ title }) => title)).toEqual(expect.arrayContaining(["我的记录", renamedSheet]));
  }, 5 * minutes);
});

describe("opening a month in place", () => {
  let january: BookFile;
  beforeAll(async () => {
    january = await januaryFile("shushan");
  }, 5 * minutes);

  test("gives the rows that it adds the borders and formats of the list", async () => {
    const february = await opened(filled(january));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(february.bytes as never);
    for (const [title, row] of [["得分台账", 4], ["津贴台账", 5]] as const) {
      const sheet = book.getWorksheet(title)!;
      const columns = Array.from({ length: 9 }, (_, index) => index + 1);
      for (const column of columns) expect(sheet.getCell(row + 7, column).style).toEqual(sheet.getCell(row, column).style);
      expect(sheet.getCell(row + 7, 1).border?.bottom?.style).toBe("thin");
    }
    expect(book.getWorksheet("津贴台账")!.getCell(9, 1).numFmt).toBe("yyyy-mm-dd");
  }, 5 * minutes);

  test("puts somebody who joined into a spare row of the page, without new rows", async () => {
    const february = await opened(filled(january, withNewcomers(1)));
    const id = february.workbook.facts.roster.gridLeaders.at(-1)!.id;
    expect(february.way).toBe("in place");
    const { sheets } = valueOf(fileWorkbooks.read(february.bytes));
    for (const title of ["网格长考核", "津贴发放"]) expect([...sheets.find((sheet) => sheet.title === title)!.cells.values()].some(({ value }) => value === id)).toBe(true);
    expect(troubleIn(february.bytes)).toEqual([]);
  }, 5 * minutes);

  test("builds the workbook anew when more joined than a page has room for, and names the sheets", async () => {
    const february = await opened(filled(january, withNewcomers(3)));
    expect(february.way).toBe("rebuilt");
    expect(february.findings).toEqual([expect.objectContaining({ code: "openClosedFirst" }), expect.objectContaining({ code: "openRebuilt", severity: "note", values: { sheet: "网格长考核、津贴发放", count: 2 } })]);
    expect(troubleIn(february.bytes)).toEqual([]);
  }, 5 * minutes);

  test("replaces a formula that somebody typed into an entry, so that the new form is blank", async () => {
    const full = filled(january);
    const form = full.workbook.plan.sheets.find(({ id }) => id === "form1")!;
    const cell = form.cells.find((one) => one.kind === "input" && typeof one.value === "number" && Number.isInteger(one.value))!;
    const typed = valueOf(fileWorkbooks.patch(full.bytes, [{ sheetTitle: form.title, row: cell.row, column: cell.column, value: cell.value, formula: `${cell.value}+0` }]));
    const february = await opened({ ...full, bytes: typed });
    expect(february.way).toBe("in place");
    expect(valueOf(fileWorkbooks.read(february.bytes)).sheets.find(({ title }) => title === form.title)?.cells.get(cellKey(cell.row, cell.column))).toBeUndefined();
  }, 5 * minutes);
});

/** So many new grid leaders of the first community, from the middle of the month on. */
function withNewcomers(count: number): (facts: Facts) => Facts {
  return (facts) => {
    const { roster } = facts;
    const [community] = roster.communities;
    const joined = Array.from({ length: count }, (_, index): Engagement => ({ id: `N00${index + 1}`, person: `NP${index + 1}`, name: `新人${index + 1}`, community: community!.id, grid: `新${index + 1}网格`, from: "2026-01-12" as Day, to: undefined }));
    return { ...facts, roster: { ...roster, gridLeaders: [...roster.gridLeaders, ...joined] } };
  };
}
