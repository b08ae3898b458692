import type { Finding } from "../finding";
import type { SourceLines } from "./sourceLines";

/** One scheme file as plain data, with the line of every named value. */
export interface WrittenFile {
  readonly file: string;
  readonly written: Readonly<Record<string, unknown>>;
  readonly lines: SourceLines;
}

/** The schemes that a written scheme takes parts from, each with the name of its entry. */
export function includesOf(written: Readonly<Record<string, unknown>>): { readonly scheme: string; readonly parts: readonly string[]; readonly path: string }[] {
  const include = Array.isArray(written["include"]) ? (written["include"] as unknown[]) : [];
  return include.flatMap((entry, index) => {
    const { scheme, parts } = (entry ?? {}) as { scheme?: unknown; parts?: unknown };
    if (typeof scheme !== "string" || !Array.isArray(parts)) return [];
    return [{ scheme, parts: parts.filter((part) => typeof part === "string"), path: `include.${index + 1}` }];
  });
}

export function composeScheme(own: WrittenFile, _included: ReadonlyMap<string, WrittenFile>): { readonly file: WrittenFile; readonly findings: readonly Finding[] } {
  return { file: own, findings: [] };
}
