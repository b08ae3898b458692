import type { Finding } from "../../domain/finding";
import type { ExcelRuntime } from "./excelRuntime";
import { holdStill } from "./inputBlocks";
import type { LockPart } from "./lockParts";
import { hostFinding } from "./refused";

/** Locks and opens cells, all in one round trip. */
export async function setLocks(context: Excel.RequestContext, parts: readonly LockPart[]): Promise<void> {
  holdStill(context);
  for (const { title, address, isLocked } of parts) context.workbook.worksheets.getItem(title).getRanges(address).format.protection.locked = isLocked;
  await context.sync();
}

/**
 * Gives the cells of the attempted parts the locks that they had. undefined: all have them. Otherwise `writeHalfDone` with the
 * first cell of the first part that has not, and how many cells of all such parts have.
 */
export async function undoLocks(runtime: ExcelRuntime, { lockParts }: { readonly lockParts: readonly LockPart[] }, attempted: readonly LockPart[]): Promise<Finding | undefined> {
  if (attempted.length === 0) return undefined;
  let left = attempted;
  // Twice: Excel may have been busy for a moment.
  for (let attempt = 0; attempt < 2 && left.length > 0; attempt++) {
    try {
      await runtime.run({}, async (context) => {
        left = await notAsBefore(context, attempted);
        if (left.length > 0) await setLocks(context, left.map((part) => ({ ...part, isLocked: !part.isLocked })));
        left = await notAsBefore(context, left);
      });
    } catch {
      // What is left counts, not why.
    }
  }
  const [first] = left;
  if (first === undefined) return undefined;
  const cell = first.address.split(/[,:]/)[0] ?? "";
  return hostFinding("writeHalfDone", { sheet: first.title, cell, done: countOf(left), all: countOf(lockParts) }, { kind: "cell", sheet: first.title, cell });
}

/** Parts of which some cell is as it was to become. Those whose sheet was deleted meanwhile have nothing to put back. */
async function notAsBefore(context: Excel.RequestContext, parts: readonly LockPart[]): Promise<readonly LockPart[]> {
  if (parts.length === 0) return [];
  const sheets = parts.map(({ title }) => context.workbook.worksheets.getItemOrNullObject(title).load("name"));
  await context.sync();
  const present = parts.filter((_, index) => !sheets[index]!.isNullObject);
  const protections = present.map(({ title, address }) => context.workbook.worksheets.getItem(title).getRanges(address).format.protection.load("locked"));
  await context.sync();
  return present.filter(({ isLocked }, index) => protections[index]!.locked !== !isLocked);
}

function countOf(parts: readonly LockPart[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}
