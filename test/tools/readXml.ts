import { SaxesParser } from "saxes";

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and texts in order. */
  readonly children: readonly (XmlElement | string)[];
}

/** The root element of a document, names with their prefixes as written. Throws on broken XML. */
export function readXml(text: string): XmlElement {
  const root = { name: "", attributes: {}, children: [] as (XmlElement | string)[] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (trouble) => {
    throw trouble;
  });
  parser.on("opentag", (tag) => {
    const element = { name: tag.name, attributes: tag.attributes, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("text", (piece) => open.at(-1)!.children.push(piece));
  parser.on("cdata", (piece) => open.at(-1)!.children.push(piece));
  parser.on("closetag", () => open.pop());
  parser.write(text).close();
  const first = root.children.find((child) => typeof child !== "string");
  if (!first) throw new Error("The XML has no element.");
  return first;
}

/** The direct children of that name; none when there is no parent. */
export function childrenOf(parent: XmlElement | undefined, name: string): XmlElement[] {
  return (parent?.children ?? []).filter((child): child is XmlElement => typeof child !== "string" && child.name === name);
}

/** The element's own text. */
export function textOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === "string").join("");
}
