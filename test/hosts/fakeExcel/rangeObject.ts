import { cellKey, cellPosition } from "../../../src/workbook/rawWorkbook";
import { cellProperties, lineProperties, setCellProperties, setHidden, setLineProperties } from "./cellProperties";
import { gridOf, sizedGrid, usedArea, valueType, writeCells } from "./cellAccess";
import { cellText } from "./cellText";
import { invalidArgument, itemNotFound } from "./excelTrouble";
import type { FakeCell } from "./fakeBook";
import { ConditionalFormats } from "./conditionalFormats";
import type { HostObject } from "./hostObject";
import { commonFormat, overlaps, RangeFormatObject, setFormat } from "./rangeFormat";
import { areaText, bounding, columnCount, contains, insideSheet, intersection, isWholeColumns, isWholeRows, rowCount, sheetPrefix, type Rectangle } from "./rectangle";
import { RangeAreasObject } from "./rangeAreas";
import { RangeSteps } from "./rangeSteps";
import { livingSheet, mustAllow, mustBeWritable } from "./sheetGuard";
import { DataValidationObject } from "./validationObject";

const scalars = [
  "NumberFormat", "NumberFormatLocal", "Values", "Text", "Formulas", "FormulasLocal", "RowIndex", "ColumnIndex", "RowCount", "ColumnCount", "Address", "AddressLocal", "CellCount",
  "ValueTypes", "Hidden", "RowHidden", "ColumnHidden", "IsEntireColumn", "IsEntireRow", "Hyperlink", "Style",
];

/** What `getMergedAreasOrNullObject` gives at most. */
const mostMergesTold = 512;

/** Excel.Range over one block of a sheet. */
export class RangeObject extends RangeSteps {
  readonly type = "Range";
  readonly scalars = scalars;

  protected at(area: Rectangle): RangeObject { return new RangeObject(this.world, this.sheet, insideSheet(area)); }

  get Format(): HostObject { return new RangeFormatObject(this.target); }
  get DataValidation(): HostObject { return new DataValidationObject(this.target); }
  get ConditionalFormats(): HostObject { return new ConditionalFormats(this.target); }
  get Worksheet(): HostObject { return this.world.sheetObject(this.sheet); }

  get Address(): string { return `${sheetPrefix(livingSheet(this.sheet).title)}${areaText(this.area)}`; }
  get AddressLocal(): string { return this.Address; }
  get RowIndex(): number { return this.area.row - 1; }
  get ColumnIndex(): number { return this.area.column - 1; }
  get RowCount(): number { return rowCount(this.area); }
  get ColumnCount(): number { return columnCount(this.area); }
  get CellCount(): number { return rowCount(this.area) * columnCount(this.area); }
  get IsEntireRow(): boolean { return isWholeRows(this.area); }
  get IsEntireColumn(): boolean { return isWholeColumns(this.area); }

  get Values(): unknown { return this.grid((cell) => cell?.value ?? ""); }
  set Values(values: unknown) { writeCells(this.world, livingSheet(this.sheet), this.area, values); }
  get Formulas(): unknown { return this.grid((cell) => cell?.formula ?? cell?.value ?? ""); }
  set Formulas(formulas: unknown) { writeCells(this.world, livingSheet(this.sheet), this.area, formulas); }
  get FormulasLocal(): unknown { return this.Formulas; }
  set FormulasLocal(formulas: unknown) { this.Formulas = formulas; }
  get ValueTypes(): unknown { return this.grid(valueType); }
  get Text(): unknown { return this.grid((cell, row, column) => cellText(cell, String(this.sheet.formats.at(row, column)["numberFormat"]))); }

  get NumberFormat(): unknown { return this.grid((_, row, column) => this.sheet.formats.at(row, column)["numberFormat"]); }
  set NumberFormat(formats: unknown) {
    mustAllow(livingSheet(this.sheet), "allowFormatCells");
    if (!Array.isArray(formats)) {
      setFormat(this.target, "numberFormat", formats === "" ? "General" : formats);
      return;
    }
    const at = sizedGrid(this.area, formats);
    for (let row = this.area.row; row <= this.area.toRow; row++) {
      for (let column = this.area.column; column <= this.area.toColumn; column++) {
        const format = at(row, column);
        if (format !== null) this.sheet.formats.apply({ row, column, toRow: row, toColumn: column }, { numberFormat: format === "" ? "General" : format });
      }
    }
  }
  get NumberFormatLocal(): unknown { return this.NumberFormat; }
  set NumberFormatLocal(formats: unknown) { this.NumberFormat = formats; }
  get Style(): unknown { return commonFormat(this.target, "style"); }
  set Style(style: unknown) { setFormat(this.target, "style", style); }

  get RowHidden(): boolean | null { return commonHidden(this.sheet.hiddenRows, this.area.row, this.area.toRow); }
  set RowHidden(isHidden: unknown) { setHidden(livingSheet(this.sheet), "row", [this.area.row, this.area.toRow], isHidden === true); }
  get ColumnHidden(): boolean | null { return commonHidden(this.sheet.hiddenColumns, this.area.column, this.area.toColumn); }
  set ColumnHidden(isHidden: unknown) { setHidden(livingSheet(this.sheet), "column", [this.area.column, this.area.toColumn], isHidden === true); }
  get Hidden(): boolean | null {
    const both = [this.RowHidden, this.ColumnHidden];
    if (both.includes(true)) return true;
    return both.every((hidden) => hidden === false) ? false : null;
  }

  get Hyperlink(): unknown { return this.sheet.links.get(cellKey(this.area.row, this.area.column)) ?? null; }
  set Hyperlink(link: unknown) {
    mustAllow(livingSheet(this.sheet), "allowInsertHyperlinks");
    mustBeWritable(this.sheet, this.area);
    this.sheet.links.set(cellKey(this.area.row, this.area.column), link);
    const display = (link as { textToDisplay?: unknown } | null)?.textToDisplay;
    if (typeof display === "string") writeCells(this.world, this.sheet, this.area, `'${display}`);
  }

  GetCellProperties(asked: unknown): unknown { return cellProperties(livingSheet(this.sheet), this.area, asked as Record<string, unknown>); }
  GetRowProperties(asked: unknown): unknown { return lineProperties(livingSheet(this.sheet), this.area, asked as Record<string, unknown>, "row"); }
  GetColumnProperties(asked: unknown): unknown { return lineProperties(livingSheet(this.sheet), this.area, asked as Record<string, unknown>, "column"); }
  SetCellProperties(grid: unknown): void { setCellProperties(this.target, this.area, grid); }
  SetRowProperties(entries: unknown): void { setLineProperties(this.target, this.area, entries, "row"); }
  SetColumnProperties(entries: unknown): void { setLineProperties(this.target, this.area, entries, "column"); }

  GetIntersection(other: unknown): RangeObject { return this.GetIntersectionOrNullObject(other) ?? notFound(); }
  GetIntersectionOrNullObject(other: unknown): RangeObject | null {
    const area = intersection(this.area, this.areaOf(other));
    return area === undefined ? null : this.at(area);
  }
  GetBoundingRect(other: unknown): RangeObject { return this.at(bounding(this.area, this.areaOf(other))); }

  GetUsedRange(isValuesOnly: unknown): RangeObject { return this.at(usedArea(livingSheet(this.sheet), this.area, isValuesOnly === true) ?? notFound()); }
  GetUsedRangeOrNullObject(isValuesOnly: unknown): RangeObject | null {
    const used = usedArea(livingSheet(this.sheet), this.area, isValuesOnly === true);
    return used === undefined ? null : this.at(used);
  }

  GetMergedAreasOrNullObject(): HostObject | null {
    const areas = livingSheet(this.sheet).merges.filter((merge) => overlaps(merge, this.area));
    if (areas.length > mostMergesTold) throw invalidArgument();
    return areas.length === 0 ? null : new RangeAreasObject(this.world, this.sheet, areas);
  }

  Clear(applyTo: unknown): void {
    const what = typeof applyTo === "string" && applyTo !== "" ? applyTo : "All";
    mustBeWritable(livingSheet(this.sheet), this.area);
    if (what === "All" || what === "Contents") this.clearContents();
    if (what === "All" || what === "Formats") this.sheet.formats.clear(this.area);
    if (what === "All") this.clearRules();
    if (what === "Hyperlinks" || what === "RemoveHyperlinks" || what === "All") for (const key of this.sheet.links.keys()) if (this.holds(key)) this.sheet.links.delete(key);
  }

  Select(): void {
    if (livingSheet(this.sheet).visibility !== "Visible") throw invalidArgument();
    this.world.book.active = this.sheet;
    this.world.book.selection = { sheet: this.sheet, areas: [this.area] };
    this.world.tell({ kind: "selected" });
  }

  Calculate(): void { this.world.calculate(); }
  _KeepReference(): void { this.world.keep(this); }
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== rowCount(this.area) || columns !== columnCount(this.area)) throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }

  private clearContents(): void {
    for (const key of [...this.sheet.cells.keys()]) if (this.holds(key)) this.sheet.cells.delete(key);
    this.world.tell({ kind: "changed", sheet: this.sheet, area: this.area, changeType: "RangeEdited" });
  }

  private clearRules(): void {
    this.sheet.merges = this.sheet.merges.filter((merge) => !overlaps(merge, this.area));
    this.sheet.validations = this.sheet.validations.filter(({ area }) => !overlaps(area, this.area));
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter(({ area }) => !overlaps(area, this.area));
  }

  private holds(key: number): boolean {
    const { row, column } = cellPosition(key);
    return contains(this.area, row, column);
  }

  private grid(of: (cell: FakeCell | undefined, row: number, column: number) => unknown): unknown {
    const sheet = livingSheet(this.sheet);
    return gridOf(this.area, (row, column) => of(sheet.cell(row, column), row, column));
  }
}

function commonHidden(hidden: ReadonlySet<number>, from: number, to: number): boolean | null {
  let count = 0;
  for (const at of hidden) if (at >= from && at <= to) count++;
  if (count === 0) return false;
  return count === to - from + 1 ? true : null;
}

function notFound(): never {
  throw itemNotFound();
}
