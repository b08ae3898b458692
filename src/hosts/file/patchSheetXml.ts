import { cellAddress } from "./cellAddress";
import { changedCell, newCell } from "./patchCell";
import { sheetRows } from "./sheetRows";
import type { FoundRow, FoundRows } from "./sheetRows";
import { tagAttribute } from "./sheetTags";

type Value = number | string | null;

/** New values of one sheet: row, then column, both 1-based. */
export type SheetChanges = ReadonlyMap<number, ReadonlyMap<number, Value>>;

/** A piece of text that takes the place of what is between two offsets of the part. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Puts new values into the text of a worksheet part in one pass. Everything that is not a changed cell stays as it is,
 * character for character; rows and cells that are not there are inserted in order. undefined: the part has no sheet data.
 */
export function patchSheetXml(xml: string, changes: SheetChanges): string | undefined {
  const found = sheetRows(xml, new Set(changes.keys()));
  if (found === undefined) return undefined;
  const splices: Splice[] = [];
  const added = new Map<number, string>();
  let next = 0;
  for (const [number, values] of inOrder(changes)) {
    while ((found.rows[next]?.number ?? Infinity) < number) next++;
    const row = found.rows[next];
    if (row?.number === number) splices.push(...rowSplices(xml, found, row, values));
    else {
      const at = row?.open.start ?? found.dataEnd;
      added.set(at, (added.get(at) ?? "") + newRow(found, number, values));
    }
  }
  for (const [from, text] of added) splices.push(from < 0 ? filledData(found, text) : { from, to: from, text });
  return spliced(xml, splices);
}

function rowSplices(xml: string, found: FoundRows, row: FoundRow, values: ReadonlyMap<number, Value>): Splice[] {
  const splices: Splice[] = [];
  const { prefix } = found.data;
  const rowStyle = /^(1|true)$/.test(tagAttribute(xml, row.open, "customFormat") ?? "") ? tagAttribute(xml, row.open, "s") : undefined;
  let added = "";
  let next = 0;
  const addBefore = (at: number) => {
    if (added !== "") splices.push({ from: at, to: at, text: added });
    added = "";
  };
  for (const [column, value] of inOrder(values)) {
    for (; (row.cells[next]?.column ?? Infinity) < column; next++) addBefore((row.cells[next] as { start: number }).start);
    const cell = row.cells[next];
    if (cell?.column === column) {
      addBefore(cell.start);
      splices.push({ from: cell.start, to: cell.end, text: changedCell(xml.slice(cell.start, cell.end), value) });
      next++;
    } else added += newCell(cellAddress(row.number, column), value, prefix, rowStyle ?? columnStyle(found, column));
  }
  if (row.closeStart < 0) return [{ from: row.open.start, to: row.open.end, text: `${withoutSpans(xml.slice(row.open.start, row.open.end - 2))}>${added}</${prefix}row>` }];
  addBefore(row.cells[next]?.start ?? row.closeStart);
  const tag = xml.slice(row.open.start, row.open.end);
  if (leavesSpans(tag, values)) splices.push({ from: row.open.start, to: row.open.end, text: withoutSpans(tag) });
  return splices;
}

/** `spans` is a hint of a row's first and last column; one that has become wrong is worse than none. */
function leavesSpans(tag: string, values: ReadonlyMap<number, Value>): boolean {
  const spans = /\sspans="(\d+):(\d+)"/.exec(tag);
  return spans !== null && [...values.keys()].some((column) => column < Number(spans[1]) || column > Number(spans[2]));
}

function withoutSpans(tag: string): string {
  return tag.replace(/\sspans="[^"]*"/, "");
}

function newRow(found: FoundRows, number: number, values: ReadonlyMap<number, Value>): string {
  const { prefix } = found.data;
  const cells = inOrder(values).map(([column, value]) => newCell(cellAddress(number, column), value, prefix, columnStyle(found, column)));
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
