import { beforeAll, describe, expect, test } from "vitest";
import { capitalsOf } from "../../src/functions/capitalsOf";
import { fixedAllowanceOf } from "../../src/functions/fixedAllowanceOf";
import { setFunctionLanguage } from "../../src/functions/functionError";
import { grade } from "../../src/functions/grade";
import { instalment } from "../../src/functions/instalment";
import { performanceAllowanceOf } from "../../src/functions/performanceAllowanceOf";
import { quotaPoints } from "../../src/functions/quotaPoints";
import { satisfactionIndex } from "../../src/functions/satisfactionIndex";
import { excelSerial, parseDay } from "../../src/domain/units/day";
import { cellOf, installCustomFunctions } from "./customFunctionsRuntime";

const serial = (day: string): number => excelSerial(parseDay(day)!);

beforeAll(() => {
  installCustomFunctions();
  setFunctionLanguage("zh-CN");
});

describe("KAOHE.QUOTAPOINTS", () => {
  test("gives 7 of 9 visits their exact part of 15 points", async () => {
    expect(await quotaPoints(15, 9, 7)).toBe(35 / 3);
  });

  test.each([[9, 15], [10, 15], [0, 0]])("%s done of 9 due are %s of 15 points", async (done, points) => {
    expect(await quotaPoints(15, 9, done)).toBe(points);
  });

  test("is not available, and not zero, where nothing was due", async () => {
    expect(await cellOf(() => quotaPoints(15, 0, 0))).toBe("#N/A 目标为 0：本期无任务，不计分，不是 0 分。");
  });

  test("refuses a count below zero by the name of the argument", async () => {
    expect(await cellOf(() => quotaPoints(15, 9, -1))).toBe("#VALUE! “完成”不能小于 0，现为 -1。");
  });
});

describe("KAOHE.GRADE", () => {
  /** As the sheet 参数 has them: an open end is a number beyond any scale; sequence and source follow and are not read. */
  const bands = [["优秀", 90, 1, 1e9, 1, 1, "原文"], ["良好", 80, 1, 90, 0, 2, ""], ["合格", 60, 1, 80, 0, 3, ""], ["不合格", -1e9, 1, 60, 0, 4, ""]];

  test.each([[59.9, "不合格"], [60, "合格"], [79.9, "合格"], [80, "良好"], [89.9, "良好"], [90, "优秀"], [100, "优秀"]])("grades %s as %s", (points, label) => {
    expect(grade(points, bands)).toBe(label);
  });

  test("takes blank bounds as open and skips blank rows", () => {
    expect(grade(95, [["优秀", 90, true, "", ""], ["", "", "", "", ""], ["其他", null, null, 90, false]])).toBe("优秀");
  });

  test("gives no grade in a gap (grid members, Liujiao office: 80-94 and 95 and above)", async () => {
    expect(await cellOf(() => grade(94.5, [["优秀", 95, 1, "", ""], ["合格", 80, 1, 94, 1]]))).toBe("#N/A 94.5 分不属于任何等级。请检查等级表是否有空档。");
  });

  test("gives no grade where two bands claim the score (rural health stations: 75-90 and 90 and above)", async () => {
    expect(await cellOf(() => grade(90, [["好", 90, 1, "", ""], ["中", 75, 1, 90, 1]]))).toBe("#N/A 90 分同时属于：好、中。请检查等级表是否重叠。");
  });

  test("refuses an empty table and a bound that does not say whether it belongs", async () => {
    expect(await cellOf(() => grade(90, [["", "", "", "", ""]]))).toMatch(/^#VALUE! 等级表是空的/);
    expect(await cellOf(() => grade(90, [["好", 90, "是", "", ""]]))).toBe("#VALUE! “含下限”“含上限”应为 1 或 0，现为“是”。");
  });
});

describe("KAOHE.SATISFACTION", () => {
  const points = [[100, 80, 60, 30, 0]];

  test("weighs the means of the questions", () => {
    expect(satisfactionIndex([[10, 0, 0, 0, 0], [0, 0, 10, 0, ""]], points, [[3], [1]])).toBe(90);
  });

  test("weighs all questions alike without weights", () => {
    expect(satisfactionIndex([[1, 1, 0, 0, 0], [0, 0, 1, 0, 0]], points)).toBe(75);
  });

  test("is not available while a question has no vote, and names its row", async () => {
    expect(await cellOf(() => satisfactionIndex([[1, 0, 0, 0, 0], [0, "", 0, 0, 0]], points))).toBe("#N/A 第 2 行没有票数，不能计算指数。补填，或不要选这一行。");
  });

  test("refuses votes that are not whole, levels and weights that do not fit", async () => {
    expect(await cellOf(() => satisfactionIndex([[1.5, 0, 0, 0, 0]], points))).toBe("#VALUE! 票数应为整数，现为 1.5。");
    expect(await cellOf(() => satisfactionIndex([[1, 0]], points))).toBe("#VALUE! 票数有 2 列，档次分值有 5 个，应当一样多。");
    expect(await cellOf(() => satisfactionIndex([[1, 0, 0, 0, 0]], points, [[1], [2]]))).toBe("#VALUE! 权重有 2 个，题目有 1 行，应当一样多。");
    expect(await cellOf(() => satisfactionIndex([[1, 0, 0, 0, 0]], points, [[0]]))).toMatch(/^#N\/A 权重合计为 0/);
  });
});

describe("KAOHE.FIXEDALLOWANCE", () => {
  test.each([["2026-10-15", 200], ["2026-10-16", 0]])("pays who joins on %s %s yuan for October by the 15th", (from, amount) => {
    expect(fixedAllowanceOf(200, 15, serial("2026-10-01"), serial(from))).toBe(amount);
  });

  test.each([["2026-10-15", 0], ["2026-10-16", 200]])("pays who leaves on %s %s yuan for October by the 15th", (to, amount) => {
    expect(fixedAllowanceOf(200, 15, serial("2026-10-31"), serial("2025-01-01"), serial(to))).toBe(amount);
  });

  test("takes a blank last day, which Excel hands over as 0, as still in post", () => {
    expect(fixedAllowanceOf(200, 15, serial("2026-10-01"), serial("2025-01-01"), 0)).toBe(200);
  });

  test("refuses a text for a date, a cut-off day that is none and an end before the start", async () => {
    expect(await cellOf(() => fixedAllowanceOf(200, 15, 0, serial("2025-01-01")))).toBe("#VALUE! “月份”应为日期，现为“0”。请按 2026-10-01 的样子填写。");
    expect(await cellOf(() => fixedAllowanceOf(200, 32, serial("2026-10-01"), serial("2025-01-01")))).toBe("#VALUE! 截止日应为 1 到 31 的整数，现为 32。");
    expect(await cellOf(() => fixedAllowanceOf(200, 15, serial("2026-10-01"), serial("2026-02-01"), serial("2026-01-31")))).toBe("#VALUE! 离任（2026-01-31）早于到任（2026-02-01）。请改正日期。");
  });
});

describe("KAOHE.PERFORMANCEALLOWANCE", () => {
  const quarter = serial("2026-09-30");
  const longAgo = serial("2025-01-01");

  test("C01: a passed quarter of three months at 200 is 600 (Shushan case)", () => {
    expect(performanceAllowanceOf(200, "合格", 15, quarter, longAgo)).toBe(600);
  });

  test("C03: a failed quarter is 0, which is a value", () => {
    expect(performanceAllowanceOf(200, "不合格", 15, quarter, longAgo)).toBe(0);
  });

  test("a quarter that is not assessed is held, not zero", async () => {
    expect(await cellOf(() => performanceAllowanceOf(200, "", 15, quarter, longAgo))).toBe("#N/A 本季度未考核，绩效津贴暂缓，不是 0。");
  });

  test("who joined after the quarter has no month of it", async () => {
    expect(await cellOf(() => performanceAllowanceOf(200, "pass", 15, quarter, serial("2026-10-01")))).toBe("#N/A 这段时间没有可计的在任月份。");
  });

  test("who joined in its second month has two months", () => {
    expect(performanceAllowanceOf(200, " PASS ", 15, quarter, serial("2026-08-03"))).toBe(400);
  });

  test("refuses another word for the result", async () => {
    expect(await cellOf(() => performanceAllowanceOf(200, "良好", 15, quarter, longAgo))).toBe("#VALUE! 结果应为“合格”或“不合格”，现为“良好”。未考核请留空。");
  });
});

describe("KAOHE.INSTALMENT", () => {
  test("C06: 1,900,000 at 50, 30 and the balance is 950,000, 570,000 and 380,000 (Huaguoshan case)", () => {
    expect([1, 2, 3].map((number) => instalment(1900000, [[50], [30], [""]], number))).toEqual([950000, 570000, 380000]);
  });

  test("C09: 1,000,000.01 rounds half up and leaves the balance what remains", () => {
    expect([1, 2, 3].map((number) => instalment(1000000.01, [[50, 35, null]], number))).toEqual([500000.01, 350000, 150000]);
  });

  test("takes more paid than due off the balance", () => {
    expect(instalment(1000, [[50, ""]], 2, [[600, ""]])).toBe(400);
  });

  test("refuses shares above 100, two balances and an instalment that is not there", async () => {
    expect(await cellOf(() => instalment(1000, [[60, 50]], 1))).toBe("#VALUE! 各期比例合计 110%，超过 100%。请改正比例。");
    expect(await cellOf(() => instalment(1000, [[60, "", ""]], 2))).toMatch(/^#N\/A 有两期没有填比例/);
    expect(await cellOf(() => instalment(1000, [[60, ""]], 3))).toBe("#VALUE! 期次应为 1 到 2 的整数，现为 3。");
  });
});

describe("KAOHE.CAPITALS", () => {
  test.each([[1050000, "壹佰零伍万元整"], [733355, "柒拾叁万叁仟叁佰伍拾伍元整"], [0.05, "伍分"], [1.05, "壹元零伍分"], [0, "零元整"], [-1.5, "负壹元伍角整"]])("writes %s as %s", (amount, text) => {
    expect(capitalsOf(amount)).toBe(text);
  });

  test("refuses an amount whose fen a number cannot hold", async () => {
    expect(await cellOf(() => capitalsOf(1e15))).toMatch(/^#VALUE! “金额”太大/);
  });
});

describe("the texts of error values", () => {
  test("are English in an English Excel", async () => {
    setFunctionLanguage("en");
    expect(await cellOf(() => quotaPoints(15, 9, -1))).toBe("#VALUE! What was done must not be below 0, found -1.");
    setFunctionLanguage("zh-CN");
  });
});
