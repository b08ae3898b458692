import { hasErrors } from "../domain/finding";
import { lintScheme } from "../domain/scheme/lint/lintScheme";
import type { Scheme } from "../domain/scheme/schemeSchema";
import type { Outcome } from "./ports";
import type { SchemeSource } from "./readScheme";

/** A scheme to work by for a year: one in which the linter finds an error is refused, with all such errors. */
export function soundScheme(source: Outcome<SchemeSource>): Outcome<Scheme> {
  if (!source.ok) return source;
  const errors = lintScheme(source.value.scheme, source.value.lines).filter((finding) => hasErrors([finding]));
  return errors.length > 0 ? { ok: false, findings: errors } : { ...source, value: source.value.scheme };
}
