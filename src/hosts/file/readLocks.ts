import type { Outcome } from "../../app/ports";
import { cellKey } from "../../workbook/rawWorkbook";
import { parseAddress } from "./cellAddress";
import { fine } from "./fileTrouble";
import { parseXml } from "./parseXml";
import type { FilePackage } from "./readPackage";

/** How a sheet is protected, and which cells may be written all the same. */
export interface SheetLock {
  readonly hasPassword: boolean;
  /** Whether a cell is locked; one that is not there is as its row or column says. */
  isLocked(row: number, column: number): boolean;
}

const truthy = /^(1|true|on)$/;

/** The protection of a worksheet part; undefined when it has none. */
export function readSheetLock(pack: FilePackage, part: string, unlockedStyles: ReadonlySet<number>): Outcome<SheetLock | undefined> {
  const bytes = pack.part(part);
  if (bytes === undefined) return fine(undefined);
  if (!bytes.ok) return bytes;
  const styles = { cells: new Map<number, number>(), rows: new Map<number, number>(), columns: [] as { from: number; to: number; style: number }[] };
  let protection: Readonly<Record<string, string>> | undefined;
  let row = 0;
  let column = 0;
  const trouble = parseXml(bytes.value, pack.file, part, {
    open(tag, attributes) {
      if (tag === "col") styles.columns.push({ from: Number(attributes["min"]), to: Number(attributes["max"]), style: Number(attributes["style"] ?? 0) });
      if (tag === "row") {
        row = Number(attributes["r"] ?? row + 1);
        column = 0;
        if (truthy.test(attributes["customFormat"] ?? "")) styles.rows.set(row, Number(attributes["s"] ?? 0));
      }
      if (tag === "c") {
        column = (attributes["r"] === undefined ? undefined : parseAddress(attributes["r"])?.column) ?? column + 1;
        styles.cells.set(cellKey(row, column), Number(attributes["s"] ?? 0));
      }
      if (tag === "sheetProtection") protection = attributes;
    },
  });
  if (trouble !== undefined) return trouble;
  if (protection === undefined || !truthy.test(protection["sheet"] ?? "")) return fine(undefined);
  const styleOf = (atRow: number, atColumn: number): number =>
    styles.cells.get(cellKey(atRow, atColumn)) ?? styles.rows.get(atRow) ?? styles.columns.find(({ from, to }) => atColumn >= from && atColumn <= to)?.style ?? 0;
  return fine({
    hasPassword: (protection["password"] ?? protection["hashValue"] ?? "") !== "",
    isLocked: (atRow, atColumn) => !unlockedStyles.has(styleOf(atRow, atColumn)),
  });
}

/** Indices of the cell formats that leave a cell open on a protected sheet. */
export function readUnlockedStyles(pack: FilePackage, part: string | undefined): Outcome<ReadonlySet<number>> {
  const unlocked = new Set<number>();
  const bytes = part === undefined ? undefined : pack.part(part);
  if (bytes === undefined) return fine(unlocked);
  if (!bytes.ok) return bytes;
  let isInCellFormats = false;
  let index = -1;
  const trouble = parseXml(bytes.value, pack.file, part ?? "", {
    open(tag, attributes) {
      if (tag === "cellXfs") isInCellFormats = true;
      if (!isInCellFormats) return;
      if (tag === "xf") index++;
      if (tag === "protection" && /^(0|false|off)$/.test(attributes["locked"] ?? "1")) unlocked.add(index);
    },
    close(tag) {
      if (tag === "cellXfs") isInCellFormats = false;
    },
  });
  return trouble ?? fine(unlocked);
}
