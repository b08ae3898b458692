/** One tag of a worksheet part: where it is in the text, never what its text content is. */
export interface Tag {
  /** Without namespace prefix; comments, processing instructions and CDATA are passed over. */
  readonly name: string;
  readonly prefix: string;
  readonly kind: "open" | "close" | "empty";
  readonly start: number;
  /** Behind the ">". */
  readonly end: number;
}

/** The tags of well-formed XML in order. */
export function* sheetTags(xml: string): Generator<Tag, void> {
  let at = xml.indexOf("<");
  while (at >= 0) {
    const skipTo = xml.startsWith("<!--", at) ? "-->" : xml.startsWith("<![CDATA[", at) ? "]]>" : xml.startsWith("<?", at) ? "?>" : undefined;
    const end = skipTo === undefined ? tagEnd(xml, at) : endOf(xml, skipTo, at);
    if (end < 0) return;
    if (skipTo === undefined) yield tagAt(xml, at, end);
    at = xml.indexOf("<", end);
  }
}

const attribute = /\s([\w:]+)\s*=\s*("([^"]*)"|'([^']*)')/g;

/** Value of an attribute of the tag between `start` and `end`, undecoded (addresses and numbers need no decoding). */
export function tagAttribute(xml: string, tag: Tag, name: string): string | undefined {
  for (const [, found, , double, single] of xml.slice(tag.start, tag.end).matchAll(attribute)) if (found === name) return double ?? single;
  return undefined;
}

function tagAt(xml: string, start: number, end: number): Tag {
  const isClose = xml.charCodeAt(start + 1) === 47;
  const nameStart = start + (isClose ? 2 : 1);
  let nameEnd = nameStart;
  let colon = -1;
  for (; nameEnd < end; nameEnd++) {
    const code = xml.charCodeAt(nameEnd);
    if (code === 58) colon = nameEnd;
    if (code === 62 || code === 47 || code <= 32) break;
  }
  const kind = isClose ? "close" : xml.charCodeAt(end - 2) === 47 ? "empty" : "open";
  return { name: xml.slice(colon < 0 ? nameStart : colon + 1, nameEnd), prefix: colon < 0 ? "" : xml.slice(nameStart, colon + 1), kind, start, end };
}

/** A ">" may stand inside an attribute's quotes. */
const wholeTag = /<(?:[^"'>]|"[^"]*"|'[^']*')*>/y;

function tagEnd(xml: string, start: number): number {
  wholeTag.lastIndex = start;
  return wholeTag.test(xml) ? wholeTag.lastIndex : -1;
}

function endOf(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}
