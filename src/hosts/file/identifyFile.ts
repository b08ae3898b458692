import { fileTrouble } from "./fileTrouble";
import type { FileTrouble } from "./fileTrouble";

const zipStart = [0x50, 0x4b, 0x03, 0x04];
const compoundStart = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const textStarts: readonly (readonly [string, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["rar", [0x52, 0x61, 0x72, 0x21]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf]],
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpg", [0xff, 0xd8, 0xff]],
];

/**
 * Says why bytes are no zip package, or undefined when they begin as one.
 * Old Excel, WPS .et and encrypted workbooks are all compound files (MS-CFB); the names of their streams tell them apart.
 */
export function identifyFile(bytes: Uint8Array, file: string): FileTrouble | undefined {
  if (bytes.length === 0) return fileTrouble("fileTruncated", { file, part: "" });
  if (startsWith(bytes, zipStart)) return undefined;
  if (startsWith(bytes, compoundStart)) return identifyCompound(bytes, file);
  if (bytes.length < zipStart.length && startsWith(bytes, zipStart.slice(0, bytes.length))) return fileTrouble("fileTruncated", { file, part: "" });
  return fileTrouble("fileNotXlsx", { file, looksLike: appearance(bytes) });
}

function identifyCompound(bytes: Uint8Array, file: string): FileTrouble {
  if (hasStream(bytes, "EncryptedPackage") || hasStream(bytes, "EncryptionInfo")) return fileTrouble("fileEncrypted", { file });
  if (file.toLowerCase().endsWith(".et")) return fileTrouble("fileWps", { file });
  if (hasStream(bytes, "Workbook") || hasStream(bytes, "Book") || file.toLowerCase().endsWith(".xls")) return fileTrouble("fileOldExcel", { file });
  return fileTrouble("fileNotXlsx", { file, looksLike: "ole2" });
}

/** Whether a directory entry of a compound file has this name: entries are 128 bytes, aligned, the name in UTF-16LE with its byte length at 64. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = new Uint8Array(name.length * 2);
  for (let i = 0; i < name.length; i++) wanted[i * 2] = name.charCodeAt(i);
  for (let at = 512; at + 66 <= bytes.length; at += 128) {
    if (bytes[at + 64] === wanted.length + 2 && bytes[at + 65] === 0 && wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

function appearance(bytes: Uint8Array): string {
  const known = textStarts.find(([, start]) => startsWith(bytes, start));
  if (known !== undefined) return known[0];
  const start = new TextDecoder().decode(bytes.subarray(0, 512)).replace(/^\uFEFF/, "").trimStart().toLowerCase();
  if (start.startsWith("<!doctype html") || start.startsWith("<html")) return "html";
  if (start.startsWith("<")) return "xml";
  return bytes.subarray(0, 4096).includes(0) && bytes[0] !== 0xff && bytes[0] !== 0xfe ? "unknown" : "text";
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.length <= bytes.length && start.every((byte, i) => bytes[i] === byte);
}
