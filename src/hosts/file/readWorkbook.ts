import type { Outcome } from "../../app/ports";
import { cellKey } from "../../workbook/rawWorkbook";
import type { RawCell, RawSheet, RawWorkbook } from "../../workbook/rawWorkbook";
import { fine } from "./fileTrouble";
import { foreignParts } from "./foreignParts";
import type { XmlHandler } from "./parseXml";
import { readPackage } from "./readPackage";
import type { FilePackage } from "./readPackage";
import { readSharedStrings } from "./readSharedStrings";
import { readSheet } from "./readSheet";
import { readStructure } from "./readStructure";
import type { SheetEntry } from "./readStructure";
import type { ReadingUsage } from "./sheetCells";

/** What the reader is told of the file besides its bytes; the name is for findings and for telling WPS files. */
export interface ReadOptions {
  readonly fileName?: string;
  /** Asked for each sheet: what else is told the tags of its part, so that it need not be read twice. */
  readonly alongside?: (entry: SheetEntry) => XmlHandler;
}

/**
 * Reads any .xlsx (or .xlsm, whose macros are reported and never run) into cells as they are.
 * Fails with one error finding of `FileFindingCode`; macros and external links are warnings of a success.
 */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Outcome<RawWorkbook> {
  const pack = readPackage(bytes, options.fileName ?? "");
  if (!pack.ok) return pack;
  const structure = readStructure(pack.value);
  if (!structure.ok) return structure;
  const strings = structure.value.sharedStrings === undefined ? fine<readonly string[]>([]) : readSharedStrings(pack.value, structure.value.sharedStrings);
  if (!strings.ok) return strings;
  const sheets: RawSheet[] = [];
  const usage: ReadingUsage = { cells: 0, expanded: 0 };
  for (const entry of structure.value.sheets) {
    const sheet = readOneSheet(pack.value, entry, { sharedStrings: strings.value, usage, alongside: options.alongside?.(entry) });
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  const foreign = foreignParts(pack.value);
  return fine({ sheets, names: structure.value.names, foreignParts: foreign.parts }, [...structure.findings, ...foreign.findings]);
}

interface SheetTools { readonly sharedStrings: readonly string[]; readonly usage: ReadingUsage; readonly alongside: XmlHandler | undefined }

function readOneSheet(pack: FilePackage, entry: SheetEntry, { alongside, ...tools }: SheetTools): Outcome<RawSheet> {
  const cells = new Map<number, RawCell>();
  const { title, visibility } = entry;
  const bytes = entry.part === undefined ? undefined : pack.part(entry.part);
  if (bytes === undefined) return fine({ title, visibility, cells, hiddenRows: new Set(), hiddenColumns: new Set() });
  if (!bytes.ok) return bytes;
  const source = { bytes: bytes.value, file: pack.file, part: entry.part ?? "", ...tools };
  const reading = readSheet(source, (row, column, cell) => cells.set(cellKey(row, column), cell), alongside);
  return reading.ok ? fine({ title, visibility, cells, ...reading.value }) : reading;
}
