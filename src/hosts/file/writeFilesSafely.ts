import { randomUUID } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openMarks } from "../../app/openMarks";
import type { Outcome } from "../../app/ports";
import type { Finding } from "../../domain/finding";
import { nodeDisk, type Disk } from "./disk";
import { fileWarning } from "./fileTrouble";
import { forgetLeftovers } from "./forgetLeftovers";
import { inPlace, notTakenBack, writeTrouble } from "./writeTrouble";

/** Whether a file that is there may be replaced. */
export type OverwritePolicy = "refuse" | "force";

/** A file to be written, and whether one that is there may be replaced. */
export interface FileToWrite { readonly path: string; readonly content: Uint8Array | string; readonly overwrite: OverwritePolicy }

/** `temporary`: the new content, whole, beside its place. `kept`: what stood there, until all are in place. */
interface StagedFile { readonly file: FileToWrite; readonly temporary: string; readonly kept: string }

/**
 * Writes several files, all or none: all to temporary files first, so that a full disk or a folder that cannot be written to
 * is known before anything is replaced; then each into its place, in their order. What was placed is taken back when one fails.
 * A killed process leaves each file whole, the old or the new one; what it leaves beside them is removed by a later write.
 * Fails with `fileExists` {file} for one that is there and may not be replaced, `fileInUse` {file} for one that another program
 * holds, `diskFull` {file}, `fileNotWritten` {file, reason}. One that seems to be open elsewhere: `fileSeemsOpen` {file}, a warning.
 */
export async function writeFilesSafely(files: readonly FileToWrite[], disk: Disk = nodeDisk): Promise<Outcome<readonly string[]>> {
  const staged = files.map(stagedFile);
  const open = await openElsewhere(files, disk);
  let current = files[0]?.path ?? "";
  const placed: StagedFile[] = [];
  try {
    for (const one of staged) {
      current = one.file.path;
      await stage(one, disk);
    }
    for (const one of staged) {
      current = one.file.path;
      await inPlace(() => place(one, one === staged.at(-1) ? "last" : "more", disk));
      placed.push(one);
    }
  } catch (error) {
    const left: Finding[] = [];
    for (const one of placed.reverse()) left.push(...(await takeBack(one, disk)));
    await Promise.all(staged.map(({ temporary }) => forget(temporary, disk)));
    return { ok: false, findings: [writeTrouble(error, current), ...left, ...open] };
  }
  await Promise.all(placed.map(({ kept }) => forget(kept, disk)));
  await forgetLeftovers(files.map(({ path }) => path), disk);
  return { ok: true, value: files.map(({ path }) => path), findings: open };
}

function stagedFile(file: FileToWrite): StagedFile {
  const hidden = (ending: string): string => join(dirname(file.path), `.${basename(file.path)}.${randomUUID()}.${ending}`);
  return { file, temporary: hidden("tmp"), kept: hidden("old") };
}

/** Files that are there and that another program seems to have open. */
async function openElsewhere(files: readonly FileToWrite[], disk: Disk): Promise<Finding[]> {
  const open: Finding[] = [];
  for (const { path } of files) {
    const marks = await Promise.all([path, ...openMarks(basename(path)).map((mark) => join(dirname(path), mark))].map((name) => disk.isThere(name)));
    if (marks[0] === true && marks.slice(1).includes(true)) open.push(fileWarning("fileSeemsOpen", { file: path }));
  }
  return open;
}

async function stage({ file, temporary }: StagedFile, disk: Disk): Promise<void> {
  if (file.overwrite === "refuse" && await disk.isThere(file.path)) throw taken();
  await makeFolder(dirname(file.path), disk);
  await disk.writeNew(temporary, file.content);
}

/** A folder cannot be where a file is: that the file exists is no reason to say so of the one to be written. */
async function makeFolder(path: string, disk: Disk): Promise<void> {
  try {
    await disk.makeFolder(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === "EEXIST" ? Object.assign(new Error("A file stands where the folder would be."), { code: "ENOTDIR" }) : error;
  }
}

/** Whether other files come after one: only then may it have to be taken back. */
type Turn = "last" | "more";

async function place({ file, temporary, kept }: StagedFile, turn: Turn, disk: Disk): Promise<void> {
  if (file.overwrite === "refuse") return placeNew(temporary, file.path, disk);
  try {
    if (turn === "more" && await disk.isThere(file.path)) await keep(file.path, kept, disk);
    await renamePatiently(temporary, file.path, disk);
  } catch (error) {
    await forget(kept, disk);
    throw error;
  }
}

/** A hard link fails when the name is taken, in one step; a check before a rename would leave a moment between. */
async function placeNew(temporary: string, path: string, disk: Disk): Promise<void> {
  try {
    await disk.link(temporary, path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    // Shares and FAT disks know no links; there the file is copied, refused when it exists.
    if (!["EPERM", "ENOTSUP", "ENOSYS", "EOPNOTSUPP"].includes(code)) throw error;
    await copyWhole(temporary, path, disk);
  }
  await forget(temporary, disk);
}

/** A copy that breaks off must not stay under the name of the file; one that was refused because the name is taken is not ours. */
async function copyWhole(temporary: string, path: string, disk: Disk): Promise<void> {
  try {
    await disk.copyNew(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") await forget(path, disk);
    throw error;
  }
}

/** Milliseconds between attempts: a virus scanner or a syncing folder holds a new file for a moment. */
const waits = [50, 200];
const heldCodes = new Set(["EBUSY", "EPERM", "EACCES"]);

async function renamePatiently(temporary: string, path: string, disk: Disk): Promise<void> {
  for (const wait of waits) {
    try {
      return await disk.rename(temporary, path);
    } catch (error) {
      if (!heldCodes.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
      await pause(wait);
    }
  }
  await disk.rename(temporary, path);
}

/** A second name for the old file, so that it stands in its place until the new one does; shares and FAT disks know no links. */
async function keep(path: string, kept: string, disk: Disk): Promise<void> {
  await disk.link(path, kept).catch(() => disk.copyNew(path, kept));
}

/** Puts back what stood in the place; says so where that fails too. */
async function takeBack({ file, kept }: StagedFile, disk: Disk): Promise<Finding[]> {
  try {
    if (await disk.isThere(kept)) await renamePatiently(kept, file.path, disk);
    else await disk.remove(file.path);
    return [];
  } catch {
    // Whatever the reason, what the user must know is which file is the new one.
    return [notTakenBack(file.path, (await disk.isThere(kept)) ? kept : "-")];
  }
}

/** What is left of a write is of no use to anybody; that it cannot be removed changes nothing of the outcome. */
async function forget(path: string, disk: Disk): Promise<void> {
  await disk.remove(path).catch(() => undefined);
}

function taken(): NodeJS.ErrnoException {
  return Object.assign(new Error("The name is taken."), { code: "EEXIST" });
}
