import type { QuarterResult } from "../../domain/facts";
import type { Day } from "../../domain/units/day";
import { periodTextZh } from "../../domain/units/period";
import { resultWords } from "../../workbook/sheets/people/gridLeaderFigures";
import type { NoticedCommunity } from "./noticedLeaders";
import type { UnitLine, UnitList } from "./noticedUnits";
import type { PublicNotice } from "./publicNotice";

/** The sentences of a notice: of the text to paste and of the page to print. A notice is Chinese, as the sheets are. */
export const noticeWords = {
  title: ({ street, month, provisional }: PublicNotice): string => `${street}${periodTextZh(month)}社区社会工作服务考核结果公示${provisional === undefined ? "" : "（暂列）"}`,
  provisional: ({ provisional }: PublicNotice): string | undefined => provisionalTexts[provisional ?? "none"],
  opening: ({ street, document, month, lists, leaders }: PublicNotice): string => {
    const quarter = leaders === undefined ? "" : `和网格长${periodTextZh(leaders.quarter)}考核结果`;
    const what = lists.length === 0 ? "" : `${periodTextZh(month)}社区社会工作服务考核结果`;
    return `依据《${document.title}》${document.number === undefined ? "" : `（${document.number}）`}，经考核，现将${street}${what}${quarter}予以公示。`;
  },
  listTitle: ({ title, period, maxPoints }: UnitList): string => `${title}（${periodTextZh(period)}，满分${maxPoints}分）`,
  rank: ({ rank }: UnitLine): string => (rank === undefined ? "—" : String(rank)),
  leadersTitle: ({ leaders, names }: PublicNotice): string => (leaders === undefined ? "" : `网格长${periodTextZh(leaders.quarter)}考核结果${names === "masked" ? "（姓名已作隐去处理）" : ""}`),
  counts: ({ name, rows }: NoticedCommunity): string => {
    const count = (result: QuarterResult): string => {
      const own = rows.filter((row) => row.result === result).length;
      return own === 0 ? "" : `，${resultWords[result]}${own}人`;
    };
    return `${name}${rows.length}人${count("pass")}${count("fail")}${count("notAssessed")}`;
  },
  period: ({ from, until }: PublicNotice): string => `公示时间：${dayText(from)}至${dayText(until)}。`,
  objections: ({ street, objectionsUntil, contact }: PublicNotice): string =>
    `对公示内容有异议的，请在${dayText(objectionsUntil)}前（含当日）以书面形式向${street}${contact === "" ? "社会事务科" : contact}反映，写明单位或姓名、事项和依据。`,
  fingerprint: ({ fingerprint }: PublicNotice): string | undefined => (fingerprint === "" ? undefined : `核验码：${fingerprint}`),
  signature: ({ street, from }: PublicNotice): readonly [string, string] => [street, dayText(from)],
} as const;

const provisionalTexts: Readonly<Record<"none" | "incomplete" | "notClosed", string | undefined>> = {
  none: undefined, incomplete: "本月还有未填的项，以下得分和名次是暂列，不作公示。", notClosed: "本月尚未关账，以下得分和名次是暂列，不作公示。",
};

/** "2026年10月10日" */
function dayText(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}
