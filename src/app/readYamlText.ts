import { isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { Finding } from "../domain/finding";
import type { Outcome } from "./ports";

// A facts or scenario file may come from anywhere: limits before anything is built from it.
const longestText = 20_000_000;
const mostAliases = 1_000;

export type Keys = readonly (string | number)[];

/** Plain data of a YAML text, and the line of what stands at given keys (of the nearest value around them). */
export interface YamlText {
  readonly file: string;
  readonly written: unknown;
  readonly lineOf: (keys: Keys) => number | undefined;
}

/**
 * Reads YAML; duplicate keys and bombs are refused: `yamlSyntax` {found}, `yamlTooLarge` {found, allowed}, each with its line.
 * A bare `?` as a value, which YAML does not know, is read as the text "?".
 */
export function readYamlText(text: string, file: string): Outcome<YamlText> {
  const trouble = (code: string, line: number | undefined, values: Finding["values"]): Outcome<never> =>
    ({ ok: false, findings: [{ code, severity: "error", place: { kind: "file", file, path: "", line }, values }] });
  if (text.length > longestText) return trouble("yamlTooLarge", undefined, { found: text.length, allowed: longestText });
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(withOpenQuestions(text), { lineCounter, uniqueKeys: true, schema: "core", stringKeys: true });
    const [error] = [...document.errors, ...document.warnings];
    if (error !== undefined) return trouble("yamlSyntax", lineCounter.linePos(error.pos[0]).line, { found: error.code });
    const written: unknown = document.toJS({ maxAliasCount: mostAliases });
    const lineOf = (keys: Keys): number | undefined => {
      const offset = offsetOf(document.contents, keys);
      return offset === undefined ? undefined : lineCounter.linePos(offset).line;
    };
    return { ok: true, value: { file, written, lineOf }, findings: [] };
  } catch (thrown) {
    // The parser throws where aliases multiply (ReferenceError) and where nesting exhausts the stack (RangeError).
    if (thrown instanceof ReferenceError || thrown instanceof RangeError) return trouble("yamlTooLarge", undefined, { found: text.length, allowed: mostAliases });
    throw thrown;
  }
}

function withOpenQuestions(text: string): string {
  return text.replaceAll(/(:[ \t]+)\?(?=[ \t]*([,}\]#]|\r?$))/gm, '$1"?"');
}

function offsetOf(node: unknown, keys: Keys): number | undefined {
  const [key, ...rest] = keys;
  if (key === undefined) return undefined;
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    if (pair === undefined) return undefined;
    return offsetOf(pair.value, rest) ?? (isScalar(pair.key) ? pair.key.range?.[0] : undefined);
  }
  if (isSeq(node)) {
    const item = node.items[Number(key)];
    return offsetOf(item, rest) ?? (item as { range?: readonly number[] } | undefined)?.range?.[0];
  }
  return undefined;
}
