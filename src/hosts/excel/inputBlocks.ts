import { cellKey } from "../../workbook/rawWorkbook";
import { blockRange } from "./cellGrid";
import type { Block } from "./cellGrid";
import type { CellInput } from "./cellInput";
import { chunksOf, roundTrip, textBytes } from "./chunks";
import type { Cost } from "./chunks";
import { blocksOf } from "./rectangles";

export interface InputCell {
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
}

/** Cells to write with one call; null leaves one as it is. The cost is that of the request. */
export interface InputBlock extends Block, Cost {
  readonly inputs: readonly (readonly (CellInput | null)[])[];
}

/**
 * Bytes of the calls around one block, a range that is made and set, and around one of its rows. Measured with Microsoft's
 * library (test/hosts/excel/requestBytes.test.ts): about 450 a block, some more after the first thousands; 2.8 a row, its
 * brackets and its share of the steps into which the library cuts a large grid.
 */
const bytesPerBlock = 500;
const bytesPerRow = 4;

/** Cells (each once) as full blocks, so that nothing between them is touched. No block costs more than a round trip may. */
export function inputBlocks(cells: readonly InputCell[]): InputBlock[] {
  const inputs = inputsByKey(cells);
  return blocksOf(cells).flatMap((block) => bandsOf(block, inputs));
}

/** Cells of an empty sheet as few blocks, holes left as they are. */
export function sheetBlocks(cells: readonly InputCell[]): InputBlock[] {
  if (cells.length === 0) return [];
  const row = cells.reduce((least, cell) => Math.min(least, cell.row), Infinity);
  const toRow = cells.reduce((most, cell) => Math.max(most, cell.row), 0);
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column), 0);
  return bandsOf({ row, column: 1, rows: toRow - row + 1, columns }, inputsByKey(cells));
}

function inputsByKey(cells: readonly InputCell[]): ReadonlyMap<number, CellInput> {
  return new Map(cells.map(({ row, column, input }) => [cellKey(row, column), input]));
}

/** A block in bands of whole rows that each fit into a round trip. */
function bandsOf(block: Block, inputs: ReadonlyMap<number, CellInput>): InputBlock[] {
  const bands: InputBlock[] = [];
  let rows: (CellInput | null)[][] = [];
  let cost = { bytes: bytesPerBlock, cells: 0 };
  const close = (next: number) => {
    if (rows.length > 0) bands.push({ row: next - rows.length, column: block.column, rows: rows.length, columns: block.columns, inputs: rows, ...cost });
    rows = [];
    cost = { bytes: bytesPerBlock, cells: 0 };
  };
  for (let row = block.row; row < block.row + block.rows; row++) {
    const line = Array.from({ length: block.columns }, (_, index) => inputs.get(cellKey(row, block.column + index)) ?? null);
    const bytes = line.reduce<number>((sum, input) => sum + inputBytes(input), bytesPerRow);
    if (cost.bytes + bytes > roundTrip.bytes || cost.cells + line.length > roundTrip.cells) close(row);
    rows.push(line);
    cost = { bytes: cost.bytes + bytes, cells: cost.cells + line.length };
  }
  close(block.row + block.rows);
  return bands;
}

function inputBytes(input: CellInput | null): number {
  return 1 + (typeof input === "string" ? textBytes(input) : String(input).length);
}

export function isFormula(input: CellInput | null): boolean {
  return typeof input === "string" && input.startsWith("=");
}

/** Asks for one block to be written at the next round trip. */
export function writeBlock(sheet: Excel.Worksheet, block: InputBlock): void {
  const grid = block.inputs.map((row) => [...row]);
  const range = blockRange(sheet, block);
  // A text of more than 8,192 characters is too long for a formula and fits into a value.
  if (grid.some((row) => row.some(isFormula))) range.formulas = grid;
  else range.values = grid;
}

/** Writes blocks of several sheets, by title, one round trip for each chunk. */
export async function writeBlocks(context: Excel.RequestContext, blocks: readonly TitledBlock[]): Promise<void> {
  for (const chunk of chunksOf(blocks)) await writeChunk(context, chunk);
}

interface TitledBlock extends InputBlock {
  readonly title: string;
}

async function writeChunk(context: Excel.RequestContext, chunk: readonly TitledBlock[]): Promise<void> {
  holdStill(context);
  const sheets = new Map([...new Set(chunk.map(({ title }) => title))].map((title) => [title, context.workbook.worksheets.getItem(title)]));
  for (const block of chunk) writeBlock(sheets.get(block.title)!, block);
  await context.sync();
}

/** Keeps Excel from drawing and computing until the next round trip has ended; there is nothing to restore, whatever happens. */
export function holdStill(context: Excel.RequestContext): void {
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
}
