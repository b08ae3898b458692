import type { Rectangle } from "../../workbook/plan";

/** What a workbook looks like, as plain data for showing it: nothing here is needed to compute. */
export interface WorkbookAppearance {
  /** By the style index of a cell. */
  readonly looks: readonly CellLook[];
  /** By the number that a conditional format names. */
  readonly conditionalLooks: readonly PartialLook[];
  readonly sheets: readonly SheetAppearance[];
  /** Names with the cells that they stand for, as written; for links. */
  readonly names: ReadonlyMap<string, string>;
}

export interface CellLook {
  readonly font: FontLook;
  /** "#rrggbb", as every colour here; without it, no fill. */
  readonly fill?: string;
  readonly borders: Readonly<Partial<Record<BorderSide, BorderLook>>>;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wraps: boolean;
  /** Degrees, counter-clockwise; 255 is one letter above another. */
  readonly rotation: number;
  readonly indent: number;
  readonly numberFormat: string;
  readonly isLocked: boolean;
}

/** What a conditional format lays over a cell. */
export type PartialLook = Partial<Omit<CellLook, "font">> & { readonly font: Partial<FontLook> };

export interface FontLook {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
  readonly isStruck: boolean;
  readonly color?: string;
}

export type BorderSide = "left" | "right" | "top" | "bottom";
/** `style` in the words of the file format: thin, medium, dashed, double ... */
export interface BorderLook { readonly style: string; readonly color: string }

export interface SheetAppearance {
  readonly title: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Style index by `cellKey`, of every cell that is in the file, empty ones too. */
  readonly styles: ReadonlyMap<number, number>;
  /** In characters of the Normal font. */
  readonly defaultColumnWidth: number;
  /** In points. */
  readonly defaultRowHeight: number;
  readonly columns: readonly ColumnAppearance[];
  readonly rows: ReadonlyMap<number, RowAppearance>;
  readonly merges: readonly Rectangle[];
  /** Rows and columns that do not scroll. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly hasGridLines: boolean;
  /** Percent. */
  readonly zoom: number;
  readonly protection: "none" | "open" | "password";
  readonly validations: readonly ValidationAppearance[];
  readonly conditionalFormats: readonly ConditionalAppearance[];
  readonly links: readonly LinkAppearance[];
}

export interface ColumnAppearance { readonly from: number; readonly to: number; readonly width?: number; readonly isHidden: boolean; readonly style?: number }
export interface RowAppearance { readonly height?: number; readonly isHidden: boolean; readonly style?: number }

export interface ValidationAppearance {
  readonly ranges: readonly Rectangle[];
  /** list, whole, decimal, date, time, textLength, custom, none. */
  readonly type: string;
  readonly operator: string;
  readonly formulas: readonly [string, string];
  readonly allowsBlank: boolean;
  /** An error of style `stop` refuses the entry; one that shows no error refuses nothing. */
  readonly refuses: boolean;
  readonly error: string;
  readonly prompt: string;
}

export interface ConditionalAppearance {
  readonly ranges: readonly Rectangle[];
  readonly type: string;
  readonly operator: string;
  readonly formulas: readonly string[];
  readonly look?: number;
  readonly priority: number;
  readonly stops: boolean;
}

/** `target`: a name or an address inside the workbook; links to outside are not kept. */
export interface LinkAppearance { readonly range: Rectangle; readonly target: string }
