import { sheetTags, tagAttribute } from "./sheetTags";
import type { Tag } from "./sheetTags";

/** The style of a cell (its `s`, undefined for the first) that looks alike and is locked or open; undefined: no style was asked for and none is needed. */
export type StyleWithLock = (style: string | undefined, isLocked: boolean) => string | undefined;

interface CellFormat {
  readonly open: Tag;
  /** What two formats have in common that differ in nothing but whether they are locked. */
  readonly looks: string;
  readonly isLocked: boolean;
  readonly text: string;
}

/** The cell formats of a styles part. One that is needed with another lock is taken from those that are there, or added behind them; no other character of the part changes. */
export class StyleLocks {
  private readonly formats: CellFormat[];
  private readonly list: Tag | undefined;
  private readonly end: number;
  private readonly known = new Map<string, number>();
  private readonly added: string[] = [];

  constructor(private readonly xml: string) {
    const found = cellFormats(xml);
    [this.list, this.end, this.formats] = [found?.list, found?.end ?? 0, found?.formats ?? []];
    this.formats.forEach(({ looks, isLocked }, index) => this.remember(looks, isLocked, index));
  }

  /** Whether the part has formats at all. */
  isUsable(): boolean {
    return this.formats.length > 0;
  }

  readonly withLock: StyleWithLock = (style, isLocked) => {
    const format = this.formats[Number(style ?? 0)];
    if (format === undefined || format.isLocked === isLocked) return style;
    const index = this.known.get(keyOf(format.looks, isLocked)) ?? this.add(format, isLocked);
    return String(index);
  };

  /** The part with the formats that were added; undefined when none was. */
  changed(): string | undefined {
    const { xml, list, end, added } = this;
    if (list === undefined || added.length === 0) return undefined;
    const open = xml.slice(list.start, list.end).replace(/(\scount\s*=\s*["'])\d+/, `$1${this.formats.length}`);
    return xml.slice(0, list.start) + open + xml.slice(list.end, end) + added.join("") + xml.slice(end);
  }

  private add(format: CellFormat, isLocked: boolean): number {
    const text = withProtection(format, isLocked);
    this.added.push(text);
    this.formats.push({ ...format, isLocked, text });
    return this.remember(format.looks, isLocked, this.formats.length - 1);
  }

  private remember(looks: string, isLocked: boolean, index: number): number {
    const key = keyOf(looks, isLocked);
    if (!this.known.has(key)) this.known.set(key, index);
    return index;
  }
}

function keyOf(looks: string, isLocked: boolean): string {
  return `${isLocked} ${looks}`;
}

function cellFormats(xml: string): { list: Tag; end: number; formats: CellFormat[] } | undefined {
  const formats: CellFormat[] = [];
  let list: Tag | undefined;
  let open: Tag | undefined;
  for (const tag of sheetTags(xml)) {
    if (tag.name === "cellXfs") {
      if (tag.kind === "close") return list && { list, end: tag.start, formats };
      list = tag;
    } else if (list !== undefined && tag.name === "xf") {
      if (tag.kind === "open") open = tag;
      else formats.push(formatOf(xml.slice((open ?? tag).start, tag.end), open ?? tag));
      if (tag.kind !== "open") open = undefined;
    }
  }
  return undefined;
}

const protectionElement = /<(?:[\w.-]+:)?protection(?:\s[^>]*?)?(?:\/>|>\s*<\/(?:[\w.-]+:)?protection>)/;
const protectionApplied = /\sapplyProtection\s*=\s*(?:"[^"]*"|'[^']*')/;
const lockedAttribute = /\slocked\s*=\s*(?:"[^"]*"|'[^']*')/;

function formatOf(text: string, open: Tag): CellFormat {
  const protection = protectionElement.exec(text)?.[0];
  const tag = protection === undefined ? undefined : [...sheetTags(protection)][0];
  const isLocked = tag === undefined || protection === undefined || !/^(0|false|off)$/.test(tagAttribute(protection, tag, "locked") ?? "1");
  const isHidden = tag !== undefined && protection !== undefined && /^(1|true|on)$/.test(tagAttribute(protection, tag, "hidden") ?? "");
  const bare = text.replace(protectionElement, "").replace(protectionApplied, "").replace(/\s*(?:\/>|><\/(?:[\w.-]+:)?xf>)$/, "/>");
  return { open, looks: `${isHidden} ${bare}`, isLocked, text };
}

/** The format locked or open. Its parts stand in the order of the schema: alignment, protection, others. */
function withProtection({ text, open: { prefix } }: CellFormat, isLocked: boolean): string {
  const lock = ` locked="${isLocked ? 1 : 0}"`;
  const old = protectionElement.exec(text)?.[0];
  const applied = text.replace(protectionApplied, "").replace(/^(<(?:[\w.-]+:)?xf)/, '$1 applyProtection="1"');
  if (old !== undefined) return applied.replace(old, () => old.replace(lockedAttribute, "").replace(/^(<(?:[\w.-]+:)?protection)/, `$1${lock}`));
  const element = `<${prefix}protection${lock}/>`;
  if (/\/>$/.test(applied) && !/>.*</s.test(applied)) return applied.replace(/\s*\/>$/, `>${element}</${prefix}xf>`);
  const alignment = /<(?:[\w.-]+:)?alignment(?:\s[^>]*?)?(?:\/>|>\s*<\/(?:[\w.-]+:)?alignment>)/.exec(applied);
  const at = alignment === null ? applied.indexOf(">") + 1 : alignment.index + alignment[0].length;
  return applied.slice(0, at) + element + applied.slice(at);
}
