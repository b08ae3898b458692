import type { TraceValue } from "../explanation/trace";
import type { Entry } from "../facts";
import type { Rational } from "../units/rational";

/** An entry as a kind's arithmetic wants it: a value, or why there is none; and what an explanation shows. */
export function stateOf(entry: Entry | undefined): { state: "value" | "missing" | "notApplicable"; value: Rational | undefined; shown: TraceValue } {
  if (entry?.state === "value") return { state: "value", value: entry.value, shown: entry.value };
  if (entry?.state === "notApplicable") return { state: "notApplicable", value: undefined, shown: { state: "notApplicable" } };
  return { state: "missing", value: undefined, shown: { state: "missing" } };
}
