/** What file systems refuse, or take for a path: the signs of paths and patterns, and what cannot be printed. */
const unsafe = /[\\/:*?"<>|\p{C}]/gu;
/** Windows allows 255 in all; a name this long is no longer read anyway. */
const longestName = 60;

/** Sorts by month, then in the street's order of communities: "2026-10 03 和平社区 考核表.xlsx". */
export function committeeFileName(month: string, position: number, all: number, communityName: string): string {
  const digits = Math.max(2, String(all).length);
  const name = [...communityName.normalize("NFC").replace(unsafe, " ").replace(/\s+/gu, " ").trim()].slice(0, longestName).join("").trim();
  return `${month} ${String(position).padStart(digits, "0")} ${name === "" ? "社区" : name} 考核表.xlsx`;
}
