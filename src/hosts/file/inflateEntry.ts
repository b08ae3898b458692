import { Inflate } from "fflate";
import type { Outcome } from "../../app/ports";
import { crc32 } from "./crc32";
import { fileTrouble, fine } from "./fileTrouble";
import { limits } from "./limits";
import type { ZipEntry } from "./zipDirectory";

/** Packed bytes handed over at once: deflate makes at most 1,032 bytes of one, so a lie is noticed within 17 MB. */
const step = 16 * 1024;

/**
 * The bytes of one entry, inflated in steps and counted, because the size that a hostile directory states may be a lie.
 * Fails with `fileTruncated` when size, checksum or packing do not agree with the directory.
 */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, file: string): Outcome<Uint8Array> {
  const packed = bytes.subarray(entry.dataOffset, entry.dataOffset + entry.packedSize);
  const damaged = fileTrouble("fileTruncated", { file, part: entry.name });
  const size = entry.method === 0 ? packed.length : entry.size;
  if (size !== entry.size || size > limits.inflatedBytes) return damaged;
  const data = entry.method === 0 ? packed : entry.method === 8 ? inflateCounted(packed, size) : undefined;
  if (data === undefined || crc32(data) !== entry.crc) return damaged;
  return fine(data);
}

function inflateCounted(packed: Uint8Array, size: number): Uint8Array | undefined {
  const data = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length <= size) data.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += step) inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch {
    // fflate throws on a broken stream; that is what the caller is told.
    return undefined;
  }
  return length === size ? data : undefined;
}
