import type { Watch } from "../../app/ports";
import type { RawCell, RawSheet, RawWorkbook } from "../../workbook/rawWorkbook";
import { addCells, blockRange, cellProperties } from "./cellGrid";
import type { Block } from "./cellGrid";
import { chunksOf, Pace } from "./chunks";
import type { Cost } from "./chunks";
import { isTooLarge } from "./excelTrouble";
import { hostFinding, Refused } from "./refused";
import { listSheets } from "./sheetList";
import type { ListedSheet } from "./sheetList";

/** Cells asked for in one round trip: at 100 bytes for value, formula and type together they stay under 4 MB; where formulas are longer the answer is asked for in halves. */
const answer: Cost = { bytes: 4_000_000, cells: 40_000 };
const bytesPerCell = 100;

/** Above this, what is only formatted is left out: somebody has coloured whole rows or columns. */
const mostFormattedCells = 1_000_000;

interface OpenSheet extends ListedSheet {
  readonly used: Block | undefined;
  readonly cells: Map<number, RawCell>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly hasHiddenRows: boolean;
  readonly hasHiddenColumns: boolean;
}

interface Part extends Block, Cost {
  readonly of: OpenSheet;
}

/** Everything: two round trips, and one for each chunk of cells. */
export async function readExcel(context: Excel.RequestContext, watch?: Watch): Promise<RawWorkbook> {
  const list = await listSheets(context);
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

async function readSheetsOf(context: Excel.RequestContext, listed: readonly ListedSheet[], pace: Pace): Promise<RawSheet[]> {
  pace.check();
  const sheets = await openSheets(context, listed);
  const chunks = chunksOf(sheets.flatMap(partsOf), answer);
  pace.expect(chunks.length);
  for (const chunk of chunks) {
    pace.check();
    await readChunk(context, chunk);
    pace.step();
  }
  return sheets.map(({ title, visibility, cells, hiddenRows, hiddenColumns }) => ({ title, visibility, cells, hiddenRows, hiddenColumns }));
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
    const range = formatted.isNullObject || formatted.rowCount * formatted.columnCount > mostFormattedCells ? valued : formatted;
    const used = range.isNullObject ? undefined : { row: range.rowIndex + 1, column: range.columnIndex + 1, rows: range.rowCount, columns: range.columnCount };
    return {
      ...sheet, used, cells: new Map(), hiddenRows: new Set(), hiddenColumns: new Set(),
      // null: some are hidden and some are not.
      hasHiddenRows: used !== undefined && range.rowHidden !== false, hasHiddenColumns: used !== undefined && range.columnHidden !== false,
    };
  });
}

/** A sheet's block in bands of whole rows, none above what one round trip may ask for. */
function partsOf(sheet: OpenSheet): Part[] {
  if (sheet.used === undefined) return [];
  const { row, column, rows, columns } = sheet.used;
  const band = Math.max(1, Math.floor(answer.cells / columns));
  return Array.from({ length: Math.ceil(rows / band) }, (_, index) => {
    const first = index * band;
    return partOf(sheet, { row: row + first, column, rows: Math.min(band, rows - first), columns });
  });
}

function partOf(of: OpenSheet, block: Block): Part {
  const cells = block.rows * block.columns;
  return { of, ...block, cells, bytes: cells * bytesPerCell };
}

/** Reads a chunk; where Excel's answer would be too large, in halves. */
async function readChunk(context: Excel.RequestContext, parts: readonly Part[]): Promise<void> {
  try {
    await readParts(context, parts);
  } catch (error) {
    const halves = isTooLarge(error) ? halvesOf(parts) : undefined;
    if (halves === undefined) throw error;
    for (const half of halves) await readChunk(context, half);
  }
}

function halvesOf(parts: readonly Part[]): readonly (readonly Part[])[] | undefined {
  const middle = Math.ceil(parts.length / 2);
  if (parts.length > 1) return [parts.slice(0, middle), parts.slice(middle)];
  const [part] = parts;
  if (part === undefined || part.rows * part.columns <= 1) return undefined;
  const { of, row, column, rows, columns } = part;
  const [half, across] = [Math.ceil(rows / 2), Math.ceil(columns / 2)];
  if (rows > 1) return [[partOf(of, { row, column, rows: half, columns })], [partOf(of, { row: row + half, column, rows: rows - half, columns })]];
  return [[partOf(of, { row, column, rows, columns: across })], [partOf(of, { row, column: column + across, rows, columns: columns - across })]];
}

async function readParts(context: Excel.RequestContext, parts: readonly Part[]): Promise<void> {
  const asked = parts.map((part) => {
    const range = blockRange(part.of.sheet, part);
    range.load(cellProperties);
    return {
      part, range,
      hiddenRows: part.of.hasHiddenRows ? range.getRowProperties({ rowHidden: true }) : undefined,
      hiddenColumns: part.of.hasHiddenColumns ? range.getColumnProperties({ columnHidden: true }) : undefined,
    };
  });
  await context.sync();
  for (const { part, range, hiddenRows, hiddenColumns } of asked) {
    addCells(part.of.cells, range, part);
    hiddenRows?.value.forEach(({ rowHidden }, index) => {
      if (rowHidden) part.of.hiddenRows.add(part.row + index);
    });
    hiddenColumns?.value.forEach(({ columnHidden }, index) => {
      if (columnHidden) part.of.hiddenColumns.add(part.column + index);
    });
  }
}
