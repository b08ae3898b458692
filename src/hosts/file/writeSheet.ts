import type { Workbook, Worksheet } from "exceljs";
import type { CellPlan, Rectangle, SheetPlan } from "../../workbook/plan";
import { encodeCellText } from "./cellText";
import type { PlanPrinter } from "../planPrinter";
import { cellLocks } from "../cellLocks";
import { lockedStyles, openStyles } from "./styles";
import { writePrintSetup } from "./writePrintSetup";
import { writeRules } from "./writeRules";

/** Excel's limit for a sheet title. */
const longestTitle = 31;

/** Adds one sheet of the plan to an exceljs workbook. Links and names are not written here but by `finishPackage`. */
export async function writeSheet(workbook: Workbook, sheet: SheetPlan, printer: PlanPrinter): Promise<void> {
  // exceljs would cut a longer title off, and names and formulas would lead nowhere.
  if (sheet.title.length > longestTitle) throw new Error(`Sheet title of more than ${longestTitle} characters: ${sheet.title}`);
  const worksheet = workbook.addWorksheet(sheet.title, { state: sheet.visibility });
  worksheet.views = [viewOf(sheet)];
  writeSizes(worksheet, sheet);
  const isLocked = cellLocks(sheet);
  for (const cell of sheet.cells) {
    worksheet.getRow(cell.row).getCell(cell.column).style = (isLocked(cell) ? lockedStyles : openStyles)[cell.style];
    writeCell(worksheet, cell, sheet.id, printer);
  }
  for (const merge of sheet.merges.filter(isSeveralCells)) worksheet.mergeCells(merge.row, merge.column, merge.toRow, merge.toColumn);
  writeRules(worksheet, sheet, printer);
  writePrintSetup(worksheet, sheet.print);
  if (sheet.isProtected) await protectSheet(worksheet, sheet);
}

function writeCell(worksheet: Worksheet, plan: CellPlan, home: string, printer: PlanPrinter): void {
  const cell = worksheet.getRow(plan.row).getCell(plan.column);
  if (plan.kind === "computed") {
    const result = typeof plan.value === "string" ? encodeCellText(plan.value) : plan.value;
    cell.value = { formula: printer.formula(plan.formula, home), result };
  } else if (typeof plan.value === "string") {
    // A string is always a string cell here, so "=1+1" of a roster stays text.
    if (plan.value !== "") cell.value = encodeCellText(plan.value);
  } else if (plan.value !== null) cell.value = plan.value;
}

function viewOf(sheet: SheetPlan): Worksheet["views"][number] {
  const common = { showGridLines: !sheet.print.isOnePage, ...(sheet.zoom === undefined ? {} : { zoomScale: sheet.zoom, zoomScaleNormal: sheet.zoom }) };
  const xSplit = (sheet.freeze?.column ?? 1) - 1;
  const ySplit = (sheet.freeze?.row ?? 1) - 1;
  return xSplit + ySplit > 0 ? { state: "frozen", xSplit, ySplit, ...common } : { state: "normal", ...common };
}

function writeSizes(worksheet: Worksheet, sheet: SheetPlan): void {
  sheet.columnWidths.forEach((width, index) => {
    worksheet.getColumn(index + 1).width = width;
  });
  for (const column of sheet.hiddenColumns) worksheet.getColumn(column).hidden = true;
  for (const [row, height] of sheet.rowHeights) worksheet.getRow(row).height = height;
}

/** Without a password: it keeps from typing over a formula, not from changing a rule on purpose. */
async function protectSheet(worksheet: Worksheet, sheet: SheetPlan): Promise<void> {
  const insertRows = sheet.sections.some((section) => section.kind === "list");
  await worksheet.protect("", { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true, sort: true, autoFilter: true, insertRows });
}

function isSeveralCells(range: Rectangle): boolean {
  return range.row !== range.toRow || range.column !== range.toColumn;
}
