import type { Finding } from "../finding";
import { namedNodes } from "./namedNodes";
import type { SchemeChange } from "./schemeFile";
import { findingAt, type SourceLine } from "./sourceLines";
import type { Composed, Written, WrittenFile } from "./writtenFile";

type Keys = readonly (string | number)[];

/** The file with what it says it changes, in order. Findings later name the line of the change. */
export function applyChanges(file: WrittenFile, changes: readonly SchemeChange[]): Composed {
  const findings: Finding[] = [];
  const lines = new Map(file.lines);
  let written = file.written;
  for (const [index, change] of changes.entries()) {
    const place = `changes.${index + 1}`;
    const target = find(written, change.at);
    if (target === undefined) findings.push(findingAt("schemeUnknownPart", "error", place, { found: change.at, scheme: file.file, allowed: nearestNames(written, change.at) }, file.lines));
    else if ("add" in change && !Array.isArray(target.node)) findings.push(findingAt("schemeNotAList", "error", place, { found: change.at }, file.lines));
    else {
      written = changed(written, target.keys, change) as Written;
      noteLines(lines, written, change.at, file.lines.get(place));
    }
  }
  return { file: { ...file, written, lines }, findings };
}

/** Outer first: the name of a bound means the bound, not the number in it. */
function find(written: Written, path: string): { readonly keys: Keys; readonly node: unknown } | undefined {
  for (const named of namedNodes(written)) if (named.path === path) return named;
  return undefined;
}

function changed(node: unknown, keys: Keys, change: SchemeChange): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return "add" in change ? [...(node as unknown[]), change.add] : (change as { value: unknown }).value;
  const isRemoval = "remove" in change && rest.length === 0;
  if (Array.isArray(node)) {
    return isRemoval ? node.filter((_, index) => index !== key) : node.map((element, index) => (index === key ? changed(element, rest, change) : (element as unknown)));
  }
  const entries = Object.entries(node as Written);
  if (isRemoval) return Object.fromEntries(entries.filter(([name]) => name !== key));
  return Object.fromEntries(entries.map(([name, value]) => [name, name === key ? changed(value, rest, change) : value]));
}

function noteLines(lines: Map<string, SourceLine>, written: Written, at: string, source: SourceLine | undefined): void {
  if (source === undefined) return;
  for (const { path } of namedNodes(written)) {
    if (path === at || path.startsWith(`${at}.`)) lines.set(path, source);
  }
}

/** What the author may have meant: the names beside the one that is not there. */
function nearestNames(written: Written, path: string): string {
  const parent = path.slice(0, path.lastIndexOf(".") + 1);
  const names = new Set([...namedNodes(written)].map((named) => named.path).filter((name) => name.startsWith(parent) && !name.slice(parent.length).includes(".")));
  return [...names].join(", ");
}
