import type { Finding, Severity } from "../../domain/finding";

/** Something to say about closing or reopening a month as a whole. */
export function closingFinding(code: string, severity: Severity, values: Finding["values"]): Finding {
  return { code, severity, place: { kind: "none" }, values };
}

export function refusedClosing(code: string, values: Finding["values"]): { readonly ok: false; readonly findings: readonly Finding[] } {
  return { ok: false, findings: [closingFinding(code, "error", values)] };
}
