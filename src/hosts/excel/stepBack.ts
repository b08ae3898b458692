import type { Finding } from "../../domain/finding";
import { cellKey } from "../../workbook/rawWorkbook";
import type { Replacement } from "./bookBefore";
import type { ExcelRuntime } from "./excelRuntime";
import type { ForeignFormulas } from "./foreignFormulas";
import { hostFinding } from "./refused";
import { removeMade } from "./removeMade";
import { listSheets } from "./sheetList";
import { titlesIn } from "./sheetTitles";
import { undoWrite } from "./undoWrite";
import type { WritePart } from "./writeJob";

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
      const gone = await runtime.run({}, (context) => giveBackPlaces(context, replacement));
      const parts = gone.length === 0 ? foreign.parts : foreign.parts.flatMap((part) => partsWithout(part, gone));
      const half = await undoWrite(runtime, foreign, parts, parts);
      return [...(half === undefined ? [] : [half]), ...(await removeMade(runtime, replacement))];
    } catch {
      // Whatever the reason, what the user must know and do is the same.
    }
  }
  return [hostFinding("replaceHalfDone")];
}

/** The cells of a part, one by one, without those that read a sheet which somebody has deleted: nothing can bring their formulas back. */
function partsWithout(part: WritePart, gone: readonly string[]): WritePart[] {
  const isGone = (title: string): boolean => gone.some((one) => one.toLowerCase() === title.toLowerCase());
  return part.inputs.flatMap((line, down) => line.flatMap((input, right) => {
    const [row, column] = [part.row + down, part.column + right];
    const formula = part.before.get(cellKey(row, column))?.formula ?? "";
    return titlesIn(formula).some(isGone) ? [] : [{ ...part, row, column, rows: 1, columns: 1, inputs: [[input]], cells: 1 }];
  }));
}

/** Titles, names and what is hidden as they were. Gives the titles of sheets that were deleted meanwhile. */
async function giveBackPlaces(context: Excel.RequestContext, { plan, titles, before }: Replacement): Promise<string[]> {
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
  return gone.map(({ title }) => title);
}
