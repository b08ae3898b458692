import type { BinaryOperator } from "./expression";

/** How tightly each operator binds in a cell; all of them join from the left, 2^3^2 too. */
export const precedence: Readonly<Record<BinaryOperator, number>> = {
  "=": 1, "<>": 1, "<": 1, "<=": 1, ">": 1, ">=": 1,
  "&": 2,
  "+": 3, "-": 3,
  "*": 4, "/": 4,
  "^": 5,
};

/** A sign before an operand binds tighter than any operator: in a cell -2^2 is 4. */
export const signPrecedence = 6;
