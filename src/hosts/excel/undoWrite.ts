import type { Finding } from "../../domain/finding";
import { cellKey, cellPosition } from "../../workbook/rawWorkbook";
import type { RawCell } from "../../workbook/rawWorkbook";
import { cellAddress } from "../file/cellAddress";
import { restoringInput } from "./cellInput";
import { Pace } from "./chunks";
import type { ExcelRuntime } from "./excelRuntime";
import { inputBlocks, writeBlocks } from "./inputBlocks";
import { putFormatsBack } from "./numberFormats";
import { readBlocks } from "./readBlocks";
import { hostFinding } from "./refused";
import type { WriteJob, WritePart } from "./writeJob";

/** A cell that does not hold what it held before. */
interface Differing {
  readonly title: string;
  readonly row: number;
  readonly column: number;
  readonly before: RawCell | undefined;
}

/**
 * Puts back what stood in the attempted parts. undefined: all is as before. Otherwise `writeHalfDone`: how many cells hold
 * their new content, and the first of them; read again where that is possible, else counted from what Excel had confirmed.
 */
export async function undoWrite(runtime: ExcelRuntime, job: Pick<WriteJob, "parts">, attempted: readonly WritePart[], confirmed: readonly WritePart[]): Promise<Finding | undefined> {
  const all = cellCount(job.parts);
  let left: readonly Differing[] | undefined;
  // Twice: Excel may have been busy for a moment.
  for (let attempt = 0; attempt < 2 && left?.length !== 0; attempt++) {
    left = (await tried(() => runtime.run({}, (context) => differing(context, attempted)))) ?? left;
    const back = left;
    if (back !== undefined && back.length > 0) await tried(() => runtime.run({}, (context) => putBack(context, back)));
  }
  if (left?.length !== 0) left = (await tried(() => runtime.run({}, (context) => differing(context, attempted)))) ?? left;
  // Should this fail twice, a date is left that looks like one.
  const formatted = async (context: Excel.RequestContext) => putFormatsBack(context, await onPresentSheets(context, attempted.filter(({ formats }) => formats !== undefined)));
  if ((await tried(() => runtime.run({}, formatted).then(() => true))) === undefined) await tried(() => runtime.run({}, formatted));
  if (left?.length === 0) return undefined;
  const first = left?.[0] ?? firstCell(confirmed[0] ?? attempted[0]);
  if (first === undefined) return undefined;
  const cell = cellAddress(first.row, first.column);
  return hostFinding("writeHalfDone", { sheet: first.title, cell, done: left?.length ?? cellCount(confirmed), all }, { kind: "cell", sheet: first.title, cell });
}

/** What came of it, or undefined: why undoing failed does not matter, what is left then does. */
async function tried<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    // The caller reads again and reports what it finds.
    return undefined;
  }
}

async function differing(context: Excel.RequestContext, parts: readonly WritePart[]): Promise<Differing[]> {
  const present = await onPresentSheets(context, parts);
  const now = new Map(present.map(({ title }) => [title, new Map<number, RawCell>()]));
  await readBlocks(context, present.map((part) => ({ ...part, target: { sheet: context.workbook.worksheets.getItem(part.title), cells: now.get(part.title)! } })), new Pace(undefined));
  return present.flatMap((part) => keysOf(part).filter((key) => !isSame(now.get(part.title)?.get(key), part.before.get(key))).map((key) => ({ title: part.title, ...cellPosition(key), before: part.before.get(key) })));
}

/** Without those whose sheet was deleted meanwhile: there is nothing left to put back. */
async function onPresentSheets(context: Excel.RequestContext, parts: readonly WritePart[]): Promise<WritePart[]> {
  const sheets = new Map(parts.map(({ title }) => [title, context.workbook.worksheets.getItemOrNullObject(title)]));
  for (const sheet of sheets.values()) sheet.load("name");
  await context.sync();
  return parts.filter(({ title }) => !sheets.get(title)!.isNullObject);
}

async function putBack(context: Excel.RequestContext, cells: readonly Differing[]): Promise<void> {
  const titles = [...new Set(cells.map(({ title }) => title))];
  const blocks = titles.flatMap((title) => inputBlocks(cells.filter((cell) => cell.title === title).map(({ row, column, before }) => ({ row, column, input: restoringInput(before) }))).map((block) => ({ title, ...block })));
  await writeBlocks(context, blocks);
}

function isSame(now: RawCell | undefined, before: RawCell | undefined): boolean {
  if (now?.formula !== before?.formula) return false;
  return now?.formula !== undefined || (now?.value === before?.value && now?.isError === before?.isError);
}

function keysOf({ row, column, rows, columns }: WritePart): number[] {
  return Array.from({ length: rows * columns }, (_, index) => cellKey(row + Math.floor(index / columns), column + (index % columns)));
}

function cellCount(parts: readonly WritePart[]): number {
  return parts.reduce((sum, { cells }) => sum + cells, 0);
}

function firstCell(part: WritePart | undefined): Differing | undefined {
  return part && { title: part.title, row: part.row, column: part.column, before: undefined };
}
