import type { Finding } from "../domain/finding";
import type { FoundBook } from "./foundBook";
import type { SheetPlan } from "./plan";
import type { RawWorkbook } from "./rawWorkbook";

/**
 * Sheets that no plan knows, a copy of a form among them: nothing in them is verified, and people print what they see.
 * One that bears the title of a sheet of ours is an error: it stands where that sheet was.
 */
export function unknownSheets(plans: readonly SheetPlan[], raw: RawWorkbook, book: FoundBook): Finding[] {
  const known = new Set(plans.map(({ id }) => book.sheet(id)?.title));
  const own = new Set(plans.map(({ title }) => title));
  return raw.sheets.filter(({ title, cells }) => !known.has(title) && cells.size > 0).map(({ title }): Finding => (
    { code: "sheetUnknown", severity: own.has(title) ? "error" : "warning", place: { kind: "none" }, values: { sheet: title } }));
}
