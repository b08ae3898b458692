import type { Outcome } from "../../app/ports";
import type { RawCell } from "../../workbook/rawWorkbook";
import { fine, overLimit } from "./fileTrouble";
import { serialIso } from "./isoSerial";
import { readDateFormats } from "./readDateFormats";
import { readPackage } from "./readPackage";
import type { FilePackage } from "./readPackage";
import { readSharedStrings } from "./readSharedStrings";
import { readSheet } from "./readSheet";
import { readStructure } from "./readStructure";
import type { WorkbookStructure } from "./readStructure";

/** Rows of a list in a sheet are far fewer than this; a wider one is no list, and every row of the grid costs its width. */
const widestTable = 500;
const days1904 = 1_462;

type Grid = string[][];

/** The cells of the first visible sheet that has two filled rows (else of the first with anything) as text; row 1 is the first of the grid. */
export function readSheetTable(bytes: Uint8Array, file: string): Outcome<Grid> {
  const pack = readPackage(bytes, file);
  if (!pack.ok) return pack;
  const structure = readStructure(pack.value);
  if (!structure.ok) return structure;
  const { sharedStrings, styles, sheets } = structure.value;
  const strings = sharedStrings === undefined ? fine<readonly string[]>([]) : readSharedStrings(pack.value, sharedStrings);
  if (!strings.ok) return strings;
  const dateFormats = styles === undefined ? fine<ReadonlySet<number>>(new Set()) : readDateFormats(pack.value, styles);
  if (!dateFormats.ok) return dateFormats;
  const shift = structure.findings.some(({ code }) => code === "fileDate1904") ? days1904 : 0;
  const toText = (cell: RawCell, style: number) => cellAsText(cell.value, dateFormats.value.has(style), shift);
  return firstFilled(pack.value, sheets, strings.value, toText);
}

function firstFilled(pack: FilePackage, sheets: WorkbookStructure["sheets"], sharedStrings: readonly string[], toText: (cell: RawCell, style: number) => string): Outcome<Grid> {
  let first: Grid = [];
  for (const { part, visibility } of sheets) {
    const bytes = part === undefined || visibility !== "visible" ? undefined : pack.part(part);
    if (bytes === undefined) continue;
    if (!bytes.ok) return bytes;
    const grid: Grid = [];
    let widest = 0;
    const reading = readSheet({ bytes: bytes.value, file: pack.file, part: part ?? "", sharedStrings, usage: { cells: 0, expanded: 0 } }, (row, column, cell, style) => {
      widest = Math.max(widest, column);
      if (column <= widestTable) (grid[row - 1] ??= [])[column - 1] = toText(cell, style);
    });
    if (!reading.ok) return reading;
    if (widest > widestTable) return overLimit(pack.file, "columns", widest, part);
    // Gaps of the sparse arrays are empty cells; `Array.from` fills them.
    const full = Array.from(grid, (row) => Array.from(row ?? [], (text) => text ?? ""));
    if (full.filter((row) => row.some((text) => text.trim() !== "")).length >= 2) return fine(full);
    if (first.length === 0) first = full;
  }
  return fine(first);
}

function cellAsText(value: RawCell["value"], isDate: boolean, shift: number): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const date = isDate ? serialIso(value + shift) : undefined;
  // Fifteen digits are what a sheet shows; the rest is noise of binary fractions.
  return date ?? String(Number(value.toPrecision(15)));
}
