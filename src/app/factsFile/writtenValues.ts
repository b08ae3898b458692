import { z } from "zod";
import { missingEntry, type Entry } from "../../domain/facts";
import { missingWord, noWord, notApplicableMark, notApplicableWord, yesWord } from "../../domain/items/stateWords";
import { parseDay, type Day } from "../../domain/units/day";
import { fen, type Fen } from "../../domain/units/money";
import { kindOf, parseMonth, parsePeriod, type Month, type Period, type Quarter } from "../../domain/units/period";
import { denominatorOf, hundred, multiply, one, parseDecimal, toNumber, zero, type Rational } from "../../domain/units/rational";

/** A value given in text or as a number, read by a rule; `expected` says what is allowed there. */
function read<T>(parse: (text: string) => T | undefined, expected: string) {
  return z.union([z.string(), z.number()], { error: () => expected }).transform((written, context): T => {
    const value = parse(String(written).trim());
    if (value === undefined) {
      context.addIssue({ code: "custom", message: expected, input: written });
      return z.NEVER;
    }
    return value;
  });
}

function parseFen(text: string): Fen | undefined {
  const yuan = parseDecimal(text.replaceAll(",", ""));
  if (yuan === undefined) return undefined;
  const amount = multiply(yuan, hundred);
  return denominatorOf(amount) === 1n && Number.isSafeInteger(toNumber(amount)) ? fen(toNumber(amount)) : undefined;
}

function parseQuarter(text: string): Quarter | undefined {
  const period = parsePeriod(text);
  return period !== undefined && kindOf(period) === "quarter" ? (period as Quarter) : undefined;
}

export const month = read<Month>(parseMonth, "2026-10");
export const period = read<Period>(parsePeriod, "2026-10 | 2026-Q4 | 2026-H2 | 2026");
export const quarter = read<Quarter>(parseQuarter, "2026-Q4");
export const day = read<Day>(parseDay, "2026-10-31");
/** Yuan with at most two places. */
export const yuan = read<Fen>(parseFen, "600.00");
export const decimal = read<Rational>(parseDecimal, "12.5");
export const count = z.number().int();
/** An identity: a number such as 12 is taken as its text. */
export const name = z.union([z.string(), z.number()]).transform(String);

/** Blank, `/`, 是, 否, a number; any other text is kept as an answer that is none. */
export const entry = z.union([z.null(), z.boolean(), z.number(), z.string()]).transform(entryOf);

function entryOf(written: null | boolean | number | string): Entry {
  if (written === null) return missingEntry;
  if (typeof written === "boolean") return { state: "value", value: written ? one : zero };
  if (typeof written === "number") return { state: "value", value: parseDecimal(String(written)) ?? zero };
  const text = written.normalize("NFKC").trim();
  if (text === "" || text === missingWord) return missingEntry;
  if (text === notApplicableMark || text === notApplicableWord) return { state: "notApplicable" };
  if (text === yesWord || text === noWord) return { state: "value", value: text === yesWord ? one : zero };
  return { state: "invalid", text: written };
}
