import { areaFindings } from "./areaFindings";
import { hasErrors, type Finding } from "../finding";
import { duplicateFindings } from "./duplicateFindings";
import { namePaths } from "./namePaths";
import { referenceFindings } from "./referenceFindings";
import { schemeSchema, type Scheme } from "./schemeSchema";
import { shapeFindings } from "./shapeFindings";
import type { SourceLines } from "./sourceLines";

/** A scheme that may be used, or what is wrong with it; all findings at once, none of them thrown. */
export interface CheckedScheme {
  readonly scheme: Scheme | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Takes a scheme as written (composed, plain data) for use: its shape, its ids, its references; numbers named.
 * `lines` gives findings their file and line.
 */
export function checkScheme(written: unknown, lines: SourceLines): CheckedScheme {
  const parsed = schemeSchema.safeParse(written);
  if (!parsed.success) return { scheme: undefined, findings: shapeFindings(parsed.error.issues, written, lines) };
  const scheme = namePaths(parsed.data);
  const findings = [...duplicateFindings(scheme, lines), ...referenceFindings(scheme, lines), ...areaFindings(scheme, lines)];
  return { scheme: hasErrors(findings) ? undefined : scheme, findings };
}
