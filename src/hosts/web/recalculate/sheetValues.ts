import { cellKey, cellPosition } from "../../../workbook/rawWorkbook";
import type { RawCell, RawWorkbook } from "../../../workbook/rawWorkbook";
import type { CellSource } from "./grid";
import { CellError } from "./scalar";
import type { Scalar } from "./scalar";

/** The values of all cells of a workbook, as formulas read them. */
export class SheetValues implements CellSource {
  private readonly sheets: Map<number, Scalar>[];
  private readonly extents: { rows: number; columns: number }[] = [];
  private readonly subtotals = new Set<string>();

  constructor(raw: RawWorkbook) {
    this.sheets = raw.sheets.map((sheet, index) => {
      this.extents.push({ rows: 0, columns: 0 });
      const values = new Map<number, Scalar>();
      for (const [key, cell] of sheet.cells) {
        values.set(key, scalarOf(cell));
        this.grow(index, key);
        if (cell.formula !== undefined) this.noteFormula(index, key, cell.formula);
      }
      return values;
    });
  }

  valueAt(sheet: number, row: number, column: number): Scalar {
    return this.sheets[sheet]?.get(cellKey(row, column)) ?? null;
  }

  extent(sheet: number): { readonly rows: number; readonly columns: number } {
    return this.extents[sheet] ?? { rows: 0, columns: 0 };
  }

  isSubtotal(sheet: number, row: number, column: number): boolean {
    return this.subtotals.has(`${sheet}:${cellKey(row, column)}`);
  }

  get(sheet: number, key: number): Scalar {
    return this.sheets[sheet]?.get(key) ?? null;
  }

  set(sheet: number, key: number, value: Scalar): void {
    if (value === null) this.sheets[sheet]?.delete(key);
    else this.sheets[sheet]?.set(key, value);
    this.grow(sheet, key);
  }

  noteFormula(sheet: number, key: number, formula: string | undefined): void {
    const place = `${sheet}:${key}`;
    if (formula !== undefined && /^\s*SUBTOTAL\(/i.test(formula)) this.subtotals.add(place);
    else this.subtotals.delete(place);
  }

  private grow(sheet: number, key: number): void {
    const extent = this.extents[sheet];
    if (extent === undefined) return;
    const { row, column } = cellPosition(key);
    if (row > extent.rows) extent.rows = row;
    if (column > extent.columns) extent.columns = column;
  }
}

export function scalarOf(cell: RawCell): Scalar {
  return cell.isError && typeof cell.value === "string" ? new CellError(cell.value) : cell.value;
}
