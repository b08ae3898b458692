import type { Outcome } from "../../app/ports";
import { fileTrouble, fine, overLimit } from "./fileTrouble";
import type { FileTrouble } from "./fileTrouble";
import { limits } from "./limits";

/** One entry as the central directory of the zip tells of it; nothing is inflated yet. */
export interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Offset of the local header, and of the packed bytes behind it. */
  readonly localOffset: number;
  readonly dataOffset: number;
  /** The record of the central directory, byte for byte. */
  readonly record: Uint8Array;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly directoryOffset: number;
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, zip64End: 0x06064b50, zip64Locator: 0x07064b50 };
const sizes = { local: 30, central: 46, end: 22, zip64End: 56, zip64Locator: 20, longestComment: 65_535 };
const unknown32 = 0xffffffff;

/**
 * Reads the central directory of a zip (APPNOTE 6.3.9, zip64 included) with every offset checked.
 * Fails with `fileTruncated` for what does not hold together, `fileTooLarge` for too many entries, `fileEncrypted` for packed passwords.
 */
export function zipDirectory(bytes: Uint8Array, file: string): Outcome<ZipDirectory> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return damaged(file);
  if (end.count > limits.entries) return overLimit(file, "entries", end.count);
  const entries: ZipEntry[] = [];
  let at = end.offset;
  for (let i = 0; i < end.count; i++) {
    if (at + sizes.central > bytes.length || view.getUint32(at, true) !== signatures.central) return damaged(file);
    const length = sizes.central + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at + length > bytes.length) return damaged(file);
    const entry = readEntry(view, bytes, at, length);
    if (entry === undefined) return damaged(file);
    if (entry.flags & 1) return fileTrouble("fileEncrypted", { file });
    entries.push(entry);
    at += length;
  }
  return fine({ entries, directoryOffset: end.offset });
}

/** Where the packed sizes and the offset of one central record are, zip64 extra field included. */
function readEntry(view: DataView, bytes: Uint8Array, at: number, length: number): ZipEntry | undefined {
  const nameLength = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + sizes.central, at + sizes.central + nameLength));
  const extraStart = at + sizes.central + nameLength;
  const long = zip64Values(view, extraStart, extraStart + view.getUint16(at + 30, true));
  const widen = (value: number) => (value === unknown32 ? (long.shift() ?? value) : value);
  const size = widen(view.getUint32(at + 24, true));
  const packedSize = widen(view.getUint32(at + 20, true));
  const localOffset = widen(view.getUint32(at + 42, true));
  if (localOffset + sizes.local > bytes.length || view.getUint32(localOffset, true) !== signatures.local) return undefined;
  const dataOffset = localOffset + sizes.local + view.getUint16(localOffset + 26, true) + view.getUint16(localOffset + 28, true);
  if (dataOffset + packedSize > bytes.length) return undefined;
  return {
    name, size, packedSize, localOffset, dataOffset,
    flags: view.getUint16(at + 8, true), method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true),
    record: bytes.subarray(at, at + length),
  };
}

function zip64Values(view: DataView, from: number, to: number): number[] {
  const values: number[] = [];
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const fieldEnd = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    for (let value = at + 4; value + 8 <= fieldEnd; value += 8) values.push(Number(view.getBigUint64(value, true)));
  }
  return values;
}

function findEnd(view: DataView): { count: number; offset: number } | undefined {
  const last = view.byteLength - sizes.end;
  for (let at = last; at >= Math.max(0, last - sizes.longestComment); at--) {
    if (view.getUint32(at, true) !== signatures.end) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== unknown32) return { count, offset };
    return findZip64End(view, at) ?? { count, offset };
  }
  return undefined;
}

function findZip64End(view: DataView, end: number): { count: number; offset: number } | undefined {
  const locator = end - sizes.zip64Locator;
  if (locator < 0 || view.getUint32(locator, true) !== signatures.zip64Locator) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + sizes.zip64End > view.byteLength || view.getUint32(at, true) !== signatures.zip64End) return undefined;
  return { count: Number(view.getBigUint64(at + 32, true)), offset: Number(view.getBigUint64(at + 48, true)) };
}

function damaged(file: string): FileTrouble {
  return fileTrouble("fileTruncated", { file, part: "" });
}
