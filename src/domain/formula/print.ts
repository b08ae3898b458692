import { columnName } from "./columnName";
import type { CellExpression, CellReference } from "./expression";
import { functionNameInFile } from "./functionName";
import type { ParsedFormula, ParsedReference } from "./parsedFormula";
import { precedence, signPrecedence } from "./precedence";

/** Where a reference of the plan really is: the sheet's title now, 1-based rows and columns. */
export interface PlacedReference {
  readonly sheetTitle: string;
  readonly row: number;
  readonly column: number;
  readonly toRow?: number;
  readonly toColumn?: number;
}

export type PlaceReference = (reference: CellReference) => PlacedReference;

export interface PrintOptions {
  /** `absolute` writes $A$1: for validations and conditional formats, whose references would move with the range. */
  readonly anchor: "relative" | "absolute";
}

/**
 * The formula as a cell of a file holds it, without the leading "=", with no more parentheses than needed.
 * @param home id of the sheet where the cell is: its own references get no sheet prefix
 * @param place where each reference is
 */
export function printFormula(expression: CellExpression, home: string, place: PlaceReference, options: PrintOptions = { anchor: "relative" }): string {
  return printTree(expression, {
    functionName: functionNameInFile,
    reference: (reference) => {
      const placed = place(reference);
      return titlePrefix(reference.sheet === home ? undefined : placed.sheetTitle) + printRange(placed, options);
    },
  });
}

/** A formula that was found, as text for people: the spelling of `printFormula` without the file format's prefixes. */
export function printParsed(formula: ParsedFormula): string {
  return printTree(formula, { functionName: (name) => name, reference: (reference) => printReference(reference, { anchor: "relative" }) });
}

/** How the leaves and the names of functions are written. */
interface Spelling<R> {
  readonly functionName: (name: string) => string;
  readonly reference: (reference: R) => string;
}

/** Either tree: bound to the plan (references are `CellReference`) or found in a file. */
type PrintableTree<R> =
  | { readonly kind: "number" | "text" | "error"; readonly value: string }
  | { readonly kind: "empty" }
  | { readonly kind: "ref"; readonly ref: R }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly PrintableTree<R>[] }
  | { readonly kind: "binary"; readonly operator: keyof typeof precedence; readonly left: PrintableTree<R>; readonly right: PrintableTree<R> }
  | { readonly kind: "negate"; readonly operand: PrintableTree<R> };

function printTree<R>(tree: PrintableTree<R>, spelling: Spelling<R>): string {
  switch (tree.kind) {
    case "number":
    case "error":
      return tree.value;
    case "text":
      return `"${tree.value.replaceAll('"', '""')}"`;
    case "empty":
      return "";
    case "ref":
      return spelling.reference(tree.ref);
    case "call":
      return `${spelling.functionName(tree.name)}(${tree.args.map((argument) => printTree(argument, spelling)).join(",")})`;
    case "negate":
      return `-${printOperand(tree.operand, signPrecedence, spelling)}`;
    case "binary": {
      const strength = precedence[tree.operator];
      // Operators join from the left, so an equally strong operation on the right keeps its parentheses.
      return printOperand(tree.left, strength, spelling) + tree.operator + printOperand(tree.right, strength + 1, spelling);
    }
  }
}

/** An operand, in parentheses if it binds less tightly than its place needs. */
function printOperand<R>(tree: PrintableTree<R>, needed: number, spelling: Spelling<R>): string {
  const printed = printTree(tree, spelling);
  return tree.kind === "binary" && precedence[tree.operator] < needed ? `(${printed})` : printed;
}

function printReference(reference: ParsedReference, options: PrintOptions): string {
  return titlePrefix(reference.sheetTitle) + (reference.name ?? printRange(reference, options));
}

function titlePrefix(sheetTitle: string | undefined): string {
  return sheetTitle === undefined ? "" : `'${sheetTitle.replaceAll("'", "''")}'!`;
}

function printRange({ row, column, toRow, toColumn }: Omit<PlacedReference, "sheetTitle">, options: PrintOptions): string {
  const first = printCorner(row, column, options);
  return toRow === undefined && toColumn === undefined ? first : `${first}:${printCorner(toRow ?? row, toColumn ?? column, options)}`;
}

function printCorner(row: number, column: number, options: PrintOptions): string {
  return options.anchor === "absolute" ? `$${columnName(column)}$${row}` : `${columnName(column)}${row}`;
}
