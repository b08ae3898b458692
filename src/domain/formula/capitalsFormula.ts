import { add, concat, fn, iff, lt, num, text } from "./build";
import type { Expression } from "./expression";

const numerals = text("零壹贰叁肆伍陆柒捌玖");
const units = ["拾", "亿", "仟", "佰", "拾", "万", "仟", "佰", "拾", "元", "角", "分"] as const;
/** Stands before the first character while zeros there are taken away; no numeral or unit. */
const start = "#";

/** Shown, and an error in words, when an amount has more digits than the formula writes: never a wrong amount. */
const tooLarge = text("-");

/**
 * Replacements that turn every digit with its unit into the way contracts write an amount, in this order.
 * 零 stays after a 万-part that ends in 0: 贰拾万零捌仟.
 */
const replacements: readonly (readonly [string, string])[] = [
  ["零仟", "零"], ["零佰", "零"], ["零拾", "零"], ["零零", "零"], ["零零", "零"],
  ["零亿", "亿零"], ["零零", "零"], ["零万", "万零"], ["亿零万", "亿零"], ["亿万", "亿"], ["零零", "零"], ["零零", "零"], ["零元", "元"],
  ["零角零分", "整"], ["零角", "零"], ["零分", "整"],
  [`${start}亿`, start], [`${start}零`, start], [`${start}万`, start], [`${start}零`, start], [`${start}元`, start], [`${start}零`, start],
  [`${start}整`, "零元整"], [start, ""],
];

/**
 * The 12 digits of an amount in yuan (ten of the yuan, two of the fen, no sign), as a text for a helper cell.
 * "-" from 10^10 yuan on; an error value when `amount` is a text.
 */
export function capitalsDigits<R>(amount: Expression<R>): Expression<R> {
  const yuan = fn("ABS", fn("ROUND", amount, num(2)));
  const plain = fn("SUBSTITUTE", fn("TEXT", yuan, text("0.00")), text("."), text(""));
  const digits = fn("RIGHT", concat(text("0".repeat(units.length)), plain), num(units.length));
  return iff(lt(yuan, num("1E10")), digits, tooLarge);
}

/** 人民币大写 of the 12 digits of `capitalsDigits`, without sign; an error value when they are "-". */
export function capitalsFromDigits<R>(digits: Expression<R>): Expression<R> {
  const spelled = units.map((unit, index) => {
    const digit = fn("MID", digits, num(index + 1), num(1));
    return concat(fn("MID", numerals, add(digit, num(1)), num(1)), text(unit));
  });
  const whole: Expression<R> = concat(text(start), ...spelled.flatMap(termsOf));
  return replacements.reduce<Expression<R>>((soFar, [from, to]) => fn("SUBSTITUTE", soFar, text(from), text(to)), whole);
}

/**
 * 人民币大写 of an amount in yuan in one cell (负 before a negative one); `amount` should be a reference, as it is
 * written 25 times. Beyond 10^10 yuan, and for a text, an error value.
 */
export function capitalsFormula<R>(amount: Expression<R>): Expression<R> {
  const sign = iff(lt(fn("ROUND", amount, num(2)), num(0)), text("负"), text(""));
  return concat(sign, capitalsFromDigits(capitalsDigits(amount)));
}

/** The terms of a concatenation, so that they join one flat chain. */
function termsOf<R>(expression: Expression<R>): Expression<R>[] {
  return expression.kind === "binary" && expression.operator === "&" ? [...termsOf(expression.left), ...termsOf(expression.right)] : [expression];
}
