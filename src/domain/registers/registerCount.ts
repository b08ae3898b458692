import type { Trace, TraceValue } from "../explanation/trace";
import type { Entry } from "../entry";
import { rational, type Rational } from "../units/rational";

/** What a register says of one cell of a form: a count, or missing where it has no row of that kind; never a silent zero. */
export interface RegisterCount { readonly entry: Entry; readonly trace: Trace }

/** A count from so many rows; missing when there are none. */
export function registerCount(rule: string, rows: number, counted: Rational | number, values: Readonly<Record<string, TraceValue>>): RegisterCount {
  const value = typeof counted === "number" ? rational(counted) : counted;
  if (rows === 0) return { entry: { state: "missing" }, trace: { rule: "register.none", values } };
  return { entry: { state: "value", value }, trace: { rule, values: { ...values, rows, counted: value } } };
}
