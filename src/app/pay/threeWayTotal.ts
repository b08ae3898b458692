import { columnName } from "../../domain/formula/columnName";
import type { Figure } from "../../domain/figure";
import { error, type Finding, type Place } from "../../domain/finding";
import { capitals } from "../../domain/money/capitals";
import { noMoney, subtractFen, sumFen, yuanTextGrouped, type Fen } from "../../domain/units/money";
import { moneyCell } from "../../workbook/figureCells";
import type { FoundSheet } from "../../workbook/foundBook";
import type { RawCell } from "../../workbook/rawWorkbook";
import type { ThreeWayTotal } from "./payList";
import { amountIn, type PrintedLine } from "./printedLines";
import { uncountedLines } from "./uncountedLines";

/** A total to check: where its formula and its words stand in the plan, what the engine has, the lines as printed. */
export interface TotalToCheck {
  readonly what: string;
  /** Undefined when the sheet is gone. */
  readonly sheet: FoundSheet | undefined;
  readonly total: CellPosition;
  readonly capitals: CellPosition;
  readonly engine: Figure<Fen>;
  /** The sum of what is known, where the engine's total is open. */
  readonly known: Fen;
  readonly lines: readonly PrintedLine[];
  /** Whether the lines stand above the total, so that its sum can be held against them row by row. */
  readonly linesIn?: number;
}

export interface CellPosition { readonly row: number; readonly column: number }

export interface CheckedTotal { readonly total: ThreeWayTotal; readonly findings: readonly Finding[] }

/** Adds a total up in three ways and says where they part, in the words of who has to put it right. */
export function threeWayTotal(check: TotalToCheck): CheckedTotal {
  const { what, sheet, engine, known } = check;
  const cell = sheet?.cell(check.total.row, check.total.column);
  const formula = amountIn(cell);
  const lines = sumFen(check.lines.filter(({ isHidden }) => !isHidden).map(({ amount }) => amount));
  const engineTotal = engine.state === "value" ? engine.value : known;
  const findings = [...totalFindings(check, cell, { formula, lines, engine: engineTotal }), ...capitalsFindings(check)];
  return { total: { what, formula, engine: engineTotal, lines, capitals: engine.state === "value" ? capitals(engine.value) : "", agrees: findings.length === 0 }, findings };
}

interface Sums { readonly formula: Fen | undefined; readonly lines: Fen; readonly engine: Fen }

function totalFindings(check: TotalToCheck, cell: RawCell | undefined, { formula, lines, engine }: Sums): Finding[] {
  const { what } = check;
  const place = placeOf(check, check.total);
  if (check.engine.state !== "value" && cell?.value === moneyCell(check.engine)) return lines === engine ? [] : [error("payLinesDiffer", { what, lines, engine }, place)];
  if (formula === engine && lines === engine) return [];
  const uncounted = check.linesIn === undefined ? undefined : uncountedLines(cell?.formula, check.linesIn, check.lines);
  if (formula !== undefined && uncounted !== undefined) {
    const rows = uncounted.lines.map(({ row }) => row).join("、");
    return [error("payTotalShort", { what, sum: formula, lines, difference: subtractFen(lines, formula), rows, lastRow: uncounted.lastRow }, place)];
  }
  const hidden = check.lines.filter(({ isHidden, amount }) => isHidden && amount !== noMoney);
  if (formula === engine && hidden.length > 0) {
    return [error("payLineHidden", { what, sum: formula, lines, difference: subtractFen(formula, lines), rows: hidden.map(({ row }) => row).join("、") }, place)];
  }
  return [error("payTotalDiffers", { what, sum: formula ?? shown(cell), lines, engine }, place)];
}

/** The words must be those of the engine's amount, in capitals and in figures; an open total has none. */
function capitalsFindings(check: TotalToCheck): Finding[] {
  if (check.engine.state !== "value" || check.sheet === undefined) return [];
  const { row, column } = check.capitals;
  const cell = check.sheet.cell(row, column);
  const found = typeof cell?.value === "string" ? cell.value : "";
  const expected = `人民币${capitals(check.engine.value)}`;
  const figures = found.includes("¥") ? `¥${yuanTextGrouped(check.engine.value)}` : "";
  const isRight = found.replace(/^.*?(?=人民币)/u, "") === `${expected}${figures === "" ? "" : `　　${figures}`}`;
  return isRight ? [] : [error("payCapitalsDiffer", { what: check.what, found, expected, engine: check.engine.value }, placeOf(check, check.capitals))];
}

function placeOf({ sheet }: TotalToCheck, { row, column }: CellPosition): Place {
  return sheet === undefined ? { kind: "none" } : { kind: "cell", sheet: sheet.title, cell: `${columnName(column)}${sheet.rowOf(row) ?? row}` };
}

function shown(cell: RawCell | undefined): string {
  return cell?.value === null || cell === undefined ? "" : String(cell.value);
}
