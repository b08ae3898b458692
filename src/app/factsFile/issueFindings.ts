import type { core } from "zod";
import type { Finding } from "../../domain/finding";
import type { Keys } from "../readYamlText";

type Issue = core.$ZodIssue;
const shownLength = 60;

/** Where the checked value stands: its file, the keys that lead to it, and lines. */
export interface WrittenPlace {
  readonly file: string;
  readonly lineOf: (keys: Keys) => number | undefined;
  readonly keys: Keys;
}

/** What a schema refuses, as findings `factsWrongValue` {found, allowed}, `factsUnknownKey` {found}, `factsMissingKey` {key, allowed}. */
export function issueFindings(issues: readonly Issue[], written: unknown, place: WrittenPlace): Finding[] {
  return issues.flatMap((issue) => deepest(issue)).map((issue) => issueFinding(issue, written, place));
}

/** Of a choice between shapes, what is wrong in the shape that fits deepest; the choice itself where none fits at all. */
function deepest(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const depth = (issues: readonly Issue[]): number => Math.max(...issues.map(({ path, code }) => path.length + (code === "unrecognized_keys" ? 1 : 0)));
  const [meant] = [...issue.errors].sort((left, right) => depth(right) - depth(left));
  if (meant === undefined || depth(meant) === 0) return [issue];
  return meant.flatMap((inner) => deepest({ ...inner, path: [...issue.path, ...inner.path] }));
}

function issueFinding(issue: Issue, written: unknown, place: WrittenPlace): Finding {
  const keys = issue.path as Keys;
  if (issue.code === "unrecognized_keys") return factsFinding("factsUnknownKey", [...keys, issue.keys[0] ?? ""], { found: issue.keys.join(", ") }, place);
  const found = valueAt(written, keys);
  const allowed = allowedBy(issue);
  if (found === undefined) return factsFinding("factsMissingKey", keys, { key: String(keys.at(-1) ?? ""), allowed }, place);
  return factsFinding("factsWrongValue", keys, { found: shown(found), allowed }, place);
}

/** An error about something in a facts or scenario file; the place is named by keys, elements of lists by their number from 1. */
export function factsFinding(code: string, keys: Keys, values: Finding["values"], { file, lineOf, keys: start }: WrittenPlace): Finding {
  const path = keys.map((key) => (typeof key === "number" ? String(key + 1) : key)).join(".");
  return { code, severity: "error", place: { kind: "file", file, path, line: lineOf([...start, ...keys]) }, values };
}

function allowedBy(issue: Issue): string {
  if (issue.code === "invalid_value") return issue.values.map(String).join(" | ");
  if (issue.code === "invalid_type") return issue.expected;
  if (issue.code === "invalid_union" && issue.errors.length > 0) return [...new Set(issue.errors.flat().map(allowedBy))].join(" | ");
  if (issue.code === "too_small") return `>= ${issue.minimum}`;
  return issue.code === "too_big" ? `<= ${issue.maximum}` : issue.message;
}

function valueAt(written: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>((node, key) => (typeof node === "object" && node !== null && Object.hasOwn(node, key) ? (node as Record<string | number, unknown>)[key] : undefined), written);
}

function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
}
