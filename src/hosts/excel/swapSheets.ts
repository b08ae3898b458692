import type { Finding } from "../../domain/finding";
import type { WorkbookPlan } from "../../workbook/plan";
import { planNames } from "../planNames";
import { staleNames } from "./bookBefore";
import type { BookBefore } from "./bookBefore";
import type { ExcelRuntime } from "./excelRuntime";
import { excelTrouble } from "./excelTrouble";
import { Refused } from "./refused";
import { deleteSheet, removeMade, removeSheets } from "./removeMade";
import { listSheets } from "./sheetList";
import { freeTitles } from "./temporaryTitles";

const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/**
 * Lets the sheets that were made take the places of the old ones: first only what can be taken back (titles, order, names), and
 * when all of that holds, the old sheets are deleted. If deleting stops half-way, the new sheets stay and the rest is deleted.
 */
export async function swapSheets(runtime: ExcelRuntime, plan: WorkbookPlan, titles: ReadonlyMap<string, string>, before: BookBefore): Promise<Finding[]> {
  const oldTitles = freeTitles("kh~old", before.sheets, before.ours.length);
  try {
    await runtime.run({}, (context) => takePlaces(context, plan, titles, oldTitles, before));
    await runtime.run({}, (context) => deleteOld(context, plan, oldTitles, before));
    return [];
  } catch (error) {
    if (await isOldWhole(runtime, before)) {
      throw new Refused([...excelTrouble(error, { ability: "replaceSheets" }), ...(await stepBack(runtime, plan, titles, before))]);
    }
    return removeSheets(runtime, oldTitles, staleNames(before, plan));
  }
}

async function takePlaces(context: Excel.RequestContext, plan: WorkbookPlan, titles: ReadonlyMap<string, string>, oldTitles: readonly string[], before: BookBefore): Promise<void> {
  const { workbook } = context;
  context.application.suspendScreenUpdatingUntilNextSync();
  before.ours.forEach(({ id }, index) => {
    workbook.worksheets.getItem(id).name = oldTitles[index]!;
  });
  const first = before.ours[0] === undefined ? 0 : before.sheets.indexOf(before.ours[0]);
  const made = plan.sheets.map((sheet) => workbook.worksheets.getItem(titles.get(sheet.id)!));
  plan.sheets.forEach((sheet, index) => {
    made[index]!.name = sheet.title;
    made[index]!.position = first + index;
  });
  moveNames(workbook, plan, before);
  made[Math.max(0, plan.sheets.findIndex(({ visibility }) => visibility === "visible"))]!.activate();
  plan.sheets.forEach(({ visibility }, index) => {
    if (visibility !== "visible") made[index]!.visibility = visibilities[visibility];
  });
  await context.sync();
}

/** Names of the plan that were there lead to the new sheets; so do names of others that led to a sheet whose title stays. */
function moveNames(workbook: Excel.Workbook, plan: WorkbookPlan, before: BookBefore): void {
  const planned = new Map(planNames(plan).map(({ name, text }) => [name.toLowerCase(), text]));
  for (const { name, text } of before.names) {
    const moved = planned.get(name.toLowerCase()) ?? (leadsTo(text, plan) && !/^(kh|to)_/i.test(name) ? text : undefined);
    if (moved !== undefined) workbook.names.getItem(name).formula = `=${moved}`;
  }
}

function leadsTo(text: string, plan: WorkbookPlan): boolean {
  return plan.sheets.some(({ title }) => text.startsWith(`'${title.replaceAll("'", "''")}'!`));
}

async function deleteOld(context: Excel.RequestContext, plan: WorkbookPlan, oldTitles: readonly string[], before: BookBefore): Promise<void> {
  if (oldTitles.length === 0) return;
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const name of staleNames(before, plan)) context.workbook.names.getItem(name).delete();
  for (const title of oldTitles) deleteSheet(context.workbook.worksheets.getItem(title));
  await context.sync();
}

/** Whether every old sheet is still there. Excel does not answer: taken as yes, and stepping back will say what is left. */
async function isOldWhole(runtime: ExcelRuntime, before: BookBefore): Promise<boolean> {
  try {
    const { sheets } = await runtime.run({}, listSheets);
    return before.ours.every(({ id }) => sheets.some((sheet) => sheet.id === id));
  } catch {
    // Stepping back asks again and reports.
    return true;
  }
}

/** Titles, names and what is hidden as they were; then what was made is deleted. */
async function stepBack(runtime: ExcelRuntime, plan: WorkbookPlan, titles: ReadonlyMap<string, string>, before: BookBefore): Promise<Finding[]> {
  try {
    await runtime.run({}, async (context) => {
      const { sheets, names } = await listSheets(context);
      const { workbook } = context;
      context.application.suspendScreenUpdatingUntilNextSync();
      const old = new Set(before.sheets.map(({ id }) => id));
      const made = new Map(plan.sheets.map(({ id, title }) => [title.toLowerCase(), titles.get(id)!]));
      for (const { sheet, id, title } of sheets) if (!old.has(id) && made.has(title.toLowerCase())) sheet.name = made.get(title.toLowerCase())!;
      for (const { id, title, visibility } of before.ours) {
        const sheet = workbook.worksheets.getItem(id);
        sheet.name = title;
        sheet.visibility = visibilities[visibility];
      }
      const present = new Set(names.map(({ name }) => name.toLowerCase()));
      for (const { name, text } of before.names) {
        if (present.has(name.toLowerCase())) workbook.names.getItem(name).formula = `=${text}`;
        else workbook.names.add(name, `=${text}`);
      }
      workbook.worksheets.getItem(before.activeId).activate();
      await context.sync();
    });
  } catch {
    // What is left is found and named by the next step, which fails likewise.
  }
  return removeMade(runtime, plan, titles, before);
}
