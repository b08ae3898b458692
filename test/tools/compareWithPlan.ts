import { columnName } from "../../src/domain/formula/columnName";
import { printFormula } from "../../src/domain/formula/print";
import type { WorkbookPlan } from "../../src/workbook/plan";
import { cellKey, type RawWorkbook } from "../../src/workbook/rawWorkbook";

export interface PlanDifference {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly expected: string | number;
  readonly found: unknown;
}

// LibreOffice saves 15 digits.
const tolerance = 1e-9;

/** Every computed cell whose recalculated value is not the engine's. Numbers agree within 1e-9 (relative), "" and a blank are the same. */
export function planDifferences(plan: WorkbookPlan, recalculated: RawWorkbook): PlanDifference[] {
  const titles = new Map(plan.sheets.map((sheet) => [sheet.id, sheet.title]));
  const sheets = new Map(recalculated.sheets.map((sheet) => [sheet.title, sheet]));
  return plan.sheets.flatMap((sheet) => sheet.cells.flatMap((cell): PlanDifference[] => {
    if (cell.kind !== "computed") return [];
    const found = sheets.get(sheet.title)?.cells.get(cellKey(cell.row, cell.column))?.value ?? "";
    if (isSame(cell.value, found)) return [];
    const formula = printFormula(cell.formula, sheet.id, ({ sheet: id, ...position }) => ({ ...position, sheetTitle: titles.get(id) ?? id }));
    return [{ sheet: sheet.title, cell: `${columnName(cell.column)}${cell.row}`, formula, expected: cell.value, found }];
  }));
}

export function isSame(expected: string | number, found: unknown): boolean {
  if (typeof expected === "string") return expected === found;
  return typeof found === "number" && Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(expected));
}
