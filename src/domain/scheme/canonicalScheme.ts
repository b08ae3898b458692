import { error } from "../finding";
import { isRational, toDecimalText } from "../units/rational";
import { checkScheme, type CheckedScheme } from "./checkScheme";
import { isQuantity } from "./quantities";
import type { Scheme } from "./schemeSchema";

/**
 * The scheme as one line of JSON that a workbook carries: resolved, keys sorted, numbers as decimal text, defaults
 * written out. The same rules give the same text, whatever the file that they came from looked like.
 */
export function canonicalScheme(scheme: Scheme): string {
  return JSON.stringify(canonical(scheme));
}

/** Sound schemes by their text: hundreds of files of one street carry the same one. The oldest goes when there are too many. */
const known = new Map<string, CheckedScheme>();
const mostKnown = 8;

/** The scheme that a workbook carries, checked as if it had been written by anybody. */
export function readCanonicalScheme(text: string): CheckedScheme {
  const checked = known.get(text) ?? checkedText(text);
  if (checked.scheme !== undefined && !known.has(text)) {
    if (known.size >= mostKnown) known.delete(known.keys().next().value!);
    known.set(text, checked);
  }
  return checked;
}

function checkedText(text: string): CheckedScheme {
  const lines = new Map();
  try {
    return checkScheme(JSON.parse(text), lines);
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError || thrown instanceof RangeError)) throw thrown;
    return { scheme: undefined, findings: [error("schemeSyntax", { found: "JSON" })] };
  }
}

function canonical(node: unknown): unknown {
  if (isQuantity(node)) {
    const areas = Object.keys(node.areas).length === 0 ? {} : { areas: canonical(node.areas) };
    return { ...areas, from: node.from, value: toDecimalText(node.value) };
  }
  if (isRational(node)) return toDecimalText(node);
  if (Array.isArray(node)) return node.map(canonical);
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)).map(([key, value]) => [key, canonical(value)]));
}
