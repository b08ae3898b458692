import type { SheetBuilder } from "../../sheetBuilder";
import type { RosterLayout } from "../rosterSheet";

/** Days that a date of a roster may have: typing errors of the year are refused. */
export const earliestDay = "1990-01-01";
export const latestDay = "2099-12-31";

interface RosterColumns { readonly firstRow: number; readonly lastRow: number; readonly id: number; readonly community: number; readonly from: number; readonly to: number }

/** What may be typed into the rows of a roster of people: a known community, days. */
export function rosterInputs(builder: SheetBuilder, { firstRow, lastRow, community, from, to }: RosterColumns, roster: RosterLayout): void {
  const over = (column: number) => ({ row: firstRow, column, toRow: lastRow, toColumn: column });
  builder.validate({ range: over(community), rule: { kind: "listFrom", source: roster.community("id") }, error: "请从下拉列表中选社区编号；新社区请先在“名册”中查看编号。" });
  for (const column of [from, to]) {
    builder.validate({ range: over(column), rule: { kind: "date", from: earliestDay, to: latestDay }, error: "请填日期，例如 2026-10-01；不知道的留空，不要填文字。" });
  }
}
