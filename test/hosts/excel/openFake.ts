import type { Finding } from "../../../src/domain/finding";
import { excelWorkbook } from "../../../src/hosts/excel/excelWorkbook";
import type { ExcelRuntime } from "../../../src/hosts/excel/excelRuntime";
import { cellKey } from "../../../src/workbook/rawWorkbook";
import type { WorkbookPlan } from "../../../src/workbook/plan";
import { baselineSets, isSetSupported, loadClientLibrary } from "../fakeExcel/clientLibrary";
import type { RequirementSets } from "../fakeExcel/clientLibrary";
import { FakeBook } from "../fakeExcel/fakeBook";
import { FakeExcel } from "../fakeExcel/fakeExcel";

/** The host of the product over the fake Excel, with everything that a test wants to look at. */
export function openFake(book: FakeBook = new FakeBook(), sets: RequirementSets = baselineSets) {
  const fake = new FakeExcel(book);
  const { Excel } = loadClientLibrary(fake, sets);
  const runtime: ExcelRuntime = {
    run: (options, batch) => Excel.run(options, batch),
    createWorkbook: (base64) => Excel.createWorkbook(base64),
    supports: (apiSet) => isSetSupported(sets, "ExcelApi", apiSet),
    program: "Excel 16.0 (fake)",
  };
  const told: Finding[] = [];
  return { fake, book, runtime, told, workbook: excelWorkbook(runtime, (findings) => told.push(...findings)) };
}

/** Gives the formulas of a plan the engine's figures, under whatever title the sheet of that position is made. */
export function calculateAs(fake: FakeExcel, plan: WorkbookPlan): void {
  const figures = new Map(plan.sheets.map(({ title, cells }) => [title, new Map(cells.flatMap((cell) => (cell.kind === "computed" ? [[cellKey(cell.row, cell.column), cell.value] as const] : [])))]));
  fake.calculator = (book) => {
    for (const sheet of book.sheets) {
      const own = figures.get(sheet.title);
      for (const [key, cell] of sheet.cells) {
        const value = own?.get(key);
        if (cell.formula !== undefined && value !== undefined) sheet.cells.set(key, { ...cell, value, isCalculated: true });
      }
    }
  };
}

/** Everything of a workbook that must be as before after a failure, comparable; results of formulas are Excel's. */
export function snapshot(book: FakeBook): unknown {
  return {
    active: book.active.title,
    isStructureProtected: book.isStructureProtected,
    calculationMode: book.calculationMode,
    names: book.names.map(({ name, formula }) => `${name} ${formula}`).sort(),
    sheets: book.sheets.map(({ id, title, visibility, protection, cells, validations, conditionalFormats, hiddenRows, hiddenColumns }) => ({
      id, title, visibility, protection, validations: validations.length, conditionalFormats: conditionalFormats.length,
      cells: [...cells].sort(([a], [b]) => a - b).map(([key, { value, formula, isError }]) => (formula === undefined ? [key, value, isError ?? false] : [key, formula])),
      hiddenRows: [...hiddenRows], hiddenColumns: [...hiddenColumns],
    })),
  };
}
