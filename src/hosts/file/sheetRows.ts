import { parseAddress } from "./cellAddress";
import { sheetTags, tagAttribute } from "./sheetTags";
import type { Tag } from "./sheetTags";

export interface FoundCell {
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

export interface FoundRow {
  readonly number: number;
  readonly open: Tag;
  /** Where its closing tag begins; -1 for a row without content. */
  closeStart: number;
  /** Its cells in order; left out for rows that were not asked for. */
  readonly cells: FoundCell[];
}

/** Where the rows of a worksheet part are in its text. */
export interface FoundRows {
  readonly data: Tag;
  /** Where the closing tag of the sheet data begins; -1 when it has no content. */
  dataEnd: number;
  readonly rows: FoundRow[];
  /** Column formats that the sheet states, for cells that are not there yet. */
  readonly columns: readonly { readonly from: number; readonly to: number; readonly style: string }[];
}

/** Finds every row, and the cells of the wanted ones, in one pass over the text. undefined when there is no whole `sheetData`. */
export function sheetRows(xml: string, wanted: ReadonlySet<number>): FoundRows | undefined {
  const columns: { from: number; to: number; style: string }[] = [];
  let found: FoundRows | undefined;
  let row: FoundRow | undefined;
  for (const tag of sheetTags(xml)) {
    if (tag.name === "sheetData") {
      if (tag.kind === "close") return found && { ...found, dataEnd: tag.start };
      found = { data: tag, dataEnd: -1, rows: [], columns };
      if (tag.kind === "empty") return found;
    } else if (found === undefined) {
      const style = tag.name === "col" ? tagAttribute(xml, tag, "style") : undefined;
      if (style !== undefined) columns.push({ from: Number(tagAttribute(xml, tag, "min")), to: Number(tagAttribute(xml, tag, "max")), style });
    } else if (tag.name === "row") {
      if (tag.kind === "close") (row as FoundRow).closeStart = tag.start;
      else found.rows.push((row = beginRow(xml, tag, found.rows.at(-1)?.number ?? 0)));
    } else if (tag.name === "c" && row !== undefined && wanted.has(row.number)) addCell(xml, tag, row.cells);
  }
  return undefined;
}

function beginRow(xml: string, tag: Tag, before: number): FoundRow {
  return { number: Number(tagAttribute(xml, tag, "r") ?? before + 1), open: tag, closeStart: -1, cells: [] };
}

function addCell(xml: string, tag: Tag, cells: FoundCell[]): void {
  const last = cells.at(-1);
  if (tag.kind === "close") {
    if (last) cells[cells.length - 1] = { ...last, end: tag.end };
    return;
  }
  const address = tagAttribute(xml, tag, "r");
  const column = (address === undefined ? undefined : parseAddress(address)?.column) ?? (last?.column ?? 0) + 1;
  cells.push({ column, start: tag.start, end: tag.end });
}
