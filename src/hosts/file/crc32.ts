const table = crcTable();

/** CRC-32 of a zip entry (ISO 3309, polynomial 0xEDB88320 reflected), unsigned. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (let i = 0; i < bytes.length; i++) crc = (table[(crc ^ bytes[i]!) & 0xff] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}

function crcTable(): Int32Array {
  const values = new Int32Array(256);
  for (let i = 0; i < values.length; i++) {
    let value = i;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    values[i] = value;
  }
  return values;
}
