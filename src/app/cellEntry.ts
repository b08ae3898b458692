import type { InputCell, InputType, SheetPlan } from "../workbook/plan";

/** What people may enter in a cell: `hint` is the sheet's own sentence (in the sheet's language), "" where it has none. */
export interface CellEntry {
  readonly type: InputType;
  readonly hint: string;
  /** The words of its list; empty where it has none of its own. */
  readonly choices: readonly string[];
  /** A number of the rules, which the street may change after lifting the protection. */
  readonly isSetting: boolean;
}

/** Where numbers of the rules stand; what is locked elsewhere belongs to a closed month. */
const settingSheets: ReadonlySet<string> = new Set(["parameters", "items"]);

/** What may be entered in a cell, from the validation that covers it. */
export function cellEntry({ id, validations }: SheetPlan, { row, column, type, isLocked }: InputCell): CellEntry {
  const own = validations.find(({ range }) => row >= range.row && row <= range.toRow && column >= range.column && column <= range.toColumn);
  return { type, hint: own?.prompt ?? own?.error ?? "", choices: own?.rule.kind === "list" ? own.rule.values : [], isSetting: isLocked === true && settingSheets.has(id) };
}
