import type { ExcelWorld } from "./excelWorld";
import type { FakeSheet } from "./fakeBook";
import { invalidArgument } from "./excelTrouble";
import { HostObject } from "./hostObject";
import { lastColumn, lastRow, type Rectangle } from "./rectangle";
import { RangeSteps } from "./rangeSteps";

/** Excel.WorksheetFreezePanes: the block at the top left that does not scroll. */
export class FreezePanesObject extends HostObject {
  readonly type = "WorksheetFreezePanes";
  readonly scalars = [];

  constructor(private readonly world: ExcelWorld, private readonly sheet: FakeSheet) { super(); }

  FreezeAt(range: unknown): void {
    const area = range instanceof RangeSteps ? range.area : this.world.areaIn(this.sheet, String(range));
    if (area.row !== 1 || area.column !== 1) throw invalidArgument();
    this.sheet.freeze = area;
  }
  FreezeRows(count: unknown): void { this.sheet.freeze = { row: 1, column: 1, toRow: Number(count), toColumn: lastColumn }; }
  FreezeColumns(count: unknown): void { this.sheet.freeze = { row: 1, column: 1, toRow: lastRow, toColumn: Number(count) }; }
  Unfreeze(): void { this.sheet.freeze = undefined; }
  GetLocationOrNullObject(): HostObject | null {
    const area: Rectangle | undefined = this.sheet.freeze;
    return area === undefined ? null : this.world.rangeObject(this.sheet, area);
  }
}
