/** Order of the children of a font (CT_Font as the Open XML SDK checks it). */
const order = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

/** exceljs 4.4.0 writes the children of every `<font>` in an order of its own, which the schema does not allow. */
export function sortFonts(stylesXml: string): string {
  return stylesXml.replace(/<font>(.*?)<\/font>/gs, (_, children: string) => {
    const elements = children.match(/<\w+[^>]*\/>/g) ?? [];
    const rank = (element: string) => order.indexOf(/^<(\w+)/.exec(element)?.[1] ?? "");
    return `<font>${[...elements].sort((left, right) => rank(left) - rank(right)).join("")}</font>`;
  });
}
