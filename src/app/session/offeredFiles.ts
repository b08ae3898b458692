import type { Finding } from "../../domain/finding";
import type { ReceivedFile } from "../collect/collectReport";
import type { Outcome, Watch } from "../ports";
import { refused } from "../refused";
import { cancelled } from "./outcomes";

/** A file that a person picked or dropped; nothing of it has been read. `savedAt`: local minute where it is known. */
export interface OfferedFile {
  readonly name: string;
  readonly size: number;
  readonly savedAt: string | undefined;
  readonly bytes: () => Promise<Uint8Array>;
}

/** Before a byte is read: a committee's file is a hundredth of it. */
const mostBytes = 20 * 1024 * 1024;
const megabyte = 1024 * 1024;

/** Reads them one after the other, without a count: that of the check begins after it. One that is too large or cannot be read is a finding beside the rest. */
export async function readOffered(files: readonly OfferedFile[], { signal }: Pick<Watch, "signal">): Promise<Outcome<readonly ReceivedFile[]>> {
  const received: ReceivedFile[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    if (signal?.aborted === true) return cancelled;
    const read = await readOne(file);
    if (read.ok) received.push(read.value);
    else findings.push(...read.findings);
  }
  return { ok: true, value: received, findings };
}

async function readOne({ name, size, savedAt, bytes }: OfferedFile): Promise<Outcome<ReceivedFile>> {
  if (size > mostBytes) return refused("collectFileTooLarge", { file: name, found: Math.ceil(size / megabyte), allowed: mostBytes / megabyte });
  try {
    return { ok: true, value: { name, bytes: await bytes(), savedAt }, findings: [] };
  } catch {
    // Moved, locked by another program, or on a drive that is gone: the browser does not say which.
    return refused("collectFileUnread", { file: name });
  }
}
