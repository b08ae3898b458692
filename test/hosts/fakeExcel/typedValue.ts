import type { FakeCell } from "./fakeBook";
import { invalidArgument } from "./excelTrouble";

const mostCharacters = 32_767;
const mostFormulaCharacters = 8_192;
const millisecondsPerDay = 86_400_000;

/** What a written value does to a cell: `leave` it, `clear` it, or put a cell there. */
export type TypedValue = { readonly does: "leave" } | { readonly does: "clear" } | { readonly does: "put"; readonly cell: FakeCell; readonly numberFormat?: string };

/**
 * What Excel makes of a value written to `values` or `formulas`: the same as of typing it. A text that looks like a number,
 * a date, a percentage or a truth value becomes one, unless the cell's format is text ("@") or an apostrophe leads.
 */
export function typedValue(value: unknown, numberFormat: string): TypedValue {
  if (value === null) return { does: "leave" };
  if (value === "") return { does: "clear" };
  if (typeof value === "number" || typeof value === "boolean") return { does: "put", cell: { value } };
  if (typeof value !== "string") throw invalidArgument();
  if (value.startsWith("'")) return text(value.slice(1), true);
  if (value.length > mostCharacters) throw invalidArgument();
  if (value.startsWith("=") && value.length > 1) return numberFormat === "@" ? text(value, false) : formula(value);
  if (numberFormat === "@") return text(value, false);
  if (/^[+-]/.test(value) && parseNumber(value) === undefined && value.length > 1) return formula(`=${value}`);
  return recognised(value);
}

function text(value: string, isQuoted: boolean): TypedValue {
  if (value.length > mostCharacters) throw invalidArgument();
  return { does: "put", cell: isQuoted ? { value, isQuoted } : { value } };
}

function formula(written: string): TypedValue {
  if (written.length > mostFormulaCharacters || !isBalanced(written)) throw invalidArgument("The formula is not right.");
  const format = dateFormula.test(written) ? { numberFormat: "yyyy/m/d" } : {};
  return { does: "put", cell: { value: 0, formula: written, isCalculated: false }, ...format };
}

/** Formulas to whose cell Excel gives a date format of its own. */
const dateFormula = /^=(DATE|EDATE|EOMONTH|TODAY|NOW)\(/i;

/** Brackets and quotes in pairs: as much of a formula's grammar as the fake checks. */
function isBalanced(written: string): boolean {
  let depth = 0;
  let quote = "";
  for (const character of written) {
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === "(" || character === "{") depth++;
    else if (character === ")" || character === "}") depth--;
    if (depth < 0) return false;
  }
  return depth === 0 && quote === "";
}

const errorTexts = new Set(["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!"]);

function recognised(written: string): TypedValue {
  const trimmed = written.trim();
  if (/^(true|false)$/i.test(trimmed)) return { does: "put", cell: { value: trimmed.toLowerCase() === "true" } };
  if (errorTexts.has(trimmed.toUpperCase())) return { does: "put", cell: { value: trimmed.toUpperCase(), isError: true } };
  const number = parseNumber(trimmed);
  if (number !== undefined) return { does: "put", cell: { value: number.value }, ...(number.format === undefined ? {} : { numberFormat: number.format }) };
  const day = parseDay(trimmed);
  if (day !== undefined) return { does: "put", cell: { value: day }, numberFormat: "yyyy/m/d" };
  return { does: "put", cell: { value: written } };
}

function parseNumber(written: string): { readonly value: number; readonly format?: string } | undefined {
  const percent = /^([+-]?\d+(?:\.\d*)?|[+-]?\.\d+)\s*%$/.exec(written);
  if (percent !== null) return { value: Number(percent[1]) / 100, format: "0.00%" };
  const money = /^[¥$￥]\s?([\d,]+(?:\.\d*)?)$/.exec(written);
  if (money !== null) return { value: Number((money[1] ?? "").replaceAll(",", "")), format: "¥#,##0.00" };
  if (/^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d*)?(e[+-]?\d+)?$/i.test(written) || /^[+-]?\.\d+(e[+-]?\d+)?$/i.test(written)) return { value: Number(written.replaceAll(",", "")) };
  return undefined;
}

function parseDay(written: string): number | undefined {
  const full = /^(\d{4})[-/年.](\d{1,2})(?:[-/月.](\d{1,2})日?|月)?$/.exec(written);
  if (full !== null) return serialOf(Number(full[1]), Number(full[2]), Number(full[3] ?? 1));
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(written);
  return short === null ? undefined : serialOf(2026, Number(short[1]), Number(short[2]));
}

function serialOf(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / millisecondsPerDay);
}
