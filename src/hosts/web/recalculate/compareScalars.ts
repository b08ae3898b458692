import type { BinaryOperator } from "../../../domain/formula/expression";
import { CellError, errors, toNumber, toText } from "./scalar";
import type { Scalar } from "./scalar";

/** Relative difference below which two numbers are the same: what binary fractions lose in a few steps. */
const sameWithin = 2 ** -48;

export function isSameNumber(left: number, right: number): boolean {
  return left === right || Math.abs(left - right) <= Math.abs(left) * sameWithin;
}

/** Order of two values as Excel sorts them: numbers, then texts without case, then FALSE and TRUE. Negative, 0 or positive. */
export function compareScalars(left: Scalar, right: Scalar): number {
  const [one, other] = [filled(left, right), filled(right, left)];
  const [rankOne, rankOther] = [rankOf(one), rankOf(other)];
  if (rankOne !== rankOther) return rankOne - rankOther;
  if (typeof one === "number" && typeof other === "number") return isSameNumber(one, other) ? 0 : one - other;
  if (typeof one === "string" && typeof other === "string") {
    const [lowOne, lowOther] = [one.toLowerCase(), other.toLowerCase()];
    return lowOne === lowOther ? 0 : lowOne < lowOther ? -1 : 1;
  }
  return Number(one) - Number(other);
}

/** An empty cell is as the other side needs it: 0, "" or FALSE. */
function filled(value: Scalar, other: Scalar): Scalar {
  if (value !== null) return value;
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function rankOf(value: Scalar): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

/** One operator on two single values. */
export function operate(operator: BinaryOperator, left: Scalar, right: Scalar): Scalar {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  if (operator === "&") return `${toText(left) as string}${toText(right) as string}`;
  if (operator === "=" || operator === "<>" || operator === "<" || operator === "<=" || operator === ">" || operator === ">=") return compares(operator, compareScalars(left, right));
  const [one, other] = [toNumber(left), toNumber(right)];
  if (one instanceof CellError) return one;
  return other instanceof CellError ? other : arithmetic(operator, one, other);
}

function compares(operator: "=" | "<>" | "<" | "<=" | ">" | ">=", order: number): boolean {
  switch (operator) {
    case "=": return order === 0;
    case "<>": return order !== 0;
    case "<": return order < 0;
    case "<=": return order <= 0;
    case ">": return order > 0;
    case ">=": return order >= 0;
  }
}

function arithmetic(operator: "+" | "-" | "*" | "/" | "^", one: number, other: number): Scalar {
  switch (operator) {
    case "+": return nearZero(one + other, one);
    case "-": return nearZero(one - other, one);
    case "*": return one * other;
    case "/": return other === 0 ? errors.divisionByZero : one / other;
    case "^": {
      const power = one === 0 && other === 0 ? NaN : one ** other;
      return Number.isFinite(power) ? power : errors.number;
    }
  }
}

/** Excel and LibreOffice take a difference that is only noise of binary fractions for 0. */
function nearZero(result: number, operand: number): number {
  return result !== 0 && Math.abs(result) <= Math.abs(operand) * sameWithin ? 0 : result;
}
