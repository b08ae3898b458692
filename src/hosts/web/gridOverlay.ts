import type { CellChange } from "../../app/ports";
import { cellKey, cellPosition } from "../../workbook/rawWorkbook";
import type { RawCell, RawSheet, RawWorkbook } from "../../workbook/rawWorkbook";

const emptyCell: RawCell = { value: null, isError: false };

interface LiveSheet extends RawSheet { readonly cells: Map<number, RawCell> }

/** The cells of a workbook as they are now, and which of them are another than in the file. */
export class GridOverlay {
  private readonly sheets: readonly LiveSheet[];
  /** What changed cells were in the file, by sheet. */
  private readonly originals: Map<number, RawCell>[];

  constructor(private readonly base: RawWorkbook) {
    this.sheets = base.sheets.map((sheet) => ({ ...sheet, cells: new Map(sheet.cells) }));
    this.originals = base.sheets.map(() => new Map<number, RawCell>());
  }

  /** The workbook now. */
  workbook(): RawWorkbook {
    return { ...this.base, sheets: this.sheets };
  }

  position(title: string): number {
    return this.sheets.findIndex((sheet) => sheet.title === title);
  }

  sheetAt(position: number): RawSheet | undefined {
    return this.sheets[position];
  }

  at(sheet: number, key: number): RawCell {
    return this.sheets[sheet]?.cells.get(key) ?? emptyCell;
  }

  put(sheet: number, key: number, cell: RawCell): void {
    const [cells, originals] = [this.sheets[sheet]?.cells, this.originals[sheet]];
    if (cells === undefined || originals === undefined) return;
    const original = originals.get(key) ?? this.at(sheet, key);
    if (isSameCell(original, cell)) originals.delete(key);
    else originals.set(key, original);
    if (isSameCell(cell, emptyCell)) cells.delete(key);
    else cells.set(key, cell);
  }

  isChanged(): boolean {
    return this.originals.some((cells) => cells.size > 0);
  }

  /** What is another than in the file, as a patch; `entries`: without results that follow from them. */
  changes(which: "all" | "entries"): CellChange[] {
    return this.originals.flatMap((originals, sheet) => [...originals].flatMap(([key, original]) => {
      const cell = this.at(sheet, key);
      const isResult = cell.formula !== undefined && cell.formula === original.formula;
      return which === "entries" && isResult ? [] : [this.changeOf(sheet, key, cell, original)];
    }));
  }

  /** From now on the file holds what there is. */
  settle(): void {
    for (const originals of this.originals) originals.clear();
  }

  private changeOf(sheet: number, key: number, cell: RawCell, original: RawCell): CellChange {
    const formula = cell.formula === original.formula ? {} : { formula: cell.formula ?? null };
    return { sheetTitle: this.sheets[sheet]?.title ?? "", ...cellPosition(key), value: cell.value, ...formula, ...(cell.isError ? { isError: true } : {}) };
  }
}

/** What a cell is after a change of the port's kind. */
export function changedRawCell(before: RawCell, { value, formula, isError = false }: CellChange): RawCell {
  const kept = formula === undefined ? before.formula : formula ?? undefined;
  return { value, isError, ...(kept === undefined ? {} : { formula: kept }) };
}

export function keyOfChange({ row, column }: CellChange): number {
  return cellKey(row, column);
}

function isSameCell(left: RawCell, right: RawCell): boolean {
  return left.value === right.value && left.isError === right.isError && left.formula === right.formula;
}
