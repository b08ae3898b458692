import type { Entry } from "../domain/facts";
import type { Finding } from "../domain/finding";
import { noWord, notApplicableMark, notApplicableWord, yesWord } from "../domain/items/stateWords";
import { dayFromSerial, type Day } from "../domain/units/day";
import { fenFromYuan, type Fen } from "../domain/units/money";
import { fromDecimal, one, zero, type Rational } from "../domain/units/rational";
import type { FoundSheet } from "./foundBook";
import type { RawCell } from "./rawWorkbook";

/** Where a cell was found, for what is said about it. */
export interface CellPlace { readonly sheet: string; readonly cell: string }

/**
 * Reads input cells and collects what is wrong with them. A number as text, full-width digits or a date as text are
 * not guessed inside a workbook: they count as missing and are an error finding (DESIGN section 5).
 */
export class CellReader {
  readonly findings: Finding[] = [];

  /** A count, points or target: a number, blank, or "/" for not applicable. */
  entry(cell: RawCell | undefined, place: CellPlace): Entry {
    // As strict as the formulas: a space is not blank to a cell, and " / " is not "/".
    if (cell === undefined || cell.value === null || cell.value === "") return { state: "missing" };
    if (cell.isError) return this.refuse("cellError", cell, place);
    if (typeof cell.value === "number") return this.number(cell, place);
    const text = String(cell.value);
    if (text === notApplicableMark || text === notApplicableWord) return { state: "notApplicable" };
    return this.refuse(looksNumeric(text) ? "numberAsText" : "notANumber", cell, place);
  }

  /** 是 or 否 as one and zero. */
  yesNo(cell: RawCell | undefined, place: CellPlace): Entry {
    const text = typeof cell?.value === "string" ? cell.value : undefined;
    if (text === yesWord) return { state: "value", value: one };
    if (text === noWord) return { state: "value", value: zero };
    if (cell === undefined || cell.value === null || text === "" || text === notApplicableMark || text === notApplicableWord) return this.entry(cell, place);
    return this.refuse("notYesNo", cell, place);
  }

  text(cell: RawCell | undefined): string {
    return isBlank(cell) || cell!.isError ? "" : String(cell!.value).trim();
  }

  /** A date cell; a date as text is refused. */
  date(cell: RawCell | undefined, place: CellPlace): Day | undefined {
    if (isBlank(cell)) return undefined;
    const day = typeof cell!.value === "number" ? dayFromSerial(cell!.value) : undefined;
    if (day === undefined) this.refuse(cell!.isError ? "cellError" : "dateAsText", cell!, place);
    return day;
  }

  /** An amount in yuan, to the fen. */
  money(cell: RawCell | undefined, place: CellPlace): Fen | undefined {
    const value = this.decimal(cell, place);
    return value === undefined ? undefined : fenFromYuan(value);
  }

  /** A plain number, undefined when blank or refused. */
  decimal(cell: RawCell | undefined, place: CellPlace): Rational | undefined {
    const entry = this.entry(cell, place);
    return entry.state === "value" ? entry.value : undefined;
  }

  /** Notes something about a place that a sheet's own reader saw. */
  note(code: string, severity: Finding["severity"], place: CellPlace, values: Finding["values"] = {}): void {
    this.findings.push({ code, severity, place: { kind: "cell", ...place }, values });
  }

  private number(cell: RawCell, place: CellPlace): Entry {
    if (cell.formula !== undefined) this.note("formulaInInput", "note", place, { formula: cell.formula.slice(0, 80), value: String(cell.value) });
    return { state: "value", value: fromDecimal(cell.value as number) };
  }

  private refuse(code: string, cell: RawCell, place: CellPlace): Entry {
    const text = String(cell.value);
    this.note(code, "error", place, { found: text.slice(0, 40) });
    return { state: "invalid", text };
  }
}

export function isBlank(cell: RawCell | undefined): boolean {
  return cell === undefined || cell.value === null || cell.value === "" || (typeof cell.value === "string" && cell.value.trim() === "");
}

function looksNumeric(text: string): boolean {
  return /^[-+]?[\d,]*\.?\d+%?$/.test(text.normalize("NFKC").replaceAll(" ", ""));
}

/** The place of a plan cell in a found sheet. */
export function placeOf(sheet: FoundSheet, row: number, column: number): CellPlace {
  return { sheet: sheet.title, cell: sheet.address(row, column) };
}
