import type { core } from "zod";
import type { Finding } from "../finding";
import { namedNodes } from "./namedNodes";
import { findingAt, type SourceLines } from "./sourceLines";

type Issue = core.$ZodIssue;
type Keys = readonly (string | number)[];
/** A value is shown to its author, not copied whole. */
const shownLength = 60;

/** What the schema refuses, as findings: each with the value found and what is allowed there. */
export function shapeFindings(issues: readonly Issue[], written: unknown, lines: SourceLines): Finding[] {
  const names = new Map([...namedNodes(written)].map(({ keys, path }) => [JSON.stringify(keys), path]));
  return issues.flatMap((issue) => flatten(issue)).map((issue) => shapeFinding(issue, written, (keys) => nameOf(keys, names), lines));
}

/** Of a choice between shapes, what is wrong in the shape that was meant: the one that fits deepest. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const depth = (issues: readonly Issue[]) => Math.max(...issues.map(({ path }) => path.length));
  const [meant] = [...issue.errors].sort((left, right) => depth(right) - depth(left));
  if (meant === undefined || depth(meant) === 0) return [issue];
  return meant.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] }));
}

function shapeFinding(issue: Issue, written: unknown, name: (keys: Keys) => string, lines: SourceLines): Finding {
  const keys = issue.path as Keys;
  if (issue.code === "unrecognized_keys") {
    return findingAt("schemeUnknownKey", "error", name([...keys, issue.keys[0] ?? ""]), { found: issue.keys.join(", "), within: name(keys) || "/" }, lines);
  }
  const found = valueAt(written, keys);
  const key = String(keys.at(-1) ?? "");
  const allowed = allowedBy(issue);
  if (found === undefined) return findingAt("schemeMissingKey", "error", name(keys), { key, within: name(keys.slice(0, -1)) || "/", allowed }, lines);
  return findingAt("schemeWrongValue", "error", name(keys), { found: shown(found), allowed }, lines);
}

function allowedBy(issue: Issue): string {
  if (issue.code === "invalid_value") return issue.values.map(String).join(" | ");
  if (issue.code === "invalid_type") return issue.expected;
  if (issue.code === "invalid_union") {
    if (issue.errors.length > 0) return [...new Set(issue.errors.flat().map(allowedBy))].join(" | ");
    return "options" in issue && Array.isArray(issue.options) ? issue.options.map(String).join(" | ") : issue.message;
  }
  if (issue.code === "too_small") return `>= ${issue.minimum}`;
  if (issue.code === "too_big") return `<= ${issue.maximum}`;
  return issue.message;
}

function nameOf(keys: Keys, names: ReadonlyMap<string, string>): string {
  if (keys.length === 0) return "";
  const own = names.get(JSON.stringify(keys));
  if (own !== undefined) return own;
  const parent = nameOf(keys.slice(0, -1), names);
  return parent === "" ? String(keys.at(-1)) : `${parent}.${String(keys.at(-1))}`;
}

function valueAt(written: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>((node, key) => (typeof node === "object" && node !== null && Object.hasOwn(node, key) ? (node as Record<string | number, unknown>)[key] : undefined), written);
}

function shown(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value) ?? String(value);
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
}
