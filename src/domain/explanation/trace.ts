import type { Rational } from "../units/rational";
import type { Fen } from "../units/money";

/** A value inside an explanation. Prose is made from it at a front, in that front's language. */
export type TraceValue = Rational | Fen | string | number | { readonly state: "missing" | "notApplicable" };

/**
 * How one figure came about, as data: `rule` is a message key (`explain.<rule>` in the prose files),
 * `values` are what the message names, `clause` is the id of the scheme's reference, `inputs` are the traces of
 * the figures that went in, by name (only where a reader would ask for them).
 */
export interface Trace {
  readonly rule: string;
  readonly values: Readonly<Record<string, TraceValue>>;
  readonly clause?: string;
  readonly inputs?: Readonly<Record<string, Trace>>;
}
