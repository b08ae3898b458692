import type { SheetPlan } from "../../plan";
import { SheetBuilder } from "../../sheetBuilder";

/** What a station and its committee need to know to fill a month in, and nothing else. */
const lines = [
  "有淡黄底色的格子才要填；其余由公式自动算出，已锁定。",
  "服务站填“自报”，社居委填“核定”；核定与自报相同的不必逐项填，在表下“其余按自报核定”选“是”。",
  "没有开展填 0；空格是还没填（缺）；本月不考核填“/”，并在原因栏写明。没有扣分、加分的，“其余无扣分、无加分”选“是”。",
  "目标在月初由街道发出，已锁定；有疑问请先问街道，不要改表。",
  "“还缺几项”显示“已填齐”后，打印、签字、盖章；纸表和文件上的“校验码”应当相同，不同请重新打印。",
  "存成 .xlsx（WPS 里选“Excel 文件”），连同纸表在报送截止前交街道。以后又改了，再交一次，以新的为准。",
  "不要删工作表、不要改编号、不要把公式改成数字；文件名可以改。",
];

/** 说明 of a committee's workbook. */
export function committeeGuideSheet(): SheetPlan {
  const builder = new SheetBuilder({ id: "guide", title: "说明", widths: [5, 90], orientation: "portrait", isOnePage: true });
  builder.label(1, 1, "怎 样 填 报", "title").merge(1, 1, 1, 2).height(1, 36);
  lines.forEach((line, index) => builder.label(2 + index, 1, index + 1, "index").label(2 + index, 2, line, "textLeft").height(2 + index, 34));
  builder.section("rows", "fixed", 1, 1 + lines.length).print({ row: 1, column: 1, toRow: 1 + lines.length, toColumn: 2 });
  return builder.build();
}
