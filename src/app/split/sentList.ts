import type { CommitteeFile } from "./committeeFile";

const titles = ["序号", "社区", "文件", "单位", "网格长人数", "批次"];
/** So much of the digest tells two issues of a month apart by eye. */
const shownDigits = 12;
/** Excel takes a file without it for GBK. */
const byteOrderMark = "\uFEFF";

/** 发表清单.csv: who got what, a line for each file, to be ticked off when they are handed over. */
export function sentList(files: readonly CommitteeFile[]): string {
  const rows = files.map(({ fileName, communityName, units, gridLeaders, issue }, index) => [String(index + 1), communityName, fileName, units.join("、"), String(gridLeaders), issue.slice(0, shownDigits)]);
  return byteOrderMark + [titles, ...rows].map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
}

/** A name that begins like a formula stays a text when a spreadsheet opens the list. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
