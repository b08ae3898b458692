import { parseFormula } from "../../domain/formula/parse";
import { isSyntaxError, type ParsedFormula, type ParsedReference } from "../../domain/formula/parsedFormula";
import type { PrintedLine } from "./printedLines";

/** Lines that a total's formula does not reach, and the last row that it does. */
export interface UncountedLines { readonly lines: readonly PrintedLine[]; readonly lastRow: number }

/** What the sums of a formula leave out; undefined when it sums nothing, or everything. */
export function uncountedLines(formula: string | undefined, column: number, lines: readonly PrintedLine[]): UncountedLines | undefined {
  const parsed = formula === undefined ? undefined : parseFormula(formula);
  if (parsed === undefined || isSyntaxError(parsed)) return undefined;
  const ranges = summedRanges(parsed).filter((range) => range.sheetTitle === undefined && range.column <= column && (range.toColumn ?? range.column) >= column);
  if (ranges.length === 0) return undefined;
  const isCounted = ({ row }: PrintedLine): boolean => ranges.some((range) => row >= range.row && row <= (range.toRow ?? range.row));
  const left = lines.filter((line) => line.amount !== 0 && !isCounted(line));
  return left.length === 0 ? undefined : { lines: left, lastRow: Math.max(...ranges.map((range) => range.toRow ?? range.row)) };
}

function summedRanges(formula: ParsedFormula): ParsedReference[] {
  switch (formula.kind) {
    case "call": return formula.name === "SUM" ? formula.args.flatMap((arg) => (arg.kind === "ref" ? [arg.ref] : [])) : formula.args.flatMap(summedRanges);
    case "binary": return [...summedRanges(formula.left), ...summedRanges(formula.right)];
    case "negate": return summedRanges(formula.operand);
    default: return [];
  }
}
