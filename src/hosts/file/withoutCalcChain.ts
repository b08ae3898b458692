import { readRelations } from "./readRelations";
import type { FilePackage } from "./readPackage";

/** Parts with other text, by the entry's own name, and the entry that goes. */
export interface DroppedPart { readonly changed: ReadonlyMap<string, Uint8Array>; readonly removed: string }

const workbookParts = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"] as const;

/** The package's calculation chain taken out of its lists; undefined when it has none. */
export function withoutCalcChain(pack: FilePackage): DroppedPart | undefined {
  const [owner, relationsPart, typesPart] = workbookParts;
  const relations = readRelations(pack, relationsPart, owner);
  const target = relations.ok ? relations.value.find(({ kind }) => kind === "calcChain")?.target : undefined;
  const entry = target === undefined ? undefined : pack.entry(target);
  if (target === undefined || entry === undefined) return undefined;
  const withoutRelation = without(pack, relationsPart, (element) => /\sType\s*=\s*["'][^"']*\/calcChain["']/.test(element));
  const withoutType = without(pack, typesPart, (element) => /\sPartName\s*=\s*["']([^"']*)["']/.exec(element)?.[1]?.toLowerCase() === `/${target.toLowerCase()}`);
  if (withoutRelation === undefined || withoutType === undefined) return undefined;
  return { changed: new Map([withoutRelation, withoutType]), removed: entry.name };
}

/** A list part without the elements that match, with its entry's name; undefined when it cannot be read. */
function without(pack: FilePackage, part: string, isGone: (element: string) => boolean): [string, Uint8Array] | undefined {
  const entry = pack.entry(part);
  const bytes = pack.part(part);
  if (entry === undefined || bytes === undefined || !bytes.ok) return undefined;
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.value);
  const rest = text.replace(/<(?:[\w.-]+:)?(?:Relationship|Override)\s[^>]*?(?:\/>|>\s*<\/(?:[\w.-]+:)?(?:Relationship|Override)>)/g, (element) => (isGone(element) ? "" : element));
  return [entry.name, new TextEncoder().encode(rest)];
}
