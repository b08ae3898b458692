import type { ClosedFigure, Facts } from "../facts";
import type { Month } from "../units/period";
import { closedInputs, inputFields, nothingWritten, type ClosedInput, type InputKind } from "./closedInputs";

const separator = "｜";

/** What closing a month writes: inputs that no closing has written as they are now, and those that are gone since. */
export function inputsToWrite(facts: Facts, month: Month): Omit<ClosedFigure, "month" | "kind">[] {
  const written = writtenInputs(facts.closedFigures);
  const now = keyed(closedInputs(facts).filter(({ since }) => since === undefined || since <= month));
  const changed = [...now].filter(([key, { values }]) => written.get(key)?.text !== textOf(values));
  // The day that overdue days count to is another one in every month.
  const gone = [...written].filter(([key, { text, kind }]) => !now.has(key) && text !== nothingWritten && kind !== "asOf");
  return [
    ...changed.map(([key, { values }]) => ({ ...addressOf(key), value: textOf(values) })),
    ...gone.map(([key]) => ({ ...addressOf(key), value: nothingWritten })),
  ];
}

/** An input as closing wrote it last. */
export interface WrittenInput { readonly month: Month; readonly kind: InputKind; readonly subject: string; readonly detail: string; readonly text: string; readonly values: readonly string[] }

/** By key, what the latest closing says of each input. */
export function writtenInputs(figures: Facts["closedFigures"]): Map<string, WrittenInput> {
  const lines = figures.filter(({ kind }) => kind === "input").sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  return new Map(lines.flatMap(({ month, subject, figure, value }): [string, WrittenInput][] => {
    const [kind = "", ...rest] = figure.split(" ");
    if (!(kind in inputFields)) return [];
    const text = String(value);
    return [[keyOf(subject, figure), { month, kind: kind as InputKind, subject, detail: rest.join(" "), text, values: text.split(separator) }]];
  }));
}

/** By key; of rows that are alike by it, the second and later ones are counted. */
export function keyed(inputs: readonly ClosedInput[]): Map<string, ClosedInput> {
  const seen = new Map<string, number>();
  return new Map(inputs.map((input) => {
    const figure = [input.kind, input.detail].filter((part) => part !== "").join(" ");
    const key = keyOf(input.subject, figure);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return [count === 1 ? key : keyOf(input.subject, `${figure} (${count})`), input];
  }));
}

function textOf(values: readonly string[]): string {
  return values.join(separator);
}

function keyOf(subject: string, figure: string): string {
  return JSON.stringify([subject, figure]);
}

function addressOf(key: string): { subject: string; figure: string } {
  const [subject, figure] = JSON.parse(key) as [string, string];
  return { subject, figure };
}
