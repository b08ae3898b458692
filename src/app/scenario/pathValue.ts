import type { Figure } from "../../domain/figure";
import { missingWord, notApplicableWord, ungradedWord } from "../../domain/items/stateWords";
import { yuanOf, yuanText, type Fen } from "../../domain/units/money";
import { toDecimalText, type Rational } from "../../domain/units/rational";

/** What stands at a path: a number (with how it is printed), a text, or a list of texts. */
export type PathValue =
  | { readonly kind: "number"; readonly value: Rational; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly texts: readonly string[] };

/** The words for a state, the first as printed in cells; any of them may be expected. */
export const stateNames: Readonly<Record<"missing" | "notApplicable" | "undetermined" | "vetoed", readonly string[]>> = {
  missing: [missingWord, "missing"], notApplicable: [notApplicableWord, "notApplicable", "/"], undetermined: [ungradedWord, "undetermined", "待核"], vetoed: ["vetoed", "一票否决"],
};

export function numberValue(value: Rational): PathValue {
  return { kind: "number", value, text: toDecimalText(value) };
}

export function yuanValue(amount: Fen): PathValue {
  return { kind: "number", value: yuanOf(amount), text: yuanText(amount) };
}

export function textValue(text: string): PathValue {
  return { kind: "text", text };
}

/** A figure of points, shares or an index; a state where it has no value. */
export function pointsFigure(figure: Figure<Rational>): PathValue {
  return figure.state === "value" ? numberValue(figure.value) : stateValue(figure);
}

export function yuanFigure(figure: Figure<Fen>): PathValue {
  return figure.state === "value" ? yuanValue(figure.value) : stateValue(figure);
}

/** A grade or another text; a veto shows the grade that it forces. */
export function textFigure(figure: Figure<string>): PathValue {
  if (figure.state === "value") return textValue(figure.value);
  const forced = figure.state === "vetoed" ? figure.trace.values["grade"] : undefined;
  return typeof forced === "string" ? textValue(forced) : stateValue(figure);
}

function stateValue(figure: Figure<unknown>): PathValue {
  return textValue(figure.state === "value" ? "" : stateNames[figure.state][0]!);
}

/** A path value as a scenario file would write it. */
export function writtenValue(value: PathValue): string {
  return value.kind === "list" ? `[${value.texts.join(", ")}]` : value.text;
}

