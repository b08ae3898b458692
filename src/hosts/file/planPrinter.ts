import type { CellExpression, CellReference } from "../../domain/formula/expression";
import { printFormula } from "../../domain/formula/print";
import type { WorkbookPlan } from "../../workbook/plan";
import { referenceText, titleOf } from "./workbookNames";

/** Prints what the plan says of cells into the text that a file holds. */
export interface PlanPrinter {
  /** Formula text without "=", references relative; `home` is the id of the sheet it stands on. */
  formula(expression: CellExpression, home: string): string;
  /** Absolute text of a range, with its sheet. */
  range(reference: CellReference): string;
}

/** A printer for the cells where the plan has them: rows are the plan's own, sheets go by their titles. */
export function planPrinter(plan: WorkbookPlan): PlanPrinter {
  const titles = new Map(plan.sheets.map((sheet) => [sheet.id, sheet.title]));
  return {
    formula: (expression, home) => printFormula(expression, home, ({ sheet, row, column, toRow, toColumn }) => ({ sheetTitle: titleOf(sheet, titles), row, column, toRow, toColumn })),
    range: (reference) => referenceText(reference, titles),
  };
}
