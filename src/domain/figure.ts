import type { Trace } from "./explanation/trace";

/**
 * One figure anywhere in the product: a value or a state, with the trace that explains it.
 * - `missing`: something that was due was not entered; blocks closing.
 * - `notApplicable`: nothing was due; leaves numerator and denominator as the scheme says.
 * - `vetoed`: a veto overrides; `value` is what it would have been and stays visible.
 * - `undetermined`: the rule is defective here (no band or two bands claim it); nothing is chosen silently.
 */
export type Figure<T> =
  | { readonly state: "value"; readonly value: T; readonly trace: Trace }
  | { readonly state: "missing"; readonly trace: Trace }
  | { readonly state: "notApplicable"; readonly trace: Trace }
  | { readonly state: "vetoed"; readonly value: T | undefined; readonly trace: Trace }
  | { readonly state: "undetermined"; readonly trace: Trace };

export type FigureState = Figure<unknown>["state"];

export function figure<T>(value: T, trace: Trace): Figure<T> {
  return { state: "value", value, trace };
}

export function missing<T>(trace: Trace): Figure<T> {
  return { state: "missing", trace };
}

export function notApplicable<T>(trace: Trace): Figure<T> {
  return { state: "notApplicable", trace };
}

export function undetermined<T>(trace: Trace): Figure<T> {
  return { state: "undetermined", trace };
}

/** The value of a figure in state `value`, else undefined. */
export function valueOf<T>(figure: Figure<T>): T | undefined {
  return figure.state === "value" ? figure.value : undefined;
}
