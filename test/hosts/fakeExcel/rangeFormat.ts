import type { ExcelWorld } from "./excelWorld";
import { ExcelTrouble, invalidArgument } from "./excelTrouble";
import type { FakeSheet } from "./fakeBook";
import { defineBag, HostCollection, HostObject } from "./hostObject";
import { columnCount, contains, intersection, rowCount, type Rectangle } from "./rectangle";
import { livingSheet, mustAllow, mustBeOpen } from "./sheetGuard";

/** The cells that a format is about. */
export interface FormatTarget {
  readonly world: ExcelWorld;
  readonly sheet: FakeSheet;
  readonly areas: readonly Rectangle[];
}

const mostCellsLooked = 400_000;

/** The common value of all cells, or null where they differ. */
export function commonFormat({ sheet, areas }: FormatTarget, path: string): unknown {
  livingSheet(sheet);
  const seen = new Set<unknown>();
  for (const area of areas) {
    if (rowCount(area) * columnCount(area) <= mostCellsLooked) {
      for (let row = area.row; row <= area.toRow && seen.size < 2; row++) {
        for (let column = area.column; column <= area.toColumn && seen.size < 2; column++) seen.add(sheet.formats.at(row, column)[path]);
      }
    } else {
      for (const { row, column, format } of sheet.formats.touched()) if (contains(area, row, column)) seen.add(format[path]);
      seen.add(sheet.formats.at(area.toRow, area.toColumn)[path]);
    }
  }
  const [first = null] = seen;
  return seen.size > 1 ? null : first;
}

/** Writes one format to all cells; AccessDenied on a protected sheet that does not allow it. */
export function setFormat({ sheet, areas }: FormatTarget, path: string, value: unknown): void {
  livingSheet(sheet);
  if (path === "protection/locked" || path === "protection/formulaHidden") {
    mustBeOpen(sheet);
    // Excel's own object model says "Unable to set the Locked property of the Range class".
    if (areas.some((area) => sheet.merges.some((merge) => overlaps(merge, area) && !holdsAll(area, merge)))) throw new ExcelTrouble("InvalidOperation", "A part of merged cells cannot be locked.");
  } else mustAllow(sheet, "allowFormatCells");
  if (value === null || value === undefined) throw invalidArgument();
  for (const area of areas) sheet.formats.apply(area, { [path]: value });
}

abstract class FormatPart extends HostObject {
  constructor(protected readonly target: FormatTarget) { super(); }
  abstract readonly prefix: string;

  common(path: string): unknown { return commonFormat(this.target, `${this.prefix}${path}`); }
  change(path: string, value: unknown): void { setFormat(this.target, `${this.prefix}${path}`, value); }
}

function define(part: typeof RangeFillObject | typeof RangeFontObject | typeof FormatProtectionObject | typeof RangeFormatObject, names: readonly string[]): void {
  defineBag<FormatPart>(part.prototype, names, (self, path) => self.common(path), (self, path, value) => self.change(path, value));
}

export class RangeFillObject extends FormatPart {
  readonly type = "RangeFill";
  readonly prefix = "fill/";
  readonly scalars = fillNames;

  Clear(): void {
    for (const [path, value] of [["color", "#FFFFFF"], ["pattern", "None"]] as const) this.change(path, value);
  }
}

export class RangeFontObject extends FormatPart {
  readonly type = "RangeFont";
  readonly prefix = "font/";
  readonly scalars = fontNames;
}

export class FormatProtectionObject extends FormatPart {
  readonly type = "FormatProtection";
  readonly prefix = "protection/";
  readonly scalars = ["Locked", "FormulaHidden"];
}

const fillNames = ["Color", "TintAndShade", "PatternTintAndShade", "Pattern", "PatternColor"];
const fontNames = ["Name", "Size", "Color", "Italic", "Bold", "Underline", "Strikethrough", "Subscript", "Superscript", "TintAndShade"];
const formatNames = ["WrapText", "HorizontalAlignment", "VerticalAlignment", "TextOrientation", "ReadingOrder", "ShrinkToFit", "IndentLevel", "AutoIndent"];

export class RangeFormatObject extends FormatPart {
  readonly type = "RangeFormat";
  readonly prefix = "";
  readonly scalars = [...formatNames, "ColumnWidth", "RowHeight"];

  get Fill(): HostObject { return new RangeFillObject(this.target); }
  get Font(): HostObject { return new RangeFontObject(this.target); }
  get Protection(): HostObject { return new FormatProtectionObject(this.target); }
  get Borders(): HostObject { return new RangeBorders(this.target); }
  get ColumnWidth(): unknown { return commonSize(this.target, "column"); }
  set ColumnWidth(width: unknown) { setSize(this.target, "column", width); }
  get RowHeight(): unknown { return commonSize(this.target, "row"); }
  set RowHeight(height: unknown) { setSize(this.target, "row", height); }
  AutofitColumns(): void { mustAllow(this.target.sheet, "allowFormatColumns"); }
  AutofitRows(): void { mustAllow(this.target.sheet, "allowFormatRows"); }
}

define(RangeFillObject, fillNames);
define(RangeFontObject, fontNames);
define(FormatProtectionObject, ["Locked", "FormulaHidden"]);
define(RangeFormatObject, formatNames);

/** Excel's own sizes, in points, of a sheet that nobody changed. */
const standardSizes = { row: 15, column: 48 } as const;
const mostSizes = { row: 409, column: 1_791 } as const;

function commonSize({ sheet, areas }: FormatTarget, what: "row" | "column"): number | null {
  livingSheet(sheet);
  const sizes = what === "row" ? sheet.rowHeights : sheet.columnWidths;
  const hidden = what === "row" ? sheet.hiddenRows : sheet.hiddenColumns;
  const seen = new Set<number>();
  for (const area of areas) {
    const [from, to] = what === "row" ? [area.row, Math.min(area.toRow, area.row + mostCellsLooked)] : [area.column, area.toColumn];
    for (let at = from; at <= to && seen.size < 2; at++) seen.add(hidden.has(at) ? 0 : sizes.get(at) ?? standardSizes[what]);
  }
  return seen.size === 1 ? ([...seen][0] ?? null) : null;
}

export function setSize({ sheet, areas }: FormatTarget, what: "row" | "column", size: unknown): void {
  livingSheet(sheet);
  mustAllow(sheet, what === "row" ? "allowFormatRows" : "allowFormatColumns");
  if (typeof size !== "number" || size < 0 || size > mostSizes[what]) throw invalidArgument();
  const sizes = what === "row" ? sheet.rowHeights : sheet.columnWidths;
  for (const area of areas) {
    const [from, to] = what === "row" ? [area.row, Math.min(area.toRow, area.row + mostCellsLooked)] : [area.column, area.toColumn];
    for (let at = from; at <= to; at++) sizes.set(at, size);
  }
}

const outerEdges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const otherEdges = ["InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"] as const;
type Edge = (typeof outerEdges)[number] | (typeof otherEdges)[number];

class RangeBorders extends HostCollection {
  readonly type = "RangeBorderCollection";
  readonly scalars = ["Count"];

  constructor(private readonly target: FormatTarget) { super(); }
  get Count(): number { return outerEdges.length + otherEdges.length; }
  items(): HostObject[] { return [...outerEdges, ...otherEdges].map((edge) => new RangeBorderObject(this.target, edge)); }

  item(id: unknown): HostObject {
    const edge = [...outerEdges, ...otherEdges].find((name) => name === id);
    if (edge === undefined) throw invalidArgument();
    return new RangeBorderObject(this.target, edge);
  }
}

/** The cells whose own edge a border of a block is, and which edge of theirs. */
function bordered(area: Rectangle, edge: Edge): { readonly area: Rectangle; readonly edge: string }[] {
  if (edge === "EdgeTop") return [{ area: { ...area, toRow: area.row }, edge }];
  if (edge === "EdgeBottom") return [{ area: { ...area, row: area.toRow }, edge }];
  if (edge === "EdgeLeft") return [{ area: { ...area, toColumn: area.column }, edge }];
  if (edge === "EdgeRight") return [{ area: { ...area, column: area.toColumn }, edge }];
  if (edge === "InsideHorizontal") return area.row === area.toRow ? [] : [{ area: { ...area, toRow: area.toRow - 1 }, edge: "EdgeBottom" }, { area: { ...area, row: area.row + 1 }, edge: "EdgeTop" }];
  if (edge === "InsideVertical") return area.column === area.toColumn ? [] : [{ area: { ...area, toColumn: area.toColumn - 1 }, edge: "EdgeRight" }, { area: { ...area, column: area.column + 1 }, edge: "EdgeLeft" }];
  return [{ area, edge }];
}

const edgeDefaults: Readonly<Record<string, unknown>> = { style: "None", color: "#000000", weight: "Thin", tintAndShade: 0 };

class RangeBorderObject extends HostObject {
  readonly type = "RangeBorder";
  readonly scalars = ["SideIndex", "Style", "Weight", "Color", "TintAndShade"];

  constructor(private readonly target: FormatTarget, private readonly edge: Edge) { super(); }
  override identity(): Record<string, unknown> { return { SideIndex: this.edge }; }
  get SideIndex(): string { return this.edge; }

  common(path: string): unknown {
    const parts = this.target.areas.flatMap((area) => bordered(area, this.edge));
    const [first] = parts;
    if (first === undefined) return edgeDefaults[path];
    return commonFormat({ ...this.target, areas: [first.area] }, `borders/${first.edge}/${path}`) ?? edgeDefaults[path];
  }

  change(path: string, value: unknown): void {
    for (const area of this.target.areas) {
      for (const part of bordered(area, this.edge)) {
        setFormat({ ...this.target, areas: [part.area] }, `borders/${part.edge}/${path}`, value);
        // Excel draws a line as soon as one of its looks is set.
        if (path !== "style" && commonFormat({ ...this.target, areas: [part.area] }, `borders/${part.edge}/style`) === null) setFormat({ ...this.target, areas: [part.area] }, `borders/${part.edge}/style`, "Continuous");
      }
    }
  }
}

defineBag(RangeBorderObject.prototype, ["Style", "Weight", "Color", "TintAndShade"], (self, path) => self.common(path), (self, path, value) => self.change(path, value));

function holdsAll(area: Rectangle, part: Rectangle): boolean {
  return contains(area, part.row, part.column) && contains(area, part.toRow, part.toColumn);
}

/** Whether two blocks share a cell. */
export function overlaps(a: Rectangle, b: Rectangle): boolean {
  return intersection(a, b) !== undefined;
}
