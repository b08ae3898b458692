import type { CellReference } from "../../../domain/formula/expression";
import { contactMark } from "../../../domain/registers/registers";
import { reference } from "../../sheetBuilder";

export const contactsSheetId = "contactMarks";
export const daysOfMonth = 31;
/** What a row says of itself, right of its days: whether an object is on it, and the days with each mark. */
const helpers = ["listed", ...Object.values(contactMark)] as const;
export type ContactHelper = (typeof helpers)[number];
export const contactsHeaderRow = 4;

/** 联系登记: one row per service object of the open month, one column per day. */
export interface ContactsLayout {
  /** With one unit the column of the unit is left out. */
  readonly units: readonly string[];
  readonly unitColumn: number | undefined;
  readonly objectColumn: number;
  /** Column of the 1st; the days follow. */
  readonly firstDay: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly helpers: readonly ContactHelper[];
  readonly helperColumn: (name: ContactHelper) => number;
  /** A column over the whole list. */
  readonly range: (column: number) => CellReference;
  /** The numbers of the days that the month has. */
  readonly dayNumbers: CellReference;
}

export function contactsLayout(units: readonly string[], capacity: number): ContactsLayout {
  const unitColumn = units.length > 1 ? 1 : undefined;
  const objectColumn = unitColumn === undefined ? 1 : 2;
  const firstDay = objectColumn + 1;
  const firstHelper = firstDay + daysOfMonth;
  const firstRow = contactsHeaderRow + 1;
  const lastRow = firstRow + Math.max(1, capacity) - 1;
  return {
    units, unitColumn, objectColumn, firstDay, firstRow, lastRow, lastColumn: firstHelper + helpers.length - 1, helpers,
    helperColumn: (name) => firstHelper + helpers.indexOf(name),
    range: (column) => reference(contactsSheetId, firstRow, column, lastRow, column),
    dayNumbers: reference(contactsSheetId, contactsHeaderRow, firstDay, contactsHeaderRow, firstDay + daysOfMonth - 1),
  };
}
