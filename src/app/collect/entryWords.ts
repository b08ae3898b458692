import type { Entry } from "../../domain/facts";
import { failWord, noWord, notApplicableMark, notAssessedWord, passWord, yesWord } from "../../domain/items/stateWords";
import { isZero, toDecimalText } from "../../domain/units/rational";

/** An entry as it stands in its cell, "" for blank. */
export function entryWord(entry: Entry | undefined): string {
  switch (entry?.state) {
    case "value": return toDecimalText(entry.value);
    case "notApplicable": return notApplicableMark;
    case "invalid": return entry.text;
    default: return "";
  }
}

/** An answer of yes or no as it stands in its cell. */
export function yesNoWord(entry: Entry | undefined): string {
  return entry?.state === "value" ? tickWord(isZero(entry.value) ? "off" : "on") : entryWord(entry);
}

export function tickWord(tick: "on" | "off"): string {
  return tick === "on" ? yesWord : noWord;
}

export const resultWords = { pass: passWord, fail: failWord, notAssessed: notAssessedWord } as const;
