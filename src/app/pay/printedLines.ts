import { fen, type Fen } from "../../domain/units/money";
import type { FoundSheet } from "../../workbook/foundBook";
import type { RawCell } from "../../workbook/rawWorkbook";

/** An amount as it stands in a line of a list that people print and sign. */
export interface PrintedLine { readonly row: number; readonly amount: Fen; readonly isHidden: boolean }

/** A run of lines of the plan: between the row above the first and the row of the total. */
export interface LineSpan { readonly above: number; readonly foot: number; readonly column: number }

/** Every line with an amount that stands between the table's head and its total now, inserted ones too. */
export function printedLines(sheet: FoundSheet, { above, foot, column }: LineSpan, hiddenRows: ReadonlySet<number>): PrintedLine[] {
  const from = (sheet.rowOf(above) ?? above) + 1;
  const to = sheet.rowOf(foot) ?? foot;
  const lines: PrintedLine[] = [];
  for (let row = from; row < to; row += 1) {
    const amount = amountIn(sheet.cellAt(row, column));
    if (amount !== undefined) lines.push({ row, amount, isHidden: hiddenRows.has(row) });
  }
  return lines;
}

/** The amount that a cell shows, in fen; undefined for a text, an error or nothing. */
export function amountIn(cell: RawCell | undefined): Fen | undefined {
  return typeof cell?.value === "number" ? fen(Math.round(cell.value * 100)) : undefined;
}
