import type { RawCell } from "../../workbook/rawWorkbook";

/** What a grid of `values` or `formulas` takes for one cell. null would leave the cell as it is. */
export type CellInput = string | number | boolean;

/** Texts that Excel keeps as they are typed: they begin with a letter and no digit could make them a date or a time. */
const plainText = /^\p{L}[^\p{N}]*$/u;
/** TRUE and FALSE become booleans; the Chinese versions of Excel know no others. */
const booleanWord = /^(true|false)$/i;

/**
 * A text as Excel must be given it to stay that text. Excel takes what it is given as typed: =, +, -, @ begin a formula, "001"
 * is a number, "2026-10" a date. A leading apostrophe says that it is text, and is not part of the text.
 */
export function textInput(text: string): string {
  return text === "" || (plainText.test(text) && !booleanWord.test(text)) ? text : `'${text}`;
}

/** A formula without "=" as Excel takes it: functions younger than the file format have no prefix there. */
export function formulaInput(formula: string): string {
  return `=${formula.replace(/"(?:[^"]|"")*"|_xlfn\./g, (found) => (found === "_xlfn." ? "" : found))}`;
}

export function valueInput(value: number | string | boolean | null): CellInput {
  if (value === null) return "";
  return typeof value === "string" ? textInput(value) : value;
}

/** What puts a cell back as it was read. An error that was typed is typed again. */
export function restoringInput(cell: RawCell | undefined): CellInput {
  if (cell === undefined || cell.value === null) return cell?.formula === undefined ? "" : formulaInput(cell.formula);
  if (cell.formula !== undefined) return formulaInput(cell.formula);
  return cell.isError ? String(cell.value) : valueInput(cell.value);
}
