import { beforeAll, describe, expect, test } from "vitest";
import { bookLayouts } from "../../src/workbook/bookLayouts";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import type { WorkbookPlan } from "../../src/workbook/plan";
import { filledSample } from "../arbitraries/filledSample";
import { addressOf, deleteSheet, sheetTitles, typeCell, typeCells, type TypedValue } from "./badInputBooks";
import { badFile, findingOf, runOnBadInput } from "./badInputRun";
import { temporaryFolder } from "./cliRun";

// A street's workbook with one thing wrong in it, through `verify`. Nothing recalculates the file, so figures that follow differ too.
const folder = temporaryFolder();
const { plan, spec } = filledSample("street");
const layouts = bookLayouts(spec);
const form = layouts.forms[0]!;
const line = (item: string) => form.lines.find((candidate) => candidate.item.id === item)!;
let book: Uint8Array;

beforeAll(async () => {
  book = await fileWorkbooks.create(plan);
});

/** Where an input of a sheet's list is, by the end of its role, in the n-th row that has one. */
function inputCell(sheetTitle: string, role: RegExp, position = 0): string {
  const inputs = sheetOf(sheetTitle).cells.filter((cell) => cell.kind === "input" && role.test(cell.role));
  const cell = inputs[position];
  if (cell === undefined) throw new Error(`${sheetTitle} has no input ${role.source}; it has ${sheetOf(sheetTitle).cells.flatMap((one) => (one.kind === "input" ? [one.role] : [])).slice(0, 30).join(" ")}`);
  return addressOf(cell);
}

function sheetOf(title: string): WorkbookPlan["sheets"][number] {
  return plan.sheets.find((sheet) => sheet.title === title)!;
}

interface CellCase { readonly what: string; readonly sheet: string; readonly cell: () => string; readonly typed: TypedValue; readonly code: string; readonly says: RegExp }
const visits = (): string => `G${line("visits").row}`;
const inForm = (what: string, cell: () => string, typed: TypedValue, code: string, says: RegExp): CellCase => ({ what, sheet: form.title, cell, typed, code, says });

const cases: readonly CellCase[] = [
  inForm("#REF! in an input", visits, { error: "#REF!" }, "cellError", /错误值 #REF!，按没有填处理.*请直接输入/),
  inForm("#DIV/0! cached in a formula", () => `H${line("visits").row}`, { error: "#DIV/0!" }, "formulaShowsError", /公式的结果是错误值 #DIV\/0!，应为\d+.*重新计算/),
  inForm("full-width digits", visits, { text: "１２" }, "numberAsText", /“１２”是文本，不是数.*半角数字/),
  inForm("a number as text", visits, { text: "12" }, "numberAsText", /“12”是文本，不是数/),
  inForm("a number in words", visits, { text: "十二次" }, "notANumber", /“十二次”不是数.*没有开展填0/),
  inForm("a negative count", visits, { number: -3 }, "negativeCount", /家庭访视填了-3.*不能是负数.*没有开展请填0/),
  inForm("a result without its target", () => `E${line("phone").row}`, null, "actualWithoutTarget", /日电话填了完成数，没有填目标.*目标填0/),
  { what: "a weight that is not the issued one", sheet: "参数", cell: () => addressOf(layouts.parameters.number(spec.scheme.surveys[0]!.groups[0]!.weight)), typed: { number: 180 }, code: "parameterDiffers", says: /现为180，发布的方案为80.*请改回80/ },
  { what: "a band moved so that grades overlap", sheet: "参数", cell: () => `B${layouts.parameters.bands("station").first}`, typed: { number: 85 }, code: "parameterDiffers", says: /现为85，发布的方案为90/ },
  { what: "a mid-term share above 100", sheet: "合同台账", cell: () => inputCell("合同台账", /midTermShare|share/i), typed: { number: 350 }, code: "instalmentShareOutOfRange", says: /350%，不在规定的30%至40%之内.*合同台账改正/ },
  { what: "a date as text", sheet: "合同台账", cell: () => inputCell("合同台账", /signed/i), typed: { text: "2025年12月20日" }, code: "dateAsText", says: /“2025年12月20日”是文本，不是日期.*2026-10-31/ },
  { what: "one grid with two leaders", sheet: "网格长名册", cell: () => inputCell("网格长名册", /grid$/i, 1), typed: { text: "第1网格" }, code: "allowanceGridTwice", says: /第1网格在2026-\d\d有两人以上在任：张伟、李娜.*待核.*请在名册核对/ },
];

describe("a slip in a workbook is found where it is, with what to do, and the file is left alone", () => {
  test.each(cases)("$what", async ({ sheet, cell, typed, code, says }) => {
    const address = cell();
    const file = badFile(folder, "book.xlsx", typeCell(book, sheet, address, typed));
    const run = await runOnBadInput(folder, ["verify", file]);
    expect(run.code).toBe(1);
    const finding = findingOf(run, code);
    expect(finding.message).toMatch(says);
    if (finding.place.kind === "cell") expect(finding).toMatchObject({ place: { sheet, cell: address }, message: expect.stringMatching(`^${sheet}!${address}：`) as string });
    expect((await runOnBadInput(folder, ["open", file, "--period", "2026-07", "--force"])).code).toBe(1);
  });

  test("an unknown community in the list of grid leaders", async () => {
    const file = badFile(folder, "book.xlsx", typeCell(book, "网格长名册", inputCell("网格长名册", /community$/i), { text: "月亮社区" }));
    const run = await runOnBadInput(folder, ["verify", file]);
    expect(run.code).toBe(1);
    const address = inputCell("网格长名册", /community$/i);
    expect(findingOf(run, "rosterUnknownCommunity")).toMatchObject({ place: { kind: "cell", sheet: "网格长名册", cell: address }, message: expect.stringMatching(/“月亮社区”不在名册的社区行中.*请改正名称/) as string });
  });

  test("a list without a free row, and a row below it", async () => {
    const list = sheetOf("节假日").sections.find(({ kind }) => kind === "list")!;
    const rows = Array.from({ length: list.lastRow - list.firstRow + 1 }, (_, index) => list.firstRow + index);
    const [day, kind] = [inputCell("节假日", /./, 0), inputCell("节假日", /./, 1)].map((address) => address.replace(/\d+$/, "")) as [string, string];
    // Days of the next year: those of closed months would change their figures.
    const full = typeCells(book, "节假日", rows.flatMap((row, index) => [[`${day}${row}`, { number: 46388 + index }], [`${kind}${row}`, { text: "休" }]] as const));
    const said = findingOf(await runOnBadInput(folder, ["verify", badFile(folder, "full.xlsx", full)]), "listFull");
    expect(said.message).toMatch(new RegExp(`^节假日!A${list.lastRow}：.*${rows.length}行都用完了`));
    const below = typeCell(full, "节假日", `${day}${list.lastRow + 1}`, { number: 46800 });
    const run = await runOnBadInput(folder, ["verify", badFile(folder, "below.xlsx", below)]);
    expect(run.code).toBe(1);
    expect(findingOf(run, "rowBeyondList").message).toMatch(new RegExp(`^节假日!${day}${list.lastRow + 1}：第${list.lastRow + 1}行写在表的范围之外.*没有计入`));
  });
});

describe("a workbook from which a sheet was deleted", () => {
  test("names the sheet once as an error; what reads it is a note, and internal names are shown to nobody", async () => {
    const [form, ...sameForms] = sheetTitles(book).filter((each) => each.endsWith("社工服务站"));
    expect(form).toBeDefined();
    for (const title of sheetTitles(book).filter((each) => each !== "_kaohe" && !sameForms.includes(each))) {
      const file = badFile(folder, "deleted.xlsx", deleteSheet(book, title));
      const run = await runOnBadInput(folder, ["verify", file]);
      expect({ title, code: run.code }).toEqual({ title, code: 1 });
      const missing = run.findings.filter(({ code }) => code === "sheetMissing");
      expect(missing.map(({ values }) => values["sheet"])).toEqual([title]);
      expect(missing[0]!.message).toMatch(/不见了.*恢复整个文件，不要另建同名的表/);
      expect(run.findings[0]!.code).toBe("sheetMissing");
      expect({ title, moved: run.findings.filter(({ code }) => code === "referenceMoved").map(({ message }) => message).slice(0, 2) }).toEqual({ title, moved: [] });
      expect({ title, internal: run.findings.filter(({ message }) => /'(?:form\d|roster|items|parameters|survey)'!/.test(message)).length }).toEqual({ title, internal: 0 });
    }
  }, 240_000);

  test("is none of ours any more when it was the index", async () => {
    const run = await runOnBadInput(folder, ["verify", badFile(folder, "deleted.xlsx", deleteSheet(book, "_kaohe"))]);
    expect({ code: run.code, codes: run.findings.map(({ code }) => code) }).toEqual({ code: 2, codes: ["bookNotOurs"] });
  });
});
