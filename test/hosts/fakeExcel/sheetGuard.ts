import { accessDenied, ExcelTrouble } from "./excelTrouble";
import type { FakeBook, FakeSheet } from "./fakeBook";
import { columnCount, rowCount, type Rectangle } from "./rectangle";

const mostCellsLooked = 400_000;

/** A sheet that is still there; a kept range of a deleted one is an invalid reference. */
export function livingSheet(sheet: FakeSheet): FakeSheet {
  if (sheet.isDeleted) throw new ExcelTrouble("InvalidReference", "This reference is not valid for the current operation.");
  return sheet;
}

/** AccessDenied when contents of a locked cell would change. */
export function mustBeWritable(sheet: FakeSheet, area: Rectangle): void {
  if (sheet.protection === undefined) return;
  if (rowCount(area) * columnCount(area) > mostCellsLooked) throw accessDenied();
  for (let row = area.row; row <= area.toRow; row++) {
    for (let column = area.column; column <= area.toColumn; column++) if (sheet.formats.at(row, column)["protection/locked"] !== false) throw accessDenied();
  }
}

/** AccessDenied on a protected sheet unless it was protected with this option. */
export function mustAllow(sheet: FakeSheet, option: string): void {
  if (sheet.protection !== undefined && sheet.protection.options[option] !== true) throw accessDenied();
}

/** AccessDenied on a protected sheet, whatever its options. */
export function mustBeOpen(sheet: FakeSheet): void {
  if (sheet.protection !== undefined) throw accessDenied();
}

/** AccessDenied when sheets may not be added, removed, renamed, moved or hidden. */
export function mustAllowStructure(book: FakeBook): void {
  if (book.isStructureProtected) throw accessDenied();
}
