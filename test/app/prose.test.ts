import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import chinese from "../../src/app/prose/zh-CN.json";
import english from "../../src/app/prose/en.json";
import { languages, makeProse } from "../../src/app/prose";
import type { Trace } from "../../src/domain/explanation/trace";
import { kindOf } from "../../src/domain/items/itemKinds";
import { fen } from "../../src/domain/units/money";
import { rational, zero } from "../../src/domain/units/rational";
import { itemWords, usedCodes, usedRules } from "./usedProse";

const quantity = (value: number): object => ({ value: rational(value), from: "made", areas: {}, path: "" });

describe("the prose of a language", () => {
  const prose = makeProse("zh-CN");

  test("puts values in: exact where four places are enough, marked where they are rounded, states as words", () => {
    const trace = { rule: "quota", values: { counted: rational(7), target: rational(9), max: rational(23, 2), points: rational(35, 3) } };
    expect(prose.explanation(trace)).toEqual({ rule: "完成数除以定额，乘以满分；超额不加分。", withValues: "7÷9×11.5分，最高11.5分。", result: "结果：≈11.6667。" });
    expect(prose.explanation({ rule: "quota.nothingDue", values: { target: { state: "notApplicable" } } }).withValues).toContain("不适用");
  });

  test("says that nothing was taken or added where a list of events is empty", () => {
    const item = (kind: "deductions" | "bonus", floor: unknown = "none"): Trace => {
      const lines = [{ id: "late", title: { zh: "迟到", en: "late" }, points: quantity(2) }];
      const parsed = { kind, id: "x", lines, floor, cap: quantity(5), maxPoints: quantity(20) } as never;
      const { rule, values } = kindOf(parsed).score(parsed, { counted: new Map([["late", { state: "value", value: zero }]]), maxPoints: kind === "bonus" ? rational(5) : rational(20) } as never);
      return { rule, values };
    };
    const told = (trace: Trace): string[] => languages.flatMap((language) => {
      const { rule, withValues } = makeProse(language).explanation(trace);
      return [rule, withValues];
    });
    expect(told(item("deductions", quantity(0)))).toEqual(["从满分起扣，发生一次扣一次，扣到下限为止。", "满分20分，没有扣分。", "Points are taken from the maximum for each event, down to the floor.", "20 points; nothing was taken."]);
    expect(told(item("deductions"))).toEqual(["从满分起扣，不设下限，可以低于0分。", "满分20分，没有扣分。", "Points are taken from the maximum for each event, without a floor.", "20 points; nothing was taken."]);
    expect(told(item("bonus"))).toEqual(["发生一次加一次，合计不超过封顶分，不计入满分。", "没有加分（封顶5分）。", "Points are added for each event up to the cap, outside the maximum.", "Nothing was added (5 points at most)."]);
  });

  test("reads a result of money as money", () => {
    const results = (trace: Trace): string[] => languages.map((language) => makeProse(language).explanation(trace).result);
    expect(results({ rule: "budget.staff", values: { people: 1, base: rational(1000), step: rational(0), cost: fen(100000) } })).toEqual(["结果：1,000.00元。", "Result: 1,000.00 yuan."]);
    expect(results({ rule: "instalment.share", values: { contractAmount: fen(190000000), percent: rational(50), amount: fen(95000000) } })).toEqual(["结果：950,000.00元。", "Result: 950,000.00 yuan."]);
    expect(results({ rule: "allowance.total", values: { name: "张伟", sum: fen(-5) } })).toEqual(["结果：-0.05元。", "Result: -0.05 yuan."]);
    // Points are no money, and what a conclusion says was due is not its result.
    expect(results({ rule: "total.sum", values: { total: rational(100) } })).toEqual(["结果：100。", "Result: 100."]);
    expect(results({ rule: "instalment.payable", values: { due: fen(100), paid: fen(0) } })).toEqual(["", ""]);
  });

  test("prints fen as grouped yuan where the text says so", () => {
    expect(prose.text("cli.report.capitals", { capitals: "玖仟肆佰元整", amount: fen(940000) })).toBe("合计（大写）：人民币玖仟肆佰元整  ¥9,400.00");
  });

  test("says where a finding is", () => {
    const finding = { code: "numberAsText", severity: "error", values: { found: "１２" } } as const;
    expect(prose.finding({ ...finding, place: { kind: "cell", sheet: "和平站", cell: "G8" } })).toMatch(/^和平站!G8：“１２”是文本/);
    expect(prose.finding({ ...finding, place: { kind: "file", file: "a.yaml", path: "forms.1", line: 7 } })).toMatch(/^a\.yaml 第7行 forms\.1：/);
  });

  test("never reads what stands in a value as a placeholder, a key or an option", () => {
    const hostile = "{{file}} {{count}} $t(finding.fileWps) <b>&amp; $& $1";
    expect(prose.finding({ code: "fileOldExcel", severity: "error", place: { kind: "none" }, values: { file: hostile, lng: "en", count: 3 } })).toContain(hostile);
  });

  test("falls back to code and values for a finding that nobody has written a sentence for", () => {
    expect(prose.finding({ code: "noSuchCode", severity: "note", place: { kind: "none" }, values: { a: 1, b: "二" } })).toBe("noSuchCode 1 二");
  });
});

describe("both languages", () => {
  test("have the same keys", () => {
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
  });

  test.each(languages)("have a sentence for every finding that the source can make (%s)", (language) => {
    const prose = makeProse(language);
    expect(usedCodes().filter((code) => !prose.has(`finding.${code}`))).toEqual([]);
  });

  test.each(languages)("have the words of every rule that a trace can name (%s)", (language) => {
    const prose = makeProse(language);
    expect(usedRules().filter((rule) => !prose.has(`rule.${rule}`) || !prose.has(`explain.${rule}`))).toEqual([]);
  });

  test("have every key that a front names", () => {
    const prose = makeProse("en");
    expect(itemWords().filter((key) => !prose.has(key))).toEqual([]);
  });

  test("the collector of codes sees those that are there", () => {
    expect(usedCodes()).toEqual(expect.arrayContaining(["fileNotXlsx", "schemeWrongValue", "factsUnknownItem", "allowanceGridTwice", "negativeCount"]));
    expect(usedRules()).toEqual(expect.arrayContaining(["quota", "total.capped", "item.missing", "allowance.fixed"]));
    expect(readFileSync(new URL("../../src/app/prose/en.json", import.meta.url), "utf8").length).toBeGreaterThan(1000);
  });
});
