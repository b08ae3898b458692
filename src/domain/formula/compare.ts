import { bindToSheets } from "./bindToSheets";
import type { CellExpression } from "./expression";
import type { ParsedFormula, ParsedReference } from "./parsedFormula";
import { printParsed } from "./print";
import type { PlaceReference } from "./print";

/**
 * How a found formula differs:
 * - `replaced`: nothing is computed from other cells any more (=85.5)
 * - `rangeShortened`, `rangeLengthened`: only that one or more ranges lost or won cells
 * - `referenceMoved`: only that references point elsewhere (or at nothing: #REF!)
 * - `literalChanged`: a number or text is another one, or was typed over a reference
 * - `functionChanged`: another function or operator is called
 * - `shapeChanged`: it is built differently
 */
export type FormulaDifference = "replaced" | "rangeShortened" | "rangeLengthened" | "referenceMoved" | "literalChanged" | "functionChanged" | "shapeChanged";

export type FormulaComparison =
  | { readonly same: true }
  | { readonly same: false; readonly reason: FormulaDifference; readonly expectedText: string; readonly foundText: string };

/**
 * Compares what belongs in a cell with what was found there, both as trees: spaces, parentheses, a leading plus, case of function
 * names and titles, the spelling of numbers, and a prefix that names the cell's own sheet make no difference.
 * @param place where each reference of the plan was found (the same that prints formulas)
 * @param homeTitle present title of the sheet where the cell is
 */
export function compareFormulas(expected: CellExpression, place: PlaceReference, found: ParsedFormula, homeTitle: string): FormulaComparison {
  const bound = bindToSheets(expected, homeTitle, place);
  const differences = new Set<FormulaDifference>();
  collectDifferences(bound, found, homeTitle, differences);
  if (differences.size === 0) return { same: true };
  const reason = isComputed(bound) && !isComputed(found) ? "replaced" : mostTelling(differences);
  return { same: false, reason, expectedText: printParsed(bound), foundText: printParsed(found) };
}

/** Of several differences the one that changes most is named; a range both shortened and lengthened elsewhere counts as moved. */
function mostTelling(differences: ReadonlySet<FormulaDifference>): FormulaDifference {
  const byWeight = ["shapeChanged", "functionChanged", "literalChanged", "referenceMoved"] as const;
  const heaviest = byWeight.find((difference) => differences.has(difference));
  if (heaviest !== undefined) return heaviest;
  const [only] = differences;
  return differences.size === 1 && only !== undefined ? only : "referenceMoved";
}

function collectDifferences(expected: ParsedFormula, found: ParsedFormula, home: string, differences: Set<FormulaDifference>): void {
  if (expected.kind === "call" && found.kind === "call") {
    if (expected.name !== found.name) differences.add("functionChanged");
    if (expected.args.length !== found.args.length) differences.add("shapeChanged");
    else expected.args.forEach((argument, index) => collectDifferences(argument, found.args[index] ?? { kind: "empty" }, home, differences));
  } else if (expected.kind === "binary" && found.kind === "binary") {
    if (expected.operator !== found.operator) differences.add("functionChanged");
    collectDifferences(expected.left, found.left, home, differences);
    collectDifferences(expected.right, found.right, home, differences);
  } else if (expected.kind === "negate" && found.kind === "negate") {
    collectDifferences(expected.operand, found.operand, home, differences);
  } else {
    const difference = leafDifference(expected, found, home);
    if (difference !== undefined) differences.add(difference);
  }
}

/** The difference of two nodes of which at least one has no operands of the other's kind. */
function leafDifference(expected: ParsedFormula, found: ParsedFormula, home: string): FormulaDifference | undefined {
  if (expected.kind === "ref" && found.kind === "ref") return referenceDifference(expected.ref, found.ref, home);
  if (expected.kind === "ref" && found.kind === "error") return "referenceMoved";
  if (expected.kind === "number" && found.kind === "number") return isSameNumber(expected.value, found.value) ? undefined : "literalChanged";
  if (expected.kind === "text" && found.kind === "text") return expected.value === found.value ? undefined : "literalChanged";
  if (expected.kind === "empty" && found.kind === "empty") return undefined;
  return isLeaf(expected) && isLiteral(found) ? "literalChanged" : "shapeChanged";
}

/** Texts are canonical; programs that write 17 digits of a double mean the same number. */
function isSameNumber(expected: string, found: string): boolean {
  return expected === found || Number(expected) === Number(found);
}

function referenceDifference(expected: ParsedReference, found: ParsedReference, home: string): FormulaDifference | undefined {
  if (sheetKey(expected, home) !== sheetKey(found, home) || expected.name?.toUpperCase() !== found.name?.toUpperCase()) return "referenceMoved";
  const hasAll = isWithin(expected, found);
  const hasNoMore = isWithin(found, expected);
  if (hasAll && hasNoMore) return undefined;
  if (hasNoMore) return "rangeShortened";
  return hasAll ? "rangeLengthened" : "referenceMoved";
}

/** Titles of sheets are the same in either case in every spreadsheet program. */
function sheetKey(reference: ParsedReference, home: string): string {
  return (reference.sheetTitle ?? home).toLowerCase();
}

function isWithin(inner: ParsedReference, outer: ParsedReference): boolean {
  return inner.row >= outer.row && inner.column >= outer.column
    && (inner.toRow ?? inner.row) <= (outer.toRow ?? outer.row) && (inner.toColumn ?? inner.column) <= (outer.toColumn ?? outer.column);
}

/** Whether anything is read from a cell (or was, before the reference broke). */
function isComputed(formula: ParsedFormula): boolean {
  switch (formula.kind) {
    case "ref":
    case "error":
      return true;
    case "call":
      return formula.args.some(isComputed);
    case "binary":
      return isComputed(formula.left) || isComputed(formula.right);
    case "negate":
      return isComputed(formula.operand);
    default:
      return false;
  }
}

function isLiteral(formula: ParsedFormula): boolean {
  return formula.kind === "negate" ? isLiteral(formula.operand) : formula.kind === "number" || formula.kind === "text";
}

function isLeaf(formula: ParsedFormula): boolean {
  return formula.kind === "ref" || isLiteral(formula);
}
