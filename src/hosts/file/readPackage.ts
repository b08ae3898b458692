import type { Outcome } from "../../app/ports";
import { fileTrouble, fine, overLimit } from "./fileTrouble";
import { identifyFile } from "./identifyFile";
import { inflateEntry } from "./inflateEntry";
import { limits } from "./limits";
import { zipDirectory } from "./zipDirectory";
import type { ZipEntry } from "./zipDirectory";

/** An opened package: parts by name, each inflated when asked for. */
export interface FilePackage {
  /** Name for findings. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly directoryOffset: number;
  readonly entries: readonly ZipEntry[];
  /** An entry by its part name; part names are compared without case (OPC, ISO/IEC 29500-2). */
  entry(name: string): ZipEntry | undefined;
  /** The inflated bytes of a part; undefined when there is none. */
  part(name: string): Outcome<Uint8Array> | undefined;
}

/** Opens a zip package after checking all that its directory says against `limits`; nothing is inflated here. */
export function readPackage(given: Uint8Array, file: string): Outcome<FilePackage> {
  // Node's Buffer is a Uint8Array whose slices share memory; from here on they do not.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  if (bytes.length > limits.packageBytes) return overLimit(file, "packageBytes", bytes.length);
  const trouble = identifyFile(bytes, file);
  if (trouble !== undefined) return trouble;
  const directory = zipDirectory(bytes, file);
  if (!directory.ok) return directory;
  const { entries, directoryOffset } = directory.value;
  const bomb = checkSizes(entries, file);
  if (bomb !== undefined) return bomb;
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const name = partName(entry.name);
    // Two parts of one name: programs differ in which they read, so what was checked may not be what is opened.
    if (byName.has(name)) return fileTrouble("fileTruncated", { file, part: entry.name });
    byName.set(name, entry);
  }
  const entry = (name: string) => byName.get(partName(name));
  return fine({
    file, bytes, directoryOffset, entries, entry,
    part: (name) => {
      const found = entry(name);
      return found === undefined ? undefined : inflateEntry(bytes, found, file);
    },
  });
}

function checkSizes(entries: readonly ZipEntry[], file: string): Outcome<never> | undefined {
  let total = 0;
  for (const entry of entries) {
    const ratio = entry.size / Math.max(1, entry.packedSize);
    if (entry.size > limits.ratioFreeBytes && ratio > limits.entryRatio) {
      return fileTrouble("fileBomb", { file, limit: "entryRatio", found: Math.round(ratio), allowed: limits.entryRatio, part: entry.name });
    }
    total += entry.size;
    if (total > limits.inflatedBytes) return fileTrouble("fileBomb", { file, limit: "inflatedBytes", found: total, allowed: limits.inflatedBytes, part: entry.name });
  }
  return undefined;
}

function partName(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}
