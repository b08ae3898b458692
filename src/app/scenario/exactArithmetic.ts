import { add, divide, isZero, multiply, negate, parseDecimal, subtract, type Rational } from "../../domain/units/rational";

// An expected value is a line that a person wrote; anything longer or deeper is none.
const longestText = 400;
const deepestParentheses = 30;

interface Reader { readonly text: string; at: number; depth: number }

/**
 * The exact value of arithmetic as people write it: `7/9*15`, `0.3*88 + 0.1*92`, `(90+85)/2`, `87.2%`; × and ÷ too.
 * Undefined for anything else, for a division by zero and for more than 30 parentheses.
 */
export function exactArithmetic(text: string): Rational | undefined {
  if (text.length > longestText) return undefined;
  const reader: Reader = { text: text.normalize("NFKC").replaceAll("×", "*").replaceAll("÷", "/").replaceAll(/\s+/g, " ").trim(), at: 0, depth: 0 };
  const value = readSum(reader);
  return reader.at === reader.text.length ? value : undefined;
}

function readSum(reader: Reader): Rational | undefined {
  let value = readProduct(reader);
  for (let sign = readOneOf(reader, "+-"); value !== undefined && sign !== undefined; sign = readOneOf(reader, "+-")) {
    const next = readProduct(reader);
    if (next === undefined) return undefined;
    value = sign === "+" ? add(value, next) : subtract(value, next);
  }
  return value;
}

function readProduct(reader: Reader): Rational | undefined {
  let value = readSigned(reader);
  for (let sign = readOneOf(reader, "*/"); value !== undefined && sign !== undefined; sign = readOneOf(reader, "*/")) {
    const next = readSigned(reader);
    if (next === undefined || (sign === "/" && isZero(next))) return undefined;
    value = sign === "*" ? multiply(value, next) : divide(value, next);
  }
  return value;
}

function readSigned(reader: Reader): Rational | undefined {
  const signs: string[] = [];
  for (let sign = readOneOf(reader, "+-"); sign !== undefined; sign = readOneOf(reader, "+-")) signs.push(sign);
  const value = readNumber(reader);
  return value === undefined || signs.filter((sign) => sign === "-").length % 2 === 0 ? value : negate(value);
}

function readNumber(reader: Reader): Rational | undefined {
  if (readOneOf(reader, "(") !== undefined) {
    reader.depth += 1;
    if (reader.depth > deepestParentheses) return undefined;
    const inner = readSum(reader);
    return readOneOf(reader, ")") === undefined ? undefined : inner;
  }
  const [digits] = /^\d+(?:\.\d+)?/.exec(reader.text.slice(reader.at)) ?? [];
  if (digits === undefined) return undefined;
  reader.at += digits.length;
  const value = parseDecimal(digits);
  const isPercent = value !== undefined && readOneOf(reader, "%") !== undefined;
  return isPercent ? divide(value, parseDecimal("100")!) : value;
}

/** The next character when it is one of these, blanks before it passed over. */
function readOneOf(reader: Reader, characters: string): string | undefined {
  while (reader.text[reader.at] === " ") reader.at += 1;
  const next = reader.text[reader.at];
  if (next === undefined || !characters.includes(next)) return undefined;
  reader.at += 1;
  while (reader.text[reader.at] === " ") reader.at += 1;
  return next;
}
