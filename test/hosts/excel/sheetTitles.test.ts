import { expect, test } from "vitest";
import { titlesIn, withTitles } from "../../../src/hosts/excel/sheetTitles";

test.each([
  ["A1+参数!B2", ["参数"]],
  ["SUM('和平''路 站'!A1:A3,参数!$B$2,参数!C1)", ["和平'路 站", "参数"]],
  ["SUM(一月:三月!A1)+SUM('四 月:六 月'!A1)", ["一月", "三月", "四 月", "六 月"]],
  ["\"参数!\"&A1&\"'表'!\"", []],
  ["[别的.xlsx]参数!A1+'C:\\目录\\[别的.xlsx]参数'!A1", []],
  ["#REF!A1+IF(#REF!=1,Table1[[#This Row],[数]],0)", []],
  ["2+Sheet.1_甲!A1", ["Sheet.1_甲"]],
])("%s mentions %j", (formula, titles) => {
  expect(titlesIn(formula)).toEqual(titles);
});

test("titles that change are quoted, what stays keeps its spelling", () => {
  const change = (title: string): string => (title === "参数" ? "旧'表" : title);
  expect(withTitles("参数!A1+名单!A1+SUM(参数:名单!A1)+\"参数!\"", change)).toBe("'旧''表'!A1+名单!A1+SUM('旧''表:名单'!A1)+\"参数!\"");
});
