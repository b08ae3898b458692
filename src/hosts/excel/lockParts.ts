import type { Rectangle } from "../../workbook/plan";
import { cellKey, cellPosition } from "../../workbook/rawWorkbook";
import { readAppearanceRange } from "../file/readAppearanceRange";
import { blockRange } from "./cellGrid";
import type { Block } from "./cellGrid";
import { chunksOf } from "./chunks";
import type { Cost } from "./chunks";
import { blocksOf, joinedAddresses, rectangleAddress, rectanglesOf } from "./rectangles";
import { sheetsByTitle } from "./sheetsByTitle";

/** Cells of a sheet that are all open and are to be locked, or the other way round: as many as one call takes. */
export interface LockPart extends Cost {
  readonly title: string;
  /** Areas of the sheet, joined by commas. */
  readonly address: string;
  readonly isLocked: boolean;
  /** How many cells there are. */
  readonly count: number;
}

/** A cell that is to be locked or opened. */
interface WantedLock {
  readonly row: number;
  readonly column: number;
  readonly isLocked: boolean;
}

export interface WantedLocks {
  readonly title: string;
  readonly cells: readonly WantedLock[];
}

interface AskedBlock extends Block, Cost {
  readonly title: string;
  readonly isLocked: boolean;
}

interface BlockAnswer {
  readonly block: AskedBlock;
  /** null where the cells differ. */
  readonly locked: boolean | null;
  readonly merged: readonly Rectangle[];
}

/** Bytes of the calls that ask about one block (950 measured), and of those that set the lock of one list of areas. */
const bytesPerQuestion = 1_200;
const bytesPerCall = 400;
/** Cells whose own lock is asked for in one round trip: about 60 bytes each in the answer. */
const answer: Cost = { bytes: 4_000_000, cells: 40_000 };
const bytesPerCell = 80;

/**
 * What must be set so that the cells are locked or open as they shall be: only cells that are not so yet. Merged cells go together,
 * for Excel sets no lock of a part of them. Two round trips, and one for each further chunk.
 */
export async function findLockParts(context: Excel.RequestContext, wanted: readonly WantedLocks[]): Promise<LockPart[]> {
  const answers: BlockAnswer[] = [];
  for (const chunk of chunksOf(wanted.flatMap(questionsOf))) answers.push(...(await askBlocks(context, chunk)));
  const differing = answers.flatMap(({ block, locked }) => (locked === null || locked === block.isLocked ? [] : [{ block, keys: keysOf(rectangleOf(block)) }]));
  const mixed = answers.flatMap(({ block, locked }) => (locked === null ? bandsOf(block) : []));
  for (const chunk of chunksOf(mixed, answer)) differing.push(...(await askCells(context, chunk)));
  return wanted.flatMap(({ title }) => [true, false].flatMap((isLocked) => {
    const isOwn = ({ block }: { readonly block: AskedBlock }): boolean => block.title === title && block.isLocked === isLocked;
    const keys = new Set(differing.filter(isOwn).flatMap((one) => one.keys));
    const merges = answers.filter(isOwn).flatMap(({ merged }) => merged);
    return partsOf(title, isLocked, withMerges(keys, merges));
  }));
}

function questionsOf({ title, cells }: WantedLocks): AskedBlock[] {
  const blocks = (isLocked: boolean): AskedBlock[] => blocksOf(cells.filter((cell) => cell.isLocked === isLocked)).map((block) => ({ ...block, title, isLocked, bytes: bytesPerQuestion, cells: 1 }));
  return [...blocks(true), ...blocks(false)];
}

/** Whether the cells of blocks are locked, null where they differ; and the merged cells in them. More than 512 of these in one block Excel does not tell. */
async function askBlocks(context: Excel.RequestContext, blocks: readonly AskedBlock[]): Promise<BlockAnswer[]> {
  const sheetOf = sheetsByTitle(context);
  const asked = blocks.map((block) => {
    const range = blockRange(sheetOf(block.title), block);
    return { block, protection: range.format.protection.load("locked"), merged: range.getMergedAreasOrNullObject().load("address") };
  });
  await context.sync();
  return asked.map(({ block, protection, merged }) => ({ block, locked: protection.locked, merged: merged.isNullObject ? [] : areasOf(merged.address) }));
}

/** The cells of blocks that are not yet as they shall be, one by one. */
async function askCells(context: Excel.RequestContext, blocks: readonly AskedBlock[]) {
  const sheetOf = sheetsByTitle(context);
  const asked = blocks.map((block) => ({ block, properties: blockRange(sheetOf(block.title), block).getCellProperties({ format: { protection: true } }) }));
  await context.sync();
  return asked.map(({ block, properties }) => ({
    block,
    keys: properties.value.flatMap((line, down) => line.flatMap(({ format }, right) => (format?.protection?.locked === block.isLocked ? [] : [cellKey(block.row + down, block.column + right)]))),
  }));
}

function bandsOf(block: AskedBlock): AskedBlock[] {
  const band = Math.max(1, Math.floor(answer.cells / block.columns));
  return Array.from({ length: Math.ceil(block.rows / band) }, (_, index) => {
    const rows = Math.min(band, block.rows - index * band);
    return { ...block, row: block.row + index * band, rows, cells: rows * block.columns, bytes: rows * block.columns * bytesPerCell };
  });
}

function withMerges(keys: ReadonlySet<number>, merges: readonly Rectangle[]): { row: number; column: number }[] {
  const touched = merges.map(keysOf).filter((own) => own.some((key) => keys.has(key)));
  return [...new Set([...keys, ...touched.flat()])].map(cellPosition);
}

function keysOf({ row, column, toRow, toColumn }: Rectangle): number[] {
  const columns = toColumn - column + 1;
  return Array.from({ length: (toRow - row + 1) * columns }, (_, index) => cellKey(row + Math.floor(index / columns), column + (index % columns)));
}

function partsOf(title: string, isLocked: boolean, cells: readonly { row: number; column: number }[]): LockPart[] {
  return joinedAddresses(rectanglesOf(cells).map(rectangleAddress)).map((address) => ({ title, isLocked, address, count: cellsIn(address), bytes: bytesPerCall + address.length, cells: 0 }));
}

function cellsIn(address: string): number {
  return areasOf(address).reduce((sum, { row, column, toRow, toColumn }) => sum + (toRow - row + 1) * (toColumn - column + 1), 0);
}

function areasOf(address: string): Rectangle[] {
  return address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).flatMap((area) => readAppearanceRange(area.slice(area.lastIndexOf("!") + 1).replaceAll("$", "")) ?? []);
}

function rectangleOf({ row, column, rows, columns }: Block): Rectangle {
  return { row, column, toRow: row + rows - 1, toColumn: column + columns - 1 };
}
