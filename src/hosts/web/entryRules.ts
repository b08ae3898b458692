import { parseFormula } from "../../domain/formula/parse";
import { isSyntaxError } from "../../domain/formula/parsedFormula";
import type { Finding } from "../../domain/finding";
import type { Rectangle } from "../../workbook/plan";
import { cellPosition } from "../../workbook/rawWorkbook";
import type { RawCell } from "../../workbook/rawWorkbook";
import { cellAddress } from "../file/cellAddress";
import { expandSharedFormula, sharedFormula } from "../file/expandSharedFormula";
import type { SheetAppearance } from "../file/workbookAppearance";
import { shownFormula } from "./gridCell";
import type { Recalculation } from "./recalculate/recalculation";

export interface Entry { readonly sheet: number; readonly key: number; readonly cell: RawCell }

/**
 * What an entry of a person is taken for: a text that was a text and looks like a formula stays one, and opening a cell
 * without changing it leaves the formula as the file writes it.
 */
export function takenEntry(before: RawCell, entry: RawCell): RawCell {
  const { formula } = entry;
  if (formula === undefined) return entry;
  if (before.formula !== undefined && shownFormula(before.formula) === formula) return before;
  return before.formula === undefined && before.value === `=${formula}` ? before : entry;
}

/** Why a formula that was typed cannot stand; undefined when it can. */
export function formulaTrouble({ cell, key }: Entry, title: string): Finding | undefined {
  if (cell.formula === undefined) return undefined;
  const parsed = parseFormula(cell.formula);
  return isSyntaxError(parsed) ? entryFinding("gridFormula", title, key, { formula: `=${cell.formula}`.slice(0, 80) }) : undefined;
}

/** Why an entry breaks a rule by formula of its cell, asked when the entry already stands; undefined when it does not. */
export function ruleTrouble({ sheet, key, cell }: Entry, look: SheetAppearance, recalculation: Recalculation): Finding | undefined {
  if (cell.value === null || cell.formula !== undefined) return undefined;
  const { row, column } = cellPosition(key);
  for (const rule of look.validations) {
    if (rule.type !== "custom" || !rule.refuses || rule.formulas[0] === "") continue;
    const anchor = rule.ranges[0];
    if (anchor === undefined || !rule.ranges.some((range) => holds(range, row, column))) continue;
    const moved = expandSharedFormula(sharedFormula(rule.formulas[0]), row - anchor.row, column - anchor.column);
    if (recalculation.condition(moved, sheet, key) === false) return entryFinding("gridEntry", look.title, key, { error: rule.error, value: String(cell.value).slice(0, 40) });
  }
  return undefined;
}

function holds(range: Rectangle, row: number, column: number): boolean {
  return row >= range.row && row <= range.toRow && column >= range.column && column <= range.toColumn;
}

function entryFinding(code: string, sheet: string, key: number, values: Finding["values"]): Finding {
  const { row, column } = cellPosition(key);
  const cell = cellAddress(row, column);
  return { code, severity: "error", place: { kind: "cell", sheet, cell }, values: { sheet, cell, ...values } };
}
