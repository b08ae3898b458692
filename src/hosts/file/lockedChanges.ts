import type { CellChange, Outcome, Protection } from "../../app/ports";
import type { Finding } from "../../domain/finding";
import { fine } from "./fileTrouble";
import { readSheetLock, readUnlockedStyles } from "./readLocks";
import { readPackage } from "./readPackage";
import { readStructure } from "./readStructure";

/** The protected sheets on which a change meets a locked cell, or locks one. */
export interface LockedSheet { readonly title: string; readonly hasPassword: boolean }

/** Whether a cell is locked otherwise than the file says; undefined when it is not. */
export type LockSince = (change: CellChange) => boolean | undefined;

/** Looks at the protection of the sheets that are to be changed. Titles that the file has not are passed over. */
export function lockedSheets(bytes: Uint8Array, changes: readonly CellChange[], fileName: string, lockSince: LockSince = () => undefined): Outcome<readonly LockedSheet[]> {
  const pack = readPackage(bytes, fileName);
  if (!pack.ok) return pack;
  const structure = readStructure(pack.value);
  if (!structure.ok) return structure;
  const unlocked = readUnlockedStyles(pack.value, structure.value.styles);
  if (!unlocked.ok) return unlocked;
  const found: LockedSheet[] = [];
  for (const title of new Set(changes.map(({ sheetTitle }) => sheetTitle))) {
    const part = structure.value.sheets.find((sheet) => sheet.title === title)?.part;
    if (part === undefined) continue;
    const lock = readSheetLock(pack.value, part, unlocked.value);
    if (!lock.ok) return lock;
    const { value } = lock;
    const isHeld = (change: CellChange): boolean => change.isLocked === true || (lockSince(change) ?? value?.isLocked(change.row, change.column) ?? false);
    if (value !== undefined && changes.some((change) => change.sheetTitle === title && isHeld(change))) found.push({ title, hasPassword: value.hasPassword });
  }
  return fine(found);
}

/** Why these sheets may not be written to: one with a password never, the others not without leave. Each that is in the way is named. */
export function lockFindings(locked: readonly LockedSheet[], protection: Protection): Finding[] {
  const place = { kind: "none" } as const;
  const closed = locked.filter(({ hasPassword }) => hasPassword);
  if (closed.length > 0) return closed.map(({ title }) => ({ code: "sheetPassword", severity: "error", place, values: { sheet: title } }));
  return protection === "lift" ? [] : locked.map(({ title }) => ({ code: "sheetProtected", severity: "error", place, values: { sheet: title, count: locked.length } }));
}
