import type { Area, Grid, Operand } from "./grid";
import { Area as AreaClass, isGrid, single } from "./grid";
import { CellError, errors, toNumber, toText } from "./scalar";
import type { Scalar } from "./scalar";

/** Where a formula stands: what ROW() and the crossing of a range with its own row need. */
export interface FormulaPlace { readonly row: number; readonly column: number }

/** A function over whole operands: it decides itself what a range means. */
export type RangeFunction = (operands: readonly Operand[], place: FormulaPlace) => Operand;
/** A function of single values; over ranges inside SUMPRODUCT it is applied value by value. */
export type ValueFunction = (values: readonly Scalar[]) => Scalar;

/** Applies a function of numbers: an error among the values is the result. */
export function ofNumbers(compute: (...numbers: number[]) => Scalar): ValueFunction {
  return (values) => {
    const numbers: number[] = [];
    for (const value of values) {
      const number = toNumber(value);
      if (number instanceof CellError) return number;
      numbers.push(number);
    }
    const result = compute(...numbers);
    return typeof result === "number" && !Number.isFinite(result) ? errors.number : result;
  };
}

/** Applies a function whose first value is a text and whose others are numbers. */
export function ofText(compute: (text: string, ...numbers: number[]) => Scalar): ValueFunction {
  return ([first = null, ...rest]) => {
    const text = toText(first);
    if (text instanceof CellError) return text;
    return ofNumbers((...numbers) => compute(text, ...numbers))(rest);
  };
}

export function isArea(operand: Operand | undefined): operand is Area {
  return operand instanceof AreaClass;
}

/** A grid, whatever was given: a single value is a grid of one. */
export function asGrid(operand: Operand): Grid {
  return isGrid(operand) ? operand : { rows: 1, columns: 1, at: () => operand };
}

/** The number of an operand where a function wants just one. */
export function numberOf(operand: Operand | undefined, place: FormulaPlace, fallback = 0): number | CellError {
  return operand === undefined ? fallback : toNumber(single(operand, place));
}
