import { parseFormula } from "../../domain/formula/parse";
import { isSyntaxError } from "../../domain/formula/parsedFormula";
import type { Finding } from "../../domain/finding";
import { noWord, notApplicableMark, notApplicableWord, yesWord } from "../../domain/items/stateWords";
import { dayOf, excelSerial } from "../../domain/units/day";
import { cellKey, type RawCell, type RawSheet, type RawWorkbook } from "../../workbook/rawWorkbook";

/** A workbook with what people obviously meant in its input cells, and what was read as what. */
export interface NormalisedInputs { readonly raw: RawWorkbook; readonly notes: readonly Finding[] }

/**
 * Full-width digits, numbers and dates as text, blanks around words: in a received file they are taken for what they mean,
 * with a note; the file itself is not changed. `findings` are those of a reading, which refused them. Undefined where there is nothing of the kind.
 */
export function normalisedInputs(raw: RawWorkbook, findings: readonly Finding[]): NormalisedInputs | undefined {
  const changed = new Map<string, Map<number, RawCell>>();
  const notes: Finding[] = [];
  for (const { code, place } of findings) {
    const meant = place.kind === "cell" ? meantIn(raw, place, code) : undefined;
    if (place.kind !== "cell" || meant === undefined) continue;
    const cells = changed.get(place.sheet) ?? new Map<number, RawCell>();
    if (cells.has(meant.key)) continue;
    changed.set(place.sheet, cells.set(meant.key, { value: meant.value, isError: false }));
    notes.push({ code: "collectNormalised", severity: "note", place, values: { found: meant.found.slice(0, 40), taken: meant.value === null ? "" : meant.shown } });
  }
  if (notes.length === 0) return undefined;
  const sheets = raw.sheets.map((sheet): RawSheet => {
    const cells = changed.get(sheet.title);
    return cells === undefined ? sheet : { ...sheet, cells: new Map([...sheet.cells, ...cells]) };
  });
  return { raw: { ...raw, sheets }, notes };
}

interface Meant { readonly key: number; readonly found: string; readonly value: number | string | null; readonly shown: string }

function meantIn(raw: RawWorkbook, { sheet, cell: address }: { readonly sheet: string; readonly cell: string }, code: string): Meant | undefined {
  const read = readings[code];
  const parsed = read === undefined ? undefined : parseFormula(address);
  if (read === undefined || parsed === undefined || isSyntaxError(parsed) || parsed.kind !== "ref") return undefined;
  const key = cellKey(parsed.ref.row, parsed.ref.column);
  const found = raw.sheets.find(({ title }) => title === sheet)?.cells.get(key);
  if (typeof found?.value !== "string" || found.isError) return undefined;
  const meant = read(found.value.normalize("NFKC").replaceAll(/[\s'’‘\u200b\ufeff]/gu, ""));
  return meant === undefined || meant.value === found.value ? undefined : { key, found: found.value, ...meant };
}

type Reading = (text: string) => Pick<Meant, "value" | "shown"> | undefined;

const grouped = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const plain = /^[-+]?(\d+\.?\d*|\.\d+)$/;

const number: Reading = (text) => {
  if (text === "") return { value: null, shown: "" };
  if (text === notApplicableMark || text === notApplicableWord) return { value: text, shown: text };
  const value = grouped.test(text) || plain.test(text) ? Number(text.replaceAll(",", "")) : undefined;
  return value === undefined || !Number.isFinite(value) ? undefined : { value, shown: String(value) };
};

const date: Reading = (text) => {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  const meant = day === undefined ? undefined : dayOf(Number(year), Number(month), Number(day));
  return meant === undefined ? undefined : { value: excelSerial(meant), shown: meant };
};

const word: Reading = (text) => ({ value: text, shown: text });
const yesOrNo: Reading = (text) => (text === yesWord || text === noWord ? word(text) : number(text));

/** By the code of what refused the cell. */
const readings: Readonly<Record<string, Reading>> = {
  numberAsText: number, notANumber: number, dateAsText: date, notYesNo: yesOrNo,
  surveyUnknownPeriod: word, surveyUnknownUnitTyped: word, surveyUnknownGroupTyped: word,
};
