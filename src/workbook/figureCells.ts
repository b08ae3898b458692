import type { Entry } from "../domain/facts";
import type { Figure } from "../domain/figure";
import { heldWord, missingWord, notApplicableMark, notApplicableWord } from "../domain/items/stateWords";
import type { Fen } from "../domain/units/money";
import { toNumber, type Rational } from "../domain/units/rational";

/** How a figure of points stands in a cell: a number, or the word of its state. */
export function pointsCell(figure: Figure<Rational>): number | string {
  if (figure.state === "value") return toNumber(figure.value);
  return stateWord(figure.state);
}

/** How an amount stands in a cell: yuan, or the word of its state. */
export function moneyCell(figure: Figure<Fen>): number | string {
  return figure.state === "value" ? yuanNumber(figure.value) : stateWord(figure.state);
}

/** Yuan as a cell's number: whole fen divided once, exact to two places. */
export function yuanNumber(amount: Fen): number {
  return Number(amount) / 100;
}

export function stateWord(state: Exclude<Figure<unknown>["state"], "value">): string {
  return { missing: missingWord, notApplicable: notApplicableWord, vetoed: notApplicableWord, undetermined: heldWord }[state];
}

/** A settled entry (计入) in a helper cell. */
export function countedCell(entry: Entry): number | string {
  if (entry.state === "value") return toNumber(entry.value);
  return entry.state === "notApplicable" ? notApplicableWord : missingWord;
}

/** An entry as people typed it, for the input cell that shows it again. */
export function typedCell(entry: Entry): number | string | null {
  if (entry.state === "value") return toNumber(entry.value);
  if (entry.state === "invalid") return entry.text;
  return entry.state === "notApplicable" ? notApplicableMark : null;
}
