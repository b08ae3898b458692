import type { Finding } from "../../domain/finding";
import { planNames } from "../planNames";
import type { Replacement } from "./bookBefore";
import type { ExcelRuntime } from "./excelRuntime";
import { hostFinding } from "./refused";

/** Deletes the sheets and names that were made. Says which sheets are still there, if Excel would not let go of them. */
export async function removeMade(runtime: ExcelRuntime, { plan, titles, before }: Replacement): Promise<Finding[]> {
  const old = new Set(before.names.map(({ name }) => name.toLowerCase()));
  const added = planNames(plan).filter(({ name }) => !old.has(name.toLowerCase())).map(({ name }) => name);
  return removeSheets(runtime, [...titles.values()], added);
}

/** Deletes sheets by title and names, those that are there; tries twice, because Excel may have been busy for a moment. */
export async function removeSheets(runtime: ExcelRuntime, titles: readonly string[], names: readonly string[]): Promise<Finding[]> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await runtime.run({}, (context) => remove(context, titles, names));
      return [];
    } catch {
      // Reported below, whatever the reason: the user deletes them by hand.
    }
  }
  return [hostFinding("sheetsLeft", { sheets: titles.join("、"), count: titles.length }, { kind: "none" }, "warning")];
}

async function remove(context: Excel.RequestContext, titles: readonly string[], names: readonly string[]): Promise<void> {
  const { workbook } = context;
  const sheets = titles.map((title) => workbook.worksheets.getItemOrNullObject(title));
  const items = names.map((name) => workbook.names.getItemOrNullObject(name));
  for (const sheet of sheets) sheet.load("visibility");
  for (const item of items) item.load("name");
  await context.sync();
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const item of items) if (!item.isNullObject) item.delete();
  for (const sheet of sheets) if (!sheet.isNullObject) deleteSheet(sheet);
  await context.sync();
}

/** Excel deletes no very-hidden sheet (InvalidOperation); a hidden one it does. */
export function deleteSheet(sheet: Excel.Worksheet): void {
  sheet.visibility = "Hidden";
  sheet.delete();
}
