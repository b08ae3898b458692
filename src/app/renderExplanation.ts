import type { Figure } from "../domain/figure";
import type { Trace } from "../domain/explanation/trace";
import type { Scheme } from "../domain/scheme/schemeSchema";
import type { Explanation, Prose } from "./prose";

/** An explanation with where the rule comes from, and the explanations of what went in, by name. */
export interface RenderedExplanation extends Explanation {
  readonly clause: string;
  readonly inputs: Readonly<Record<string, RenderedExplanation>>;
}

/** The explanation of a figure in words. `shown` is its value as text; `scheme` knows the clauses. */
export function renderExplanation(figure: Figure<unknown>, shown: string, scheme: Scheme, prose: Prose): RenderedExplanation {
  return { ...renderTrace(figure.trace, scheme, prose), result: prose.text("explain.result", { result: shown }) };
}

/** The same in one line: the rule with its values, and the result. */
export function explanationLine(figure: Figure<unknown>, shown: string, prose: Prose): string {
  return `${prose.explanation(figure.trace).withValues} ${prose.text("explain.result", { result: shown })}`;
}

function renderTrace(trace: Trace, scheme: Scheme, prose: Prose): RenderedExplanation {
  const inputs = Object.entries(trace.inputs ?? {}).map(([name, inner]) => [name, renderTrace(inner, scheme, prose)] as const);
  return { ...prose.explanation(trace), clause: clauseText(trace.clause, scheme, prose), inputs: Object.fromEntries(inputs) };
}

/** Document and clause as printed, or that the number is an assumption. */
function clauseText(id: string | undefined, scheme: Scheme, prose: Prose): string {
  const reference = id === undefined ? undefined : scheme.references[id];
  if (reference === undefined) return "";
  const text = prose.language === "en" ? reference.text.en : reference.text.zh;
  if (reference.kind === "assumption") return prose.text("explain.assumption", { text });
  return prose.text("explain.source", { document: reference.document ?? "", clause: reference.clause ?? "", text });
}
