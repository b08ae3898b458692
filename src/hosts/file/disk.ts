import { constants } from "node:fs";
import { access, copyFile, link, mkdir, open, readdir, rename, stat, unlink } from "node:fs/promises";

/** What writing files asks of the disk; tests bring one that fails, or that dies, at a step. Each step fails with the system's own code. */
export interface Disk {
  makeFolder(path: string): Promise<void>;
  /** A new file, whole and on the disk itself, not only in the system's memory. */
  writeNew(path: string, content: Uint8Array | string): Promise<void>;
  /** A second name for a file; fails when the name is taken. */
  link(path: string, name: string): Promise<void>;
  /** A copy; fails when the name is taken. */
  copyNew(path: string, name: string): Promise<void>;
  rename(path: string, name: string): Promise<void>;
  remove(path: string): Promise<void>;
  isThere(path: string): Promise<boolean>;
  namesIn(folder: string): Promise<readonly string[]>;
  /** How long ago the file was changed, in milliseconds. */
  age(path: string): Promise<number>;
}

export const nodeDisk: Disk = {
  makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
  writeNew: async (path, content) => {
    const file = await open(path, "wx");
    try {
      await file.writeFile(content);
      // Without it a power cut after the renaming can leave an empty file where the old one was.
      await file.sync();
    } finally {
      await file.close();
    }
  },
  link,
  copyNew: (path, name) => copyFile(path, name, constants.COPYFILE_EXCL),
  rename,
  remove: unlink,
  isThere: (path) => access(path).then(() => true, () => false),
  namesIn: (folder) => readdir(folder),
  age: async (path) => Date.now() - (await stat(path)).mtimeMs,
};
