import type { Finding, Place, Severity } from "../finding";

/** Where a named value stands in the files that a scheme was read from. */
export interface SourceLine { readonly file: string; readonly line?: number }
export type SourceLines = ReadonlyMap<string, SourceLine>;

/** The place of a name, with the line of the nearest value around it that has one. */
export function placeOf(path: string, lines: SourceLines | undefined): Place {
  for (let name = path; name !== ""; name = name.slice(0, Math.max(0, name.lastIndexOf(".")))) {
    const source = lines?.get(name);
    if (source !== undefined) return { kind: "file", file: source.file, path, line: source.line };
  }
  const file = lines?.get("")?.file;
  return { kind: "file", ...(file === undefined ? {} : { file }), path };
}

/** A finding about a named value of a scheme. */
export function findingAt(code: string, severity: Severity, path: string, values: Finding["values"], lines?: SourceLines): Finding {
  return { code, severity, place: placeOf(path, lines), values };
}
