import { error, type Finding } from "../../domain/finding";
import { bookLayouts } from "../../workbook/bookLayouts";
import { cellKey, type RawWorkbook } from "../../workbook/rawWorkbook";
import type { BookReading } from "../readBook";

/** Copies of a form in its own file: which of the two somebody filled in last cannot be told, and only the first is read. */
export function copiedForms(raw: RawWorkbook, { spec, found }: BookReading): Finding[] {
  const { forms } = bookLayouts(spec);
  const own = new Set(found.ids.map((id) => found.sheet(id)?.title));
  return raw.sheets.filter(({ title }) => !own.has(title)).flatMap(({ title, cells }) => forms.flatMap((form): Finding[] => {
    const [unit, scorer] = (["unitId", "scorerId"] as const).map((name) => form.cell(name)).map(({ row, column }) => cells.get(cellKey(row, column))?.value);
    return unit === form.unit.id && scorer === form.scorer ? [error("collectFormTwice", { unit: form.unit.name, sheet: title, first: found.sheet(form.sheetId)?.title ?? form.title })] : [];
  }));
}
