import type { CellReference } from "../../domain/formula/expression";
import type { FoundBook } from "../../workbook/foundBook";
import type { CellPlace } from "../ports";

/** Where a cell of the plan is now, whatever was renamed or inserted; undefined when its sheet is gone. */
export function presentPlace(found: FoundBook, { sheet, row, column }: CellReference): CellPlace | undefined {
  const own = found.sheet(sheet);
  return own === undefined ? undefined : { sheet: own.title, cell: own.address(row, column) };
}
