import type { Finding } from "../../domain/finding";
import type { ExcelRuntime } from "./excelRuntime";
import { errorCode, excelTrouble } from "./excelTrouble";
import type { Attempt } from "./excelTrouble";
import { hostFinding } from "./refused";
import { listSheets } from "./sheetList";

/**
 * Trouble with the sheets of these titles, as findings: where Excel found no such thing, the sheets that are gone are named.
 * Something else that Excel did not find is no sheet: its code is said.
 */
export async function troubleWithSheets(runtime: ExcelRuntime, error: unknown, titles: readonly string[], attempt: Attempt = { sheet: titles[0] }): Promise<readonly Finding[]> {
  const code = errorCode(error);
  if (!goneCodes.has(code)) return excelTrouble(error, attempt);
  const gone = await goneTitles(runtime, titles);
  return gone.length > 0 ? gone.map((sheet) => hostFinding("sheetGone", { sheet })) : [hostFinding("hostTrouble", { code })];
}

/** What Excel answers where a sheet was deleted meanwhile: to its title or id, to a range of it that was kept, to a formula that reads it. */
const goneCodes: ReadonlySet<string> = new Set(["ItemNotFound", "InvalidReference", "InvalidArgument"]);

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
