import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { bandLabel } from "../../../src/domain/formula/bands";
import { add, fn, num, text } from "../../../src/domain/formula/build";
import { capitalsDigits, capitalsFormula, capitalsFromDigits } from "../../../src/domain/formula/capitalsFormula";
import { compareFormulas } from "../../../src/domain/formula/compare";
import { allowedFunctions } from "../../../src/domain/formula/expression";
import type { AllowedFunction, CellExpression } from "../../../src/domain/formula/expression";
import { daysInPostShare } from "../../../src/domain/formula/guarded";
import { largestRemainderShare, splitFloorShare, splitRemainder } from "../../../src/domain/formula/largestRemainder";
import { isSyntaxError } from "../../../src/domain/formula/parsedFormula";
import { parseFormula } from "../../../src/domain/formula/parse";
import { printFormula } from "../../../src/domain/formula/print";
import { denseRankSkippingUnscored, firstOccurrence, rankSkippingUnscored } from "../../../src/domain/formula/ranking";
import { rounded } from "../../../src/domain/formula/rounding";
import { capitals } from "../../../src/domain/money/capitals";
import { fen } from "../../../src/domain/units/money";
import { cellKey } from "../../../src/workbook/rawWorkbook";
import type { RawCell, RawWorkbook } from "../../../src/workbook/rawWorkbook";
import { recalculateWithGnumeric, recalculateWithLibreOffice } from "../../tools/recalculate";
import type { Question } from "./questionBook";
import { at, placeByTitle, QuestionBook } from "./questionBook";

const seed = 20261015;
const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] => fc.sample(arbitrary, { numRuns: count, seed });

/** Amounts in fen below 10^10 yuan whose digits are mostly zeros here and never there, of every length and both signs. */
const amountArbitrary = fc
  .tuple(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 12 }), fc.constantFrom(1, 1, 1, -1))
  .map(([digits, sign]) => Number(digits.join("")) * sign)
  .map((amount) => (amount === 0 ? 0 : amount));

function askCapitals(book: QuestionBook): void {
  const sheet = "大写";
  const amounts = [0, 1, 5, 10, 105, 150, 20800000, 105000000, 1000000000, 10000000000, 100000000000, 100000005, 999999999999, -8, ...sample(amountArbitrary, 600)];
  amounts.forEach((amount, index) => {
    const row = index + 1;
    book.put(sheet, row, 1, amount / 100);
    const digits = book.ask(sheet, row, 2, capitalsDigits(at(sheet, row, 1)), String(Math.abs(amount)).padStart(12, "0"));
    book.ask(sheet, row, 3, capitalsFromDigits(digits), capitals(fen(Math.abs(amount))));
    book.ask(sheet, row, 4, capitalsFormula(at(sheet, row, 1)), capitals(fen(amount)));
  });
  const beyond = amounts.length + 1;
  book.put(sheet, beyond, 1, 10_000_000_000);
  book.ask(sheet, beyond, 4, capitalsFormula(at(sheet, beyond, 1)), "error");
  book.put(sheet, beyond + 1, 1, "缺");
  book.ask(sheet, beyond + 1, 4, capitalsFormula(at(sheet, beyond + 1, 1)), "error");
}

const inputDecimals = 5;

/** Exact rounding of a whole number of hundred-thousandths, by whole numbers only. */
function exactlyRounded(rule: "halfUp" | "halfEven", value: bigint, digits: number): number {
  const step = 10n ** BigInt(inputDecimals - digits);
  const magnitude = value < 0n ? -value : value;
  const [steps, rest] = [magnitude / step, magnitude % step];
  const isHalf = rest * 2n === step;
  const goesUp = isHalf ? rule === "halfUp" || steps % 2n === 1n : rest * 2n > step;
  return (Number(goesUp ? steps + 1n : steps) / 10 ** digits) * (value < 0n ? -1 : 1) + 0;
}

/** Addends whose sum is a half at `digits` decimals more often than not; a binary sum of them seldom is exactly one. */
const roundingArbitrary = fc
  .record({ digits: fc.integer({ min: 0, max: 3 }), part: fc.integer({ min: -9_999_999, max: 9_999_999 }), steps: fc.integer({ min: -99_999, max: 99_999 }), extra: fc.constantFrom(0, 0, 1, -1) })
  .map(({ digits, part, steps, extra }) => {
    const total = steps * 10 ** (inputDecimals - digits) + 5 * 10 ** (inputDecimals - digits - 1) + extra;
    return { digits, one: part, other: total - part };
  });

function askRounding(book: QuestionBook): void {
  const sheet = "修约";
  sample(roundingArbitrary, 600).forEach(({ digits, one, other }, index) => {
    const row = index + 1;
    book.put(sheet, row, 1, one / 10 ** inputDecimals);
    book.put(sheet, row, 2, other / 10 ** inputDecimals);
    book.put(sheet, row, 3, digits);
    const sum = add(at(sheet, row, 1), at(sheet, row, 2));
    (["halfUp", "halfEven"] as const).forEach((rule, offset) => {
      book.ask(sheet, row, 4 + offset, rounded(rule, sum, at(sheet, row, 3)), exactlyRounded(rule, BigInt(one + other), digits));
    });
  });
}

/** 94 to 95 is claimed by nobody, 80 exactly by two, and above 100 nothing is. */
const bands = [
  { label: "优秀", lower: 95, lowerInclusive: 1, upper: 100, upperInclusive: 1 },
  { label: "良好", lower: 80, lowerInclusive: 1, upper: 94, upperInclusive: 1 },
  { label: "合格", lower: 60, lowerInclusive: 1, upper: 80, upperInclusive: 1 },
  { label: "不合格", lower: 0, lowerInclusive: 1, upper: 60, upperInclusive: 0 },
];

function gradeOf(points: number): string {
  const claiming = bands.filter((band) => (points > band.lower || (points === band.lower && band.lowerInclusive === 1))
    && (points < band.upper || (points === band.upper && band.upperInclusive === 1)));
  return claiming.length === 1 ? claiming[0]?.label ?? "" : "未定级";
}

function askBands(book: QuestionBook): void {
  const [table, sheet] = ["等级 (表)", "等级"];
  bands.forEach((band, index) => {
    const row = index + 1;
    [index + 1, band.lower, band.lowerInclusive, band.upper, band.upperInclusive, band.label].forEach((value, column) => book.put(table, row, column + 1, value));
  });
  const column = (number: number): ReturnType<typeof at> => at(table, 1, number, bands.length);
  const columns = { sequence: column(1), lower: column(2), lowerInclusive: column(3), upper: column(4), upperInclusive: column(5), label: column(6) };
  const texts = { ungraded: text("未定级"), unscored: text("缺") };
  const edges = [0, 59.9, 59.99, 60, 60.01, 79.99, 80, 80.01, 93.99, 94, 94.01, 94.5, 94.99, 95, 100, 100.01, -1];
  const points = [...edges, ...sample(fc.integer({ min: 0, max: 10_500 }), 500).map((hundredths) => hundredths / 100)];
  [...points, "缺", "不适用"].forEach((value, index) => {
    book.put(sheet, index + 1, 1, value);
    book.ask(sheet, index + 1, 2, bandLabel(at(sheet, index + 1, 1), columns, texts), typeof value === "number" ? gradeOf(value) : "缺");
  });
}

function askRanks(book: QuestionBook): void {
  const sheet = "排名";
  const scores = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 850, max: 870 }).map((tenths) => tenths / 10) }, { weight: 1, arbitrary: fc.constantFrom("缺", "/") });
  sample(fc.array(scores, { minLength: 10, maxLength: 10 }), 50).forEach((group, index) => {
    const first = index * 10 + 1;
    const [range, firsts] = [at(sheet, first, 1, first + 9), at(sheet, first, 3, first + 9)];
    const numbers = group.filter((score) => typeof score === "number");
    group.forEach((score, place) => {
      const row = first + place;
      const cell = at(sheet, row, 1);
      const above = numbers.filter((other) => typeof score === "number" && other > score);
      const isFirst = typeof score === "number" && group.indexOf(score) === place;
      book.put(sheet, row, 1, score);
      book.ask(sheet, row, 2, rankSkippingUnscored(cell, range), typeof score === "number" ? above.length + 1 : "-");
      book.ask(sheet, row, 3, firstOccurrence(cell, at(sheet, first, 1, row)), isFirst ? 1 : 0);
      book.ask(sheet, row, 4, denseRankSkippingUnscored(cell, range, firsts), typeof score === "number" ? new Set(above).size + 1 : "-");
    });
  });
}

const msOfDay = 86_400_000;
const serialOfUnixEpoch = 25569;
const serial = (ms: number): number => ms / msOfDay + serialOfUnixEpoch;

function askDaysInPost(book: QuestionBook): void {
  const sheet = "在岗";
  const day = fc.integer({ min: Date.UTC(2027, 10, 1) / msOfDay, max: Date.UTC(2028, 4, 30) / msOfDay });
  const engagement = fc.record({ month: fc.integer({ min: 0, max: 3 }), from: day, to: fc.option(day) });
  sample(engagement, 500).forEach(({ month, from, to }, index) => {
    const row = index + 1;
    const [start, next] = [Date.UTC(2027, 11 + month, 1), Date.UTC(2027, 12 + month, 1)];
    book.put(sheet, row, 1, serial(start));
    book.put(sheet, row, 2, serial(from * msOfDay));
    if (to !== null) book.put(sheet, row, 3, serial(to * msOfDay));
    const days = Array.from({ length: (next - start) / msOfDay }, (_, offset) => start / msOfDay + offset);
    const present = days.filter((date) => date >= from && (to === null || date <= to));
    book.ask(sheet, row, 4, daysInPostShare(at(sheet, row, 1), at(sheet, row, 2), at(sheet, row, 3)), present.length / days.length);
  });
}

/** The split by whole numbers only. */
function exactSplit(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((left, right) => left + right, 0);
  const product = weights.map((weight) => BigInt(total) * BigInt(weight));
  const floors = product.map((value) => Number(value / BigInt(sum)));
  const left = total - floors.reduce((one, other) => one + other, 0);
  const order = product.map((value, row) => ({ row, rest: Number(value % BigInt(sum)) })).sort((one, other) => other.rest - one.rest || one.row - other.row);
  const lucky = new Set(order.slice(0, left).map(({ row }) => row));
  return floors.map((floor, row) => floor + (lucky.has(row) ? 1 : 0));
}

function askSplits(book: QuestionBook): void {
  const sheet = "分配";
  const pool = fc.record({ total: fc.integer({ min: 0, max: 200_000_000 }), weights: fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 7, maxLength: 7 }) });
  sample(pool.filter(({ weights }) => weights.some((weight) => weight > 0)), 80).forEach(({ total, weights }, index) => {
    const [first, last] = [index * 8 + 2, index * 8 + 8];
    book.put(sheet, first - 1, 1, total);
    const [pot, sum] = [at(sheet, first - 1, 1), fn("SUM", at(sheet, first, 2, last))];
    const shares = exactSplit(total, weights);
    weights.forEach((weight, place) => {
      const row = first + place;
      book.put(sheet, row, 2, weight);
      const weightSum = weights.reduce((one, other) => one + other, 0);
      const rest = Number((BigInt(total) * BigInt(weight)) % BigInt(weightSum));
      const remainder = book.ask(sheet, row, 3, splitRemainder(pot, at(sheet, row, 2), sum), rest);
      const floorShare = book.ask(sheet, row, 4, splitFloorShare(pot, at(sheet, row, 2), sum, remainder), (total * weight - rest) / weightSum);
      const columns = { remainder, floorShare, remainders: at(sheet, first, 3, last), floorShares: at(sheet, first, 4, last) };
      book.ask(sheet, row, 5, largestRemainderShare(pot, columns), shares[place] ?? 0);
    });
  });
}

const functionSheet = "函数";

/** One call of every allowed function over two columns of six numbers, text and a date; no one computes an error. */
function askEveryFunction(book: QuestionBook): void {
  [5, 3, 8, 1, 9, 2].forEach((value, index) => {
    book.put(functionSheet, index + 1, 1, value);
    book.put(functionSheet, index + 1, 2, index + 1);
  });
  book.put(functionSheet, 7, 1, "12.50 ");
  book.put(functionSheet, 8, 1, serial(Date.UTC(2026, 9, 15)));
  const [numbers, others, one] = [at(functionSheet, 1, 1, 6), at(functionSheet, 1, 2, 6), at(functionSheet, 1, 1)];
  const [words, date, above, two] = [at(functionSheet, 7, 1), at(functionSheet, 8, 1), text(">2"), num(2)];
  const calls: Partial<Record<AllowedFunction, readonly CellExpression[]>> = {
    SUMIF: [numbers, above, others], SUMIFS: [numbers, others, above], COUNTIF: [numbers, above], COUNTIFS: [numbers, above, others, above],
    AVERAGEIF: [numbers, above], AVERAGEIFS: [numbers, others, above], SUMPRODUCT: [numbers, others], ROUND: [one, two], ROUNDUP: [one, two], ROUNDDOWN: [one, two],
    MOD: [one, two], IF: [one, two, words], IFERROR: [one, two], INDEX: [numbers, two], MATCH: [two, numbers, num(0)], LOOKUP: [two, others],
    VLOOKUP: [two, others, num(1), num(0)], CHOOSE: [two, words, date], RANK: [one, numbers], LARGE: [numbers, two], SMALL: [numbers, two],
    DATE: [num(2026), num(10), num(15)], EOMONTH: [date, two], EDATE: [date, two], DAYS: [date, date], NETWORKDAYS: [date, add(date, two)], TEXT: [one, text("0.00")], LEFT: [words, two],
    RIGHT: [words, two], MID: [words, two, two], TRIM: [words], VALUE: [words], LEN: [words], SUBSTITUTE: [words, text("."), text("-")], SUBTOTAL: [num(9), numbers],
    YEAR: [date], MONTH: [date], DAY: [date],
  };
  const ofRange = ["SUM", "COUNT", "COUNTA", "AVERAGE", "MIN", "MAX", "MEDIAN", "VAR", "VARP", "STDEV", "STDEVP"];
  allowedFunctions.forEach((name, index) => {
    const args = calls[name] ?? (ofRange.includes(name) ? [numbers] : [one]);
    book.ask(functionSheet, index + 1, 4, fn(name, ...args), "");
  });
}

/** LibreOffice saves 15 digits of a number: the last may be one off. */
function isSame(value: unknown, expected: number | string): boolean {
  if (typeof value !== "number" || typeof expected !== "number") return value === expected;
  return Math.abs(value - expected) <= Math.abs(expected) * 1e-14;
}

const topics = [
  ["writes amounts in capitals as the engine does", "大写"],
  ["rounds binary sums by both rules as exact arithmetic does", "修约"],
  ["grades every number by its one band, and gaps, overlaps and texts by none", "等级"],
  ["ranks units and skips those without a score", "排名"],
  ["counts the share of a month in post", "在岗"],
  ["splits a total by largest remainder without losing a fen", "分配"],
] as const;

const programs = [["LibreOffice", recalculateWithLibreOffice], ["Gnumeric", recalculateWithGnumeric]] as const;

describe.each(programs)("formulas recalculated by %s", (_program, recalculate) => {
  const book = new QuestionBook();
  let result: RawWorkbook | undefined;

  const found = (question: Question): RawCell | undefined =>
    result?.sheets.find((sheet) => sheet.title === question.sheet)?.cells.get(cellKey(question.row, question.column));

  beforeAll(async () => {
    [askCapitals, askRounding, askBands, askRanks, askDaysInPost, askSplits, askEveryFunction].forEach((ask) => ask(book));
    result = (await recalculate([{ name: "formulas", bytes: await book.bytes() }])).get("formulas");
  });

  it.each(topics)("%s", (_title, sheet) => {
    const questions = book.questions.filter((question) => question.sheet === sheet);
    const wrong = questions.flatMap((question) => {
      const cell = found(question);
      const value = cell?.isError === true ? "error" : cell?.value;
      return isSame(value, question.expected) ? [] : [{ row: question.row, column: question.column, value, expected: question.expected }];
    });
    expect(questions.length).toBeGreaterThanOrEqual(500);
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it("knows every allowed function", () => {
    const unknown = book.questions.filter((question) => question.sheet === functionSheet && found(question)?.isError !== false);
    expect(unknown.map((question) => question.formula)).toEqual([]);
  });

  it("saves every formula so that it is found to be the same", () => {
    const changed = book.questions.map((question) => ({ question, saved: found(question)?.formula })).filter(({ question, saved }) => {
      if (saved === "") return false; // a follower of a shared formula
      const parsed = parseFormula(saved ?? "");
      return isSyntaxError(parsed) || !compareFormulas(question.formula, placeByTitle, parsed, question.sheet).same;
    });
    expect(changed.slice(0, 10).map(({ question, saved }) => [printFormula(question.formula, question.sheet, placeByTitle), saved])).toEqual([]);
  });
});
