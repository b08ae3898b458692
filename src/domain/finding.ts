/** Where a finding is: a cell of a workbook, or a path (and line) of a scheme or facts file. */
export type Place =
  | { readonly kind: "cell"; readonly sheet: string; readonly cell: string }
  | { readonly kind: "file"; readonly file?: string; readonly path: string; readonly line?: number }
  | { readonly kind: "none" };

export type Severity = "error" | "warning" | "note";

/**
 * One thing that somebody should know: a code (key `finding.<code>` in the prose files), where, and the values that
 * the message names (already plain text or numbers).
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly values: Readonly<Record<string, string | number>>;
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}

const nowhere: Place = { kind: "none" };

export function error(code: string, values: Finding["values"] = {}, place: Place = nowhere): Finding {
  return { code, severity: "error", place, values };
}

export function warning(code: string, values: Finding["values"] = {}, place: Place = nowhere): Finding {
  return { code, severity: "warning", place, values };
}

export function note(code: string, values: Finding["values"] = {}, place: Place = nowhere): Finding {
  return { code, severity: "note", place, values };
}
