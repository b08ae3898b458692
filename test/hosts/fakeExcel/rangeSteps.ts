import { invalidArgument, itemNotFound } from "./excelTrouble";
import type { ExcelWorld } from "./excelWorld";
import type { FakeSheet } from "./fakeBook";
import { HostObject } from "./hostObject";
import { insertCells, removeCells } from "./moveCells";
import { overlaps, type FormatTarget } from "./rangeFormat";
import { areaText, lastColumn, lastRow, rowCount, columnCount, sheetPrefix, type Rectangle } from "./rectangle";
import type { RangeObject } from "./rangeObject";
import { livingSheet, mustAllow, mustBeOpen } from "./sheetGuard";

/** Steps from one range to another, and what moves cells. */
export abstract class RangeSteps extends HostObject {
  constructor(readonly world: ExcelWorld, readonly sheet: FakeSheet, readonly area: Rectangle) { super(); }

  protected abstract at(area: Rectangle): RangeObject;

  override identity(): Record<string, unknown> {
    livingSheet(this.sheet);
    return { _ReferenceId: this.world.referenceOf(this) ?? "" };
  }

  get target(): FormatTarget { return { world: this.world, sheet: livingSheet(this.sheet), areas: [this.area] }; }

  /** The block of another range or address on this sheet. */
  protected areaOf(other: unknown): Rectangle {
    if (other instanceof RangeSteps && other.sheet === this.sheet) return other.area;
    if (typeof other === "string") return this.world.areaIn(this.sheet, other);
    throw invalidArgument();
  }

  GetCell(row: unknown, column: unknown): RangeObject {
    const [down, right] = [whole(row), whole(column)];
    return this.at({ row: this.area.row + down, column: this.area.column + right, toRow: this.area.row + down, toColumn: this.area.column + right });
  }
  GetRow(row: unknown): RangeObject {
    const at = this.area.row + whole(row);
    if (at > this.area.toRow) throw invalidArgument();
    return this.at({ ...this.area, row: at, toRow: at });
  }
  GetColumn(column: unknown): RangeObject {
    const at = this.area.column + whole(column);
    if (at > this.area.toColumn) throw invalidArgument();
    return this.at({ ...this.area, column: at, toColumn: at });
  }
  GetLastRow(): RangeObject { return this.at({ ...this.area, row: this.area.toRow }); }
  GetLastColumn(): RangeObject { return this.at({ ...this.area, column: this.area.toColumn }); }
  GetLastCell(): RangeObject { return this.at({ ...this.area, row: this.area.toRow, column: this.area.toColumn }); }
  GetEntireRow(): RangeObject { return this.at({ ...this.area, column: 1, toColumn: lastColumn }); }
  GetEntireColumn(): RangeObject { return this.at({ ...this.area, row: 1, toRow: lastRow }); }
  GetOffsetRange(rows: unknown, columns: unknown): RangeObject {
    const [down, right] = [integer(rows), integer(columns)];
    return this.at({ row: this.area.row + down, column: this.area.column + right, toRow: this.area.toRow + down, toColumn: this.area.toColumn + right });
  }
  GetAbsoluteResizedRange(rows: unknown, columns: unknown): RangeObject {
    return this.at({ ...this.area, toRow: this.area.row + whole(rows) - 1, toColumn: this.area.column + whole(columns) - 1 });
  }

  Merge(isAcross: unknown): void {
    mustBeOpen(livingSheet(this.sheet));
    const blocks = isAcross === true ? Array.from({ length: rowCount(this.area) }, (_, index) => ({ ...this.area, row: this.area.row + index, toRow: this.area.row + index })) : [this.area];
    this.sheet.merges = this.sheet.merges.filter((merge) => !overlaps(merge, this.area));
    for (const block of blocks) {
      if (rowCount(block) * columnCount(block) === 1) continue;
      this.sheet.merges.push(block);
      keepFirst(this.sheet, block);
    }
  }
  Unmerge(): void {
    mustBeOpen(livingSheet(this.sheet));
    this.sheet.merges = this.sheet.merges.filter((merge) => !overlaps(merge, this.area));
  }

  Insert(shift: unknown): RangeObject {
    mustAllow(livingSheet(this.sheet), this.area.column === 1 && this.area.toColumn === lastColumn ? "allowInsertRows" : "allowInsertColumns");
    insertCells(this.world, this.sheet, this.area, shift === "Right" ? "Right" : "Down");
    return this.at(this.area);
  }
  Delete(shift: unknown): void {
    mustAllow(livingSheet(this.sheet), this.area.column === 1 && this.area.toColumn === lastColumn ? "allowDeleteRows" : "allowDeleteColumns");
    removeCells(this.world, this.sheet, this.area, shift === "Left" ? "Left" : "Up");
  }

  protected get text(): string { return `${sheetPrefix(this.sheet.title)}${areaText(this.area)}`; }
}

function keepFirst(sheet: FakeSheet, block: Rectangle): void {
  for (const { row, column } of [...sheet.filled()]) {
    const isInside = row >= block.row && row <= block.toRow && column >= block.column && column <= block.toColumn;
    if (isInside && (row !== block.row || column !== block.column)) sheet.cells.delete(row * lastColumn + column);
  }
}

function integer(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

function whole(value: unknown): number {
  const number = integer(value);
  if (number < 0) throw invalidArgument();
  return number;
}

export function noItem(): never {
  throw itemNotFound();
}
