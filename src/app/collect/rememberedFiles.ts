import { sha256Bytes } from "../../domain/closing/operationLog";
import type { Watch } from "../ports";
import type { Verification } from "../verifyBook";
import type { ReceivedFile } from "./collectReport";
import { inspectFile, type ReadReceived } from "./inspectFile";
import type { InspectedFile } from "./inspectedFile";
import { streetEssentials, type StreetEssentials } from "./streetEssentials";

export type InspectReceived = (verification: Verification, files: readonly ReceivedFile[], progress?: Watch["progress"]) => InspectedFile[];

/**
 * Inspects files as `inspectFiles` does, and remembers the last batch: the merge after a dry run, and the merge again after a
 * question, read no file twice. What was found counts only while everything that a file is held against is the same.
 */
export function rememberedFiles(read: ReadReceived): InspectReceived {
  let last: { readonly against: string; readonly files: ReadonlyMap<string, InspectedFile> } = { against: "", files: new Map() };
  return (verification, files, progress) => {
    const street = streetEssentials(verification);
    const against = plainText(street);
    const known = against === last.against ? last.files : new Map<string, InspectedFile>();
    const seen = new Map<string, InspectedFile>();
    const inspected = files.map((file, index): InspectedFile => {
      const own = keyOf(file);
      const found = seen.get(own) ?? known.get(own) ?? inspectFile(street, file, read);
      seen.set(own, found);
      progress?.(index + 1, files.length);
      // Two of the same name and content are two files to those who judge them.
      return { ...found };
    });
    last = { against, files: seen };
    return inspected;
  };
}

function keyOf({ name, savedAt, bytes }: ReceivedFile): string {
  return JSON.stringify([name, savedAt, sha256Bytes(bytes)]);
}

function plainText(street: StreetEssentials): string {
  return JSON.stringify(street, (_key, value: unknown) => (value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : typeof value === "bigint" ? value.toString() : value));
}
