import type { Prose } from "../../app/prose";
import type { Figure, FigureState } from "../../domain/figure";
import { yuanTextGrouped, type Fen } from "../../domain/units/money";
import { toDecimalText, toNumber, type Rational } from "../../domain/units/rational";

/** A state of an amount: what no rule can decide waits (待核); a grade would be 未定级. */
export function moneyState(state: Exclude<FigureState, "value">): Exclude<FigureState, "value"> | "held" {
  return state === "undetermined" ? "held" : state;
}

/** Points or an index as a text: the number, or its state. */
export function pointsText(figure: Figure<Rational>, prose: Prose): string {
  return figure.state === "value" ? prose.value(figure.value) : prose.text(`state.${figure.state}`);
}

export function moneyText(figure: Figure<Fen>, prose: Prose): string {
  return figure.state === "value" ? yuanTextGrouped(figure.value) : prose.text(`state.${moneyState(figure.state)}`);
}

/** Per cent with one place; the scheme's own rounding is done by then. */
export function percentText(figure: Figure<Rational>, prose: Prose): string {
  return figure.state === "value" ? `${toDecimalText(figure.value, 1)}%` : prose.text(`state.${moneyState(figure.state)}`);
}

/** For drawing only. */
export function drawnNumber(figure: Figure<Rational>): number | undefined {
  return figure.state === "value" ? toNumber(figure.value) : undefined;
}
