import { randomUUID } from "node:crypto";
import { copyFile, link, mkdir, rename, unlink, writeFile } from "node:fs/promises";
import { constants } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Outcome } from "../../app/ports";
import { fileTrouble, fine } from "./fileTrouble";

/** Whether a file that is there may be replaced. */
export type OverwritePolicy = "refuse" | "force";

/**
 * Writes a file all or nothing: to a temporary file beside it, then into its place; missing folders are made. Gives the path.
 * Fails with `fileExists` {file} when the file is there and may not be replaced, with `fileNotWritten` {file, reason} otherwise.
 */
export async function writeFileSafely(path: string, content: Uint8Array | string, overwrite: OverwritePolicy = "refuse"): Promise<Outcome<string>> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await makeFolder(dirname(path));
    await writeFile(temporary, content, { flag: "wx" });
    if (overwrite === "force") await rename(temporary, path);
    else await placeNew(temporary, path);
    return fine(path);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    const code = (error as NodeJS.ErrnoException).code ?? "unknown";
    return code === "EEXIST" ? fileTrouble("fileExists", { file: path }) : fileTrouble("fileNotWritten", { file: path, reason: code });
  }
}

/** A folder cannot be where a file is: that the file exists is no reason to say so of the one to be written. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === "EEXIST" ? Object.assign(new Error("A file stands where the folder would be."), { code: "ENOTDIR" }) : error;
  }
}

/** A hard link fails when the name is taken, in one step; a check before a rename would leave a moment between. */
async function placeNew(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
    await unlink(temporary);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    // Shares and FAT disks know no links; there the file is copied, refused when it exists.
    if (!["EPERM", "ENOTSUP", "ENOSYS", "EOPNOTSUPP"].includes(code)) throw error;
    await copyFile(temporary, path, constants.COPYFILE_EXCL);
    await unlink(temporary);
  }
}
