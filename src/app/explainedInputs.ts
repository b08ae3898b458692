import type { CellExpression, CellReference } from "../domain/formula/expression";
import { dayFromSerial } from "../domain/units/day";
import { referencesOf } from "../workbook/consequences";
import type { FoundBook, FoundSheet } from "../workbook/foundBook";
import type { CellPlan, SheetPlan, WorkbookPlan } from "../workbook/plan";
import { cellHeading } from "./cellHeading";
import type { CellUnit } from "./cellText";

/** One cell that a figure reads: where it is now, what stands before and above it, what it holds (a day as 2026-10-31). */
export interface ExplainedCell { readonly kind: "cell"; readonly sheet: string; readonly cell: string; readonly heading: string; readonly value: string | number; readonly unit?: CellUnit }

/** A range that a figure reads: how many of its cells hold something, the sum of its numbers (none for days), the values of a small one. */
export interface ExplainedRange {
  readonly kind: "range";
  readonly sheet: string;
  readonly cell: string;
  readonly filled: number;
  readonly sum: number | undefined;
  readonly values: readonly (string | number)[] | undefined;
  /** Of its sum and its numbers, when all of these are amounts. */
  readonly unit?: CellUnit;
}

export type ExplainedInput = ExplainedCell | ExplainedRange;

/** Values of a range are listed up to so many cells. */
const fewCells = 6;

/** The cells and ranges that a formula reads, each once, in the order of the formula. */
export function explainedInputs(formula: CellExpression, plan: WorkbookPlan, found: FoundBook): ExplainedInput[] {
  const inputs = referencesOf(formula).flatMap((reference): ExplainedInput[] => {
    const sheet = plan.sheets.find(({ id }) => id === reference.sheet);
    const own = found.sheet(reference.sheet);
    if (sheet === undefined || own === undefined) return [];
    return reference.toRow === undefined ? explainedCell(reference, sheet, own) : [explainedRange(reference, sheet, own)];
  });
  return [...new Map(inputs.map((input) => [`${input.sheet}!${input.cell}`, input])).values()];
}

function explainedCell({ row, column }: CellReference, sheet: SheetPlan, own: FoundSheet): ExplainedCell[] {
  const cell = sheet.cells.find((candidate) => candidate.row === row && candidate.column === column);
  return cell === undefined ? [] : [{ kind: "cell", sheet: own.title, cell: own.address(row, column), heading: cellHeading(sheet, row, column), value: shownValue(cell), ...unitOf([cell]) }];
}

function explainedRange({ row, column, toRow = row, toColumn = column }: CellReference, sheet: SheetPlan, own: FoundSheet): ExplainedRange {
  const cells = sheet.cells.filter((cell) => cell.row >= row && cell.row <= toRow && cell.column >= column && cell.column <= toColumn);
  const filled = cells.filter(({ value }) => value !== null && value !== "").sort((a, b) => a.row - b.row || a.column - b.column);
  const size = (toRow - row + 1) * (toColumn - column + 1);
  return {
    kind: "range", sheet: own.title, cell: `${own.address(row, column)}:${own.address(toRow, toColumn)}`, filled: filled.length,
    sum: sumOf(filled), values: size <= fewCells ? filled.map(shownValue) : undefined, ...unitOf(filled),
  };
}

/** Only for people: exact to a millionth. */
function sumOf(cells: readonly CellPlan[]): number | undefined {
  const numbers = cells.flatMap(({ value, style }) => (typeof value === "number" && !isDay(style) ? [value] : []));
  return numbers.length === 0 ? undefined : Math.round(numbers.reduce((sum, value) => sum + value, 0) * 1e6) / 1e6;
}

/** What a cell holds, as people see it: a day is not a number. */
export function shownValue({ value, style }: CellPlan): string | number {
  if (typeof value === "number" && isDay(style)) return dayFromSerial(value) ?? value;
  return value ?? "";
}

/** The unit of the numbers of cells, when all are amounts. */
export function unitOf(cells: readonly CellPlan[]): { readonly unit?: CellUnit } {
  const numbers = cells.filter(({ value }) => typeof value === "number");
  return numbers.length > 0 && numbers.every(({ style }) => style.endsWith("Money")) ? { unit: "yuan" } : {};
}

function isDay(style: CellPlan["style"]): boolean {
  return style === "date" || style.endsWith("Date");
}
