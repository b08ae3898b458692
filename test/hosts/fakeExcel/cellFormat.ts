import { cellKey, cellPosition } from "../../../src/workbook/rawWorkbook";
import { contains, type Rectangle } from "./rectangle";

/** Look of one edge. */
export interface EdgeFormat {
  readonly style?: string;
  readonly color?: string;
  readonly weight?: string;
}

/** Look of one cell, by the paths of Excel's properties; what is left out is Excel's default. */
export type CellFormat = Readonly<Record<string, unknown>>;

/** Excel's defaults, by path. */
export const defaultFormat: CellFormat = {
  numberFormat: "General", style: "Normal",
  horizontalAlignment: "General", verticalAlignment: "Bottom", indentLevel: 0, readingOrder: "Context", shrinkToFit: false, textOrientation: 0, wrapText: false, autoIndent: false,
  "fill/color": "#FFFFFF", "fill/pattern": "None", "fill/patternColor": "#000000", "fill/tintAndShade": 0, "fill/patternTintAndShade": 0,
  "font/name": "Calibri", "font/size": 11, "font/bold": false, "font/italic": false, "font/underline": "None", "font/color": "#000000", "font/strikethrough": false,
  "font/subscript": false, "font/superscript": false, "font/tintAndShade": 0,
  "protection/locked": true, "protection/formulaHidden": false,
};

/**
 * Formats of a sheet. Small blocks are kept per cell, blocks of whole rows or columns as regions; equal formats are shared.
 */
export class FormatStore {
  private readonly cells = new Map<number, CellFormat>();
  private regions: { readonly area: Rectangle; readonly patch: CellFormat }[] = [];
  private readonly shared = new Map<string, CellFormat>();
  /** What a patch made of a format, so that a block of equal cells is worked out once. */
  private readonly patched = new WeakMap<CellFormat, Map<string, CellFormat>>();

  at(row: number, column: number): CellFormat {
    const own = this.cells.get(cellKey(row, column));
    if (own !== undefined) return own;
    const layers = this.regions.filter(({ area }) => contains(area, row, column));
    return layers.length === 0 ? defaultFormat : this.share(Object.assign({}, defaultFormat, ...layers.map(({ patch }) => patch)) as CellFormat);
  }

  /** Cells that were ever formatted one by one. */
  *touched(): Iterable<{ readonly row: number; readonly column: number; readonly format: CellFormat }> {
    for (const [key, format] of this.cells) yield { ...cellPosition(key), format };
  }

  apply(area: Rectangle, patch: CellFormat): void {
    const name = JSON.stringify(patch);
    if (!isSmall(area)) {
      this.regions.push({ area, patch });
      for (const [key, format] of this.cells) {
        const { row, column } = cellPosition(key);
        if (contains(area, row, column)) this.cells.set(key, this.with(format, patch, name));
      }
      return;
    }
    for (let row = area.row; row <= area.toRow; row++) {
      for (let column = area.column; column <= area.toColumn; column++) this.cells.set(cellKey(row, column), this.with(this.at(row, column), patch, name));
    }
  }

  clear(area: Rectangle): void {
    if (this.regions.length > 0 || !isSmall(area)) this.apply(area, defaultFormat);
    else for (let row = area.row; row <= area.toRow; row++) for (let column = area.column; column <= area.toColumn; column++) this.cells.delete(cellKey(row, column));
  }

  copy(): FormatStore {
    const copy = new FormatStore();
    for (const [key, format] of this.cells) copy.cells.set(key, format);
    copy.regions = [...this.regions];
    return copy;
  }

  /** Moves cells as `move` says; undefined drops a cell. Regions stay where they are. */
  shift(move: (row: number, column: number) => { readonly row: number; readonly column: number } | undefined): void {
    const before = [...this.touched()];
    this.cells.clear();
    for (const { row, column, format } of before) {
      const to = move(row, column);
      if (to !== undefined) this.cells.set(cellKey(to.row, to.column), format);
    }
  }

  private with(format: CellFormat, patch: CellFormat, name: string): CellFormat {
    const known = this.patched.get(format) ?? new Map<string, CellFormat>();
    this.patched.set(format, known);
    const made = known.get(name) ?? this.share({ ...format, ...patch });
    known.set(name, made);
    return made;
  }

  private share(format: CellFormat): CellFormat {
    const text = JSON.stringify(format);
    const known = this.shared.get(text);
    if (known === undefined) this.shared.set(text, format);
    return known ?? format;
  }
}

const mostCellsOneByOne = 400_000;

function isSmall(area: Rectangle): boolean {
  return (area.toRow - area.row + 1) * (area.toColumn - area.column + 1) <= mostCellsOneByOne;
}
