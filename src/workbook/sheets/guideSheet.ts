import type { BookSpec } from "../bookSpec";
import type { SheetPlan } from "../plan";
import { SheetBuilder } from "../sheetBuilder";
import { isYearScored } from "./people/scoredQuarter";

const chosenLine = "网格长每季考核一次：选“合格”或“不合格”；没选的按未考核，绩效津贴暂缓，补考核后自动补发。";
/** In place of it where the scheme has the quarter scored. */
const scoredLine = "网格长每季考核一次：填得分，达到合格线即合格；没填的按未考核，绩效津贴暂缓，补考核后自动补发。";

/** At most twelve lines: what everybody needs, nothing else. */
const lines = [
  "有淡黄底色的格子才需要填写；其余由公式自动算出，已锁定，不必也不要改动。",
  "没有开展填 0；空格表示还没填（缺）；本月不考核填“/”，并在原因栏写明。",
  "服务站填“自报”，社居委填“核定”；核定与自报相同时不必逐项填，在表下“其余按自报核定”选“是”。",
  "扣分、加分项没有发生时，在“其余无扣分、无加分”选“是”即可；只有扣分的地方才要写原因。",
  "填好的表在“还缺几项”处显示“已填齐”；打印、签字、盖章，连同文件报街道。",
  "纸表和文件上的“校验码”应当相同；不同说明打印后又改过，请重新打印。",
  chosenLine,
  "合同款的条件都满足才显示“可付”；不可付的会写明缺哪一条，补齐后自动转为可付。",
  "得分、津贴、付款都能查到依据：评分细则和参数表最右一列写明出处；【假定】的数字请街道确认。",
  "可以插行、改表名、换软件保存；不要删除工作表，不要改编号，不要把公式改成数字。",
  "下月开始前由街道“开月”：上月的填报和得分自动记入得分台账。",
  "遇到问题先“核验”：它会指出哪张表哪一格、现在是多少、应当是多少、为什么。",
];

/** 说明: how to use the workbook. */
export function guideSheet(spec: Pick<BookSpec, "scheme" | "earlierSchemes">): SheetPlan {
  const builder = new SheetBuilder({ id: "guide", title: "说明", widths: [5, 90], orientation: "portrait", isOnePage: true });
  builder.label(1, 1, "怎 样 使 用", "title").merge(1, 1, 1, 2).height(1, 36);
  const shown = lines.map((line) => (line === chosenLine && isYearScored(spec) ? scoredLine : line));
  shown.forEach((line, index) => builder.label(2 + index, 1, index + 1, "index").label(2 + index, 2, line, "textLeft").height(2 + index, 34));
  builder.section("rows", "fixed", 1, 1 + lines.length).print({ row: 1, column: 1, toRow: 1 + lines.length, toColumn: 2 });
  return builder.build();
}
