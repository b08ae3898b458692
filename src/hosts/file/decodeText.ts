/** Text of a file whose encoding is not stated: a byte order mark decides, then whether it is strict UTF-8, and else GB18030, which Chinese Excel writes. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Bytes that are no UTF-8 are the very thing asked.
    return new TextDecoder("gb18030").decode(bytes);
  }
}
