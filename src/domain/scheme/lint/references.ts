import { namesOfReferences } from "../referenceFindings";
import { findingAt } from "../sourceLines";
import type { LintCheck } from "./lintCheck";

/** References that nothing quotes, assumptions that nobody can settle, sources without a document. */
export const references: LintCheck = (scheme, lines) => {
  const used = new Set(namesOfReferences(scheme).map(({ from }) => from));
  return Object.entries(scheme.references).flatMap(([name, reference]) => {
    const path = `references.${name}`;
    const values = { reference: name, text: reference.text.zh };
    const unused = used.has(name) ? [] : [findingAt("lintUnusedReference", "note", path, values, lines)];
    if (reference.kind === "assumption" && reference.settledBy === undefined) return [...unused, findingAt("lintAssumptionUnsettled", "warning", path, values, lines)];
    if (reference.kind === "source" && reference.document === undefined) return [...unused, findingAt("lintSourceWithoutDocument", "warning", path, values, lines)];
    return unused;
  });
};
