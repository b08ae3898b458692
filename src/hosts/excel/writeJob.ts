import type { CellChange, Protection } from "../../app/ports";
import { cellKey } from "../../workbook/rawWorkbook";
import type { RawCell } from "../../workbook/rawWorkbook";
import { limits } from "../file/limits";
import { formulaInput, valueInput } from "./cellInput";
import type { Pace } from "./chunks";
import { inputBlocks } from "./inputBlocks";
import type { InputCell } from "./inputBlocks";
import { findLockParts } from "./lockParts";
import type { LockPart, WantedLocks } from "./lockParts";
import { readBlocks } from "./readBlocks";
import { withFormats } from "./numberFormats";
import type { FormattedBlock } from "./numberFormats";
import { blocksOf } from "./rectangles";
import { hostFinding, Refused } from "./refused";
import { locksInTheWay, refuseLocks } from "./sheetLock";
import type { SheetLock } from "./sheetLock";

/** What is to be written, what stood there before, and which sheets must be opened for it. */
export interface WriteJob {
  readonly parts: readonly WritePart[];
  /** Cells to be locked or opened, after the others are written. */
  readonly lockParts: readonly LockPart[];
  readonly locks: readonly SheetLock[];
}

/** A block to be written on a sheet. `before` has every cell of the block that was not empty, by its key. */
export interface WritePart extends FormattedBlock {
  readonly before: ReadonlyMap<number, RawCell>;
}

interface Target {
  readonly title: string;
  readonly changes: ReadonlyMap<number, CellChange>;
  readonly before: Map<number, RawCell>;
  readonly lock: SheetLock | undefined;
}

/** Looks before anything is written: sheets, what stands in the cells, and which of them are locked. */
export async function prepareWrite(context: Excel.RequestContext, changes: readonly CellChange[], protection: Protection, pace: Pace): Promise<WriteJob> {
  refuseImpossible(changes);
  const targets = await findTargets(context, changes);
  await readBefore(context, targets, pace);
  const parts = targets.flatMap((target) => inputBlocks(inputsOf(target)).map((block): WritePart => ({ ...block, title: target.title, before: target.before })));
  const lockParts = await findLockParts(context, targets.flatMap(wantedLocks));
  const own = targets.flatMap(({ lock }) => lock ?? []);
  // Whether a cell is locked is not changed on a protected sheet, whatever its options.
  const relocked = own.filter(({ title }) => lockParts.some((part) => part.title === title));
  const inTheWay = await locksInTheWay(context, own.filter((lock) => !relocked.includes(lock)), parts);
  const locks = own.filter((lock) => relocked.includes(lock) || inTheWay.includes(lock));
  if (protection === "refuse") refuseLocks(locks.map(({ title }) => title));
  return { parts: await withFormats(context, parts), lockParts, locks };
}

function wantedLocks({ title, changes }: Target): WantedLocks[] {
  const cells = [...changes.values()].flatMap(({ row, column, isLocked }) => (isLocked === undefined ? [] : [{ row, column, isLocked }]));
  return cells.length === 0 ? [] : [{ title, cells }];
}

/** Changes that no cell can hold. */
function refuseImpossible(changes: readonly CellChange[]): void {
  const wrong = changes.filter(({ row, column, value, formula }) => {
    const isInside = Number.isInteger(row) && Number.isInteger(column) && row >= 1 && column >= 1 && row <= limits.rows && column <= limits.columns;
    const fits = typeof value === "number" ? Number.isFinite(value) : typeof value !== "string" || value.length <= limits.cellCharacters;
    return !isInside || !fits || (formula ?? "").length > limits.formulaCharacters;
  });
  if (wrong.length > 0) throw new Refused(wrong.map(({ sheetTitle, row, column }) => hostFinding("patchNoCell", { sheet: sheetTitle, row, column })));
}

async function findTargets(context: Excel.RequestContext, changes: readonly CellChange[]): Promise<Target[]> {
  const byTitle = new Map<string, Map<number, CellChange>>();
  for (const change of changes) {
    const own = byTitle.get(change.sheetTitle) ?? new Map<number, CellChange>();
    byTitle.set(change.sheetTitle, own.set(cellKey(change.row, change.column), change));
  }
  const sheets = [...byTitle.keys()].map((title) => context.workbook.worksheets.getItemOrNullObject(title));
  for (const sheet of sheets) sheet.load("name,protection/protected,protection/options");
  await context.sync();
  const titles = [...byTitle.keys()];
  const gone = titles.filter((_, index) => sheets[index]!.isNullObject);
  if (gone.length > 0) throw new Refused(gone.map((sheet) => hostFinding("sheetGone", { sheet })));
  return [...byTitle].map(([title, own], index) => {
    const { protection } = sheets[index]!;
    return { title, changes: own, before: new Map(), lock: protection.protected ? { title, options: { ...protection.options } } : undefined };
  });
}

async function readBefore(context: Excel.RequestContext, targets: readonly Target[], pace: Pace): Promise<void> {
  const blocks = targets.flatMap(({ title, changes, before }) => {
    const target = { sheet: context.workbook.worksheets.getItem(title), cells: before };
    return blocksOf([...changes.values()]).map((block) => ({ ...block, target }));
  });
  await readBlocks(context, blocks, pace);
}

/** A change without a formula leaves one that stands there: Excel computes its result. One that only locks a cell, or opens it, writes nothing into it. */
function inputsOf({ changes, before }: Target): InputCell[] {
  return [...changes].flatMap(([key, { row, column, value, formula, isLocked }]) => {
    const old = before.get(key);
    if (formula === undefined && (old?.formula !== undefined || (isLocked !== undefined && (old?.value ?? null) === value))) return [];
    return [{ row, column, input: typeof formula === "string" ? formulaInput(formula) : valueInput(value) }];
  });
}
