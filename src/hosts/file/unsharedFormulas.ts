import { parseAddress } from "./cellAddress";
import { escapeXml } from "./cellText";
import { expandSharedFormula, sharedFormula } from "./expandSharedFormula";
import { sheetTags, tagAttribute, type Tag } from "./sheetTags";

interface SharedCell { readonly row: number; readonly column: number; readonly start: number; end: number; readonly textStart: number; text: string; readonly group: string }

/**
 * Excel keeps the formula of a filled-down column once, in the first cell of its group. When that cell gets another
 * formula, the others of the group are written out first, as they stand: nothing else of the text changes.
 * @param isReplaced whether the cell is to get another formula or none
 */
export function unsharedFormulas(xml: string, isReplaced: (row: number, column: number) => boolean): string {
  if (!/\st\s*=\s*["']shared["']/.test(xml)) return xml;
  const cells = sharedCells(xml);
  const firsts = new Map(cells.filter(({ text }) => text !== "").map((cell) => [cell.group, cell]));
  const pieces: string[] = [];
  let at = 0;
  for (const cell of cells) {
    const first = firsts.get(cell.group);
    if (first === undefined || cell === first || !isReplaced(first.row, first.column)) continue;
    const formula = expandSharedFormula(sharedFormula(unescaped(first.text)), cell.row - first.row, cell.column - first.column);
    const prefix = /^<([\w.-]+:)?f/.exec(xml.slice(cell.start, cell.textStart))?.[1] ?? "";
    pieces.push(xml.slice(at, cell.start), `<${prefix}f>${escapeXml(formula)}</${prefix}f>`);
    at = cell.end;
  }
  return pieces.length === 0 ? xml : pieces.join("") + xml.slice(at);
}

/** Every `f` of a shared group with the place of its cell and of its element, in order. */
function sharedCells(xml: string): SharedCell[] {
  const cells: SharedCell[] = [];
  let place = { row: 0, column: 0 };
  let open: SharedCell | undefined;
  for (const tag of sheetTags(xml)) {
    if (tag.name === "sheetData" && tag.kind === "close") break;
    if (tag.name === "row" && tag.kind !== "close") place = { row: Number(tagAttribute(xml, tag, "r") ?? place.row + 1), column: 0 };
    if (tag.name === "c" && tag.kind !== "close") place = parseAddress(tagAttribute(xml, tag, "r") ?? "") ?? { ...place, column: place.column + 1 };
    if (tag.name !== "f") continue;
    if (tag.kind === "close") {
      if (open !== undefined) Object.assign(open, { end: tag.end, text: xml.slice(open.textStart, tag.start) });
      open = undefined;
    } else if (tagAttribute(xml, tag, "t") === "shared") {
      const cell = sharedCell(xml, tag, place);
      cells.push(cell);
      if (tag.kind === "open") open = cell;
    }
  }
  return cells;
}

function sharedCell(xml: string, tag: Tag, { row, column }: { readonly row: number; readonly column: number }): SharedCell {
  return { row, column, start: tag.start, end: tag.end, textStart: tag.end, text: "", group: tagAttribute(xml, tag, "si") ?? "" };
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+));/g, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return entities[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}
