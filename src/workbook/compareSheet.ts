import { compareFormulas, type FormulaDifference } from "../domain/formula/compare";
import type { CellReference } from "../domain/formula/expression";
import { parseFormula } from "../domain/formula/parse";
import { isSyntaxError } from "../domain/formula/parsedFormula";
import { printFormula, type PlaceReference } from "../domain/formula/print";
import type { Finding } from "../domain/finding";
import { isBlank } from "./readCells";
import type { FoundBook, FoundSheet } from "./foundBook";
import type { CellPlan, CellValue, ComputedCell, SheetPlan, StyleName } from "./plan";
import type { RawCell } from "./rawWorkbook";

/** What differs in one cell, with the plan's cell, so that consequences can be told from causes. */
export interface CellDifference { readonly cell: ComputedCell; readonly finding: Finding; readonly isCause: boolean }

const codeOfReason: Readonly<Record<FormulaDifference, string>> = {
  replaced: "formulaReplacedByValue", rangeShortened: "rangeShortened", rangeLengthened: "rangeLengthened", referenceMoved: "referenceMoved",
  literalChanged: "formulaChanged", functionChanged: "formulaChanged", shapeChanged: "formulaChanged",
};
/** Programs save 15 digits. */
const tolerance = 1e-9;

/** Where each reference of the plan is now. A reference to a row that is gone leads to its place in the plan, and differs. */
export function placeIn(book: FoundBook): PlaceReference {
  return (reference: CellReference) => {
    const sheet = book.sheet(reference.sheet);
    const row = sheet?.rowOf(reference.row) ?? reference.row;
    const sheetTitle = sheet?.title ?? reference.sheet;
    if (reference.toRow === undefined) return { sheetTitle, row, column: reference.column };
    return { sheetTitle, row, column: reference.column, toRow: sheet?.rowOf(reference.toRow) ?? reference.toRow, toColumn: reference.toColumn ?? reference.column };
  };
}

/** Every computed cell of a sheet against what was found: the formula that belongs there, then the figure. */
export function compareSheet(plan: SheetPlan, sheet: FoundSheet, place: PlaceReference): CellDifference[] {
  const lists = plan.sections.filter(({ kind }) => kind === "list");
  // A spare row that a list lacks computed nothing; whoever was on a deleted row is found by the issued roster.
  const isLostSpare = (row: number): boolean => sheet.rowOf(row) === undefined && lists.some(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow);
  return plan.cells.flatMap((cell) => {
    if (cell.kind !== "computed" || isLostSpare(cell.row)) return [];
    const difference = compareCell(plan, cell, sheet, place);
    return difference === undefined ? [] : [difference];
  });
}

function compareCell(plan: SheetPlan, cell: ComputedCell, sheet: FoundSheet, place: PlaceReference): CellDifference | undefined {
  const found = sheet.cell(cell.row, cell.column);
  const expectedFormula = printFormula(cell.formula, plan.id, place);
  const report = (code: string, isCause: boolean, values: Finding["values"]): CellDifference => ({
    cell, isCause,
    finding: { code, severity: "error", place: { kind: "cell", sheet: sheet.title, cell: sheet.address(cell.row, cell.column) }, values: { found: shown(found), expected: shownValue(cell.value), formula: expectedFormula, ...values } },
  });
  if (sheet.rowOf(cell.row) === undefined) return report("rowRemoved", true, {});
  // A count that nobody made and a cell that somebody cleared say the same: nothing.
  if (cell.isOpen === true && cell.value === "" && isBlank(found) && found?.formula === undefined) return undefined;
  if (found?.formula === undefined) return isBlank(found) ? report("formulaMissing", true, {}) : report("formulaReplacedByValue", true, {});
  const reason = found.formula === expectedFormula ? undefined : formulaDifference(cell, found.formula, sheet, place);
  if (reason !== undefined) return report(reason, true, { foundFormula: found.formula });
  if (found.isError) return report("cellError", false, {});
  return isSameValue(cell.value, found) ? undefined : report("valueDiffers", false, {});
}

function formulaDifference(cell: ComputedCell, found: string, sheet: FoundSheet, place: PlaceReference): string | undefined {
  const parsed = parseFormula(found);
  if (isSyntaxError(parsed)) return "formulaUnreadable";
  const comparison = compareFormulas(cell.formula, place, parsed, sheet.title);
  return comparison.same ? undefined : codeOfReason[comparison.reason];
}

function isSameValue(expected: number | string, found: RawCell): boolean {
  if (typeof expected === "string") return expected === (found.value ?? "");
  return typeof found.value === "number" && Math.abs(found.value - expected) <= tolerance * Math.max(1, Math.abs(expected));
}

/** Lines that people write on: a name behind 填表人, a date. */
const writtenOn: ReadonlySet<StyleName> = new Set(["signature", "note", "line"]);

/**
 * Fixed cells: what the product issued (ids, clauses of policies, bounds of bands) must not change; a heading that says
 * something else (单位：万元) misleads who reads the page, and is a warning.
 */
export function compareIssued(plan: SheetPlan, sheet: FoundSheet): Finding[] {
  const lists = plan.sections.filter(({ kind }) => kind === "list");
  return plan.cells.flatMap((cell): Finding[] => {
    const code = codeWhenChanged(cell);
    // Fixed cells of a list's rows (a ledger's) and of the index are facts: they are read, and checked elsewhere.
    const isRead = plan.visibility !== "visible" || lists.some(({ firstRow, lastRow }) => cell.row >= firstRow && cell.row <= lastRow);
    if (code === "headingChanged" && isRead) return [];
    if (code === undefined || sheet.rowOf(cell.row) === undefined) return [];
    const found = sheet.cell(cell.row, cell.column);
    if (isIssuedValue(cell.value, found)) return [];
    return [{
      code, severity: code === "headingChanged" ? "warning" : "error", place: { kind: "cell", sheet: sheet.title, cell: sheet.address(cell.row, cell.column) },
      values: { found: found?.formula === undefined ? shown(found) : `=${found.formula}`, expected: shownValue(cell.value ?? "") },
    }];
  });
}

function codeWhenChanged(cell: CellPlan): string | undefined {
  // The open side of a band is a number that no setting is read from; other locked numbers are read as settings.
  if (cell.kind === "input") return cell.isLocked === true && cell.role === "" ? "issuedCellChanged" : undefined;
  if (cell.kind !== "label") return undefined;
  if (cell.isIssued === true) return "issuedCellChanged";
  return cell.value === null || cell.value === "" || writtenOn.has(cell.style) ? undefined : "headingChanged";
}

/** A formula that gives the same today is not the same. */
function isIssuedValue(expected: CellValue, found: RawCell | undefined): boolean {
  if (expected === null || expected === "") return isBlank(found);
  return found?.formula === undefined && String(found?.value ?? "").trim() === String(expected).trim();
}

function shown(cell: RawCell | undefined): string {
  return cell === undefined || cell.value === null ? "" : shownValue(cell.value === true ? "TRUE" : cell.value === false ? "FALSE" : cell.value);
}

function shownValue(value: string | number): string {
  return typeof value === "number" ? String(Math.round(value * 1e6) / 1e6) : value;
}
