import type { ParsedFormula, ParsedReference } from "../../../domain/formula/parsedFormula";
import { aggregateFunctions } from "./aggregateFunctions";
import { operate } from "./compareScalars";
import { eachValue, isGrid, overGrids, single } from "./grid";
import type { Operand } from "./grid";
import { lookupFunctions } from "./lookupFunctions";
import { asGrid } from "./sheetFunction";
import type { RangeFunction } from "./sheetFunction";
import { CellError, dayOf, errors, toBoolean, toNumber } from "./scalar";
import type { Scalar } from "./scalar";
import { valueFunctions } from "./valueFunctions";

/** Where a formula stands, and what its references are. */
export interface FormulaContext {
  readonly row: number;
  readonly column: number;
  /** The cells of a reference; an error for a sheet or name that is not there. */
  resolve(reference: ParsedReference): Operand;
}

type Call = Extract<ParsedFormula, { kind: "call" }>;
/** `cell`: one value is wanted, and a range gives the one in the formula's own row or column; `grid`: all values, as inside SUMPRODUCT. */
type Mode = "cell" | "grid";

/** Days from one to another without weekends and the days of a list. */
const networkDays: RangeFunction = ([first = null, last = null, rest], place) => {
  const [start, end] = [toNumber(single(first, place)), toNumber(single(last, place))];
  if (start instanceof CellError) return start;
  if (end instanceof CellError) return end;
  const [from, to] = [Math.floor(Math.min(start, end)), Math.floor(Math.max(start, end))];
  const off = new Set<number>();
  if (rest !== undefined) eachValue(asGrid(rest), (value) => void (typeof value === "number" && off.add(Math.floor(value))));
  // Whole weeks have five; what is left over is counted day by day.
  const weeks = Math.floor((to - from + 1) / 7);
  let days = weeks * 5;
  for (let day = from + weeks * 7; day <= to; day++) if (isWeekday(day)) days++;
  for (const day of off) if (day >= from && day <= to && isWeekday(day)) days--;
  return start <= end ? days : -days;
};

function isWeekday(serial: number): boolean {
  const { weekday } = dayOf(serial);
  return weekday !== 0 && weekday !== 6;
}

const rangeFunctions: Readonly<Record<string, RangeFunction>> = { ...aggregateFunctions, ...lookupFunctions, NETWORKDAYS: networkDays };
/** Inside these, ranges are computed value by value. */
const gridFunctions = new Set(["SUMPRODUCT", "LOOKUP"]);
const conditional = new Set(["IF", "IFERROR", "IFNA", "CHOOSE", "AND", "OR"]);

/** Whether every function of a formula is one that is computed here. */
export function isComputable(formula: ParsedFormula): boolean {
  switch (formula.kind) {
    case "call":
      return (conditional.has(formula.name) || Object.hasOwn(rangeFunctions, formula.name) || Object.hasOwn(valueFunctions, formula.name)) && formula.args.every(isComputable);
    case "binary":
      return isComputable(formula.left) && isComputable(formula.right);
    case "negate":
      return isComputable(formula.operand);
    default:
      return true;
  }
}

/** The value of a formula in its cell: never empty, as Excel shows 0 for a reference to nothing. */
export function evaluateFormula(formula: ParsedFormula, context: FormulaContext): number | string | boolean | CellError {
  return single(evaluate(formula, context, "cell"), context) ?? 0;
}

function evaluate(formula: ParsedFormula, context: FormulaContext, mode: Mode): Operand {
  switch (formula.kind) {
    case "number": return Number(formula.value);
    case "text": return formula.value;
    case "error": return new CellError(formula.value);
    case "empty": return null;
    case "ref": return context.resolve(formula.ref);
    case "negate": return values([formula.operand], context, mode, ([value = null]) => negated(value));
    case "binary": return values([formula.left, formula.right], context, mode, ([left = null, right = null]) => operate(formula.operator, left, right));
    case "call": return call(formula, context, mode);
  }
}

function negated(value: Scalar): Scalar {
  const number = toNumber(value);
  return number instanceof CellError ? number : number === 0 ? 0 : -number;
}

/** A function of single values, over what its arguments are in this mode. */
function values(args: readonly ParsedFormula[], context: FormulaContext, mode: Mode, compute: (values: readonly Scalar[]) => Scalar): Operand {
  const operands = args.map((argument) => evaluate(argument, context, mode));
  return mode === "grid" ? overGrids(operands, compute) : compute(operands.map((operand) => single(operand, context)));
}

function call({ name, args }: Call, context: FormulaContext, mode: Mode): Operand {
  if (conditional.has(name)) return condition(name, args, context, mode);
  const inner = gridFunctions.has(name) ? "grid" : mode;
  if (Object.hasOwn(rangeFunctions, name)) return rangeFunctions[name]!(args.map((argument) => evaluate(argument, context, inner)), context);
  return Object.hasOwn(valueFunctions, name) ? values(args, context, mode, valueFunctions[name]!) : errors.name;
}

/** Functions that leave arguments alone which they do not need. */
function condition(name: string, args: readonly ParsedFormula[], context: FormulaContext, mode: Mode): Operand {
  const [first = { kind: "empty" as const }, second, third] = args;
  if (name === "AND" || name === "OR") return allOrAny(name, args, context, mode);
  const tested = evaluate(first, context, mode);
  if (mode === "grid" && isGrid(tested) && name === "IF") {
    const branches = [second, third].map((branch) => (branch === undefined ? false : evaluate(branch, context, mode)));
    return overGrids([tested, ...branches], ([test = null, yes = null, no = null]) => {
      const truth = toBoolean(test);
      return truth instanceof CellError ? truth : truth ? yes : no;
    });
  }
  const value = single(tested, context);
  if (name === "IFERROR" || name === "IFNA") {
    const isCaught = value instanceof CellError && (name === "IFERROR" || value.code === "#N/A");
    return isCaught ? branch(second, context, mode) : value;
  }
  if (name === "CHOOSE") {
    const number = toNumber(value);
    if (number instanceof CellError) return number;
    const chosen = args[Math.trunc(number)];
    return number < 1 || chosen === undefined ? errors.value : branch(chosen, context, mode);
  }
  const truth = toBoolean(value);
  if (truth instanceof CellError) return truth;
  if (truth) return branch(second, context, mode);
  return third === undefined ? false : branch(third, context, mode);
}

function branch(formula: ParsedFormula | undefined, context: FormulaContext, mode: Mode): Operand {
  return formula === undefined ? 0 : evaluate(formula, context, mode) ?? 0;
}

function allOrAny(name: "AND" | "OR", args: readonly ParsedFormula[], context: FormulaContext, mode: Mode): Scalar {
  let result: boolean | undefined;
  for (const argument of args) {
    const operand = evaluate(argument, context, mode);
    let wrong: CellError | undefined;
    const take = (value: Scalar) => {
      const truth = toBoolean(value);
      if (truth instanceof CellError) wrong ??= truth;
      else result = result === undefined ? truth : name === "AND" ? result && truth : result || truth;
    };
    // Texts and empty cells of a range are passed over.
    if (isGrid(operand)) eachValue(operand, (value) => void (value !== null && typeof value !== "string" && take(value)));
    else take(operand);
    if (wrong !== undefined) return wrong;
  }
  return result ?? errors.value;
}
