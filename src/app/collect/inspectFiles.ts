import { error } from "../../domain/finding";
import type { Watch } from "../ports";
import type { Verification } from "../verifyBook";
import type { ReceivedFile } from "./collectReport";
import { inspectFile, type ReadReceived } from "./inspectFile";
import type { InspectedFile } from "./inspectedFile";
import { streetEssentials } from "./streetEssentials";

/** Each file by itself, one after the other: only one workbook is in memory at a time. Files after a cancelling are returned unread. */
export function inspectFiles(verification: Verification, files: readonly ReceivedFile[], read: ReadReceived, watch: Watch = {}): InspectedFile[] {
  const street = streetEssentials(verification);
  return files.map((file, index) => {
    const inspected = watch.signal?.aborted === true ? unread(file) : inspectFile(street, file, read);
    watch.progress?.(index + 1, files.length);
    return inspected;
  });
}

function unread({ name, savedAt }: ReceivedFile): InspectedFile {
  return { file: name, savedAt, community: undefined, communityName: "", digest: "", checkCodes: [], findings: [error("collectCancelled")], entries: undefined };
}
