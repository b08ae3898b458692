import type { Fen } from "../units/money";

const digitNames = [..."零壹贰叁肆伍陆柒捌玖"];
/** Of the four digits of a group, from the left. */
const placeNames = ["仟", "佰", "拾", ""];
/** Of the groups of four digits, from the right: ones, 万, 亿, 万亿. */
const groupNames = ["", "万", "亿", "万"];

/**
 * 人民币大写 of an amount without the prefix: 105000000 fen is 壹佰零伍万元整. A negative amount begins with 负.
 *
 * Zeros: between two digits of the yuan that are not zero, any run of zeros is one 零, written after the unit of its
 * group (208000 yuan is 贰拾万零捌仟元整, as contracts print it; the bank rules also accept 贰拾万捌仟). A zero at the
 * end of the yuan is not written before 角; a zero 角 between 元 and 分 is (壹元零伍分).
 * 整 ends an amount without 分.
 *
 * Source: 支付结算办法 (中国人民银行, 银发〔1997〕393号) 附件一 正确填写票据和结算凭证的基本规定, clauses 一 to 三;
 * amounts in capitals of published contracts (壹佰零伍万元整, 柒拾叁万叁仟叁佰伍拾伍元整).
 */
export function capitals(amount: Fen): string {
  const magnitude = Math.abs(amount);
  if (magnitude === 0) return "零元整";
  const yuan = Math.floor(magnitude / 100);
  const sign = amount < 0 ? "负" : "";
  return sign + (yuan > 0 ? `${integerCapitals(yuan)}元` : "") + fractionCapitals(magnitude % 100, yuan);
}

/** 角 and 分 of 0 to 99 fen, with 整 where it belongs. */
function fractionCapitals(fen: number, yuan: number): string {
  const jiao = Math.floor(fen / 10);
  const ones = fen % 10;
  if (fen === 0) return "整";
  if (ones === 0) return `${digitNames[jiao]}角整`;
  if (jiao > 0) return `${digitNames[jiao]}角${digitNames[ones]}分`;
  return `${yuan > 0 ? "零" : ""}${digitNames[ones]}分`;
}

/** A whole number above zero and below 10^16, by groups of four digits. */
function integerCapitals(value: number): string {
  let text = "";
  let endedInZero = false;
  const groups = groupsOfFour(value);
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const group = groups[index] ?? 0;
    const needsZero = text !== "" && group > 0 && (endedInZero || group < 1000);
    // 亿 is written for an empty group too when 万亿 stands before it: 壹万亿.
    const isWritten = group > 0 || (index === 2 && text !== "");
    text += (needsZero ? "零" : "") + groupCapitals(group) + (isWritten ? groupNames[index] : "");
    endedInZero = group % 10 === 0;
  }
  return text;
}

/** Groups of four decimal digits as numbers 0 to 9999, the lowest first. */
function groupsOfFour(value: number): number[] {
  const groups: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 10000)) groups.push(rest % 10000);
  return groups;
}

/** 1 to 9999 with 零 between digits only; "" for 0. */
function groupCapitals(group: number): string {
  const digits = [...String(group).padStart(4, "0")].map(Number);
  let text = "";
  let hasGap = false;
  digits.forEach((digit, place) => {
    if (digit > 0) text += (hasGap && text !== "" ? "零" : "") + digitNames[digit] + placeNames[place];
    hasGap = digit === 0;
  });
  return text;
}
