import { beforeAll, describe, expect, test } from "vitest";
import { columnName } from "../../src/domain/formula/columnName";
import type { CellReference } from "../../src/domain/formula/expression";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import { bookLayouts } from "../../src/workbook/bookLayouts";
import { filledSample } from "../arbitraries/filledSample";
import { templateNames } from "../arbitraries/madeScheme";
import { formulaIn, plantCellFault, plantHiddenRow } from "../arbitraries/plantedFault";
import { findingsOf, troubleOf } from "../arbitraries/verifiedBytes";

const sample = filledSample("shushan");
const [form] = bookLayouts(sample.spec).forms;
const title = form!.title;
let bytes: Uint8Array;
const addressOf = ({ row, column }: CellReference): string => `${columnName(column)}${row}`;
const line = form!.lines.find(({ item }) => item.id === "visits")!;
const pointsOfVisits = `H${line.row}`;

/** The figure that the plan has for a cell of the first form. */
function figureOf(address: string): string {
  const cell = sample.plan.sheets.find((sheet) => sheet.title === title)!.cells.find((candidate) => `${columnName(candidate.column)}${candidate.row}` === address)!;
  return typeof cell.value === "number" ? String(Math.round(cell.value * 1e6) / 1e6) : String(cell.value);
}

beforeAll(async () => {
  bytes = await fileWorkbooks.create(sample.plan);
});

describe("verify is silent", () => {
  test.each(templateNames)("on a filled workbook of %s as it was created", async (name) => {
    expect(troubleOf(await fileWorkbooks.create(filledSample(name).plan))).toEqual([]);
  });
});

describe("verify finds the planted fault and nothing beside it", () => {
  test("a formula replaced by its own value is found, although the figure is right", () => {
    const address = addressOf(form!.cell("total"));
    const own = figureOf(address);
    expect(troubleOf(plantCellFault(bytes, { sheetTitle: title, address, formula: null }))).toEqual([`formulaReplacedByValue ${title}!${address} ${own} -> ${own}`]);
  });

  test("a formula replaced by another is found, although its cached figure is right", () => {
    const own = figureOf(pointsOfVisits);
    const formula = `${formulaIn(bytes, title, pointsOfVisits)}+0`;
    expect(troubleOf(plantCellFault(bytes, { sheetTitle: title, address: pointsOfVisits, formula }))).toEqual([`formulaChanged ${title}!${pointsOfVisits} ${own} -> ${own}`]);
  });

  test("a sum whose range is shortened by a row is found", () => {
    const address = addressOf(form!.cell("pointsSum"));
    const formula = formulaIn(bytes, title, address).replace(/(\d+)\)$/, (_, last: string) => `${Number(last) - 1})`);
    expect(troubleOf(plantCellFault(bytes, { sheetTitle: title, address, formula }))).toEqual([`rangeShortened ${title}!${address} ${figureOf(address)} -> ${figureOf(address)}`]);
  });

  test("a reference that was moved to the next row is found", () => {
    const address = `D${line.row}`;
    const formula = formulaIn(bytes, title, address).replace(/(\d+)$/, (row) => String(Number(row) + 1));
    expect(troubleOf(plantCellFault(bytes, { sheetTitle: title, address, formula }))).toEqual([`referenceMoved ${title}!${address} ${figureOf(address)} -> ${figureOf(address)}`]);
  });

  test("a forged figure behind a right formula is found, and what repeats it is not told to be right", () => {
    const address = addressOf(form!.cell("total"));
    expect(troubleOf(plantCellFault(bytes, { sheetTitle: title, address, value: 99.9 }))).toEqual([`valueDiffers ${title}!${address} 99.9 -> ${figureOf(address)}`]);
  });

  test("a hidden row that holds an amount is found", () => {
    expect(troubleOf(plantHiddenRow(bytes, title, line.row))).toEqual([expect.stringMatching(new RegExp(`^hiddenRow ${title}!\\w+${line.row} `))]);
  });

  test("each finding names sheet, cell, found, expected and the formula that belongs there", () => {
    const address = addressOf(form!.cell("total"));
    const [finding] = findingsOf(plantCellFault(bytes, { sheetTitle: title, address, formula: null, value: 99.9 })).filter(({ severity }) => severity === "error");
    expect(finding).toMatchObject({ code: "formulaReplacedByValue", place: { kind: "cell", sheet: title, cell: address }, values: { found: "99.9", expected: figureOf(address), formula: formulaIn(bytes, title, address) } });
  });
});
