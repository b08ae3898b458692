import type { WorkbookPlan } from "../../workbook/plan";
import { SheetBuilder } from "../../workbook/sheetBuilder";
import { textHeight } from "../../workbook/textHeight";
import type { NoticedLeader } from "./noticedLeaders";
import type { UnitList } from "./noticedUnits";
import { noticeWords as words } from "./noticeWords";
import type { PublicNotice } from "./publicNotice";

/** Two people stand side by side: community, grid, name, result; between them a narrow column. */
const widths = [11, 12, 9, 8, 2, 11, 12, 9, 8];
const lastColumn = widths.length;
const fullWidth = widths.reduce((sum, width) => sum + width, 0);
const secondPerson = 6;
/** So many rows of people and the foot end on one page. */
const rowsOfPage = 40;
const columns = { rank: 1, unit: 2, unitEnd: 5, points: 6, grade: 7 } as const;

/** The notice as one sheet to print, sign and put up: the units on the first page, grid leaders from the next page on. */
export function noticePlan(notice: PublicNotice): WorkbookPlan {
  const builder = new SheetBuilder({ id: "notice", title: "公示", widths, orientation: "portrait", isProtected: false });
  let row = 1;
  const paragraph = (text: string, style: "textLeft" | "note" | "lineRight" | "hero" = "textLeft"): void => {
    builder.label(row, 1, text, style).blanks(row, 2, lastColumn, style).merge(row, 1, row, lastColumn).height(row, textHeight(text, fullWidth, 11) + 4);
    row += 1;
  };
  builder.label(row, 1, words.title(notice), "title").merge(row, 1, row, lastColumn).height(row, 44);
  row += 1;
  const provisional = words.provisional(notice);
  if (provisional !== undefined) paragraph(provisional, "hero");
  paragraph(words.opening(notice), "note");
  for (const list of notice.lists) row = unitTable(builder, row + 1, list);
  row += 1;
  paragraph(words.period(notice), "note");
  paragraph(words.objections(notice), "note");
  const fingerprint = words.fingerprint(notice);
  if (fingerprint !== undefined) paragraph(fingerprint, "note");
  for (const line of words.signature(notice)) paragraph(line, "lineRight");
  if (notice.leaders !== undefined) {
    builder.breakAfter(row - 1);
    row = leaderTable(builder, row, notice);
  }
  builder.section("rows", "fixed", 1, row - 1).print({ row: 1, column: 1, toRow: row - 1, toColumn: lastColumn });
  return { title: words.title(notice), sheets: [builder.build()], names: [] };
}

function unitTable(builder: SheetBuilder, top: number, list: UnitList): number {
  const line = (row: number, cells: readonly [string, string, string, string], style: "header" | "textCenter"): void => {
    const [rank, unit, points, grade] = cells;
    builder.label(row, columns.rank, rank, style).label(row, columns.unit, unit, style).blanks(row, columns.unit + 1, columns.unitEnd, style).merge(row, columns.unit, row, columns.unitEnd);
    builder.label(row, columns.points, points, style).label(row, columns.grade, grade, style).blanks(row, columns.grade + 1, lastColumn, style).merge(row, columns.grade, row, lastColumn).height(row, 22);
  };
  builder.label(top, 1, words.listTitle(list), "block").blanks(top, 2, lastColumn, "block").merge(top, 1, top, lastColumn).height(top, 24);
  line(top + 1, ["名次", "单位", "得分", "等级"], "header");
  list.rows.forEach((row, index) => line(top + 2 + index, [words.rank(row), row.unit, row.points, row.grade], "textCenter"));
  return top + 2 + list.rows.length;
}

/** People in two columns on each page, down the left one and then the right one. */
function leaderTable(builder: SheetBuilder, top: number, notice: PublicNotice): number {
  const people = notice.leaders!.communities.flatMap(({ name, rows }) => rows.map((row) => ({ community: name, ...row })));
  builder.label(top, 1, words.leadersTitle(notice), "block").blanks(top, 2, lastColumn, "block").merge(top, 1, top, lastColumn).height(top, 24);
  let row = top + 1;
  for (let first = 0; first < people.length; first += 2 * rowsOfPage) {
    const own = people.slice(first, first + 2 * rowsOfPage);
    const half = Math.ceil(own.length / 2);
    for (const column of [1, secondPerson]) builder.labels(row, column, ["社区", "网格", "姓名", "结果"], "header");
    for (let index = 0; index < half; index++) {
      builder.height(row + 1 + index, 16);
      personCells(builder, row + 1 + index, 1, own[index]);
      personCells(builder, row + 1 + index, secondPerson, own[index + half]);
    }
    row += half + 1;
    if (first + own.length < people.length) builder.breakAfter(row - 1);
  }
  const counts = notice.leaders!.communities.map(words.counts).join("；");
  builder.label(row, 1, counts, "note").merge(row, 1, row, lastColumn).height(row, textHeight(counts, fullWidth, 10));
  return row + 1;
}

function personCells(builder: SheetBuilder, row: number, first: number, person: (NoticedLeader & { readonly community: string }) | undefined): void {
  if (person !== undefined) builder.labels(row, first, [person.community, person.grid, person.name, person.word], "textCenter");
}
