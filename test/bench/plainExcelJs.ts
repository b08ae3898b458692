import ExcelJS from "exceljs";
import { planPrinter } from "../../src/hosts/planPrinter";
import { styles } from "../../src/hosts/file/styles";
import type { WorkbookPlan } from "../../src/workbook/plan";

/** The same cells by exceljs alone: values, formulas with their results, styles. No rules, names, print set-up, nor the step that makes the file valid. */
export async function writePlain(plan: WorkbookPlan): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const printer = planPrinter(plan);
  for (const sheet of plan.sheets) {
    const worksheet = workbook.addWorksheet(sheet.title, { state: sheet.visibility });
    for (const cell of sheet.cells) {
      const written = worksheet.getCell(cell.row, cell.column);
      written.style = styles[cell.style];
      written.value = cell.kind === "computed" ? { formula: printer.formula(cell.formula, sheet.id), result: cell.value } : cell.value;
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Gives the number of sheets, so that the reading cannot be left out. */
export async function readPlain(bytes: Uint8Array): Promise<number> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook.worksheets.length;
}
