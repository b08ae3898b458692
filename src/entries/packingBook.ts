import type { Outcome } from "../app/ports";
import { GridBook } from "../hosts/web/gridBook";
import { packSheet, packWorkbook, type PackedSheet, type PackedWorkbook } from "./packedWorkbook";

/** The workbook behind the grid, with its readings as they travel. */
export class PackingBook extends GridBook {
  packedWorkbook(): Outcome<PackedWorkbook> {
    const raw = this.read();
    return raw.ok ? { ...raw, value: packWorkbook(raw.value) } : raw;
  }

  packedSheets(titles: readonly string[]): Outcome<readonly PackedSheet[]> {
    const sheets = this.readSheets(titles);
    return sheets.ok ? { ...sheets, value: sheets.value.map(packSheet) } : sheets;
  }
}
