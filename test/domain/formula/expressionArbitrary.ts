import fc from "fast-check";
import { decimalText } from "../../../src/domain/formula/decimalText";
import { allowedFunctions } from "../../../src/domain/formula/expression";
import type { BinaryOperator, CellExpression, CellReference } from "../../../src/domain/formula/expression";
import type { PlaceReference } from "../../../src/domain/formula/print";

/** Sheet ids of the made plan with their titles: plain, with a quote, with spaces and marks, one like a cell, one like a formula. */
export const sheetTitles: Readonly<Record<string, string>> = {
  params: "参数", station: "和'平 站(一)", form: "2026-10 考核表!", cell: "A1", sum: "SUM(B2)",
};

/** Every reference where the plan has it, on the sheet with its title of `sheetTitles`. */
export const placeAsPlanned: PlaceReference = ({ sheet, ...position }) => ({ ...position, sheetTitle: sheetTitles[sheet] ?? sheet });

const operators: readonly BinaryOperator[] = ["+", "-", "*", "/", "^", "&", "=", "<>", "<", "<=", ">", ">="];

const rowArbitrary = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 1048576 }));
const columnArbitrary = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 16384 }));
const sheetArbitrary = fc.constantFrom(...Object.keys(sheetTitles));

const cellArbitrary: fc.Arbitrary<CellReference> = fc.record({ sheet: sheetArbitrary, row: rowArbitrary, column: columnArbitrary });
const rangeArbitrary: fc.Arbitrary<CellReference> = fc
  .record({ sheet: sheetArbitrary, rows: fc.tuple(rowArbitrary, rowArbitrary), columns: fc.tuple(columnArbitrary, columnArbitrary) })
  .map(({ sheet, rows, columns }) => ({
    sheet, row: Math.min(...rows), column: Math.min(...columns), toRow: Math.max(...rows), toColumn: Math.max(...columns),
  }));

/** Unsigned decimals in their one spelling: 0, 60, 0.05, 1050000.75. */
export const numberArbitrary: fc.Arbitrary<string> = fc
  .tuple(fc.nat(9_999_999), fc.oneof(fc.constant(""), fc.nat(9999).map((fraction) => `.${fraction}`)))
  .map(([whole, fraction]) => decimalText(`${whole}${fraction}`) ?? "0");

const textArbitrary = fc.oneof(
  fc.constantFrom("缺", "", "-", '"', "a\"\"b", "=1+2", "'参数'!A1", "未定级\n", "#REF!", ")", "TRUE"),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);

/** Any expression of the allowed functions and operators over cells of the made plan, in the form in which formulas are read back. */
export const expressionArbitrary: fc.Arbitrary<CellExpression> = fc.letrec<{ expression: CellExpression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 5 },
    fc.oneof(cellArbitrary, rangeArbitrary).map((reference): CellExpression => ({ kind: "ref", ref: reference })),
    numberArbitrary.map((value): CellExpression => ({ kind: "number", value })),
    textArbitrary.map((value): CellExpression => ({ kind: "text", value })),
    tie("expression").map((operand): CellExpression => ({ kind: "negate", operand })),
    {
      weight: 6,
      arbitrary: fc.tuple(fc.constantFrom(...operators), tie("expression"), tie("expression"))
        .map(([operator, left, right]): CellExpression => ({ kind: "binary", operator, left, right })),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(fc.constantFrom(...allowedFunctions), fc.array(tie("expression"), { maxLength: 4 }))
        .map(([name, args]): CellExpression => ({ kind: "call", name, args })),
    },
  ),
})).expression;
