import { encodeCellText, escapeXml } from "./cellText";
import { sheetTags } from "./sheetTags";
import type { Tag } from "./sheetTags";
import type { StyleWithLock } from "./styleLocks";

type Value = number | string | boolean | null;

/** What a cell is to hold. `formula` without "=": left out keeps the one that stands there, null takes it away. `isLocked` left out: as it is. */
export interface CellContent { readonly value: Value; readonly formula?: string | null; readonly isError?: boolean; readonly isLocked?: boolean }

/** A cell that was not there. Text is an inline string, so the shared strings need no change. */
export function newCell(address: string, content: CellContent, prefix: string, given: string | undefined, withLock: StyleWithLock): string {
  const style = content.isLocked === undefined ? given : withLock(given, content.isLocked);
  const attributes = ` r="${address}"${style === undefined ? "" : ` s="${style}"`}`;
  return cellText(`<${prefix}c${attributes}`, formulaElement(content.formula ?? null, prefix), content, "", prefix);
}

/** The text of a cell with another content: its format stays, and its formula (whose result the value then is) unless another is given. */
export function changedCell(xml: string, content: CellContent, withLock: StyleWithLock): string {
  const tags = [...sheetTags(xml)];
  const open = tags[0] as Tag;
  // Another formula is no array of the old one's kind: `cm` and `vm` point at metadata of the old.
  const stale = content.formula === undefined ? /\st\s*=\s*(?:"[^"]*"|'[^']*')/g : /\s(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g;
  const attributes = relocked(xml.slice(0, open.end - (open.kind === "empty" ? 2 : 1)).replace(stale, "").trimEnd(), content, withLock);
  const children = topChildren(xml, tags);
  const formula = content.formula === undefined ? children.find(({ name }) => name === "f")?.text ?? "" : formulaElement(content.formula, open.prefix);
  const others = children.filter(({ name }) => !["f", "v", "is"].includes(name)).map(({ text }) => text).join("");
  return cellText(attributes, formula, content, others, open.prefix);
}

const styleAttribute = /\ss\s*=\s*(?:"([^"]*)"|'([^']*)')/;

/** The beginning of a cell with the style that is locked or open as the content says. */
function relocked(attributes: string, { isLocked }: CellContent, withLock: StyleWithLock): string {
  if (isLocked === undefined) return attributes;
  const found = styleAttribute.exec(attributes);
  const before = found?.[1] ?? found?.[2];
  const style = withLock(before, isLocked);
  if (style === before || style === undefined) return attributes;
  return found === null ? `${attributes} s="${style}"` : attributes.replace(found[0], ` s="${style}"`);
}

function formulaElement(formula: string | null, prefix: string): string {
  return formula === null ? "" : `<${prefix}f>${escapeXml(formula)}</${prefix}f>`;
}

function cellText(open: string, formula: string, content: CellContent, others: string, prefix: string): string {
  const [type, value] = contentOf(content, formula !== "", prefix);
  const inner = formula + value + others;
  const tag = type === "" ? open : `${open} t="${type}"`;
  return inner === "" ? `${tag}/>` : `${tag}>${inner}</${prefix}c>`;
}

function contentOf({ value, isError }: CellContent, hasFormula: boolean, prefix: string): [type: string, content: string] {
  if (value === null) return ["", ""];
  if (typeof value === "boolean") return ["b", `<${prefix}v>${value ? 1 : 0}</${prefix}v>`];
  if (typeof value === "number") return ["", `<${prefix}v>${value}</${prefix}v>`];
  const text = escapeXml(encodeCellText(value));
  if (isError === true) return ["e", `<${prefix}v>${text}</${prefix}v>`];
  if (hasFormula) return ["str", `<${prefix}v>${text}</${prefix}v>`];
  return ["inlineStr", `<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>`];
}

/** The elements directly inside the cell, each with its whole text. */
function topChildren(xml: string, tags: readonly Tag[]): { name: string; text: string }[] {
  const children: { name: string; text: string }[] = [];
  let depth = 0;
  let start = 0;
  for (const tag of tags.slice(1)) {
    if (tag.kind === "close") depth--;
    if (depth === 0 && tag.kind !== "close") start = tag.start;
    if (tag.kind === "open") depth++;
    if (depth === 0) children.push({ name: tag.name, text: xml.slice(start, tag.end) });
  }
  return children;
}
