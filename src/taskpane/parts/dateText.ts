import type { Prose } from "../../app/prose";
import type { Month, Period } from "../../domain/units/period";

/** 10月13日周二, Tue, Oct 13. */
export function dayText(prose: Prose, day: string): string {
  return written(prose, day, { month: "short", day: "numeric", weekday: "short" });
}

/** 2026年10月, October 2026; 2026年第4季度, Q4 2026. */
export function periodText(prose: Prose, period: Period): string {
  const [year = "", part = ""] = period.split("-");
  if (part === "") return prose.text("pane.part.year", { year });
  if (part.startsWith("Q")) return prose.text("pane.part.quarter", { year, quarter: part.slice(1) });
  if (part.startsWith("H")) return prose.text(`pane.part.halfYear.${part.slice(1)}`, { year });
  return written(prose, `${period}-01`, { year: "numeric", month: "long" });
}

/** The month alone: 10月, Oct. */
export function monthName(prose: Prose, month: Month): string {
  return written(prose, `${month}-01`, { month: "short" });
}

// Days and months of a calendar have no time zone; reading and writing both in UTC keeps them what they are.
function written(prose: Prose, day: string, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(prose.language, { ...parts, timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}
