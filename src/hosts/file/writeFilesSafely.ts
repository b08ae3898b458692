import { randomUUID } from "node:crypto";
import { access, copyFile, link, mkdir, rename, unlink, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Outcome } from "../../app/ports";
import { fileTrouble, fine } from "./fileTrouble";
import type { OverwritePolicy } from "./writeFileSafely";

/** A file to be written, and whether one that is there may be replaced. */
export interface FileToWrite { readonly path: string; readonly content: Uint8Array | string; readonly overwrite: OverwritePolicy }

/** `temporary`: the new content, whole, beside its place. `kept`: what stood there, until all are in place. */
interface StagedFile { readonly file: FileToWrite; readonly temporary: string; readonly kept: string }

/**
 * Writes several files, all or none: all to temporary files first, so that a full disk or a folder that cannot be written to
 * is known before anything is replaced; then each into its place, in their order. What was placed is taken back when one fails.
 * A killed process leaves each file whole, the old or the new one. Fails as `writeFileSafely` does.
 */
export async function writeFilesSafely(files: readonly FileToWrite[]): Promise<Outcome<readonly string[]>> {
  const staged = files.map((file): StagedFile => {
    const hidden = (ending: string): string => join(dirname(file.path), `.${basename(file.path)}.${randomUUID()}.${ending}`);
    return { file, temporary: hidden("tmp"), kept: hidden("old") };
  });
  let current = files[0]?.path ?? "";
  const placed: StagedFile[] = [];
  try {
    for (const { file, temporary } of staged) {
      current = file.path;
      if (file.overwrite === "refuse" && await isThere(file.path)) throw taken();
      await mkdir(dirname(file.path), { recursive: true });
      await writeFile(temporary, file.content, { flag: "wx" });
    }
    for (const one of staged) {
      current = one.file.path;
      await place(one);
      placed.push(one);
    }
  } catch (error) {
    for (const one of placed.reverse()) await takeBack(one);
    await Promise.all(staged.map(({ temporary }) => forget(temporary)));
    const code = (error as NodeJS.ErrnoException).code ?? "unknown";
    return code === "EEXIST" ? fileTrouble("fileExists", { file: current }) : fileTrouble("fileNotWritten", { file: current, reason: code });
  }
  await Promise.all(placed.map(({ kept }) => forget(kept)));
  return fine(files.map(({ path }) => path));
}

async function place({ file, temporary, kept }: StagedFile): Promise<void> {
  const wasThere = await isThere(file.path);
  if (wasThere && file.overwrite === "refuse") throw taken();
  if (wasThere) await keep(file.path, kept);
  try {
    await rename(temporary, file.path);
  } catch (error) {
    await forget(kept);
    throw error;
  }
}

/** A second name for the old file, so that it stands in its place until the new one does; shares and FAT disks know no links. */
async function keep(path: string, kept: string): Promise<void> {
  await link(path, kept).catch(() => copyFile(path, kept));
}

async function takeBack({ file, kept }: StagedFile): Promise<void> {
  if (await isThere(kept)) await rename(kept, file.path);
  else await forget(file.path);
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}

/** What is left of a write that failed is of no use to anybody; that it cannot be removed changes nothing of the outcome. */
async function forget(path: string): Promise<void> {
  await unlink(path).catch(() => undefined);
}

function taken(): NodeJS.ErrnoException {
  return Object.assign(new Error("The name is taken."), { code: "EEXIST" });
}
