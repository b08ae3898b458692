import type { Outcome } from "../../app/ports";
import { nodeDisk, type Disk } from "./disk";
import { writeFilesSafely, type OverwritePolicy } from "./writeFilesSafely";

/** Writes a file all or nothing, missing folders too. Gives the path; fails as `writeFilesSafely` does. */
export async function writeFileSafely(path: string, content: Uint8Array | string, overwrite: OverwritePolicy = "refuse", disk: Disk = nodeDisk): Promise<Outcome<string>> {
  const written = await writeFilesSafely([{ path, content, overwrite }], disk);
  return written.ok ? { ...written, value: path } : written;
}
