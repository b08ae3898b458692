/**
 * The small typed expression tree of the functions that a generated sheet may use (DESIGN section 7).
 * A leaf `ref` names a role ("points", "target"); the workbook binds roles to cells. `R` is what a reference is:
 * a role name while a rule is written, a cell or range of the plan once it is bound.
 */
export type Expression<R> =
  | { readonly kind: "number"; readonly value: string }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "ref"; readonly ref: R }
  | { readonly kind: "call"; readonly name: AllowedFunction; readonly args: readonly Expression<R>[] }
  | { readonly kind: "binary"; readonly operator: BinaryOperator; readonly left: Expression<R>; readonly right: Expression<R> }
  | { readonly kind: "negate"; readonly operand: Expression<R> };

export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";

/** Every function that a generated sheet may call. Anything else needs a reason and a recalculation test. */
export const allowedFunctions = [
  "SUM", "SUMPRODUCT", "SUMIF", "SUMIFS", "COUNT", "COUNTA", "COUNTIF", "COUNTIFS", "AVERAGE", "AVERAGEIF", "AVERAGEIFS",
  "MIN", "MAX", "ROUND", "ROUNDUP", "ROUNDDOWN", "INT", "MOD", "ABS", "SIGN", "IF", "IFERROR", "AND", "OR", "NOT",
  "INDEX", "MATCH", "LOOKUP", "VLOOKUP", "CHOOSE", "RANK", "LARGE", "SMALL", "MEDIAN", "VAR", "VARP", "STDEV", "STDEVP",
  "SQRT", "DATE", "YEAR", "MONTH", "DAY", "EOMONTH", "EDATE", "DAYS", "NETWORKDAYS", "TEXT", "VALUE", "LEN", "LEFT", "RIGHT", "MID",
  "TRIM", "SUBSTITUTE", "ISBLANK", "ISNUMBER", "ISTEXT", "ISERROR", "ROW", "COLUMN", "SUBTOTAL",
] as const;
export type AllowedFunction = (typeof allowedFunctions)[number];

/** A rule's expression before it is bound: its leaves name roles. */
export type RuleExpression = Expression<string>;

/** A cell or a rectangle of the plan: zero-free, 1-based rows and columns, sheet by its id (never its title). */
export interface CellReference {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Present for a range: the last row and column, inclusive. */
  readonly toRow?: number;
  readonly toColumn?: number;
}

/** An expression bound to cells of the plan. */
export type CellExpression = Expression<CellReference>;
