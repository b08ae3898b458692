import type { SurveyReply } from "../../../domain/facts";
import type { FoundBook, FoundSheet } from "../../foundBook";
import type { CellReader } from "../../readCells";
import type { SatisfactionLayout } from "../satisfactionLayout";
import { readReply } from "./readReply";
import type { PlacedReplies } from "./surveyContent";
import { replyColumn, type SurveyLayout } from "./surveyLayout";

/** Replies as entered. `placed`: the same by row of the plan, without those of inserted rows, for regenerating the sheet. */
export interface SurveysRead {
  readonly replies: readonly SurveyReply[];
  readonly placed: PlacedReplies;
}

/**
 * The replies of all survey sheets. A row whose period, unit or group is blank or unknown is left out with a finding; an
 * answer that is no option counts as open, with a finding. Unit and group are taken as typed, but for upper and lower case.
 */
export function readSurveys(layouts: readonly SurveyLayout[], satisfaction: SatisfactionLayout, found: FoundBook, reader: CellReader): SurveysRead {
  const replies: SurveyReply[] = [];
  const placed = new Map<string, (SurveyReply | undefined)[]>();
  for (const layout of layouts) {
    const sheet = found.sheet(layout.sheetId);
    if (sheet === undefined) continue;
    const units = satisfaction.blocks.find(({ survey }) => survey === layout.survey)!.rows.map(({ unit }) => unit);
    const read = sheet.listRows("rows").map((row) => ({ row, reply: readReply(layout, units, { sheet, row }, reader) }));
    replies.push(...read.flatMap(({ reply }) => reply ?? []));
    placed.set(layout.survey.id, placedReplies(layout, sheet, new Map(read.map(({ row, reply }) => [row, reply]))));
    noteFullList(layout, sheet, reader);
  }
  return { replies, placed };
}

/** By row of the plan, up to the last row that holds a reply. */
function placedReplies(layout: SurveyLayout, sheet: FoundSheet, replyAt: ReadonlyMap<number, SurveyReply | undefined>): (SurveyReply | undefined)[] {
  const all = Array.from({ length: layout.lastRow - layout.firstRow + 1 }, (_, index) => {
    const present = sheet.rowOf(layout.firstRow + index);
    return present === undefined ? undefined : replyAt.get(present);
  });
  return all.slice(0, all.findLastIndex((reply) => reply !== undefined) + 1);
}

/** The next reply would have no row. */
function noteFullList(layout: SurveyLayout, sheet: FoundSheet, reader: CellReader): void {
  if (reader.text(sheet.cell(layout.lastRow, replyColumn.period)) === "") return;
  const place = { sheet: sheet.title, cell: sheet.address(layout.lastRow, replyColumn.period) };
  reader.note("surveyListFull", "warning", place, { rows: layout.lastRow - layout.firstRow + 1 });
}
