import { decimalText } from "./decimalText";
import type { CellExpression, CellReference } from "./expression";
import type { ParsedFormula, ParsedReference } from "./parsedFormula";
import type { PlaceReference } from "./print";

/**
 * The expression that belongs in a cell, in the form in which a found formula is read: titles instead of sheet ids, none for the
 * cell's own sheet, numbers in their one spelling. So expected and found can be compared node by node.
 */
export function bindToSheets(expression: CellExpression, homeTitle: string, place: PlaceReference): ParsedFormula {
  switch (expression.kind) {
    case "number":
      return boundNumber(expression.value);
    case "text":
      return expression;
    case "ref":
      return { kind: "ref", ref: boundReference(expression.ref, homeTitle, place) };
    case "negate":
      return { kind: "negate", operand: bindToSheets(expression.operand, homeTitle, place) };
    case "call":
      return { ...expression, args: expression.args.map((argument) => bindToSheets(argument, homeTitle, place)) };
    case "binary":
      return { ...expression, left: bindToSheets(expression.left, homeTitle, place), right: bindToSheets(expression.right, homeTitle, place) };
  }
}

/** Whoever wrote the node by hand may have put the sign into the number. */
function boundNumber(text: string): ParsedFormula {
  const isNegative = text.startsWith("-");
  const amount = isNegative ? text.slice(1) : text;
  const number: ParsedFormula = { kind: "number", value: decimalText(amount) ?? amount };
  return isNegative ? { kind: "negate", operand: number } : number;
}

function boundReference(reference: CellReference, homeTitle: string, place: PlaceReference): ParsedReference {
  const { sheetTitle, row, column, toRow, toColumn } = place(reference);
  const isRange = toRow !== undefined || toColumn !== undefined;
  const corners = isRange ? { row, column, toRow: toRow ?? row, toColumn: toColumn ?? column } : { row, column };
  return sheetTitle === homeTitle ? corners : { sheetTitle, ...corners };
}
