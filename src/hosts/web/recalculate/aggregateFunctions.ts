import { criterion } from "./criterion";
import type { Criterion } from "./criterion";
import { Area, asFilled, eachValue, isGrid, single } from "./grid";
import type { Grid, Operand } from "./grid";
import { asGrid, isArea, numberOf } from "./sheetFunction";
import type { FormulaPlace, RangeFunction } from "./sheetFunction";
import { CellError, errors, toNumber } from "./scalar";
import type { Scalar } from "./scalar";

/** The numbers of the operands as SUM counts them: of ranges the numbers alone, of single values also texts that read as numbers. */
export function numbersOf(operands: readonly Operand[]): number[] | CellError {
  const numbers: number[] = [];
  let wrong: CellError | undefined;
  for (const operand of operands) {
    if (isGrid(operand)) {
      eachValue(operand, (value) => {
        if (typeof value === "number") numbers.push(value);
        else if (value instanceof CellError) wrong ??= value;
        return wrong === undefined;
      });
    } else {
      const number = toNumber(operand);
      if (number instanceof CellError) wrong ??= number;
      else numbers.push(number);
    }
    if (wrong !== undefined) return wrong;
  }
  return numbers;
}

/** Sum with the lost digits carried along (Neumaier), which is what keeps long columns of money exact to the fen. */
export function sumOf(numbers: readonly number[]): number {
  let [sum, lost] = [0, 0];
  for (const number of numbers) {
    const next = sum + number;
    lost += Math.abs(sum) >= Math.abs(number) ? sum - next + number : number - next + sum;
    sum = next;
  }
  return sum + lost;
}

function ofNumbersIn(compute: (numbers: readonly number[]) => Scalar): RangeFunction {
  return (operands) => {
    const numbers = numbersOf(operands);
    return numbers instanceof CellError ? numbers : compute(numbers);
  };
}

function countWhere(counts: (value: Scalar) => boolean): RangeFunction {
  return (operands) => {
    let count = 0;
    for (const operand of operands) eachValue(asGrid(operand), (value) => void (counts(value) && count++));
    return count;
  };
}

const mean = (numbers: readonly number[]): Scalar => (numbers.length === 0 ? errors.divisionByZero : sumOf(numbers) / numbers.length);

/** Sum of squares about the mean, over n less `free`. */
function spread(free: number, finish: (variance: number) => number): RangeFunction {
  return ofNumbersIn((numbers) => {
    if (numbers.length <= free) return errors.divisionByZero;
    const centre = sumOf(numbers) / numbers.length;
    return finish(sumOf(numbers.map((number) => (number - centre) ** 2)) / (numbers.length - free));
  });
}

/** Positions of a shape at which every pair of range and condition holds; undefined for ranges of different shape. */
function matching(pairs: readonly Operand[], place: FormulaPlace): { readonly shape: Grid; readonly tests: readonly (readonly [Grid, Criterion])[] } | undefined {
  const tests: [Grid, Criterion][] = [];
  for (let at = 0; at + 1 < pairs.length; at += 2) tests.push([asGrid(pairs[at] ?? null), criterion(single(pairs[at + 1] ?? null, place))]);
  const shape = tests[0]?.[0];
  if (shape === undefined || tests.some(([grid]) => grid.rows !== shape.rows || grid.columns !== shape.columns)) return undefined;
  return { shape, tests };
}

/** `values`: what is summed, in the shape of the ranges; without it, cells are counted. */
function visitMatching(pairs: readonly Operand[], place: FormulaPlace, visit: (row: number, column: number) => void): boolean {
  const match = matching(pairs, place);
  if (match === undefined) return false;
  const { rows, columns } = asFilled(match.tests.map(([grid]) => grid), match.tests.some(([, test]) => test(null)));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) if (match.tests.every(([grid, test]) => test(grid.at(row, column)))) visit(row, column);
  }
  return true;
}

function numbersMatching(values: Operand, pairs: readonly Operand[], place: FormulaPlace): number[] | CellError {
  const numbers: number[] = [];
  let wrong: CellError | undefined;
  const grid = asGrid(values);
  const isRight = visitMatching(pairs, place, (row, column) => {
    const value = grid.at(row, column);
    if (typeof value === "number") numbers.push(value);
    else if (value instanceof CellError) wrong ??= value;
  });
  return isRight ? wrong ?? numbers : errors.value;
}

/** SUMIF and AVERAGEIF take the shape of the first range from the corner of the one that is summed. */
function fitted(values: Operand | undefined, range: Operand): Operand {
  if (!isArea(values) || !isArea(range)) return values ?? range;
  return new Area(values.source, values.sheet, values.row, values.column, values.row + range.rows - 1, values.column + range.columns - 1);
}

const overMatching = (compute: (numbers: readonly number[]) => Scalar, split: (operands: readonly Operand[]) => [Operand, readonly Operand[]]): RangeFunction => (operands, place) => {
  const [values, pairs] = split(operands);
  const numbers = numbersMatching(values, pairs, place);
  return numbers instanceof CellError ? numbers : compute(numbers);
};
const one = (operands: readonly Operand[]): [Operand, readonly Operand[]] => [fitted(operands[2], operands[0] ?? null), operands.slice(0, 2)];
const several = ([values = null, ...pairs]: readonly Operand[]): [Operand, readonly Operand[]] => [values, pairs];

const countIfs: RangeFunction = (operands, place) => {
  let count = 0;
  return visitMatching(operands, place, () => void count++) ? count : errors.value;
};

const sumProduct: RangeFunction = (operands) => {
  const grids = operands.map(asGrid);
  const [first] = grids;
  if (first === undefined || grids.some((grid) => grid.rows !== first.rows || grid.columns !== first.columns)) return errors.value;
  const products: number[] = [];
  let wrong: CellError | undefined;
  const { rows, columns } = asFilled(grids, false);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let product = 1;
      for (const grid of grids) {
        const value = grid.at(row, column);
        if (value instanceof CellError) wrong ??= value;
        // With a comma, what is no number counts as 0.
        product *= typeof value === "number" ? value : 0;
      }
      products.push(product);
    }
  }
  return wrong ?? sumOf(products);
};

const largest = (order: "large" | "small"): RangeFunction => ([range = null, position], place) => {
  const numbers = numbersOf([asGrid(range)]);
  const place1 = numberOf(position, place);
  if (numbers instanceof CellError) return numbers;
  if (place1 instanceof CellError) return place1;
  const sorted = [...numbers].sort((left, right) => (order === "large" ? right - left : left - right));
  return sorted[Math.ceil(place1) - 1] ?? errors.number;
};

const median = ofNumbersIn((numbers) => {
  if (numbers.length === 0) return errors.number;
  const sorted = [...numbers].sort((left, right) => left - right);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] ?? 0 : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
});

/** SUBTOTAL leaves other subtotals inside its ranges out. */
const subtotal: RangeFunction = ([code = null, ...ranges], place) => {
  const number = toNumber(single(code, place));
  const name = typeof number === "number" ? ([undefined, "AVERAGE", "COUNT", "COUNTA", "MAX", "MIN"] as const)[number] ?? (number === 9 ? "SUM" : undefined) : undefined;
  const inner = name === undefined ? undefined : aggregateFunctions[name];
  if (inner === undefined) return errors.value;
  return inner(ranges.map((range) => (isArea(range) ? withoutSubtotals(range) : range)), place);
};

function withoutSubtotals(area: Area): Grid {
  const at = (row: number, column: number): Scalar => (area.source.isSubtotal(area.sheet, area.row + row, area.column + column) ? null : area.at(row, column));
  return { rows: Math.min(area.rows, area.source.extent(area.sheet).rows), columns: area.columns, at };
}

const sum = ofNumbersIn(sumOf);

/** Functions that take ranges together. */
export const aggregateFunctions: Readonly<Record<string, RangeFunction>> = {
  SUM: sum,
  AVERAGE: ofNumbersIn(mean),
  MIN: ofNumbersIn((numbers) => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0)),
  MAX: ofNumbersIn((numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0)),
  PRODUCT: ofNumbersIn((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((product, number) => product * number, 1))),
  SUMSQ: ofNumbersIn((numbers) => sumOf(numbers.map((number) => number * number))),
  COUNT: countWhere((value) => typeof value === "number"),
  COUNTA: countWhere((value) => value !== null),
  MEDIAN: median,
  VAR: spread(1, (variance) => variance), VARP: spread(0, (variance) => variance),
  STDEV: spread(1, Math.sqrt), STDEVP: spread(0, Math.sqrt),
  LARGE: largest("large"), SMALL: largest("small"),
  SUMIF: overMatching(sumOf, one), SUMIFS: overMatching(sumOf, several),
  AVERAGEIF: overMatching(mean, one), AVERAGEIFS: overMatching(mean, several),
  COUNTIF: countIfs, COUNTIFS: countIfs,
  SUMPRODUCT: sumProduct,
  SUBTOTAL: subtotal,
};
