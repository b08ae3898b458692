import type { Finding, Place, Severity } from "../../domain/finding";

const nowhere: Place = { kind: "none" };

/** A reason to return a file. */
export function error(code: string, values: Finding["values"], place: Place = nowhere): Finding {
  return { code, severity: "error", place, values };
}

export function warning(code: string, values: Finding["values"], place: Place = nowhere): Finding {
  return { code, severity: "warning", place, values };
}

export function note(code: string, values: Finding["values"], place: Place = nowhere): Finding {
  return { code, severity: "note" satisfies Severity, place, values };
}
