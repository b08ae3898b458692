import { SaxesParser } from "saxes";

export interface XmlElement { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: XmlElement[]; text: string }

/** A small XML file as a tree. Throws on anything that is not well-formed. */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (trouble) => { throw trouble; });
  parser.on("opentag", ({ name, attributes }) => {
    const element: XmlElement = { name, attributes: attributes, children: [], text: "" };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("text", (words) => { open.at(-1)!.text += words.trim(); });
  parser.on("closetag", () => void open.pop());
  parser.write(text).close();
  return root.children[0]!;
}

/** All elements of a name, in the order of the file. */
export function elementsOf(tree: XmlElement, name: string): XmlElement[] {
  return [...(tree.name === name ? [tree] : []), ...tree.children.flatMap((child) => elementsOf(child, name))];
}

/** Every element. */
export function allElements(tree: XmlElement): XmlElement[] {
  return [tree, ...tree.children.flatMap(allElements)];
}
