import { formatText } from "./formatText";
import { roundAway, roundDecimal, roundTowardZero, wholeBelow } from "./roundDecimal";
import { ofNumbers, ofText } from "./sheetFunction";
import type { ValueFunction } from "./sheetFunction";
import { CellError, dayOf, errors, numberOfText, serialOf, toBoolean, toNumber, toText } from "./scalar";
import type { Scalar } from "./scalar";

/** The same day of another month, or its last day where there is none. */
function movedMonth(serial: number, months: number, day: "same" | "last"): Scalar {
  const start = dayOf(serial);
  const first = { year: start.year, month: start.month + Math.trunc(months) };
  const last = dayOf(serialOf(first.year, first.month + 1, 0)).day;
  const result = serialOf(first.year, first.month, day === "last" ? last : Math.min(start.day, last));
  return serial < 0 || result < 0 ? errors.number : result;
}

const datePart = (part: "year" | "month" | "day"): ValueFunction => ofNumbers((serial = 0) => (serial < 0 ? errors.number : dayOf(serial)[part]));

const text: ValueFunction = ([value = null, format = null]) => {
  const number = typeof value === "string" ? numberOfText(value) ?? value : toNumber(value);
  const code = toText(format);
  if (number instanceof CellError) return number;
  if (code instanceof CellError) return code;
  if (typeof number === "string") return number;
  return formatText(number, code) ?? errors.value;
};

const substitute: ValueFunction = (values) => {
  const [source, wanted, replacement] = [toText(values[0] ?? null), toText(values[1] ?? null), toText(values[2] ?? null)];
  for (const part of [source, wanted, replacement]) if (part instanceof CellError) return part;
  if (wanted === "" || typeof source !== "string" || typeof wanted !== "string" || typeof replacement !== "string") return source;
  if (values[3] === undefined) return source.replaceAll(wanted, () => replacement);
  const number = toNumber(values[3]);
  if (number instanceof CellError) return number;
  const pieces = source.split(wanted);
  return pieces.length <= number ? source : `${pieces.slice(0, number).join(wanted)}${replacement}${pieces.slice(number).join(wanted)}`;
};

const concatenate: ValueFunction = (values) => {
  const texts = values.map(toText);
  let whole = "";
  for (const part of texts) {
    if (part instanceof CellError) return part;
    whole += part;
  }
  return whole;
};

const find = (isExact: "exact" | "loose"): ValueFunction => ([wanted = null, source = null, from = 1]) => {
  const [part, whole, start] = [toText(wanted), toText(source), toNumber(from)];
  for (const value of [part, whole, start]) if (value instanceof CellError) return value;
  const [needle, hay] = isExact === "exact" ? [part as string, whole as string] : [(part as string).toLowerCase(), (whole as string).toLowerCase()];
  const position = hay.indexOf(needle, (start as number) - 1);
  return position < 0 ? errors.value : position + 1;
};

const is = (test: (value: Scalar) => boolean): ValueFunction => ([value = null]) => test(value);
const round = (how: (value: number, digits: number) => number): ValueFunction => ofNumbers((value = 0, digits = 0) => how(value, Math.trunc(digits)));
const valueOf: ValueFunction = ([value = null]) => (typeof value === "string" ? numberOfText(value) ?? errors.value : toNumber(value));
const not: ValueFunction = ([value = null]) => {
  const truth = toBoolean(value);
  return truth instanceof CellError ? truth : !truth;
};

/** Functions of single values. */
export const valueFunctions: Readonly<Record<string, ValueFunction>> = {
  ROUND: round(roundDecimal), ROUNDUP: round(roundAway), ROUNDDOWN: round(roundTowardZero), TRUNC: round(roundTowardZero),
  INT: ofNumbers((value = 0) => wholeBelow(value)),
  MOD: ofNumbers((value = 0, divisor = 0) => (divisor === 0 ? errors.divisionByZero : value - divisor * wholeBelow(value / divisor))),
  ABS: ofNumbers((value = 0) => Math.abs(value)),
  SIGN: ofNumbers((value = 0) => Math.sign(value)),
  SQRT: ofNumbers((value = 0) => (value < 0 ? errors.number : Math.sqrt(value))),
  POWER: ofNumbers((base = 0, exponent = 0) => base ** exponent),
  DATE: ofNumbers((year = 0, month = 0, day = 0) => serialOf(year < 1900 ? year + 1900 : Math.trunc(year), Math.trunc(month), Math.trunc(day))),
  YEAR: datePart("year"), MONTH: datePart("month"), DAY: datePart("day"),
  EDATE: ofNumbers((serial = 0, months = 0) => movedMonth(serial, months, "same")),
  EOMONTH: ofNumbers((serial = 0, months = 0) => movedMonth(serial, months, "last")),
  DAYS: ofNumbers((end = 0, start = 0) => Math.floor(end) - Math.floor(start)),
  WEEKDAY: ofNumbers((serial = 0, kind = 1) => (kind === 2 ? ((dayOf(serial).weekday + 6) % 7) + 1 : kind === 3 ? (dayOf(serial).weekday + 6) % 7 : dayOf(serial).weekday + 1)),
  TEXT: text, VALUE: valueOf, SUBSTITUTE: substitute, CONCATENATE: concatenate, FIND: find("exact"), SEARCH: find("loose"),
  LEN: ofText((source) => source.length),
  LEFT: ofText((source, count = 1) => (count < 0 ? errors.value : source.slice(0, Math.trunc(count)))),
  RIGHT: ofText((source, count = 1) => (count < 0 ? errors.value : source.slice(Math.max(0, source.length - Math.trunc(count))))),
  MID: ofText((source, start = 1, count = 0) => (start < 1 || count < 0 ? errors.value : source.slice(Math.trunc(start) - 1, Math.trunc(start) - 1 + Math.trunc(count)))),
  TRIM: ofText((source) => source.replace(/^ +| +$/g, "").replace(/ {2,}/g, " ")),
  UPPER: ofText((source) => source.toUpperCase()), LOWER: ofText((source) => source.toLowerCase()),
  REPT: ofText((source, count = 0) => (count < 0 || source.length * count > 32_767 ? errors.value : source.repeat(Math.trunc(count)))),
  NOT: not,
  ISBLANK: is((value) => value === null),
  ISNUMBER: is((value) => typeof value === "number"),
  ISTEXT: is((value) => typeof value === "string"),
  ISERROR: is((value) => value instanceof CellError),
  ISERR: is((value) => value instanceof CellError && value !== errors.notAvailable && value.code !== "#N/A"),
  ISNA: is((value) => value instanceof CellError && value.code === "#N/A"),
  TRUE: () => true, FALSE: () => false, NA: () => errors.notAvailable,
};
