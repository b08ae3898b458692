import type { Trace } from "../domain/explanation/trace";
import type { CellExpression, CellReference } from "../domain/formula/expression";

/**
 * The workbook described once, as data. A host renders it; verify binds it to what it found.
 * Rows and columns are 1-based. Sheets are known by id; the title is only for people.
 */
export interface WorkbookPlan {
  readonly title: string;
  readonly sheets: readonly SheetPlan[];
  /** Defined names for people and other programs, besides those that sections bring. */
  readonly names: readonly DefinedNamePlan[];
}

export type CellValue = number | string | null;

export interface SheetPlan {
  /** Stable id, ASCII, unique in the workbook; the sheet's defined name is `kh_<id>`. */
  readonly id: string;
  readonly title: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Widths in characters, first column first. */
  readonly columnWidths: readonly number[];
  /** Columns (1-based) that help computing and are not printed; shown grey, or hidden. */
  readonly hiddenColumns: readonly number[];
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly cells: readonly CellPlan[];
  readonly sections: readonly SectionPlan[];
  readonly merges: readonly Rectangle[];
  readonly validations: readonly ValidationPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly links: readonly LinkPlan[];
  /** First row and column that scroll; {row: 5, column: 1} freezes four rows. */
  readonly freeze?: { readonly row: number; readonly column: number };
  readonly print: PrintPlan;
  /** Locked without a password: computed cells cannot be typed over by accident. */
  readonly isProtected: boolean;
  readonly zoom?: number;
}

/**
 * A run of whole rows found again by one defined name (`kh_<sheet>_<section>`), whatever else was inserted, renamed or saved by another program.
 * `fixed`: a form or block whose rows each have their own meaning. `list`: rows alike, with room to grow.
 */
export interface SectionPlan {
  readonly id: string;
  readonly kind: "fixed" | "list";
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly toRow: number;
  readonly toColumn: number;
}

export type CellPlan = LabelCell | InputCell | ComputedCell;

interface CellBase {
  readonly row: number;
  readonly column: number;
  readonly style: StyleName;
}

/** Fixed text or number that the product wrote: headings, item names, ids. `isIssued`: it must not be changed (verify compares it). */
export interface LabelCell extends CellBase {
  readonly kind: "label";
  readonly value: CellValue;
  readonly isIssued?: boolean;
}

/** A cell that people fill. `role` names the fact; `type` says how it is read; `value` is what it holds now. */
export interface InputCell extends CellBase {
  readonly kind: "input";
  readonly role: string;
  readonly type: InputType;
  readonly value: CellValue;
  /** A number of the rules in 参数 or 评分细则: the street may change it after lifting the protection, and verify says so. */
  readonly isLocked?: boolean;
}

export type InputType = "number" | "text" | "date" | "choice" | "money";

/** A formula, and the figure that the engine has for it (its cached value). */
export interface ComputedCell extends CellBase {
  readonly kind: "computed";
  readonly formula: CellExpression;
  /** The engine's own figure; what a recalculation must give. "" for an empty text. */
  readonly value: number | string;
  /** Role of the figure for explanations and jumps, when it is one that people ask about. */
  readonly role?: string;
  /** How the engine came to the value, where it is a figure of the rules. */
  readonly trace?: Trace;
  /** Counted from a register until somebody types over it: unlocked, and looks like what people fill. What is typed is then an input cell of the plan. */
  readonly isOpen?: boolean;
}

export interface ValidationPlan {
  readonly range: Rectangle;
  readonly rule:
    | { readonly kind: "list"; readonly values: readonly string[] }
    | { readonly kind: "listFrom"; readonly source: CellReference }
    | { readonly kind: "whole" | "decimal"; readonly minimum: number; readonly maximum: number }
    | { readonly kind: "date"; readonly from: string; readonly to: string }
    /** A formula that must be true for the first cell of the range; for counts that may also be "/" . */
    | { readonly kind: "custom"; readonly formula: CellExpression };
  /** Title and sentence shown when the cell is chosen, and when a wrong value is typed. */
  readonly prompt?: string;
  readonly error: string;
}

export interface ConditionalFormatPlan {
  readonly range: Rectangle;
  /** True for the first cell of the range; references to other cells of the range move with it (relative). */
  readonly formula: CellExpression;
  /** `ruled`: thin lines around each cell, for rows of a list that has lines only where something stands. */
  readonly look: "missing" | "bad" | "good" | "warning" | "notApplicable" | "ruled";
}

/** A link inside the workbook, shown on a label cell. */
export interface LinkPlan {
  readonly row: number;
  readonly column: number;
  readonly target: CellReference;
}

export interface DefinedNamePlan {
  readonly name: string;
  readonly reference: CellReference;
}

export interface PrintPlan {
  readonly orientation: "portrait" | "landscape";
  readonly area?: Rectangle;
  /** Rows repeated on each page, inclusive. */
  readonly titleRows?: { readonly from: number; readonly to: number };
  /** A page ends after each of these rows. */
  readonly breaksAfter: readonly number[];
  /** One page high as well (forms); otherwise only one page wide. */
  readonly isOnePage: boolean;
  /** `narrow` leaves more of the page to lists that must end on it; without it, normal. */
  readonly margins?: "narrow" | "normal";
}

/** Looks by meaning; `styles.ts` says what each looks like. */
export type StyleName =
  | "title" | "subtitle" | "attachment" | "header" | "line" | "lineRight"
  | "text" | "textCenter" | "textLeft" | "number" | "points" | "money" | "percent" | "date" | "index"
  | "inputText" | "inputCenter" | "inputNumber" | "inputMoney" | "inputDate" | "inputPercent"
  | "computedText" | "computedCenter" | "computedNumber" | "computedPoints" | "computedMoney" | "computedDate" | "computedPercent" | "computedIndex"
  | "total" | "totalMoney" | "totalPoints" | "helper" | "helperNumber" | "helperDate" | "note" | "noteRight" | "signature" | "link" | "block" | "hero" | "plain"
  /** Rows of a list without lines of their own. */
  | "listText" | "listCenter" | "listDate"
  /** A bound of a band: a number beyond ±99,999 shows as 不限. */
  | "bound";
