import { beforeAll, describe, expect, test } from "vitest";
import { columnName } from "../../src/domain/formula/columnName";
import type { CellReference } from "../../src/domain/formula/expression";
import { toNumber } from "../../src/domain/units/rational";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { bookLayouts } from "../../src/workbook/bookLayouts";
import type { InputCell, SheetPlan } from "../../src/workbook/plan";
import { settingCells } from "../../src/workbook/readSettings";
import { filledSample } from "../arbitraries/filledSample";
import { templateNames } from "../arbitraries/madeScheme";
import { everythingMoved } from "../arbitraries/movedWorkbook";
import { troubleOf } from "../arbitraries/verifiedBytes";
import { editWithLibreOffice, type OfficeOperation } from "../tools/renameAndInsertRows";

const sample = filledSample("shushan");
const layouts = bookLayouts(sample.spec);
const form = layouts.forms[0]!;
const addressOf = ({ row, column }: CellReference): string => `${columnName(column)}${row}`;
const sheetOf = (id: string): SheetPlan => sample.plan.sheets.find((sheet) => sheet.id === id)!;
let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await fileWorkbooks.create(sample.plan);
});

/** What verify says after people did something to the workbook in LibreOffice and saved it. */
async function troubleAfter(...operations: OfficeOperation[]): Promise<string[]> {
  return troubleOf(await editWithLibreOffice(bytes, operations));
}

/** The row of a list sheet that holds an id. */
function rowOf(sheet: SheetPlan, id: string): number {
  return sheet.cells.find(({ kind, value }) => kind !== "computed" && value === id)!.row;
}

describe("verify is silent on a filled workbook that another program saved", () => {
  test.each(templateNames)("%s, opened and saved by LibreOffice", async (name) => {
    expect(troubleOf(await editWithLibreOffice(await fileWorkbooks.create(filledSample(name).plan), []))).toEqual([]);
  });

  test.each(templateNames)("%s, with every sheet renamed and rows inserted in every part of each", async (name) => {
    const { plan } = filledSample(name);
    expect(troubleOf(await editWithLibreOffice(await fileWorkbooks.create(plan), everythingMoved(plan)))).toEqual([]);
  });

  test.each([["restDays", "A", "C"], ["gridLeaders", "A", "H"]])("two rows of the input list %s swapped", async (id, fromColumn, toColumn) => {
    const sheet = sheetOf(id);
    const { firstRow } = sheet.sections.find(({ kind }) => kind === "list")!;
    expect(await troubleAfter({ kind: "swapRows", sheet: sheet.title, a: firstRow, b: firstRow + 2, fromColumn, toColumn })).toEqual([]);
  });
});

describe("verify finds what was done to the workbook in LibreOffice, and nothing beside it", () => {
  test("a formula typed over by a number, whose sums follow", async () => {
    const [line] = form.lines;
    const address = `H${line!.row}`;
    const trouble = await troubleAfter({ kind: "setValue", sheet: form.title, cell: address, value: 7.5 });
    expect(trouble).toEqual([expect.stringMatching(new RegExp(`^formulaReplacedByValue ${form.title}!${address} 7.5 -> `))]);
  });

  test("a number typed as text, which counts as missing", async () => {
    const cell = sheetOf(form.sheetId).cells.find((candidate): candidate is InputCell => candidate.kind === "input" && candidate.role.endsWith("/checked") && typeof candidate.value === "number")
      ?? sheetOf(form.sheetId).cells.find((candidate): candidate is InputCell => candidate.kind === "input" && candidate.role.endsWith("/reported") && typeof candidate.value === "number")!;
    const address = `${columnName(cell.column)}${cell.row}`;
    expect(await troubleAfter({ kind: "setValue", sheet: form.title, cell: address, value: "12" })).toEqual([`numberAsText ${form.title}!${address} 12`]);
  });

  const settings = settingCells(layouts);
  test.each(["visits.maxPoints", "visits.target", "fixedMonthly", "payDay"])("a number of the rules that is not the issued scheme's: %s", async (name) => {
    const setting = settings.find(({ path }) => path.endsWith(name))!;
    const sheet = sheetOf(setting.cell.sheet);
    const issued = sheet.cells.find(({ row, column }) => row === setting.cell.row && column === setting.cell.column)!.value as number;
    const trouble = await troubleAfter({ kind: "setValue", sheet: sheet.title, cell: addressOf(setting.cell), value: issued + 1 });
    // A higher rate also owes something to people who left before the list was laid out.
    expect(trouble.filter((line) => line !== "allowanceNotListed")).toEqual([`parameterDiffers ${sheet.title}!${addressOf(setting.cell)} ${issued + 1} -> ${issued}`]);
  });

  test("an issued row of the roster that was deleted", async () => {
    const roster = sheetOf("gridLeaders");
    const trouble = await troubleAfter({ kind: "deleteRows", sheet: roster.title, row: rowOf(roster, "G005"), count: 1 });
    // That his results are nobody's, and that closed months knew him, are its direct consequences.
    expect(trouble.filter((line) => line !== "resultOfNobody" && !line.startsWith("closedInputGone G005 "))).toEqual(["rosterRowRemoved G005"]);
  });

  test("a hidden row that hides an amount", async () => {
    const { row } = form.lines[0]!;
    expect(await troubleAfter({ kind: "hideRow", sheet: form.title, row })).toEqual([expect.stringMatching(new RegExp(`^hiddenRow ${form.title}!\\w+${row} `))]);
  });

  test("a count that was raised is no fault: the sheet follows its input", async () => {
    const { maxPoints } = { maxPoints: form.lines[0]!.item.kind === "quota" ? toNumber(form.lines[0]!.item.maxPoints.value) : 0 };
    expect(await troubleAfter({ kind: "setValue", sheet: form.title, cell: `G${form.lines[0]!.row}`, value: maxPoints * 100 })).toEqual([]);
  });
});
