/** What a spreadsheet would take for a day or a time: 2026-10-1, 10/1, 2026年10月, 9:30. A minus in front of a number is none. */
export const looksLikeDay = /^\d{1,4}([-/.]\d{1,2}){2}$|^\d{1,4}[-/]\d{1,4}$|^\d{2,4}年(\d{1,2}月(\d{1,2}日)?)?$|^\d{1,2}月(\d{1,2}日)?$|^\d{1,2}:\d{2}(:\d{2})?$/;

/** Whether a number format shows days. */
export function isDayPattern(pattern: string | undefined): boolean {
  return /[yd]/i.test((pattern ?? "").replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, ""));
}
