import type { Finding } from "../finding";
import { applyChanges } from "./applyChanges";
import { includeParts } from "./includeParts";
import { compositionSchema, type Composition } from "./schemeFile";
import { shapeFindings } from "./shapeFindings";
import type { Composed, WrittenFile } from "./writtenFile";

/** What a file takes from others and changes there; undefined, with findings, when it says so in a wrong shape. */
export function compositionOf(file: WrittenFile): { readonly composition: Composition | undefined; readonly findings: readonly Finding[] } {
  const parsed = compositionSchema.safeParse(file.written);
  if (parsed.success) return { composition: parsed.data, findings: [] };
  return { composition: undefined, findings: shapeFindings(parsed.error.issues, file.written, file.lines) };
}

/**
 * One scheme out of a file and the schemes that it takes parts from. What the file says itself stands beside the parts
 * and never replaces them silently: replacing is said in `changes`, anything else that meets is an error.
 */
export function composeScheme(own: WrittenFile, composition: Composition, included: ReadonlyMap<string, WrittenFile>): Composed {
  const { include: _include, changes: _changes, ...written } = own.written;
  const merged = includeParts({ ...own, written }, composition.include, included);
  const changed = applyChanges(merged.file, composition.changes);
  return { file: changed.file, findings: [...merged.findings, ...changed.findings] };
}
