import type { FakeBook, FakeSheet } from "./fakeBook";
import { sheetPrefix } from "./rectangle";

const references = /"(?:[^"]|"")*"|('(?:[^']|'')*'|[\p{L}\p{N}_.]+)!/gu;

/** The formula with each sheet title put through `change`; `undefined` makes the reference #REF!. Texts in quotes stay. */
export function withSheets(formula: string, change: (title: string) => string | undefined): string {
  return formula.replace(references, (match: string, title: string | undefined) => {
    if (title === undefined) return match;
    const plain = title.startsWith("'") ? title.slice(1, -1).replaceAll("''", "'") : title;
    const next = change(plain);
    if (next === plain) return match;
    return next === undefined ? "#REF!" : sheetPrefix(next);
  });
}

/** The formula with quotes only round the titles that need them, as Excel gives it back. */
export function withPlainQuotes(formula: string): string {
  return formula.replace(references, (match: string, title: string | undefined) => (title === undefined ? match : sheetPrefix(title.startsWith("'") ? title.slice(1, -1).replaceAll("''", "'") : title)));
}

/** Titles that a formula refers to. */
export function sheetsIn(formula: string): string[] {
  const titles: string[] = [];
  withSheets(formula, (title) => {
    titles.push(title);
    return title;
  });
  return titles;
}

/** Formulas and names follow a rename, and lose a sheet that is deleted. */
export function followSheet(book: FakeBook, before: string, after: string | undefined): void {
  const change = (title: string): string | undefined => (title.toLowerCase() === before.toLowerCase() ? after : title);
  const changed = (formula: string): string => (formula.includes("!") ? shortened(withSheets(formula, change)) : formula);
  for (const sheet of book.sheets) {
    for (const [key, cell] of sheet.cells) if (cell.formula?.includes("!") === true) sheet.cells.set(key, { ...cell, formula: changed(cell.formula) });
    for (const name of sheet.names) name.formula = changed(name.formula);
  }
  for (const name of book.names) name.formula = changed(name.formula);
}

/** "#REF!$A$1" of a deleted sheet is "#REF!" alone for names as for cells, as far as the fake goes. */
function shortened(formula: string): string {
  return formula.replace(/#REF!\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?/g, "#REF!");
}

export function isKnownSheet(book: FakeBook, title: string): boolean {
  return title === "#REF" || title.includes("[") || book.sheet(title) !== undefined || title.split(":").every((part) => book.sheet(part) !== undefined);
}

/** Whether a title is free and allowed: 1 to 31 characters, none of \ / ? * [ ] :, no apostrophe at an end, not "History". */
export function isAllowedTitle(book: FakeBook, title: string, own?: FakeSheet): boolean {
  const isFree = book.sheet(title) === undefined || book.sheet(title) === own;
  return title.length >= 1 && title.length <= 31 && !/[\\/?*[\]:]/.test(title) && !/^'|'$/.test(title) && title.toLowerCase() !== "history" && isFree;
}
