import type { Finding } from "../../domain/finding";
import type { Replacement } from "./bookBefore";
import type { ExcelRuntime } from "./excelRuntime";
import type { ForeignFormulas } from "./foreignFormulas";
import { hostFinding } from "./refused";
import { removeMade } from "./removeMade";
import { listSheets } from "./sheetList";
import { undoWrite } from "./undoWrite";

export const sheetVisibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Whether the text of a name leads to a sheet of one of these titles. */
export function leadsTo(text: string, sheets: readonly { readonly title: string }[]): boolean {
  return sheets.some(({ title }) => text.startsWith(`'${title.replaceAll("'", "''")}'!`));
}

/**
 * Lets the old sheets have their places again, puts back the formulas of others, and deletes what was made. Says what could
 * not be taken back; then nothing is deleted, for the titles are not what they should be.
 */
export async function stepBack(runtime: ExcelRuntime, replacement: Replacement, foreign: ForeignFormulas): Promise<Finding[]> {
  // Twice: Excel may have been busy for a moment.
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await runtime.run({}, (context) => giveBackPlaces(context, replacement));
      const half = await undoWrite(runtime, foreign, foreign.parts, foreign.parts);
      return [...(half === undefined ? [] : [half]), ...(await removeMade(runtime, replacement))];
    } catch {
      // Whatever the reason, what the user must know and do is the same.
    }
  }
  return [hostFinding("replaceHalfDone")];
}

/** Titles, names and what is hidden as they were; a sheet that was deleted meanwhile is passed over. */
async function giveBackPlaces(context: Excel.RequestContext, { plan, titles, before }: Replacement): Promise<void> {
  const { sheets, names } = await listSheets(context);
  const { workbook } = context;
  context.application.suspendScreenUpdatingUntilNextSync();
  const known = new Set(before.sheets.map(({ id }) => id));
  const made = new Map(plan.sheets.map(({ id, title }) => [title.toLowerCase(), titles.get(id)!]));
  for (const { sheet, id, title } of sheets) if (!known.has(id) && made.has(title.toLowerCase())) sheet.name = made.get(title.toLowerCase())!;
  const present = new Set(sheets.map(({ id }) => id));
  const gone = before.sheets.filter(({ id }) => !present.has(id));
  for (const { id, title, visibility } of before.ours.filter((sheet) => !gone.includes(sheet))) {
    const sheet = workbook.worksheets.getItem(id);
    sheet.name = title;
    sheet.visibility = sheetVisibilities[visibility];
  }
  const named = new Set(names.map(({ name }) => name.toLowerCase()));
  for (const { name, text } of before.names.filter((name) => !leadsTo(name.text, gone))) {
    if (named.has(name.toLowerCase())) workbook.names.getItem(name).formula = `=${text}`;
    else workbook.names.add(name, `=${text}`);
  }
  if (present.has(before.activeId)) workbook.worksheets.getItem(before.activeId).activate();
  await context.sync();
}
