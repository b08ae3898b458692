import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capitals } from "../../../src/domain/money/capitals";
import { fen, fenFromYuan, yuanText } from "../../../src/domain/units/money";

describe("amounts as contracts and bank rules print them", () => {
  test.each([
    ["1050000", "壹佰零伍万元整", "C51, a published contract"],
    ["733355", "柒拾叁万叁仟叁佰伍拾伍元整", "C51, a published contract"],
    ["336000", "叁拾叁万陆仟元整", "C51, a published contract"],
    ["208000", "贰拾万零捌仟元整", "a published contract"],
    ["6007.14", "陆仟零柒元壹角肆分", "支付结算办法 附件一"],
    ["1409.50", "壹仟肆佰零玖元伍角整", "支付结算办法 附件一"],
    ["16409.02", "壹万陆仟肆佰零玖元零贰分", "支付结算办法 附件一"],
    ["325.04", "叁佰贰拾伍元零肆分", "支付结算办法 附件一"],
    ["1680.32", "壹仟陆佰捌拾元叁角贰分", "支付结算办法 附件一, second form"],
    ["107000.53", "壹拾万零柒仟元伍角叁分", "支付结算办法 附件一, second form"],
  ])("%s yuan are %s (%s)", (yuan, expected) => {
    expect(capitals(fenFromYuan(yuan))).toBe(expected);
  });
});

describe("edges", () => {
  test.each([
    ["0", "零元整"], ["0.05", "伍分"], ["0.10", "壹角整"], ["0.15", "壹角伍分"], ["1.05", "壹元零伍分"], ["1.50", "壹元伍角整"], ["-3.20", "负叁元贰角整"],
    ["10", "壹拾元整"], ["10.05", "壹拾元零伍分"], ["20800", "贰万零捌佰元整"], ["10000", "壹万元整"], ["100001", "壹拾万零壹元整"], ["99999.99", "玖万玖仟玖佰玖拾玖元玖角玖分"],
    ["100000000", "壹亿元整"], ["100000001", "壹亿零壹元整"], ["1000500000", "壹拾亿零伍拾万元整"], ["1050000000", "壹拾亿零伍仟万元整"], ["123400567", "壹亿贰仟叁佰肆拾万零伍佰陆拾柒元整"],
    ["1000000000000", "壹万亿元整"], ["1234500000000", "壹万贰仟叁佰肆拾伍亿元整"], ["1000000000001", "壹万亿零壹元整"], ["10000100000000", "壹拾万零壹亿元整"],
  ])("%s yuan are %s", (yuan, expected) => {
    expect(capitals(fenFromYuan(yuan))).toBe(expected);
  });
});

/** The chain of substitutions that a cell formula uses, as a second way to the same text: fen below 10^12, not 0. */
function capitalsBySubstitution(amount: number): string {
  const name = (digit: string): string => "零壹贰叁肆伍陆柒捌玖".charAt(Number(digit));
  let text = [...String(amount).padStart(12, "0")].map((digit, place) => name(digit) + "拾亿仟佰拾万仟佰拾元角分".charAt(place)).join("");
  const chain: readonly (readonly [string, string])[] = [
    ["零仟", "零"], ["零佰", "零"], ["零拾", "零"], ["零零", "零"], ["零零", "零"], ["零亿", "亿零"], ["零零", "零"], ["零万", "万零"],
    ["亿零万", "亿零"], ["亿万", "亿"], ["零零", "零"], ["零零", "零"], ["零元", "元"], ["零角零分", "整"], ["零角", "零"], ["零分", "整"],
  ];
  for (const [from, to] of chain) text = text.replaceAll(from, to);
  // The leading zeros leave their units behind; below 1 yuan 元 goes too.
  return text.replace(/^亿?零?万?零?(?:元零?)?/, "");
}

test("every amount up to 9,999,999,999.99 yuan reads as the substitution chain of the cell formula has it", () => {
  const gappy = fc.array(fc.constantFrom("0", "0", "0", "1", "5", "9"), { minLength: 1, maxLength: 12 }).map((list) => Number(list.join("")));
  fc.assert(
    fc.property(fc.oneof(gappy, fc.integer({ min: 1, max: 999_999_999_999 })), (amount) => {
      fc.pre(amount > 0);
      expect(capitals(fen(amount))).toBe(capitalsBySubstitution(amount));
    }),
    { numRuns: 5000 },
  );
});

/** Reads capitals back as fen, by splitting at the units. */
function readCapitals(text: string): number {
  const [, sign = "", yuan = "", jiao = "零", ones = "零"] = /^(负?)(?:(.*)元)?零?(?:(.)角)?(?:(.)分)?整?$/.exec(text) ?? [];
  const fenOnly = digitOf(jiao) * 10 + digitOf(ones);
  return (readInteger(yuan) * 100 + fenOnly) * (sign === "" ? 1 : -1);
}

function readInteger(text: string): number {
  for (const [unit, scale] of [["亿", 1e8], ["万", 1e4], ["仟", 1000], ["佰", 100], ["拾", 10]] as const) {
    const at = text.lastIndexOf(unit);
    if (at >= 0) return readInteger(text.slice(0, at)) * scale + readInteger(text.slice(at + 1));
  }
  return digitOf(text.replace(/^零(?=.)/, "") || "零");
}

function digitOf(sign: string): number {
  return "零壹贰叁肆伍陆柒捌玖".indexOf(sign);
}

test("capitals read back as the amount they were written from, and have no two zeros in a row", () => {
  const amounts = fc.oneof(fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }), fc.integer({ min: -20000, max: 20000 }));
  fc.assert(
    fc.property(amounts, (amount) => {
      const text = capitals(fen(amount));
      expect(yuanText(fen(readCapitals(text)))).toBe(yuanText(fen(amount)));
      expect(text).not.toContain("零零");
    }),
    { numRuns: 3000 },
  );
});
