import { cellAddress } from "./cellAddress";
import { changedCell, newCell, type CellContent } from "./patchCell";
import { sheetRows } from "./sheetRows";
import type { FoundRow, FoundRows } from "./sheetRows";
import { tagAttribute } from "./sheetTags";
import type { StyleWithLock } from "./styleLocks";
import { stylesAbove } from "./stylesAbove";
import { unsharedFormulas } from "./unsharedFormulas";

/** New contents of one sheet: row, then column, both 1-based. */
export type SheetChanges = ReadonlyMap<number, RowChanges>;
type RowChanges = ReadonlyMap<number, CellContent>;

/** How cells get the styles that the part's text only counts. */
interface StyleSource {
  /** The style of a cell that is not there yet, by its column. */
  readonly styleOf: (column: number) => string | undefined;
  readonly withLock: StyleWithLock;
}

/** A piece of text that takes the place of what is between two offsets of the part. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Puts new contents into the text of a worksheet part in one pass. Everything that is not a changed cell stays as it is,
 * character for character; rows and cells that are not there are inserted in order and look like the cell above them.
 * `withLock` is asked for the style of each cell that is to be locked or opened. undefined: the part has no sheet data.
 */
export function patchSheetXml(given: string, changes: SheetChanges, withLock: StyleWithLock = (style) => style): string | undefined {
  const xml = unsharedFormulas(given, (row, column) => changes.get(row)?.get(column)?.formula !== undefined);
  const found = sheetRows(xml, new Set(changes.keys()));
  if (found === undefined) return undefined;
  const above = stylesAbove(xml, found.rows);
  const splices: Splice[] = [];
  const added = new Map<number, string>();
  let next = 0;
  for (const [number, contents] of inOrder(changes)) {
    while ((found.rows[next]?.number ?? Infinity) < number) next++;
    const row = found.rows[next];
    const source: StyleSource = { withLock, styleOf: (column) => (above(next, column) ?? { style: columnStyle(found, column) }).style };
    if (row?.number === number) splices.push(...rowSplices(xml, found, row, contents, source));
    else {
      const at = row?.open.start ?? found.dataEnd;
      added.set(at, (added.get(at) ?? "") + newRow(found, number, contents, source));
    }
  }
  for (const [from, text] of added) splices.push(from < 0 ? filledData(found, text) : { from, to: from, text });
  return spliced(xml, splices);
}

function rowSplices(xml: string, found: FoundRows, row: FoundRow, contents: RowChanges, { styleOf, withLock }: StyleSource): Splice[] {
  const splices: Splice[] = [];
  const { prefix } = found.data;
  const rowStyle = /^(1|true)$/.test(tagAttribute(xml, row.open, "customFormat") ?? "") ? tagAttribute(xml, row.open, "s") : undefined;
  let added = "";
  let next = 0;
  const addBefore = (at: number) => {
    if (added !== "") splices.push({ from: at, to: at, text: added });
    added = "";
  };
  for (const [column, content] of inOrder(contents)) {
    for (; (row.cells[next]?.column ?? Infinity) < column; next++) addBefore((row.cells[next] as { start: number }).start);
    const cell = row.cells[next];
    if (cell?.column === column) {
      addBefore(cell.start);
      splices.push({ from: cell.start, to: cell.end, text: changedCell(xml.slice(cell.start, cell.end), content, withLock) });
      next++;
    } else added += newCell(cellAddress(row.number, column), content, prefix, rowStyle ?? styleOf(column), withLock);
  }
  if (row.closeStart < 0) return [{ from: row.open.start, to: row.open.end, text: `${withoutSpans(xml.slice(row.open.start, row.open.end - 2))}>${added}</${prefix}row>` }];
  addBefore(row.cells[next]?.start ?? row.closeStart);
  const tag = xml.slice(row.open.start, row.open.end);
  if (leavesSpans(tag, contents)) splices.push({ from: row.open.start, to: row.open.end, text: withoutSpans(tag) });
  return splices;
}

/** `spans` is a hint of a row's first and last column; one that has become wrong is worse than none. */
function leavesSpans(tag: string, contents: RowChanges): boolean {
  const spans = /\sspans="(\d+):(\d+)"/.exec(tag);
  return spans !== null && [...contents.keys()].some((column) => column < Number(spans[1]) || column > Number(spans[2]));
}

function withoutSpans(tag: string): string {
  return tag.replace(/\sspans="[^"]*"/, "");
}

function newRow({ data: { prefix } }: FoundRows, number: number, contents: RowChanges, { styleOf, withLock }: StyleSource): string {
  const cells = inOrder(contents).map(([column, content]) => newCell(cellAddress(number, column), content, prefix, styleOf(column), withLock));
  return `<${prefix}row r="${number}">${cells.join("")}</${prefix}row>`;
}

function columnStyle(found: FoundRows, column: number): string | undefined {
  return found.columns.find(({ from, to }) => column >= from && column <= to)?.style;
}

/** `<sheetData/>` of an empty sheet, with rows in it. */
function filledData({ data }: FoundRows, rows: string): Splice {
  return { from: data.start, to: data.end, text: `<${data.prefix}sheetData>${rows}</${data.prefix}sheetData>` };
}

function spliced(xml: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  // What is inserted at an offset comes before what replaces the text from it on.
  for (const { from, to, text } of [...splices].sort((left, right) => left.from - right.from || left.to - right.to)) {
    pieces.push(xml.slice(at, from), text);
    at = to;
  }
  return pieces.join("") + xml.slice(at);
}

function inOrder<T>(map: ReadonlyMap<number, T>): [number, T][] {
  return [...map].sort(([left], [right]) => left - right);
}
