import { readCanonicalScheme } from "../domain/scheme/canonicalScheme";
import { schemeInForce } from "../domain/scheme/inForce";
import type { Scheme } from "../domain/scheme/schemeSchema";
import { earlierSchemes } from "./earlierSchemes";
import type { BookSpec } from "./bookSpec";

/** The format of workbooks that this product writes. A newer one is refused with a message, never guessed. */
export const bookFormat = 1;

/** The spec as text for the index sheet: everything but the parsed schemes, which their canonical texts give again. */
export function specText(spec: BookSpec): string {
  return JSON.stringify({ ...spec, scheme: undefined, earlierSchemes: undefined });
}

/** Reads the spec back; undefined when the text is damaged or no scheme is in force in its month. */
export function readSpecText(text: string): BookSpec | undefined {
  const written = parsedObject(text);
  if (written === undefined || !Array.isArray(written["schemes"])) return undefined;
  const spec = written as unknown as Omit<BookSpec, "scheme" | "earlierSchemes">;
  const schemes = spec.schemes.flatMap(({ canonical }): Scheme[] => {
    const read = readCanonicalScheme(canonical);
    return read.scheme === undefined ? [] : [read.scheme];
  });
  if (schemes.length !== spec.schemes.length) return undefined;
  const inForce = schemeInForce(schemes, spec.month);
  return inForce.kind === "one" ? { ...spec, scheme: inForce.scheme, earlierSchemes: earlierSchemes(schemes, inForce.scheme, spec.month) } : undefined;
}

function parsedObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    // Damaged text is expected of a damaged file; the caller says so to the person.
    return undefined;
  }
}
