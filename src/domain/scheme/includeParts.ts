import type { Finding } from "../finding";
import { namedNodes } from "./namedNodes";
import { namesOfReferences } from "./referenceFindings";
import type { IncludeEntry } from "./schemeFile";
import { findingAt, type SourceLine } from "./sourceLines";
import type { Composed, Written, WrittenFile } from "./writtenFile";

const lists = ["scoreSheets", "surveys", "allowances", "contracts", "budgets", "areas"] as const;
const wholes = ["policies", "calendar", "registers", "menu"] as const;

/** A composition under way: the data and lines so far. */
interface Draft {
  readonly written: Record<string, unknown>;
  readonly lines: Map<string, SourceLine>;
  readonly findings: Finding[];
}

/** The file with the parts that it takes from other schemes; the references that a part quotes come with it. */
export function includeParts(own: WrittenFile, entries: readonly IncludeEntry[], included: ReadonlyMap<string, WrittenFile>): Composed {
  if (entries.length === 0) return { file: own, findings: [] };
  const draft: Draft = { written: { ...own.written }, lines: new Map(own.lines), findings: [] };
  for (const list of lists) draft.written[list] = listOf(draft.written, list);
  draft.written["references"] = { ...recordOf(own.written, "references") };
  for (const [index, entry] of entries.entries()) {
    const other = included.get(entry.scheme);
    for (const part of other === undefined ? [] : entry.parts) takePart(draft, part, other!, `include.${index + 1}`);
  }
  return { file: { ...own, written: draft.written, lines: draft.lines }, findings: draft.findings };
}

function takePart(draft: Draft, part: string, other: WrittenFile, at: string): void {
  const [key = "", id, ...rest] = part.split(".");
  const taken = rest.length > 0 ? undefined : valueOfPart(other.written, key, id);
  if (taken === undefined) {
    draft.findings.push(findingAt("schemeUnknownPart", "error", at, { found: part, scheme: other.file, allowed: partsOf(other.written).join(", ") }, draft.lines));
    return;
  }
  if (key === "references") takeReferences(draft, taken as Written, other, at);
  else if (isOneOf(lists, key)) takeElements(draft, key, taken as readonly unknown[], at);
  else if (draft.written[key] !== undefined) reportOverride(draft, key, at);
  else draft.written[key] = taken;
  takeReferences(draft, referencesUsed({ [key]: taken }, other.written), other, at);
  for (const { path } of namedNodes({ [key]: taken })) {
    const source = other.lines.get(path);
    if (source !== undefined && !draft.lines.has(path)) draft.lines.set(path, source);
  }
}

/** A list of elements, a record of references, or a whole section; undefined when the scheme has no such part. */
function valueOfPart(written: Written, key: string, id: string | undefined): unknown {
  if (key === "references") {
    const references = recordOf(written, key);
    if (id === undefined) return references;
    return Object.hasOwn(references, id) ? { [id]: references[id] } : undefined;
  }
  if (isOneOf(wholes, key)) return id === undefined ? written[key] : undefined;
  if (!isOneOf(lists, key) || written[key] === undefined) return undefined;
  if (id === undefined) return listOf(written, key);
  const element = listOf(written, key).find((candidate) => idOf(candidate) === id);
  return element === undefined ? undefined : [element];
}

function takeElements(draft: Draft, key: string, elements: readonly unknown[], at: string): void {
  for (const element of elements) {
    const present = listOf(draft.written, key);
    if (present.some((candidate) => idOf(candidate) === idOf(element))) reportOverride(draft, `${key}.${idOf(element)}`, at);
    else draft.written[key] = [...present, element];
  }
}

/** One reference may come along with several parts; two different ones may not share a name. */
function takeReferences(draft: Draft, references: Written, other: WrittenFile, at: string): void {
  const present = draft.written["references"] as Record<string, unknown>;
  for (const [name, reference] of Object.entries(references)) {
    const path = `references.${name}`;
    if (!Object.hasOwn(present, name)) {
      present[name] = reference;
      const source = other.lines.get(path);
      if (source !== undefined) draft.lines.set(path, source);
    } else if (JSON.stringify(present[name]) !== JSON.stringify(reference)) reportOverride(draft, path, at);
  }
}

function reportOverride(draft: Draft, found: string, at: string): void {
  draft.findings.push(findingAt("schemeOverride", "error", at, { found }, draft.lines));
}

function referencesUsed(part: Written, written: Written): Written {
  const references = recordOf(written, "references");
  const used = new Set(namesOfReferences(part).map(({ from }) => from));
  return Object.fromEntries(Object.entries(references).filter(([name]) => used.has(name)));
}

function partsOf(written: Written): string[] {
  const elements = lists.flatMap((list) => listOf(written, list).map((element) => `${list}.${idOf(element)}`));
  return [...elements, ...wholes.filter((key) => written[key] !== undefined), "references"];
}

function listOf(written: Written, key: string): readonly unknown[] {
  const list = written[key];
  return Array.isArray(list) ? list : [];
}

function recordOf(written: Written, key: string): Written {
  const record = written[key];
  return typeof record === "object" && record !== null && !Array.isArray(record) ? (record as Written) : {};
}

function idOf(element: unknown): string {
  const id = typeof element === "object" && element !== null ? (element as { id?: unknown }).id : undefined;
  return typeof id === "string" ? id : "";
}

function isOneOf<const Key extends string>(keys: readonly Key[], key: string): key is Key {
  return (keys as readonly string[]).includes(key);
}
