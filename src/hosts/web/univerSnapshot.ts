import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { cellPosition } from "../../workbook/rawWorkbook";
import type { RawCell, RawSheet, RawWorkbook } from "../../workbook/rawWorkbook";
import type { SeenWorkbook } from "../file/readAppearance";
import type { SheetAppearance, WorkbookAppearance } from "../file/workbookAppearance";
import { gridRange } from "./gridRules";
import { gridStyle } from "./gridStyles";
import { gridCell } from "./gridCell";

/** Pixels of a digit in the Normal font: 8 for Chinese offices (宋体 11), 7 for Calibri and the like. */
const chineseFonts = /[\u4e00-\u9fff]|Sim(Sun|Hei)|DengXian/;
const rooms = { rows: 30, columns: 6, leastRows: 60, leastColumns: 26 };
const pixelsOfPoint = 96 / 72;

type MutableSheets = Record<string, Partial<IWorksheetData>>;

/** The grid's id of a sheet: its place among all of the workbook's, from 1. */
export function gridSheetId(position: number): string {
  return `sheet${position}`;
}

/**
 * A workbook that was read as what Univer opens: cached results, no calculation asked for, no rules (`GridSheet.rules`). Sheets
 * that are very hidden are not in it. Plain data without a class, so that it can be made in a worker and sent.
 */
export function univerSnapshot({ raw, appearance }: SeenWorkbook, id: string): IWorkbookData {
  const sheets: MutableSheets = {};
  const sheetOrder: string[] = [];
  raw.sheets.forEach((sheet, index) => {
    const look = appearance.sheets[index];
    if (look === undefined || sheet.visibility === "veryHidden") return;
    const sheetId = gridSheetId(index + 1);
    sheetOrder.push(sheetId);
    sheets[sheetId] = gridSheet(sheet, look, sheetId, digitWidth(appearance));
  });
  return { id, name: id, appVersion: "0.25.1", locale: "zhCN" as IWorkbookData["locale"], sheetOrder, sheets, styles: gridStyles(appearance) };
}

/** Titles by the grid's ids, for both directions. */
export function gridSheetTitles(raw: RawWorkbook): ReadonlyMap<string, string> {
  return new Map(raw.sheets.map(({ title }, index) => [gridSheetId(index + 1), title]));
}

function gridStyles(appearance: WorkbookAppearance): Record<string, IStyleData> {
  return Object.fromEntries(appearance.looks.map((look, index) => [String(index), gridStyle(look)]));
}

function digitWidth({ looks }: WorkbookAppearance): number {
  return chineseFonts.test(looks[0]?.font.name ?? "") ? 8 : 7;
}

function gridSheet(sheet: RawSheet, look: SheetAppearance, id: string, digit: number): Partial<IWorksheetData> {
  const { rows: frozenRows, columns: frozenColumns } = look.frozen;
  const size = usedSize(sheet, look);
  return {
    id, name: sheet.title, hidden: sheet.visibility === "hidden" ? 1 : 0,
    rowCount: Math.max(rooms.leastRows, size.rows + rooms.rows), columnCount: Math.max(rooms.leastColumns, size.columns + rooms.columns),
    defaultColumnWidth: columnPixels(look.defaultColumnWidth, digit), defaultRowHeight: rowPixels(look.defaultRowHeight),
    zoomRatio: look.zoom / 100, showGridlines: look.hasGridLines ? 1 : 0,
    freeze: { xSplit: frozenColumns, ySplit: frozenRows, startRow: frozenRows > 0 ? frozenRows : -1, startColumn: frozenColumns > 0 ? frozenColumns : -1 },
    mergeData: look.merges.map(gridRange),
    cellData: gridCells(sheet, look),
    rowData: gridRows(look), columnData: gridColumns(look, digit, Math.max(rooms.leastColumns, size.columns + rooms.columns)),
  };
}

function usedSize(sheet: RawSheet, look: SheetAppearance): { rows: number; columns: number } {
  let [rows, columns] = [look.frozen.rows, look.frozen.columns];
  const grow = (row: number, column: number) => {
    if (row > rows) rows = row;
    if (column > columns) columns = column;
  };
  for (const keys of [sheet.cells.keys(), look.styles.keys()]) {
    for (const key of keys) {
      const { row, column } = cellPosition(key);
      grow(row, column);
    }
  }
  for (const merge of look.merges) grow(merge.toRow, merge.toColumn);
  return { rows, columns };
}

function gridCells(sheet: RawSheet, look: SheetAppearance): Record<number, Record<number, ICellData>> {
  const rows: Record<number, Record<number, ICellData>> = {};
  const put = (key: number, cell: RawCell | undefined, style: number | undefined) => {
    const { row, column } = cellPosition(key);
    const data = gridCell(cell);
    if (style !== undefined) data.s = String(style);
    (rows[row - 1] ??= {})[column - 1] = data;
  };
  for (const [key, style] of look.styles) put(key, sheet.cells.get(key), style);
  for (const [key, cell] of sheet.cells) if (!look.styles.has(key)) put(key, cell, undefined);
  return rows;
}

function gridRows(look: SheetAppearance): IWorksheetData["rowData"] {
  const rows: Record<number, object> = {};
  for (const [row, { height, isHidden, style }] of look.rows) {
    // Univer would fit rows to their text; the file says how high they are.
    rows[row - 1] = { h: rowPixels(height ?? look.defaultRowHeight), ia: 0, hd: isHidden ? 1 : 0, ...(style === undefined ? {} : { s: String(style) }) };
  }
  return rows;
}

function gridColumns(look: SheetAppearance, digit: number, count: number): IWorksheetData["columnData"] {
  const columns: Record<number, object> = {};
  for (const { from, to, width, isHidden, style } of look.columns) {
    for (let column = from; column <= Math.min(to, count); column++) {
      columns[column - 1] = { w: columnPixels(width ?? look.defaultColumnWidth, digit), hd: isHidden ? 1 : 0, ...(style === undefined || style === 0 ? {} : { s: String(style) }) };
    }
  }
  return columns;
}

/** ECMA-376 18.3.1.13: a width in characters as pixels. */
function columnPixels(width: number, digit: number): number {
  return Math.max(1, Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit));
}

function rowPixels(points: number): number {
  return Math.max(1, Math.round(points * pixelsOfPoint));
}
