import { ExcelTrouble, invalidArgument, itemNotFound } from "./excelTrouble";
import type { ExcelWorld } from "./excelWorld";
import type { FakeSheet } from "./fakeBook";
import { FreezePanesObject } from "./freezePanesObject";
import { HostCollection, HostObject } from "./hostObject";
import { NamedItems } from "./namedItems";
import { PageBreaks, PageLayoutObject } from "./pageLayoutObject";
import { RangeAreasObject } from "./rangeAreas";
import { insideSheet, wholeSheet } from "./rectangle";
import { usedArea } from "./cellAccess";
import { defineEvents } from "./sheetEvents";
import { mustAllowStructure } from "./sheetGuard";
import { SheetProtectionObject } from "./sheetProtectionObject";
import { followSheet, isAllowedTitle } from "./sheetReferences";

/** Excel.Worksheet. */
export class WorksheetObject extends HostObject {
  readonly type = "Worksheet";
  readonly scalars = ["Name", "Id", "Position", "Visibility", "TabColor", "StandardWidth", "StandardHeight", "ShowGridlines", "ShowHeadings", "EnableCalculation"];

  constructor(readonly world: ExcelWorld, readonly sheet: FakeSheet) { super(); }

  override identity(): Record<string, unknown> { return { Id: this.living.id, Name: this.living.title }; }
  /** The sheet, or ItemNotFound when it was deleted meanwhile. */
  private get living(): FakeSheet {
    if (this.sheet.isDeleted) throw itemNotFound();
    return this.sheet;
  }

  get Id(): string { return this.sheet.id; }
  get Name(): string { return this.living.title; }
  set Name(title: unknown) {
    mustAllowStructure(this.world.book);
    if (typeof title !== "string" || !isAllowedTitle(this.world.book, title, this.living)) throw invalidArgument();
    const before = this.sheet.title;
    this.sheet.title = title;
    followSheet(this.world.book, before, title);
    this.world.tell({ kind: "renamed", sheet: this.sheet, values: { nameBefore: before, nameAfter: title } });
  }
  get Position(): number { return this.world.book.sheets.indexOf(this.living); }
  set Position(position: unknown) {
    mustAllowStructure(this.world.book);
    const { sheets } = this.world.book;
    if (typeof position !== "number" || position < 0 || position >= sheets.length) throw invalidArgument();
    const before = sheets.indexOf(this.living);
    sheets.splice(before, 1);
    sheets.splice(position, 0, this.sheet);
    this.world.tell({ kind: "moved", sheet: this.sheet, values: { positionBefore: before, positionAfter: position } });
  }
  get Visibility(): string { return this.living.visibility; }
  set Visibility(visibility: unknown) {
    mustAllowStructure(this.world.book);
    if (visibility !== "Visible" && visibility !== "Hidden" && visibility !== "VeryHidden") throw invalidArgument();
    const before = this.living.visibility;
    if (visibility !== "Visible") this.leave();
    this.sheet.visibility = visibility;
    this.world.tell({ kind: "shown", sheet: this.sheet, values: { visibilityBefore: before, visibilityAfter: visibility } });
  }
  get TabColor(): string { return this.living.tabColor; }
  set TabColor(color: unknown) { this.living.tabColor = String(color); }
  get StandardWidth(): number { return this.living.standardWidth; }
  set StandardWidth(width: unknown) { this.living.standardWidth = Number(width); }
  get StandardHeight(): number { return 15; }
  get ShowGridlines(): boolean { return this.living.showGridlines; }
  // The library reads ShowGridlines and writes Gridlines.
  set Gridlines(shown: unknown) { this.living.showGridlines = shown === true; }
  get ShowHeadings(): boolean { return this.living.showHeadings; }
  set Headings(shown: unknown) { this.living.showHeadings = shown === true; }
  get EnableCalculation(): boolean { return this.living.enableCalculation; }
  set EnableCalculation(enabled: unknown) { this.living.enableCalculation = enabled === true; }

  get Names(): HostObject { return new NamedItems(this.world, this.living); }
  get Protection(): HostObject { return new SheetProtectionObject(this.world, this.living); }
  get FreezePanes(): HostObject { return new FreezePanesObject(this.world, this.living); }
  get PageLayout(): HostObject { return new PageLayoutObject(this.world, this.living); }
  get HorizontalPageBreaks(): HostObject { return new PageBreaks(this.world, this.living, "row"); }
  get VerticalPageBreaks(): HostObject { return new PageBreaks(this.world, this.living, "column"); }

  GetRange(address: unknown): HostObject {
    const isWhole = address === undefined || address === null || address === "";
    return this.world.rangeObject(this.living, isWhole ? wholeSheet : this.world.areaIn(this.sheet, addressText(address)));
  }
  GetRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): HostObject {
    const [top, left, height, width] = [row, column, rows, columns].map(Number) as [number, number, number, number];
    return this.world.rangeObject(this.living, insideSheet({ row: top + 1, column: left + 1, toRow: top + height, toColumn: left + width }));
  }
  GetCell(row: unknown, column: unknown): HostObject { return this.GetRangeByIndexes(row, column, 1, 1); }
  GetRanges(address: unknown): HostObject {
    const areas = address === undefined || address === null || address === "" ? [wholeSheet] : addressText(address).split(",").map((part) => this.world.areaIn(this.living, part.trim()));
    return new RangeAreasObject(this.world, this.living, areas);
  }
  GetUsedRange(isValuesOnly: unknown): HostObject {
    // An empty sheet has a used range of one cell, A1.
    return this.world.rangeObject(this.living, usedArea(this.sheet, wholeSheet, isValuesOnly === true) ?? { row: 1, column: 1, toRow: 1, toColumn: 1 });
  }
  GetUsedRangeOrNullObject(isValuesOnly: unknown): HostObject | null {
    const used = usedArea(this.living, wholeSheet, isValuesOnly === true);
    return used === undefined ? null : this.world.rangeObject(this.sheet, used);
  }
  Calculate(): void { this.world.calculate(); }

  Activate(): void {
    if (this.living.visibility !== "Visible") throw invalidArgument();
    this.show(this.sheet);
  }
  Delete(): void {
    mustAllowStructure(this.world.book);
    // As Worksheet.delete documents: first make it visible or hidden.
    if (this.living.visibility === "VeryHidden") throw new ExcelTrouble("InvalidOperation", "This operation is not permitted for the current object.");
    this.leave();
    const { book } = this.world;
    book.sheets = book.sheets.filter((sheet) => sheet !== this.sheet);
    followSheet(book, this.sheet.title, undefined);
    this.sheet.isDeleted = true;
    this.world.tell({ kind: "deleted", sheet: this.sheet, values: {} });
  }

  /** Another visible sheet becomes the active one, if this was it; refused when there is none. */
  private leave(): void {
    const other = this.world.book.sheets.find((sheet) => sheet !== this.sheet && sheet.visibility === "Visible");
    if (this.sheet.visibility !== "Visible") return;
    if (other === undefined) throw new ExcelTrouble("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    if (this.world.book.active === this.sheet) this.show(other);
  }

  private show(sheet: FakeSheet): void {
    const { book } = this.world;
    if (book.active === sheet) return;
    this.world.tell({ kind: "deactivated", sheet: book.active, values: {} });
    book.active = sheet;
    book.selection = { sheet, areas: [{ row: 1, column: 1, toRow: 1, toColumn: 1 }] };
    this.world.tell({ kind: "activated", sheet, values: {} });
    this.world.tell({ kind: "selected" });
  }
}

/** Excel.WorksheetCollection: sheets by id or title. */
export class WorksheetsObject extends HostCollection {
  readonly type = "WorksheetCollection";
  readonly scalars = [];

  constructor(readonly world: ExcelWorld) { super(); }

  items(): HostObject[] { return this.world.book.sheets.map((sheet) => this.world.sheetObject(sheet)); }
  item(id: unknown): HostObject { return this.GetItemOrNullObject(id) ?? missing(); }
  GetItemOrNullObject(id: unknown): HostObject | null {
    const found = this.world.book.sheets.find((sheet) => sheet.id === id) ?? this.world.book.sheet(String(id));
    return found === undefined ? null : this.world.sheetObject(found);
  }
  GetActiveWorksheet(): HostObject { return this.world.sheetObject(this.world.book.active); }
  GetCount(isVisibleOnly: unknown): number { return this.visible(isVisibleOnly).length; }
  GetFirst(isVisibleOnly: unknown): HostObject { return this.world.sheetObject(this.visible(isVisibleOnly)[0] ?? missing()); }
  GetLast(isVisibleOnly: unknown): HostObject { return this.world.sheetObject(this.visible(isVisibleOnly).at(-1) ?? missing()); }

  Add(title: unknown): HostObject {
    const { book } = this.world;
    mustAllowStructure(book);
    const given = typeof title === "string" && title !== "" ? title : freeTitle(book.sheets.map((sheet) => sheet.title));
    if (!isAllowedTitle(book, given)) throw invalidArgument();
    const sheet = book.add(given);
    this.world.tell({ kind: "added", sheet, values: {} });
    return this.world.sheetObject(sheet);
  }

  private visible(isVisibleOnly: unknown): FakeSheet[] {
    return this.world.book.sheets.filter(({ visibility }) => isVisibleOnly !== true || visibility === "Visible");
  }
}

function addressText(address: unknown): string {
  if (typeof address !== "string") throw invalidArgument();
  return address;
}

function freeTitle(titles: readonly string[]): string {
  for (let number = titles.length + 1; ; number++) if (!titles.includes(`Sheet${number}`)) return `Sheet${number}`;
}

function missing(): never {
  throw itemNotFound();
}

const sheetEvents = ["DataChangedEvent", "SelectionChangedEvent", "ActivatedEvent", "DeactivatedEvent", "EventNameChanged", "EventVisibilityChanged", "ProtectionChangedEvent", "CalculatedEvent"];
defineEvents(WorksheetObject.prototype, (self) => self.sheet.id, sheetEvents);
defineEvents(WorksheetsObject.prototype, () => "Workbook", [...sheetEvents, "AddedEvent", "DeletedEvent", "EventMoved"]);
