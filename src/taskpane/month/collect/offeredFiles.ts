import type { OfferedFile } from "../../../app/session/offeredFiles";

/** Files of the page as they are offered to the session: nothing is read yet. */
export function offeredFiles(files: Iterable<File>): OfferedFile[] {
  return [...files].map((file) => ({ name: file.name, size: file.size, savedAt: minuteText(new Date(file.lastModified)), bytes: async () => new Uint8Array(await file.arrayBuffer()) }));
}

/** "2026-10-08 17:20", by the clock of this machine. */
function minuteText(at: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
