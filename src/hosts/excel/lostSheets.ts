import type { Finding } from "../../domain/finding";
import type { ExcelRuntime } from "./excelRuntime";
import { errorCode, excelTrouble } from "./excelTrouble";
import { hostFinding } from "./refused";
import { listSheets } from "./sheetList";

/** Trouble with the sheets of these titles, as findings: where Excel found no such thing, the sheets that are gone are named. */
export async function troubleWithSheets(runtime: ExcelRuntime, error: unknown, titles: readonly string[]): Promise<readonly Finding[]> {
  if (errorCode(error) === "ItemNotFound") {
    const gone = await goneTitles(runtime, titles);
    if (gone.length > 0) return gone.map((sheet) => hostFinding("sheetGone", { sheet }));
  }
  return excelTrouble(error, { sheet: titles[0] });
}

async function goneTitles(runtime: ExcelRuntime, titles: readonly string[]): Promise<string[]> {
  try {
    const { sheets } = await runtime.run({}, listSheets);
    const present = new Set(sheets.map(({ title }) => title.toLowerCase()));
    return titles.filter((title) => !present.has(title.toLowerCase()));
  } catch {
    // Asking was only to say it better; the first error is reported.
    return [];
  }
}
