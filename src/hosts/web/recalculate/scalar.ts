/** What a cell or a step of a formula holds; null is an empty cell. */
export type Scalar = number | string | boolean | null | CellError;

/** An error value as Excel writes it. */
export class CellError {
  constructor(readonly code: string) {}
}

export const errors = {
  value: new CellError("#VALUE!"),
  divisionByZero: new CellError("#DIV/0!"),
  notAvailable: new CellError("#N/A"),
  number: new CellError("#NUM!"),
  reference: new CellError("#REF!"),
  name: new CellError("#NAME?"),
} as const;

/** A number for arithmetic: an empty cell is 0, a text counts when it reads as a number or a day. */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof CellError) return value;
  return numberOfText(value) ?? errors.value;
}

/** A text as the & operator joins it: fifteen digits, which is what Excel keeps. */
export function toText(value: Scalar): string | CellError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value instanceof CellError ? value : numberText(value);
}

/** A condition: numbers but 0 are true, texts are none. */
export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (value instanceof CellError) return value;
  const upper = value.toUpperCase();
  return upper === "TRUE" ? true : upper === "FALSE" ? false : errors.value;
}

export function numberText(value: number): string {
  if (value === 0) return "0";
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size >= 1e-9 && size < 1e20) {
    const plain = String(rounded);
    return plain.includes("e") ? rounded.toFixed(20).replace(/0+$/, "") : plain;
  }
  return rounded.toExponential().replace(/e([+-])(\d)$/, "E$10$2").replace("e", "E");
}

/** The number that a text stands for; undefined for a text that stands for none. */
export function numberOfText(text: string): number | undefined {
  const plain = text.trim();
  const number = /^([-+]?)((?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?|\.\d+)(e[-+]?\d+)?(%?)$/i.exec(plain);
  if (number !== null) {
    const value = Number(`${number[1] ?? ""}${(number[2] ?? "").replaceAll(",", "")}${number[3] ?? ""}`);
    return number[4] === "%" ? value / 100 : value;
  }
  const day = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(plain);
  return day === null ? undefined : serialOfDay(Number(day[1]), Number(day[3]), Number(day[4]));
}

const millisecondsPerDay = 86_400_000;
const dayZero = Date.UTC(1899, 11, 30);

/** Days as Excel counts them since 1900; months and days beyond their ends run on. Right from 1 March 1900 on. */
export function serialOf(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - dayZero) / millisecondsPerDay);
}

function serialOfDay(year: number, month: number, day: number): number | undefined {
  const serial = serialOf(year, month, day);
  const back = dayOf(serial);
  return back.month === month && back.day === day ? serial : undefined;
}

export function dayOf(serial: number): { year: number; month: number; day: number; weekday: number } {
  const date = new Date(dayZero + Math.floor(serial) * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: date.getUTCDay() };
}
