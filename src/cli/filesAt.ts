import { readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Outcome } from "../app/ports";
import { refused } from "../app/refused";
import type {  } from "../domain/finding";
import { localMinute } from "./localMinute";

/** A file that is there, and the local minute in which it was last saved. */
export interface FileAt { readonly path: string; readonly savedAt: string }

/** What programs and systems leave in folders, and nobody sends: locks of open workbooks, hidden files, thumbnails. */
const leftBehind = /^(~\$|\.)|^(thumbs\.db|desktop\.ini)$/i;
/** The locks among them: a wildcard of the shell picks those too. */
const lock = /^(~\$|\.~)/;
const deepestFolder = 5;

/** The file of a path, unless it is the lock of an open one, or all files in a folder and below it, by name. Fails with `fileNotRead` {file, reason}. */
export function filesAt(path: string): Outcome<readonly FileAt[]> {
  try {
    return { ok: true, value: lock.test(basename(path)) ? [] : found(path, 0), findings: [] };
  } catch (trouble) {
    const reason = (trouble as NodeJS.ErrnoException).code ?? "unknown";
    return refused("fileNotRead", { file: path, reason });
  }
}

function found(path: string, depth: number): FileAt[] {
  const stats = statSync(path);
  if (!stats.isDirectory()) return [{ path, savedAt: localMinute(stats.mtime) }];
  if (depth > deepestFolder) return [];
  const names = readdirSync(path).filter((name) => !leftBehind.test(name)).sort();
  return names.flatMap((name) => found(join(path, name), depth + 1));
}
