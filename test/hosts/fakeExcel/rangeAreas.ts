import { HostCollection, HostObject } from "./hostObject";
import { itemNotFound } from "./excelTrouble";
import type { ExcelWorld } from "./excelWorld";
import type { FakeSheet } from "./fakeBook";
import { RangeFormatObject } from "./rangeFormat";
import { areaText, columnCount, rowCount, sheetPrefix, type Rectangle } from "./rectangle";
import { livingSheet } from "./sheetGuard";
import { DataValidationObject } from "./validationObject";

/** Excel.RangeAreas: several blocks of one sheet. */
export class RangeAreasObject extends HostObject {
  readonly type = "RangeAreas";
  readonly scalars = ["Address", "AddressLocal", "AreaCount", "CellCount"];

  constructor(readonly world: ExcelWorld, readonly sheet: FakeSheet, readonly areas: readonly Rectangle[]) { super(); }

  override identity(): Record<string, unknown> {
    livingSheet(this.sheet);
    return { _ReferenceId: this.world.referenceOf(this) ?? "" };
  }
  private get target() { return { world: this.world, sheet: livingSheet(this.sheet), areas: this.areas }; }
  get Address(): string { return this.areas.map((area) => `${sheetPrefix(this.sheet.title)}${areaText(area)}`).join(","); }
  get AddressLocal(): string { return this.Address; }
  get AreaCount(): number { return this.areas.length; }
  get CellCount(): number { return this.areas.reduce((sum, area) => sum + rowCount(area) * columnCount(area), 0); }
  get Areas(): HostObject { return new AreaCollection(this); }
  get Worksheet(): HostObject { return this.world.sheetObject(this.sheet); }
  get Format(): HostObject { return new RangeFormatObject(this.target); }
  get DataValidation(): HostObject { return new DataValidationObject(this.target); }

  Clear(applyTo: unknown): void {
    for (const area of this.areas) (this.world.rangeObject(this.sheet, area) as HostObject & { Clear(applyTo: unknown): void }).Clear(applyTo);
  }
  _KeepReference(): void { this.world.keep(this); }
}

class AreaCollection extends HostCollection {
  readonly type = "RangeCollection";
  readonly scalars = ["Count"];

  constructor(private readonly areas: RangeAreasObject) { super(); }
  get Count(): number { return this.areas.areas.length; }
  GetCount(): number { return this.Count; }
  items(): HostObject[] { return this.areas.areas.map((area) => this.areas.world.rangeObject(this.areas.sheet, area)); }
  item(id: unknown): HostObject {
    const found = this.items()[Number(id)];
    if (found === undefined) throw itemNotFound();
    return found;
  }
  GetItemAt(index: unknown): HostObject { return this.item(index); }
}
