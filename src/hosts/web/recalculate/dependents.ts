import type { Rectangle } from "../../../workbook/plan";
import { cellKey, cellPosition } from "../../../workbook/rawWorkbook";

/** A reference that a formula makes: a sheet by its position, and the cells. */
export interface Reference extends Rectangle { readonly sheet: number }

interface KnownRange { readonly range: Rectangle; readonly formulas: Set<number> }

/** Rows are looked up in blocks of this many; a range over more blocks than `mostBlocks` is in a list of its own, asked each time. */
const rowsOfBlock = 64;
const mostBlocks = 512;

class SheetDependents {
  readonly cells = new Map<number, Set<number>>();
  readonly blocks = new Map<number, KnownRange[]>();
  readonly tall: KnownRange[] = [];
  readonly known = new Map<string, KnownRange>();
}

/** Which formulas read a cell. Formulas are numbers that the caller gives. */
export class Dependents {
  private readonly sheets = new Map<number, SheetDependents>();

  add(formula: number, reference: Reference): void {
    this.formulasOf(reference).add(formula);
  }

  remove(formula: number, reference: Reference): void {
    this.formulasOf(reference).delete(formula);
  }

  /** Calls `visit` for each formula that reads the cell, once for each of its references that holds it. */
  each(sheet: number, key: number, visit: (formula: number) => void): void {
    const own = this.sheets.get(sheet);
    if (own === undefined) return;
    own.cells.get(key)?.forEach(visit);
    const { row, column } = cellPosition(key);
    for (const list of [own.blocks.get(Math.floor(row / rowsOfBlock)) ?? [], own.tall]) {
      for (const { range, formulas } of list) {
        if (row >= range.row && row <= range.toRow && column >= range.column && column <= range.toColumn) formulas.forEach(visit);
      }
    }
  }

  private formulasOf({ sheet, ...range }: Reference): Set<number> {
    const own = this.sheets.get(sheet) ?? new SheetDependents();
    this.sheets.set(sheet, own);
    if (range.row === range.toRow && range.column === range.toColumn) {
      const key = cellKey(range.row, range.column);
      const formulas = own.cells.get(key) ?? new Set();
      own.cells.set(key, formulas);
      return formulas;
    }
    const name = `${range.row}:${range.column}:${range.toRow}:${range.toColumn}`;
    const known = own.known.get(name) ?? this.newRange(own, range);
    own.known.set(name, known);
    return known.formulas;
  }

  private newRange(own: SheetDependents, range: Rectangle): KnownRange {
    const known: KnownRange = { range, formulas: new Set() };
    const [first, last] = [Math.floor(range.row / rowsOfBlock), Math.floor(range.toRow / rowsOfBlock)];
    if (last - first > mostBlocks) own.tall.push(known);
    else for (let block = first; block <= last; block++) blockOf(own, block).push(known);
    return known;
  }
}

function blockOf({ blocks }: SheetDependents, number: number): KnownRange[] {
  const block = blocks.get(number) ?? [];
  blocks.set(number, block);
  return block;
}
