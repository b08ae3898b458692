const millisecondsPerDay = 86_400_000;
/** Day 0 of the 1900 calendar of spreadsheets, for days after 1900-02-28. */
const dayZero = Date.UTC(1899, 11, 30);

/** Serial day number of an ISO date or date-time (cells of type `d` in strict files); undefined for anything else. */
export function isoSerial(text: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/.exec(text.trim());
  if (parts === null) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number, number, number];
  const time = Date.UTC(year, month - 1, day, hour, minute) + second * 1000;
  return (time - dayZero) / millisecondsPerDay;
}

/** `yyyy-mm-dd` of a serial day number, time of day dropped; undefined outside years 1900 to 9999. */
export function serialIso(serial: number): string | undefined {
  const date = new Date(dayZero + Math.floor(serial) * millisecondsPerDay);
  const year = date.getUTCFullYear();
  return year >= 1900 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined;
}
