import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { FilePackage } from "./readPackage";
import type { ZipEntry } from "./zipDirectory";

const localSize = 30;
const centralSize = 46;
const endSize = 22;
const sizesInDescriptor = 0x8;
const maximum32 = 0xffffffff;

/**
 * The package again with other bytes in some parts. Every other entry is copied as it is packed, headers and all, in its
 * order; only the directory is written anew, with the offsets that follow.
 * @param changed new bytes by the entry's own name
 * @param removed own name of an entry that is left out
 */
export function copyPackage(pack: FilePackage, changed: ReadonlyMap<string, Uint8Array>, removed?: string): Uint8Array {
  const byOffset = [...pack.entries].sort((left, right) => left.localOffset - right.localOffset);
  const pieces: Uint8Array[] = [];
  const records = new Map<ZipEntry, Uint8Array>();
  let offset = byOffset[0]?.localOffset ?? 0;
  if (offset > 0) pieces.push(pack.bytes.subarray(0, offset));
  byOffset.forEach((entry, index) => {
    if (entry.name === removed) return;
    const data = changed.get(entry.name);
    const until = byOffset[index + 1]?.localOffset ?? pack.directoryOffset;
    const piece = data === undefined ? pack.bytes.subarray(entry.localOffset, until) : undefined;
    const written = piece === undefined ? packed(entry, data as Uint8Array, pack.bytes) : { local: piece, record: entry.record };
    records.set(entry, withOffset(written.record, offset));
    pieces.push(written.local);
    offset += written.local.length;
  });
  const directory = pack.entries.flatMap((entry) => records.get(entry) ?? []);
  return joined([...pieces, ...directory, endRecord(directory, offset)]);
}

/** Local header with data, and directory record, of a changed entry: name, dates and attributes stay, extra fields (old sizes) go. */
function packed(entry: ZipEntry, data: Uint8Array, bytes: Uint8Array): { local: Uint8Array; record: Uint8Array } {
  const body = deflateSync(data, { level: 6 });
  const old = new DataView(entry.record.buffer, entry.record.byteOffset, entry.record.byteLength);
  const nameLength = old.getUint16(28, true);
  const name = entry.record.subarray(centralSize, centralSize + nameLength);
  const local = new Uint8Array(localSize + nameLength + body.length);
  local.set(bytes.subarray(entry.localOffset, entry.localOffset + localSize));
  local.set(name, localSize);
  local.set(body, localSize + nameLength);
  writeSizes(local, 6, entry, data, body.length);
  new DataView(local.buffer).setUint16(26, nameLength, true);
  new DataView(local.buffer).setUint16(28, 0, true);
  const record = new Uint8Array(centralSize + nameLength);
  record.set(entry.record.subarray(0, centralSize + nameLength));
  writeSizes(record, 8, entry, data, body.length);
  // No extra field, no comment.
  new DataView(record.buffer).setUint32(30, 0, true);
  return { local, record };
}

/** Flags, method, checksum and sizes, which both kinds of header have in this order with the date between. */
function writeSizes(header: Uint8Array, at: number, entry: ZipEntry, data: Uint8Array, packedSize: number): void {
  const view = new DataView(header.buffer);
  view.setUint16(at, entry.flags & ~sizesInDescriptor, true);
  view.setUint16(at + 2, 8, true);
  view.setUint32(at + 8, crc32(data), true);
  view.setUint32(at + 12, packedSize, true);
  view.setUint32(at + 16, data.length, true);
}

/** A record with another offset of its local header; one whose offset is in the zip64 extra field gets it in place. */
function withOffset(record: Uint8Array, offset: number): Uint8Array {
  const copy = new Uint8Array(record);
  // A package within the limits is far below 4 GB, so the plain field always suffices and is the one that counts.
  new DataView(copy.buffer).setUint32(42, offset, true);
  return copy;
}

function endRecord(directory: readonly Uint8Array[], offset: number): Uint8Array {
  const end = new Uint8Array(endSize);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, directory.length, true);
  view.setUint16(10, directory.length, true);
  view.setUint32(12, directory.reduce((sum, record) => sum + record.length, 0), true);
  view.setUint32(16, Math.min(offset, maximum32), true);
  return end;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
