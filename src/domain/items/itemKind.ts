import type { ZodType } from "zod";
import type { Entry } from "../facts";
import type { RuleExpression } from "../formula/expression";
import type { Localized } from "../scheme/schemaParts";
import type { Quantity } from "../scheme/quantity";
import type { TraceValue } from "../explanation/trace";
import type { Rational } from "../units/rational";
import type { RegisterSource } from "../registers/registerSource";
import type { Due } from "./itemCommon";

/** What a form asks on one line, and how that answer is limited. */
export interface FormRow {
  /** "" for an item of one line, else the line's id. */
  readonly line: string;
  readonly title: Localized | undefined;
  /** `count`: zero or more; `points`: zero to the item's maximum; `yesNo`: 是 or 否; `none`: nothing to enter. */
  readonly answer: "count" | "points" | "yesNo" | "none";
  /** Where the target comes from: the scheme, typed on the form, or there is none. */
  readonly target: "scheme" | "entered" | "none";
  /** Blank counts as none once 其余无扣分 is ticked. */
  readonly isBlankNone: boolean;
  /** Points of one event, for lines of lists. */
  readonly each: Quantity | undefined;
}

/** What the engine hands an item: answers already settled between 自报 and 核定, and counts over its period. */
export interface ItemInput {
  readonly maxPoints: Rational;
  /** By line id ("" for a single line): what counts, over all months of the item's period. */
  readonly counted: ReadonlyMap<string, Entry>;
  readonly target: Entry;
  readonly workingDays: number;
  readonly calendarDays: number;
  /** The subject's satisfaction index on 0-100, where the item names a survey. */
  readonly index: Entry;
}

/** Points before any rounding, or the state that stands in their place, with the values its explanation names. */
export type ItemScore =
  | { readonly state: "value"; readonly points: Rational; readonly rule: string; readonly values: Readonly<Record<string, TraceValue>> }
  | { readonly state: "missing" | "notApplicable"; readonly rule: string; readonly values: Readonly<Record<string, TraceValue>> };

/**
 * The formula face: a number where it can be computed, and the conditions under which a state stands instead
 * (not applicable is asked first, then missing).
 * Roles that may be used: `max`, `target`, `counted` (a cell, or the range of the lines), `each` (range), `cap`, `floor`,
 * `frequency`, `workingDays`, `calendarDays`, `index`.
 */
export interface ItemFormula {
  readonly missingWhen: RuleExpression;
  readonly notApplicableWhen: RuleExpression;
  readonly points: RuleExpression;
}

/** One item kind: four faces that stand together. A new kind is one new file and one line in `itemKinds.ts`. */
export interface ItemKind<Item extends ItemOfAnyKind> {
  readonly kind: Item["kind"];
  /** What 评分细则 calls the kind. */
  readonly title: Localized;
  readonly schema: ZodType<Item>;
  readonly rows: (item: Item) => readonly FormRow[];
  /** The points it can give. `isBonus`: they stand outside the sheet's maximum. */
  readonly maxPoints: (item: Item) => Quantity;
  readonly isBonus: boolean;
  /** The target that the scheme sets, with its variants by area; undefined where it is typed or there is none. */
  readonly target: (item: Item) => Quantity | undefined;
  /** The survey whose index gives the points; undefined for kinds that need none. */
  readonly survey: (item: Item) => string | undefined;
  /** Further numbers of the scheme that its formula reads, by role. */
  readonly parameters: (item: Item) => Readonly<Record<string, Quantity>>;
  readonly score: (item: Item, input: ItemInput) => ItemScore;
  readonly formula: (item: Item) => ItemFormula;
}

/** What any kind's item has; kinds add their own parameters. */
export interface ItemOfAnyKind {
  readonly kind: string;
  readonly id: string;
  readonly title: Localized;
  readonly standard: Localized;
  readonly from: string;
  readonly due: Due;
  readonly register?: RegisterSource | undefined;
}
