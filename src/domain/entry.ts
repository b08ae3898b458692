import type { Rational } from "./units/rational";

/**
 * What one cell of a form says. `invalid` is something typed that is no answer (a number as text, a negative count):
 * it counts as missing and is reported.
 */
export type Entry =
  | { readonly state: "value"; readonly value: Rational }
  | { readonly state: "missing" }
  | { readonly state: "notApplicable" }
  | { readonly state: "invalid"; readonly text: string };

export const missingEntry: Entry = { state: "missing" };
