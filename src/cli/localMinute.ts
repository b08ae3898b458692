/** "2026-10-12 15:04" by the clock and time zone of the machine, as 操作日志 writes it. */
export function localMinute(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
