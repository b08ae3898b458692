import { errorCode } from "./excelTrouble";
import { blockRange } from "./cellGrid";
import type { Block } from "./cellGrid";
import { chunksOf } from "./chunks";
import { sheetsByTitle } from "./sheetsByTitle";
import type { Cost } from "./chunks";
import { hostFinding, refusal, Refused } from "./refused";
import type { Finding } from "../../domain/finding";
import type { ExcelRuntime } from "./excelRuntime";

/** A protected sheet and how it is protected; without a password, which nobody can read. */
export interface SheetLock {
  readonly title: string;
  readonly options: Excel.WorksheetProtectionOptions;
}

/** How those of the sheets are protected that are; one that was deleted meanwhile is passed over. */
export async function readLocks(context: Excel.RequestContext, titles: readonly string[]): Promise<SheetLock[]> {
  const sheets = titles.map((title) => context.workbook.worksheets.getItemOrNullObject(title).load("protection/protected,protection/options"));
  await context.sync();
  return sheets.flatMap(({ isNullObject, protection }, index) => (!isNullObject && protection.protected ? [{ title: titles[index]!, options: { ...protection.options } }] : []));
}

/** The protected sheets on which a cell to be written is locked. */
export async function locksInTheWay(context: Excel.RequestContext, locks: readonly SheetLock[], blocks: readonly LockedBlock[]): Promise<SheetLock[]> {
  const protectedTitles = new Set(locks.map(({ title }) => title));
  const inTheWay = new Set<string>();
  for (const chunk of chunksOf(blocks.filter(({ title }) => protectedTitles.has(title)))) for (const title of await lockedTitles(context, chunk)) inTheWay.add(title);
  return locks.filter(({ title }) => inTheWay.has(title));
}

interface LockedBlock extends Block, Cost {
  readonly title: string;
}

async function lockedTitles(context: Excel.RequestContext, chunk: readonly LockedBlock[]): Promise<string[]> {
  const sheetOf = sheetsByTitle(context);
  const formats = chunk.map((block) => blockRange(sheetOf(block.title), block).format.protection.load("locked"));
  await context.sync();
  // null: some of the block's cells are locked, and all of them are to be written.
  return chunk.filter((_, index) => formats[index]!.locked !== false).map(({ title }) => title);
}

/** Stops, if there are any, with one `sheetProtected` for each that would have to be opened. */
export function refuseLocks(titles: readonly string[]): void {
  if (titles.length > 0) throw new Refused(titles.map((sheet) => hostFinding("sheetProtected", { sheet, count: titles.length })));
}

/** What Excel answers when the protection has a password. */
const passwordCodes = new Set(["AccessDenied", "InvalidArgument", "BadPassword", "InvalidOperation", "GeneralException"]);

/** Opens protected sheets. Stops with `sheetPassword` at one with a password; `closeSheets` is for the caller in any case. */
export async function openSheets(context: Excel.RequestContext, locks: readonly SheetLock[]): Promise<void> {
  if (locks.length === 0) return;
  const protections = locks.map(({ title }) => context.workbook.worksheets.getItem(title).protection);
  try {
    for (const protection of protections) protection.unprotect();
    await context.sync();
  } catch (error) {
    const closed = passwordCodes.has(errorCode(error)) ? await stillClosed(context, locks) : undefined;
    throw closed === undefined ? error : refusal("sheetPassword", { sheet: closed });
  }
  // Should Excel keep silent about a wrong password.
  const closed = await stillClosed(context, locks);
  if (closed !== undefined) throw refusal("sheetPassword", { sheet: closed });
}

async function stillClosed(context: Excel.RequestContext, locks: readonly SheetLock[]): Promise<string | undefined> {
  const protections = locks.map(({ title }) => context.workbook.worksheets.getItem(title).protection);
  for (const protection of protections) protection.load("protected");
  await context.sync();
  return locks.find((_, index) => protections[index]!.protected)?.title;
}

/** Protects again, exactly as they were, those of the sheets that are open. Says which sheet could not be: that is no reason to undo the work. */
export async function closeSheets(runtime: ExcelRuntime, locks: readonly SheetLock[]): Promise<Finding[]> {
  if (locks.length === 0) return [];
  try {
    await runtime.run({ delayForCellEdit: true }, async (context) => {
      const sheets = locks.map(({ title }) => context.workbook.worksheets.getItemOrNullObject(title));
      for (const sheet of sheets) sheet.load("protection/protected");
      await context.sync();
      sheets.forEach((sheet, index) => {
        if (!sheet.isNullObject && !sheet.protection.protected) sheet.protection.protect(locks[index]!.options);
      });
      await context.sync();
    });
    return [];
  } catch {
    // Whatever the reason, what the user must know and do is the same.
    return locks.map(({ title }) => hostFinding("protectionNotRestored", { sheet: title }, { kind: "none" }, "warning"));
  }
}
