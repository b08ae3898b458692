import { invalidArgument, itemNotFound } from "./excelTrouble";
import type { ExcelWorld } from "./excelWorld";
import type { FakeSheet } from "./fakeBook";
import { defineBag, HostCollection, HostObject } from "./hostObject";
import { RangeAreasObject } from "./rangeAreas";
import { isWholeColumns, isWholeRows, lastColumn, lastRow, type Rectangle } from "./rectangle";
import { RangeSteps } from "./rangeSteps";

const defaults: Readonly<Record<string, unknown>> = {
  orientation: "Portrait", paperSize: "A4", blackAndWhite: false, printErrors: "AsDisplayed", zoom: { scale: 100 }, centerHorizontally: false, centerVertically: false, printHeadings: false,
  printGridlines: false, leftMargin: 50.4, rightMargin: 50.4, topMargin: 54, bottomMargin: 54, headerMargin: 21.6, footerMargin: 21.6, printComments: "NoComments", draftMode: false, firstPageNumber: "",
  printOrder: "DownThenOver",
};
const names = Object.keys(defaults).map((name) => name.charAt(0).toUpperCase() + name.slice(1));
const pointsPerUnit: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

/** Excel.PageLayout; margins in points. */
export class PageLayoutObject extends HostObject {
  readonly type = "PageLayout";
  readonly scalars = names;

  constructor(readonly world: ExcelWorld, readonly sheet: FakeSheet) { super(); }

  get HeadersFooters(): HostObject { return new HeaderFooterGroup(this.sheet); }

  SetPrintArea(range: unknown): void { this.sheet.printArea = range instanceof RangeAreasObject ? range.areas : [this.area(range)]; }
  GetPrintAreaOrNullObject(): HostObject | null { return this.sheet.printArea === undefined ? null : new RangeAreasObject(this.world, this.sheet, this.sheet.printArea); }
  GetPrintArea(): HostObject { return this.GetPrintAreaOrNullObject() ?? missing(); }
  SetPrintTitleRows(range: unknown): void { this.sheet.titleRows = { ...this.area(range), column: 1, toColumn: lastColumn }; }
  GetPrintTitleRowsOrNullObject(): HostObject | null { return this.sheet.titleRows === undefined ? null : this.world.rangeObject(this.sheet, this.sheet.titleRows); }
  SetPrintTitleColumns(range: unknown): void { this.sheet.titleColumns = { ...this.area(range), row: 1, toRow: lastRow }; }
  GetPrintTitleColumnsOrNullObject(): HostObject | null { return this.sheet.titleColumns === undefined ? null : this.world.rangeObject(this.sheet, this.sheet.titleColumns); }
  SetPrintMargins(unit: unknown, margins: unknown): void {
    const factor = pointsPerUnit[String(unit)];
    if (factor === undefined) throw invalidArgument();
    for (const [side, size] of Object.entries(margins as Record<string, number>)) this.sheet.page[`${side}Margin`] = size * factor;
  }

  private area(range: unknown): Rectangle { return range instanceof RangeSteps ? range.area : this.world.areaIn(this.sheet, String(range)); }
}

function missing(): never {
  throw itemNotFound();
}

function setPage(self: PageLayoutObject, path: string, value: unknown): void {
  if (path === "orientation" && value !== "Portrait" && value !== "Landscape") throw invalidArgument();
  self.sheet.page[path] = value;
}

defineBag(PageLayoutObject.prototype, names, (self, path) => self.sheet.page[path] ?? defaults[path], setPage);

class HeaderFooterGroup extends HostObject {
  readonly type = "HeaderFooterGroup";
  readonly scalars = ["State", "UseSheetMargins", "UseSheetScale"];

  constructor(readonly sheet: FakeSheet) { super(); }
  get DefaultForAllPages(): HostObject { return new HeaderFooter(this.sheet); }
}

defineBag(HeaderFooterGroup.prototype, ["State", "UseSheetMargins", "UseSheetScale"], (self, path) => self.sheet.page[`headersFooters/${path}`] ?? (path === "state" ? "Default" : true), (self, path, value) => {
  self.sheet.page[`headersFooters/${path}`] = value;
});

const footerNames = ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"];

class HeaderFooter extends HostObject {
  readonly type = "HeaderFooter";
  readonly scalars = footerNames;

  constructor(readonly sheet: FakeSheet) { super(); }
}

defineBag(HeaderFooter.prototype, footerNames, (self, path) => self.sheet.headersFooters[path] ?? "", (self, path, value) => { self.sheet.headersFooters[path] = String(value); });

/** Excel.PageBreakCollection: a page ends before each of these rows (or columns). */
export class PageBreaks extends HostCollection {
  readonly type = "PageBreakCollection";
  readonly scalars = [];

  constructor(private readonly world: ExcelWorld, private readonly sheet: FakeSheet, private readonly what: "row" | "column") { super(); }

  private get lines(): number[] { return this.what === "row" ? this.sheet.rowBreaks : this.sheet.columnBreaks; }
  items(): HostObject[] { return this.lines.map((line) => new PageBreakObject(line, this.what, this.lines)); }
  item(index: unknown): HostObject { return this.items()[Number(index)] ?? missing(); }
  GetCount(): number { return this.lines.length; }
  Add(range: unknown): HostObject {
    const area = range instanceof RangeSteps ? range.area : this.world.areaIn(this.sheet, String(range));
    const isFirst = this.what === "row" ? area.row === 1 && !isWholeColumns(area) : area.column === 1 && !isWholeRows(area);
    if (isFirst) throw invalidArgument();
    const line = this.what === "row" ? area.row : area.column;
    if (!this.lines.includes(line)) this.lines.push(line);
    return new PageBreakObject(line, this.what, this.lines);
  }
  RemovePageBreaks(): void { this.lines.length = 0; }
}

class PageBreakObject extends HostObject {
  readonly type = "PageBreak";
  readonly scalars = ["ColumnIndex", "RowIndex"];

  constructor(private readonly line: number, private readonly what: "row" | "column", private readonly lines: number[]) { super(); }
  override identity(): Record<string, unknown> { return { _Id: this.line }; }
  get RowIndex(): number { return this.what === "row" ? this.line - 1 : 0; }
  get ColumnIndex(): number { return this.what === "column" ? this.line - 1 : 0; }
  Delete(): void { this.lines.splice(this.lines.indexOf(this.line), 1); }
}
