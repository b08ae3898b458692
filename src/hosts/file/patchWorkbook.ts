import type { CellChange, Outcome } from "../../app/ports";
import { error, type Finding } from "../../domain/finding";
import { cellAddress } from "./cellAddress";
import { copyPackage } from "./copyPackage";
import { fileTrouble, fine } from "./fileTrouble";
import { limits } from "./limits";
import type { CellContent } from "./patchCell";
import { patchSheetXml } from "./patchSheetXml";
import type { SheetChanges } from "./patchSheetXml";
import { readPackage } from "./readPackage";
import type { FilePackage } from "./readPackage";
import { readStructure } from "./readStructure";
import { StyleLocks } from "./styleLocks";
import { withoutCalcChain } from "./withoutCalcChain";

/**
 * Writes changed cells into a package, all or none. Every other part keeps its bytes, every other cell its text.
 * Fails with the findings of reading, with `patchNoSheet` {sheet} for each title that the workbook has not, and with
 * `patchNoCell` {sheet, row, column} for each change that no cell can hold.
 */
export function patchWorkbook(bytes: Uint8Array, changes: readonly CellChange[], options: { readonly fileName?: string } = {}): Outcome<Uint8Array> {
  const pack = readPackage(bytes, options.fileName ?? "");
  if (!pack.ok) return pack;
  const structure = readStructure(pack.value);
  if (!structure.ok) return structure;
  const parts = new Map(structure.value.sheets.map(({ title, part }) => [title, part]));
  const wrong = changes.flatMap((change) => troubleOf(change, parts));
  if (wrong.length > 0) return { ok: false, findings: wrong };
  const locks = styleLocks(pack.value, structure.value.styles, changes);
  if (!locks.ok) return locks;
  const changed = new Map<string, Uint8Array>();
  for (const [title, cells] of bySheet(changes)) {
    const part = parts.get(title) as string;
    const patched = patchPart(pack.value, part, cells, locks.value);
    if (!patched.ok) return patched;
    changed.set(pack.value.entry(part)?.name ?? part, patched.value);
  }
  if (changed.size === 0) return fine(bytes);
  const styles = locks.value?.changed();
  if (styles !== undefined && structure.value.styles !== undefined) changed.set(pack.value.entry(structure.value.styles)?.name ?? structure.value.styles, new TextEncoder().encode(styles));
  // A chain that lists a cell without a formula is damage to Excel; one that is missing it makes anew.
  const chain = changes.some(({ formula }) => formula !== undefined) ? withoutCalcChain(pack.value) : undefined;
  return fine(copyPackage(pack.value, new Map([...changed, ...(chain?.changed ?? [])]), chain?.removed));
}

/** The formats of the workbook, where a change locks or opens a cell. A workbook without any has only locked cells, and nothing to open one with. */
function styleLocks(pack: FilePackage, part: string | undefined, changes: readonly CellChange[]): Outcome<StyleLocks | undefined> {
  if (changes.every(({ isLocked }) => isLocked === undefined)) return fine(undefined);
  const bytes = part === undefined ? undefined : pack.part(part);
  if (bytes !== undefined && !bytes.ok) return bytes;
  const locks = new StyleLocks(bytes === undefined ? "" : exactText(bytes.value) ?? "");
  if (locks.isUsable() || changes.every(({ isLocked }) => isLocked !== false)) return fine(locks);
  return fileTrouble("fileTruncated", { file: pack.file, part: part ?? "xl/styles.xml" });
}

function patchPart(pack: FilePackage, part: string, cells: SheetChanges, locks: StyleLocks | undefined): Outcome<Uint8Array> {
  const bytes = pack.part(part);
  if (bytes === undefined) return fileTrouble("fileTruncated", { file: pack.file, part });
  if (!bytes.ok) return bytes;
  const xml = exactText(bytes.value);
  const patched = xml === undefined ? undefined : patchSheetXml(xml, cells, locks?.withLock);
  return patched === undefined ? fileTrouble("fileTruncated", { file: pack.file, part }) : fine(new TextEncoder().encode(patched));
}

/** The text of a UTF-8 part, byte order mark included, so that writing it gives the same bytes; undefined for another encoding. */
function exactText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // The decoder throws on bytes that are no UTF-8; the caller says so as a finding.
    return undefined;
  }
}

function troubleOf({ sheetTitle, row, column, value, formula }: CellChange, parts: ReadonlyMap<string, string | undefined>): Finding[] {
  if (parts.get(sheetTitle) === undefined) return [error("patchNoSheet", { sheet: sheetTitle })];
  const isInside = Number.isInteger(row) && Number.isInteger(column) && row >= 1 && column >= 1 && row <= limits.rows && column <= limits.columns;
  const fitsFormula = (formula ?? "").length <= limits.formulaCharacters;
  const fits = typeof value === "number" ? Number.isFinite(value) : typeof value !== "string" || value.length <= limits.cellCharacters;
  if (isInside && fits && fitsFormula) return [];
  const cell = isInside ? cellAddress(row, column) : `R${row}C${column}`;
  return [{ code: "patchNoCell", severity: "error", place: { kind: "cell", sheet: sheetTitle, cell }, values: { sheet: sheetTitle, row, column } }];
}

/** Later changes of a cell win. */
function bySheet(changes: readonly CellChange[]): Map<string, Map<number, Map<number, CellContent>>> {
  const sheets = new Map<string, Map<number, Map<number, CellContent>>>();
  for (const { sheetTitle, row, column, value, formula, isError, isLocked } of changes) {
    const rows = sheets.get(sheetTitle) ?? new Map<number, Map<number, CellContent>>();
    const cells = rows.get(row) ?? new Map<number, CellContent>();
    sheets.set(sheetTitle, rows.set(row, cells.set(column, { value, formula, isError, isLocked })));
  }
  return sheets;
}
