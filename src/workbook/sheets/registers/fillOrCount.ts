import type { RegisterCount } from "../../../domain/registers/registerCount";
import type { CellExpression } from "../../../domain/formula/expression";
import { typedCell } from "../../figureCells";
import type { InputCell } from "../../plan";
import type { SheetBuilder } from "../../sheetBuilder";

/** A cell that people fill; while nobody did and a register counts for it, the formula that counts, open to be typed over. */
export function fillOrCount(builder: SheetBuilder, { row, column, ...input }: Omit<InputCell, "kind">, formula: CellExpression | undefined, count: RegisterCount | undefined): void {
  if (formula === undefined || count === undefined) builder.input(row, column, input);
  else builder.computed(row, column, { formula, value: typedCell(count.entry) ?? "", style: input.style, role: input.role, trace: count.trace, isOpen: true });
}
