import { decimalText } from "./decimalText";
import type { AllowedFunction, BinaryOperator, Expression } from "./expression";

/** Excel refuses a formula with a longer text constant. */
export const longestText = 255;

/**
 * A number. A negative one becomes the negation of its amount, as a formula writes it.
 * Throws RangeError on a text that is no decimal number: a broken invariant of the rule that calls.
 */
export function num(value: string | number): Expression<never> {
  const text = String(value);
  const isNegative = text.startsWith("-");
  const amount = decimalText(isNegative ? text.slice(1) : text);
  if (amount === undefined) throw new RangeError(`not a decimal number: ${text}`);
  const node: Expression<never> = { kind: "number", value: amount };
  return isNegative && amount !== "0" ? { kind: "negate", operand: node } : node;
}

/** A text constant of at most 255 characters; throws RangeError on a longer one. */
export function text(value: string): Expression<never> {
  if (value.length > longestText) throw new RangeError(`a text in a formula has at most ${longestText} characters: ${value.slice(0, 40)}`);
  return { kind: "text", value };
}

/** A leaf: a role while a rule is written, a cell or range once it is bound. */
export function ref<R>(reference: R): Expression<R> {
  return { kind: "ref", ref: reference };
}

/** A call of an allowed function: `fn("ROUND", points, digits)`. */
export function fn<R>(name: AllowedFunction, ...args: readonly Expression<R>[]): Expression<R> {
  return { kind: "call", name, args };
}

export function negate<R>(operand: Expression<R>): Expression<R> {
  return { kind: "negate", operand };
}

export function sub<R>(left: Expression<R>, right: Expression<R>): Expression<R> {
  return binary("-", left, right);
}

export function div<R>(left: Expression<R>, right: Expression<R>): Expression<R> {
  return binary("/", left, right);
}

export function pow<R>(left: Expression<R>, right: Expression<R>): Expression<R> {
  return binary("^", left, right);
}

/** A sum of one or more terms, joined from the left. */
export function add<R>(first: Expression<R>, ...rest: readonly Expression<R>[]): Expression<R> {
  return joined("+", first, rest);
}

/** A product of one or more factors, joined from the left. */
export function mul<R>(first: Expression<R>, ...rest: readonly Expression<R>[]): Expression<R> {
  return joined("*", first, rest);
}

/** Texts put one after the other. A fraction needs TEXT() first: programs show different digits. */
export function concat<R>(first: Expression<R>, ...rest: readonly Expression<R>[]): Expression<R> {
  return joined("&", first, rest);
}

/** Comparisons are for rounded numbers that `ifNumber` has let through: in a cell "缺" >= 60 is TRUE. */
export function eq<R>(left: Expression<R>, right: Expression<R>): Expression<R> {
  return binary("=", left, right);
}

export function ne<R>(left: Expression<R>, right: Expression<R>): Expression<R> {
  return binary("<>", left, right);
}

export function lt<R>(left: Expression<R>, right: Expression<R>): Expression<R> {
  return binary("<", left, right);
}

export function le<R>(left: Expression<R>, right: Expression<R>): Expression<R> {
  return binary("<=", left, right);
}

export function gt<R>(left: Expression<R>, right: Expression<R>): Expression<R> {
  return binary(">", left, right);
}

export function ge<R>(left: Expression<R>, right: Expression<R>): Expression<R> {
  return binary(">=", left, right);
}

export function iff<R>(condition: Expression<R>, then: Expression<R>, otherwise: Expression<R>): Expression<R> {
  return fn("IF", condition, then, otherwise);
}

export function and<R>(...conditions: readonly Expression<R>[]): Expression<R> {
  return fn("AND", ...conditions);
}

export function or<R>(...conditions: readonly Expression<R>[]): Expression<R> {
  return fn("OR", ...conditions);
}

export function not<R>(condition: Expression<R>): Expression<R> {
  return fn("NOT", condition);
}

function binary<R>(operator: BinaryOperator, left: Expression<R>, right: Expression<R>): Expression<R> {
  return { kind: "binary", operator, left, right };
}

function joined<R>(operator: BinaryOperator, first: Expression<R>, rest: readonly Expression<R>[]): Expression<R> {
  return rest.reduce((left, right) => binary(operator, left, right), first);
}
