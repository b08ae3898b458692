import type { RawCell } from "../../workbook/rawWorkbook";
import { addCells, blockRange, cellProperties } from "./cellGrid";
import type { Block } from "./cellGrid";
import { chunksOf } from "./chunks";
import type { Cost, Pace } from "./chunks";
import { isTooLarge } from "./excelTrouble";

/** Where cells are read from and where they are put; the hidden rows and columns are asked for when there is a place for them. */
export interface ReadTarget {
  readonly sheet: Excel.Worksheet;
  readonly cells: Map<number, RawCell>;
  readonly hiddenRows?: Set<number>;
  readonly hiddenColumns?: Set<number>;
}

export interface ReadBlock extends Block {
  readonly target: ReadTarget;
}

interface Part extends ReadBlock, Cost {}

/** Cells asked for in one round trip: at 100 bytes for value, formula and type together they stay under 4 MB; where formulas are longer the answer is asked for in halves. */
const answer: Cost = { bytes: 4_000_000, cells: 40_000 };
const bytesPerCell = 100;
/** The calls that ask for one block: a request of many small blocks must not be too large either. */
const bytesPerBlock = 600;

/** Reads blocks of cells, one round trip for each chunk. */
export async function readBlocks(context: Excel.RequestContext, blocks: readonly ReadBlock[], pace: Pace): Promise<void> {
  const chunks = chunksOf(blocks.flatMap(bandsOf), answer);
  pace.expect(chunks.length);
  for (const chunk of chunks) {
    pace.check();
    await readChunk(context, chunk);
    pace.step();
  }
}

/** A block in bands of whole rows, none above what one round trip may ask for. */
function bandsOf({ target, row, column, rows, columns }: ReadBlock): Part[] {
  const band = Math.max(1, Math.floor(answer.cells / columns));
  return Array.from({ length: Math.ceil(rows / band) }, (_, index) => {
    const first = index * band;
    return partOf(target, { row: row + first, column, rows: Math.min(band, rows - first), columns });
  });
}

function partOf(target: ReadTarget, block: Block): Part {
  const cells = block.rows * block.columns;
  return { target, ...block, cells, bytes: bytesPerBlock + cells * bytesPerCell };
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
  const { target, row, column, rows, columns } = part;
  const [half, across] = [Math.ceil(rows / 2), Math.ceil(columns / 2)];
  if (rows > 1) return [[partOf(target, { row, column, rows: half, columns })], [partOf(target, { row: row + half, column, rows: rows - half, columns })]];
  return [[partOf(target, { row, column, rows, columns: across })], [partOf(target, { row, column: column + across, rows, columns: columns - across })]];
}

async function readParts(context: Excel.RequestContext, parts: readonly Part[]): Promise<void> {
  const asked = parts.map((part) => {
    const range = blockRange(part.target.sheet, part);
    range.load(cellProperties);
    return {
      part, range,
      rows: part.target.hiddenRows && range.getRowProperties({ rowHidden: true }),
      columns: part.target.hiddenColumns && range.getColumnProperties({ columnHidden: true }),
    };
  });
  await context.sync();
  for (const { part, range, rows, columns } of asked) {
    const { target } = part;
    addCells(target.cells, range, part);
    rows?.value.forEach(({ rowHidden }, index) => {
      if (rowHidden) target.hiddenRows?.add(part.row + index);
    });
    columns?.value.forEach(({ columnHidden }, index) => {
      if (columnHidden) target.hiddenColumns?.add(part.column + index);
    });
  }
}
