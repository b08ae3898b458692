import type { CellExpression, CellReference } from "../domain/formula/expression";
import { printFormula } from "../domain/formula/print";
import type { WorkbookPlan } from "../workbook/plan";
import { planTitles, referenceText, titleOf } from "./planNames";

/** Prints what the plan says of cells into the text that a file holds. */
export interface PlanPrinter {
  /** Formula text without "=", references relative; `home` is the id of the sheet it stands on. */
  formula(expression: CellExpression, home: string): string;
  /** Absolute text of a range, with its sheet. */
  range(reference: CellReference): string;
}

/**
 * A printer for the cells where the plan has them: rows are the plan's own, sheets go by their titles.
 * @param titles the title that each sheet has while it is written, by its id
 */
export function planPrinter(plan: WorkbookPlan, titles: ReadonlyMap<string, string> = planTitles(plan)): PlanPrinter {
  return {
    formula: (expression, home) => printFormula(expression, home, ({ sheet, row, column, toRow, toColumn }) => ({ sheetTitle: titleOf(sheet, titles), row, column, toRow, toColumn })),
    range: (reference) => referenceText(reference, titles),
  };
}
