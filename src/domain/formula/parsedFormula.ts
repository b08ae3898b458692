import type { BinaryOperator } from "./expression";

/**
 * What a formula found in a file refers to. `$` and degenerate spellings are gone: rows and columns are 1-based, the first
 * corner is the upper left. A whole column has rows 1 to 1048576. A defined name has `name`, and 0 as row and column.
 */
export interface ParsedReference {
  readonly sheetTitle?: string;
  readonly name?: string;
  readonly row: number;
  readonly column: number;
  readonly toRow?: number;
  readonly toColumn?: number;
}

/**
 * A formula as it was found: like `Expression`, but any function may be called (by its name of `functionName`; TRUE and FALSE among them), an error value
 * such as #REF! can stand anywhere, and an argument can be left empty.
 */
export type ParsedFormula =
  | { readonly kind: "number"; readonly value: string }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "ref"; readonly ref: ParsedReference }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly ParsedFormula[] }
  | { readonly kind: "binary"; readonly operator: BinaryOperator; readonly left: ParsedFormula; readonly right: ParsedFormula }
  | { readonly kind: "negate"; readonly operand: ParsedFormula }
  | { readonly kind: "error"; readonly value: string }
  | { readonly kind: "empty" };

/** Why a text is no formula that this product reads; `at` is the 0-based position in the text. */
export interface FormulaSyntaxError {
  readonly error: FormulaSyntaxErrorCode;
  readonly at: number;
}

export type FormulaSyntaxErrorCode =
  | "tooLong" | "tooDeep" | "tooManyOperators" | "unexpected" | "unexpectedEnd" | "textNotClosed" | "groupNotClosed" | "arrayConstant" | "numberOutOfRange" | "severalSheets";

export function isSyntaxError(result: ParsedFormula | FormulaSyntaxError): result is FormulaSyntaxError {
  return !("kind" in result);
}
