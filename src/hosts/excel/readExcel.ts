import type { Watch } from "../../app/ports";
import type { RawSheet, RawWorkbook } from "../../workbook/rawWorkbook";
import type { Block } from "./cellGrid";
import { Pace } from "./chunks";
import { readBlocks } from "./readBlocks";
import type { ReadTarget } from "./readBlocks";
import { hostFinding, Refused } from "./refused";
import { listSheets } from "./sheetList";
import type { ListedSheet } from "./sheetList";

/** Above this, what is only formatted is left out: somebody has coloured whole rows or columns. */
const mostFormattedCells = 1_000_000;

/** Everything: two round trips, and one for each chunk of cells. Tells the titles as soon as they are known. */
export async function readExcel(context: Excel.RequestContext, onTitles: (titles: readonly string[]) => void, watch?: Watch): Promise<RawWorkbook> {
  const list = await listSheets(context);
  onTitles(list.sheets.map(({ title }) => title));
  const sheets = await readSheetsOf(context, list.sheets, new Pace(watch));
  return { sheets, names: list.names.map(({ name, text }) => ({ name, text })), foreignParts: [] };
}

/** Some sheets, by title in the order asked. Stops with `sheetGone` for each that is not there. */
export async function readExcelSheets(context: Excel.RequestContext, titles: readonly string[], watch?: Watch): Promise<RawSheet[]> {
  const { sheets } = await listSheets(context);
  const byTitle = new Map(sheets.map((sheet) => [sheet.title.toLowerCase(), sheet]));
  const gone = titles.filter((title) => !byTitle.has(title.toLowerCase()));
  if (gone.length > 0) throw new Refused(gone.map((sheet) => hostFinding("sheetGone", { sheet })));
  return readSheetsOf(context, titles.map((title) => byTitle.get(title.toLowerCase())!), new Pace(watch));
}

/** The cells of sheets that were listed in this batch. */
export async function readSheetsOf(context: Excel.RequestContext, listed: readonly ListedSheet[], pace: Pace): Promise<RawSheet[]> {
  pace.check();
  const sheets = await openSheets(context, listed);
  await readBlocks(context, sheets.flatMap(({ used, target }) => (used === undefined ? [] : [{ ...used, target }])), pace);
  return sheets.map(({ title, visibility, target: { cells, hiddenRows = new Set(), hiddenColumns = new Set() } }) => ({ title, visibility, cells, hiddenRows, hiddenColumns }));
}

interface OpenSheet extends ListedSheet {
  readonly used: Block | undefined;
  readonly target: ReadTarget;
}

/** The used block of every sheet in one round trip. */
async function openSheets(context: Excel.RequestContext, listed: readonly ListedSheet[]): Promise<OpenSheet[]> {
  const asked = listed.map(({ sheet }) => {
    // With `valuesOnly`, it is not written whether a formula that gives "" counts; so the formatted block is asked for too.
    const [formatted, valued] = [sheet.getUsedRangeOrNullObject(false), sheet.getUsedRangeOrNullObject(true)];
    for (const range of [formatted, valued]) range.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
    return [formatted, valued] as const;
  });
  await context.sync();
  return listed.map((sheet, index) => {
    const [formatted, valued] = asked[index]!;
    const range = !formatted.isNullObject && formatted.rowCount * formatted.columnCount > mostFormattedCells ? valued : formatted;
    if (range.isNullObject) return { ...sheet, used: undefined, target: { sheet: sheet.sheet, cells: new Map() } };
    return {
      ...sheet, used: { row: range.rowIndex + 1, column: range.columnIndex + 1, rows: range.rowCount, columns: range.columnCount },
      target: {
        sheet: sheet.sheet, cells: new Map(),
        // null: some are hidden and some are not.
        ...(range.rowHidden === false ? {} : { hiddenRows: new Set<number>() }),
        ...(range.columnHidden === false ? {} : { hiddenColumns: new Set<number>() }),
      },
    };
  });
}
