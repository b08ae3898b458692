import type { Quantity } from "../scheme/quantity";
import type { Entry } from "../facts";
import { toDecimalText, type Rational } from "../units/rational";
import { stateOf } from "./entryStates";

export interface LineTotals {
  /** Missing when any line is; not applicable when every line is; else a value. */
  readonly state: "value" | "missing" | "notApplicable";
  readonly counted: readonly { readonly each: Rational; readonly count: Rational }[];
  /** "迟到 2×1, 缺席 1×10" for explanations; only lines that happened. */
  readonly shown: string;
}

/** The events of a list item, line by line. */
export function linesOf(
  lines: readonly { readonly id: string; readonly title: { readonly zh: string }; readonly points: Quantity }[],
  entries: ReadonlyMap<string, Entry>,
): LineTotals {
  const states = lines.map((line) => ({ line, ...stateOf(entries.get(line.id)) }));
  const counted = states.flatMap(({ line, value }) => (value === undefined ? [] : [{ each: line.points.value, count: value }]));
  const shown = states
    .flatMap(({ line, value }) => (value === undefined || toDecimalText(value) === "0" ? [] : [`${line.title.zh} ${toDecimalText(value)}×${toDecimalText(line.points.value)}`]))
    .join(", ");
  if (states.some(({ state }) => state === "missing")) return { state: "missing", counted, shown };
  return { state: counted.length === 0 ? "notApplicable" : "value", counted, shown };
}
