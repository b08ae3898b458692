import type { Outcome } from "../../app/ports";
import type { RawWorkbook } from "../../workbook/rawWorkbook";
import { fine } from "./fileTrouble";
import { readAppearanceColors } from "./readAppearanceColors";
import { AppearanceSheetReader } from "./readAppearanceSheet";
import { readAppearanceStyles } from "./readAppearanceStyles";
import { readPackage } from "./readPackage";
import { readStructure } from "./readStructure";
import type { SheetEntry } from "./readStructure";
import { readWorkbook } from "./readWorkbook";
import type { ReadOptions } from "./readWorkbook";
import type { WorkbookAppearance } from "./workbookAppearance";

/** A workbook read once, for computing and for showing. */
export interface SeenWorkbook {
  readonly raw: RawWorkbook;
  readonly appearance: WorkbookAppearance;
}

/**
 * Reads an .xlsx with its looks, each sheet's part once; limits, refusals and warnings are those of `readWorkbook`.
 * What cannot be shown (charts, pictures, comments, icons) is left out here and stays in the file.
 */
export function readAppearance(bytes: Uint8Array, options: ReadOptions = {}): Outcome<SeenWorkbook> {
  const pack = readPackage(bytes, options.fileName ?? "");
  if (!pack.ok) return pack;
  const structure = readStructure(pack.value);
  if (!structure.ok) return structure;
  const colors = readAppearanceColors(pack.value);
  if (!colors.ok) return colors;
  const styles = readAppearanceStyles(pack.value, structure.value.styles ?? "xl/styles.xml", colors.value);
  if (!styles.ok) return styles;
  const readers: AppearanceSheetReader[] = [];
  const alongside = (entry: SheetEntry) => {
    const reader = new AppearanceSheetReader(entry);
    readers.push(reader);
    return reader;
  };
  const raw = readWorkbook(bytes, { ...options, alongside });
  if (!raw.ok) return raw;
  const names = new Map(structure.value.names.map(({ name, text }) => [name, text]));
  return fine({ raw: raw.value, appearance: { ...styles.value, names, sheets: readers.map((reader) => reader.result()) } }, raw.findings);
}
