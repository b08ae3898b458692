import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from "yaml";
import { checkScheme } from "../domain/scheme/checkScheme";
import { composeScheme, compositionOf } from "../domain/scheme/composeScheme";
import { namedNodes } from "../domain/scheme/namedNodes";
import type { Composition } from "../domain/scheme/schemeFile";
import type { Scheme } from "../domain/scheme/schemeSchema";
import { findingAt, type SourceLine, type SourceLines } from "../domain/scheme/sourceLines";
import type { WrittenFile } from "../domain/scheme/writtenFile";
import type { Finding } from "../domain/finding";
import type { Outcome } from "./ports";

export interface ReadSchemeOptions {
  /** How findings call the file. */
  readonly file: string;
  /** The text of another scheme, by the name that `include` gives it; undefined when there is none. */
  readonly readOther: (name: string) => string | undefined;
}

// A scheme may come from anywhere: limits before anything is built from it. The largest of ours has 20 kB and 7 levels.
const longestText = 1_000_000;
const deepest = 30;
const mostAliases = 100;

/** A scheme and where its values stand in the files that it came from. */
export interface SchemeSource {
  readonly scheme: Scheme;
  readonly lines: SourceLines;
}

/**
 * Reads a scheme file (YAML): syntax, parts taken from other schemes, shape, ids and references. Everything wrong is a
 * finding with file, line and name (`schemeSyntax`, `schemeWrongValue`, `schemeUnknownKey`, `schemeMissingKey`,
 * `schemeUnknownReference`, `schemeDuplicateId` ...); nothing is thrown.
 */
export function readScheme(text: string, options: ReadSchemeOptions): Outcome<Scheme> {
  const read = readSchemeSource(text, options);
  return read.ok ? { ...read, value: read.value.scheme } : read;
}

/** As `readScheme`, with the lines that the linter's findings need. */
export function readSchemeSource(text: string, options: ReadSchemeOptions): Outcome<SchemeSource> {
  const read = readComposed(text, options.file, options.readOther, [options.file]);
  if (!read.ok) return read;
  const { lines } = read.value;
  const { scheme, findings } = checkScheme(read.value.written, lines);
  return scheme === undefined ? { ok: false, findings } : { ok: true, value: { scheme, lines }, findings };
}

/** `chain`: the files that led here, so that a circle is seen. */
function readComposed(text: string, file: string, readOther: ReadSchemeOptions["readOther"], chain: readonly string[]): Outcome<WrittenFile> {
  const own = readYaml(text, file);
  if (!own.ok) return own;
  const { composition, findings } = compositionOf(own.value);
  if (composition === undefined) return { ok: false, findings };
  const included = readIncluded(own.value, composition, readOther, chain);
  if (!included.ok) return included;
  const composed = composeScheme(own.value, composition, included.value);
  return composed.findings.length > 0 ? { ok: false, findings: composed.findings } : { ok: true, value: composed.file, findings: [] };
}

function readIncluded(own: WrittenFile, composition: Composition, readOther: ReadSchemeOptions["readOther"], chain: readonly string[]): Outcome<ReadonlyMap<string, WrittenFile>> {
  const included = new Map<string, WrittenFile>();
  const findings: Finding[] = [];
  for (const [index, { scheme }] of composition.include.entries()) {
    const place = `include.${index + 1}`;
    const text = chain.includes(scheme) ? undefined : readOther(scheme);
    if (chain.includes(scheme)) findings.push(findingAt("schemeIncludeCycle", "error", place, { found: [...chain, scheme].join(" → ") }, own.lines));
    else if (text === undefined) findings.push(findingAt("schemeUnknownScheme", "error", place, { found: scheme }, own.lines));
    else {
      const other = readComposed(text, scheme, readOther, [...chain, scheme]);
      if (other.ok) included.set(scheme, other.value);
      else findings.push(...other.findings);
    }
  }
  return findings.length > 0 ? { ok: false, findings } : { ok: true, value: included, findings: [] };
}

/** Plain data of a YAML text with the line of every named value; duplicate keys, tags and bombs are refused. */
function readYaml(text: string, file: string): Outcome<WrittenFile> {
  const trouble = (code: string, line: number | undefined, values: Finding["values"]): Outcome<never> => ({
    ok: false,
    findings: [{ code, severity: "error", place: { kind: "file", file, path: "", line }, values }],
  });
  if (text.length > longestText) return trouble("schemeTooLarge", undefined, { found: text.length, allowed: longestText });
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter, uniqueKeys: true, schema: "core", stringKeys: true });
    const [error] = [...document.errors, ...document.warnings];
    if (error !== undefined) return trouble("schemeSyntax", lineCounter.linePos(error.pos[0]).line, { found: error.code });
    const written: unknown = document.toJS({ maxAliasCount: mostAliases });
    if (typeof written !== "object" || written === null || Array.isArray(written)) return trouble("schemeSyntax", 1, { found: "NOT_A_MAPPING" });
    if (isDeeper(written, deepest)) return trouble("schemeTooComplex", undefined, { allowed: deepest });
    return { ok: true, value: { file, written: written as Record<string, unknown>, lines: sourceLines(written, document, lineCounter, file) }, findings: [] };
  } catch (thrown) {
    // The parser throws where aliases multiply (ReferenceError) and where nesting exhausts the stack (RangeError).
    if (thrown instanceof ReferenceError || thrown instanceof RangeError) return trouble("schemeTooComplex", undefined, { allowed: deepest });
    throw thrown;
  }
}

function isDeeper(node: unknown, levels: number): boolean {
  if (typeof node !== "object" || node === null) return false;
  return levels === 0 || Object.values(node).some((inner) => isDeeper(inner, levels - 1));
}

function sourceLines(written: unknown, document: Document, lineCounter: LineCounter, file: string): SourceLines {
  const lineOfKeys = new Map<string, number>();
  collectLines(document.contents, [], (keys, offset) => lineOfKeys.set(JSON.stringify(keys), lineCounter.linePos(offset).line));
  const lines = new Map<string, SourceLine>([["", { file }]]);
  for (const { keys, path } of namedNodes(written)) {
    const line = lineOfKeys.get(JSON.stringify(keys));
    if (line !== undefined && !lines.has(path)) lines.set(path, { file, line });
  }
  return lines;
}

/** A value's line is the line of its key, or of its dash: where its author looks. */
function collectLines(node: unknown, keys: readonly (string | number)[], note: (keys: readonly (string | number)[], offset: number) => void): void {
  if (isAlias(node)) return;
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      const inner = [...keys, String(key.value)];
      if (key.range) note(inner, key.range[0]);
      collectLines(value, inner, note);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const range = (item as { range?: readonly number[] }).range;
      if (range?.[0] !== undefined) note([...keys, index], range[0]);
      collectLines(item, [...keys, index], note);
    }
  }
}
