import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { describe, expect, test } from "vitest";
import type { RawWorkbook } from "../../src/workbook/rawWorkbook";
import { cellKey } from "../../src/workbook/rawWorkbook";
import type { NamedFile } from "./recalculate";
import { recalculateWithGnumeric, recalculateWithLibreOffice } from "./recalculate";
import { smallWorkbook } from "./smallWorkbook";

function valueAt(workbook: RawWorkbook | undefined, title: string, row: number, column: number): unknown {
  return workbook?.sheets.find((sheet) => sheet.title === title)?.cells.get(cellKey(row, column))?.value;
}

async function workbooks(count: number): Promise<NamedFile[]> {
  return Promise.all(Array.from({ length: count }, async (_, position) => ({ name: `第${position}本 ../'"`, bytes: await smallWorkbook(position) })));
}

const programs = [
  { name: "LibreOffice", recalculate: recalculateWithLibreOffice, secondsForTen: 20 },
  { name: "Gnumeric", recalculate: recalculateWithGnumeric, secondsForTen: 20 },
];

describe.each(programs)("$name recalculates", ({ recalculate, secondsForTen }) => {
  test("every formula of ten files, whatever their cached values say, within seconds", async () => {
    const files = await workbooks(10);
    const start = performance.now();
    const results = await recalculate(files);
    const seconds = (performance.now() - start) / 1000;
    expect([...results.keys()]).toEqual(files.map((file) => file.name));
    files.forEach((file, first) => {
      expect(valueAt(results.get(file.name), "参数", 2, 1)).toBe(first * 2);
      expect(valueAt(results.get(file.name), "和'平 站", 4, 2)).toBe(6 * first);
    });
    expect(seconds).toBeLessThan(secondsForTen);
  });

  test("each kind of result: number, text, error, boolean, empty text, Chinese date", async () => {
    const results = await recalculate([{ name: "一", bytes: await smallWorkbook(3) }]);
    const read = results.get("一");
    const column = [1, 2, 3, 4, 5, 6, 7].map((row) => valueAt(read, "参数", row, 1));
    expect(column).toEqual([3, 6, "3.00元", "#DIV/0!", false, "", "2026年10月"]);
    expect([1, 2, 3].map((row) => valueAt(read, "参数", row, 2))).toEqual(["文字 & <记号>\n第二行", "=不是公式", "合格"]);
    const cells = read!.sheets[0]!.cells;
    expect(cells.get(cellKey(4, 1))).toEqual({ value: "#DIV/0!", isError: true, formula: "1/0" });
    expect(cells.get(cellKey(2, 1))!.formula).toBe("A1*2");
    expect(cells.get(cellKey(2, 2))!.formula).toBeUndefined();
    expect(read!.names.some((name) => name.name === "kh_first" && name.text.endsWith("!$A$1"))).toBe(true);
  });

  test("two calls at the same time, each with its own files", async () => {
    const [left, right] = await Promise.all([3, 8].map(async (first) => recalculate([{ name: "同名", bytes: await smallWorkbook(first) }])));
    expect(valueAt(left!.get("同名"), "参数", 2, 1)).toBe(6);
    expect(valueAt(right!.get("同名"), "参数", 2, 1)).toBe(16);
  });

  test("nothing when there are no files, and refuses two files of one name", async () => {
    expect((await recalculate([])).size).toBe(0);
    const bytes = await smallWorkbook(1);
    await expect(recalculate([{ name: "同", bytes }, { name: "同", bytes }])).rejects.toThrow("same name");
  });

  test("no file that is no workbook, and leaves no folder behind", async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith("kaohe-")).length;
    await expect(recalculate([{ name: "坏", bytes: new Uint8Array([80, 75, 3, 4, 9, 9]) }])).rejects.toThrow();
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith("kaohe-")).length).toBeLessThanOrEqual(before);
  });
});
