import { describe, expect, test } from "vitest";
import type { RawCell } from "../../src/workbook/rawWorkbook";
import { cellKey } from "../../src/workbook/rawWorkbook";
import type { OfficeOperation } from "./renameAndInsertRows";
import { editWithLibreOffice } from "./renameAndInsertRows";
import { readValues } from "./readValues";
import { smallWorkbook } from "./smallWorkbook";

const station = "和'平 站";

async function edited(operations: readonly OfficeOperation[]): Promise<(title: string, row: number, column: number) => RawCell | undefined> {
  const workbook = readValues(await editWithLibreOffice(await smallWorkbook(3), operations));
  return (title, row, column) => workbook.sheets.find((sheet) => sheet.title === title)?.cells.get(cellKey(row, column));
}

describe("editing a workbook in LibreOffice as a user does", () => {
  test("renames a sheet and inserts rows, and the formulas follow", async () => {
    const cell = await edited([
      { kind: "renameSheet", from: "参数", to: "参数 (2)" },
      { kind: "insertRows", sheet: station, row: 2, count: 2 },
      { kind: "setValue", sheet: "参数 (2)", cell: "A1", value: 10 },
    ]);
    expect(cell("参数", 1, 1)).toBeUndefined();
    expect(cell("参数 (2)", 2, 1)?.value).toBe(20);
    expect(cell(station, 4, 2)).toMatchObject({ value: 20 });
    expect(cell(station, 4, 2)?.formula).toContain("参数 (2)");
    expect(cell(station, 6, 2)).toMatchObject({ value: 60, formula: "SUM(B1:B5)" });
  });

  test("deletes and hides rows, empties a cell and writes a number as a text", async () => {
    const bytes = await editWithLibreOffice(await smallWorkbook(3), [
      { kind: "deleteRows", sheet: station, row: 1, count: 1 },
      { kind: "hideRow", sheet: station, row: 2 },
      { kind: "setValue", sheet: station, cell: "A2", value: null },
      { kind: "setValue", sheet: station, cell: "D1", value: "=3+4" },
      { kind: "setValue", sheet: station, cell: "D2", value: "60" },
    ]);
    const sheet = readValues(bytes).sheets[1]!;
    expect(sheet.hiddenRows).toEqual(new Set([2]));
    expect(sheet.cells.get(cellKey(2, 1))).toBeUndefined();
    expect(sheet.cells.get(cellKey(3, 2))).toMatchObject({ value: 6, formula: "SUM(B1:B2)" });
    expect(sheet.cells.get(cellKey(1, 4))).toEqual({ value: "=3+4", isError: false });
    expect(sheet.cells.get(cellKey(2, 4))).toEqual({ value: "60", isError: false });
  });

  test("swaps two rows as a sort does: each formula keeps to its own row", async () => {
    const cell = await edited([{ kind: "swapRows", sheet: station, a: 1, b: 3, fromColumn: "A", toColumn: "B" }]);
    expect([1, 2, 3].map((row) => cell(station, row, 1)?.value)).toEqual([3, 2, 1]);
    expect([1, 2, 3].map((row) => cell(station, row, 2)?.value)).toEqual([9, 6, 3]);
    expect(cell(station, 1, 2)?.formula).toMatch(/^A1\*/);
    expect(cell(station, 4, 2)).toMatchObject({ value: 18, formula: "SUM(B1:B3)" });
  });

  test("says which sheet is not there", async () => {
    await expect(editWithLibreOffice(await smallWorkbook(3), [{ kind: "hideRow", sheet: "没有", row: 1 }])).rejects.toThrow("no sheet 没有");
  });
});
