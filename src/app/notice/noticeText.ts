import { noticeWords as words } from "./noticeWords";
import type { PublicNotice } from "./publicNotice";

const numerals = "一二三四五六七八九十";
/** A full-width space. */
const gap = "　";

/** The notice as a text to paste into a chat or a letter. */
export function noticeText(notice: PublicNotice): string {
  let part = 0;
  const heading = (title: string): string => `${numerals[part++] ?? String(part)}、${title}`;
  const lists = notice.lists.flatMap((list) => ["", heading(words.listTitle(list)), ...list.rows.map((row) => `${row.rank === undefined ? "不排名" : `第${row.rank}名`}${gap}${row.unit}${gap}${pointsText(row.points)}${gap}${row.grade}`)]);
  const leaders = notice.leaders === undefined ? [] : ["", heading(words.leadersTitle(notice)), ...notice.leaders.communities.flatMap((community) => [
    `${words.counts(community)}：`, community.rows.map(({ grid, name, word }) => `${grid}${gap}${name}${gap}${word}`).join("；"),
  ])];
  const closing = [words.period(notice), words.objections(notice), words.fingerprint(notice), "", ...words.signature(notice)];
  return [words.title(notice), words.provisional(notice), words.opening(notice), ...lists, ...leaders, "", ...closing].filter((line) => line !== undefined).join("\n");
}

function pointsText(points: string): string {
  return /^\d/.test(points) ? `${points}分` : points;
}
